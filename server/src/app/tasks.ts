import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { createConnection } from '../store/connection.ts';
import { createTaskWork } from '../store/task-work.ts';
import { createTaskRunner } from '../tasks/runner.ts';
import type { Storage } from './storage.ts';

/** The background tasks of this process. */
export interface BackgroundTasks {
  start(): void;
  /** There is a task: look now. */
  wake(): void;
  stop(): Promise<void>;
}

interface Dependencies {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** On a connection of their own: a page of a replay must hold up neither a lease nor a read. */
export function createBackgroundTasks({ config, storage, clock, random, log }: Dependencies): BackgroundTasks {
  const prepared = config.dbPreparedStatements;
  const connection = createConnection({ address: storage.address, purpose: 'tasks', prepared, clock, log });
  const runner = createTaskRunner({ work: createTaskWork({ connection }), alone: storage.alone, clock, random, log });
  return {
    start: runner.start,
    wake: runner.wake,
    async stop() {
      await runner.stop();
      await connection.close();
    },
  };
}
