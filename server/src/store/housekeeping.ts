import type pg from 'pg';
import type { Logger } from 'pino';
import type { Clock, Timer } from '../ports/clock.ts';
import { dropExpiredTokens } from './sql/api-keys.ts';
import { dropExpiredKeys } from './sql/housekeeping.ts';

/** Removes what has outlived its purpose. Any number of processes may do it at once. */
export interface Housekeeping {
  start(): void;
  stop(): void;
  /** One round; resolves with how many rows went. */
  sweep(): Promise<number>;
}

const everyMs = 60_000;
const piece = 5_000;

interface Dependencies {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createHousekeeping({ pool, clock, log }: Dependencies): Housekeeping {
  let timer: Timer | undefined;

  async function sweep(): Promise<number> {
    return (await drop(dropExpiredKeys)) + (await drop(dropExpiredTokens));
  }

  async function drop(statement: string): Promise<number> {
    for (let total = 0; ; ) {
      const { rowCount } = await pool.query(statement, [piece]);
      total += rowCount ?? 0;
      if ((rowCount ?? 0) < piece) return total;
    }
  }

  function again(): void {
    timer = clock.after(everyMs, () => {
      void sweep()
        .catch((error: unknown) => log.warn({ err: error }, 'expired keys could not be removed'))
        .finally(() => timer !== undefined && again());
    });
  }

  return {
    start: again,
    stop() {
      timer?.clear();
      timer = undefined;
    },
    sweep,
  };
}
