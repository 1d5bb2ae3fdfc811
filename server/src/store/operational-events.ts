import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { Logger } from 'pino';
import { type IdFactory, prefixes } from '../core/ids.ts';
import type { OperationalEvent } from '../core/operational.ts';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Partitions } from './partitions.ts';
import { sendEvents, tellOfEndpoint } from './sql/operational.ts';
import type { Transactions } from './transactions.ts';

/** Tells of what happens to endpoints, in the transaction of what happens. */
export interface EndpointEvents {
  tell(em: EntityManager, event: OperationalEvent, endpoint: Told): Promise<void>;
}

interface Told {
  readonly id: string;
  readonly applicationId: string;
  readonly uid: string | null;
}

interface TellingDependencies {
  readonly transactions: Pick<Transactions, 'afterCommit'>;
  readonly ids: IdFactory;
  /** There may be an event. */
  readonly wake: () => void;
}

export function createEndpointEvents({ transactions, ids, wake }: TellingDependencies): EndpointEvents {
  return {
    async tell(em, event, { id, uid, applicationId }) {
      await em.execute(tellOfEndpoint, [ids.next(prefixes.message), event, id, uid, applicationId]);
      transactions.afterCommit(wake);
    },
  };
}

/** Makes messages of events. Any number of processes may do it at once; an event becomes one message. */
export interface OperationalRelay {
  start(): void;
  /** There may be an event: look now. */
  wake(): void;
  stop(): Promise<void>;
  /** Makes messages of all that there are; resolves with how many. */
  relay(): Promise<number>;
}

/** Events of attempts come from processes that do not wake this one. */
const everyMs = 1_000;
const batch = 200;
const dayMs = 86_400_000;
const retentionDays = 90;

interface RelayDependencies {
  readonly pool: pg.Pool;
  readonly partitions: Pick<Partitions, 'ensureContentDay'>;
  /** Tells the requeuer that something is due now. */
  readonly due: () => void;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createOperationalRelay({ pool, partitions, due, clock, log }: RelayDependencies): OperationalRelay {
  let timer: Timer | undefined;
  let stopped = true;
  let working: Promise<void> | undefined;
  let again = false;

  async function relay(): Promise<number> {
    for (let total = 0; ; ) {
      const day = Math.floor(clock.now() / dayMs) + retentionDays;
      await partitions.ensureContentDay(day);
      const expiry = new Date(day * dayMs).toISOString().slice(0, 10);
      const { rows } = await pool.query<{ taken: number; opened: number }>(sendEvents, [batch, expiry]);
      const { taken = 0, opened = 0 } = rows[0] ?? {};
      if (opened > 0) due();
      total += taken;
      if (taken < batch) return total;
    }
  }

  async function work(): Promise<void> {
    do {
      again = false;
      await relay().catch((error: unknown) => log.warn({ err: error }, 'operational events have to wait'));
    } while (again && !stopped);
    if (!stopped) timer = clock.after(everyMs, wake);
  }

  function wake(): void {
    if (stopped) return;
    timer?.clear();
    timer = undefined;
    if (working !== undefined) again = true;
    else {
      working = work().finally(() => {
        working = undefined;
      });
    }
  }

  return {
    relay,
    wake,
    start() {
      stopped = false;
      wake();
    },
    async stop() {
      stopped = true;
      timer?.clear();
      await working;
    },
  };
}
