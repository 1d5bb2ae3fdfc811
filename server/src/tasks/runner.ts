import type { Logger } from 'pino';
import type { Clock, Timer } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { failureOf } from '../store/connection.ts';
import type { HeldTask, TaskWork } from '../store/task-work.ts';

/**
 * Works on background tasks, one at a time in each process. A task is a row with a position and a lease: what a process
 * leaves behind, by stopping or by dying, another goes on with.
 */
export interface TaskRunner {
  start(): void;
  /** There is a task: look now. */
  wake(): void;
  /** Leaves the task at hand, after the page at hand, to whoever takes it next. */
  stop(): Promise<void>;
}

const lookMs = 1_000;
/** A page takes tens of milliseconds: a lease runs out only when its holder is gone. */
const leaseMs = 30_000;
const pageSize = 1_000;
/** Deliveries that replays may have parked for one endpoint: its lane has enough to do for a while, and the table stays small. */
const parkedCap = 50_000;
/** While an endpoint has that many. */
const waitMs = 200;
/** What was sent or taken in this long ago has been committed: ids are made before their commit. */
const settledMs = 1_000;
/** A page that failed because of the database is tried again this often, then the lease runs out. */
const retryMs = 500;

interface Dependencies {
  readonly work: TaskWork;
  /** Nobody else works on this database: no lease of before this start is anybody's. */
  readonly alone: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

export function createTaskRunner({ work, alone, clock, random, log }: Dependencies): TaskRunner {
  let stopped = true;
  let timer: Timer | undefined;
  let working: Promise<void> | undefined;
  let again = false;
  let rouse: (() => void) | undefined;

  function arm(delayMs: number): void {
    if (stopped || working !== undefined) return;
    timer?.clear();
    timer = clock.after(delayMs, look);
  }

  function look(): void {
    again = false;
    working = runAll()
      .catch((error: unknown) => log.warn({ err: error }, 'background tasks could not be looked after'))
      .finally(() => {
        working = undefined;
        arm(again ? 0 : lookMs * (0.75 + random.uniform() / 2));
      });
  }

  async function runAll(): Promise<void> {
    while (!stopped) {
      const task = await work.claim(leaseMs);
      if (task === undefined) return;
      try {
        await run(task);
      } catch (error) {
        // A database that went away comes back, and the task with it; what else there is would only fail again.
        if (failureOf(error) === 'lost') throw error;
        log.error({ err: error, task: task.id }, 'a background task failed');
        await work.fail(task, 'The server met an error of its own; its log says more.');
      }
    }
  }

  async function run(claimed: HeldTask): Promise<void> {
    let task = claimed;
    while (!stopped) {
      const parked = await work.hold(task, leaseMs, parkedCap);
      if (parked === undefined) return;
      if (parked >= parkedCap) {
        await pause(waitMs);
        continue;
      }
      const startedAt = clock.monotonic();
      const horizon = clock.now() - settledMs;
      const page = await turn(task, horizon);
      if (page.kind === 'lost') return;
      if (page.kind === 'gone') return work.fail(task, 'The endpoint was deleted or is disabled.');
      task = page.task;
      if (page.kind === 'end') {
        if (horizon >= task.input.until) return work.finish(task);
        await pause(waitMs);
      } else {
        // Half of the time belongs to what comes in.
        await pause(clock.monotonic() - startedAt);
      }
    }
    await work.release(task);
  }

  async function turn(task: HeldTask, horizon: number) {
    for (;;) {
      try {
        return await work.turn(task, pageSize, horizon, leaseMs);
      } catch (error) {
        // A page is one commit and moves the position: a repeated one begins where the other would have.
        if (failureOf(error) !== 'repeat' || stopped) throw error;
        await pause(retryMs);
      }
    }
  }

  /** Ends early when the runner stops. */
  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const waited = clock.after(ms, resolve);
      rouse = () => {
        waited.clear();
        resolve();
      };
    });
    rouse = undefined;
  }

  /** What the last process left is this one's to go on with, at once. */
  async function takeOver(): Promise<void> {
    try {
      await work.clearLeases();
    } catch (error) {
      // Then the leases run out by themselves.
      log.warn({ err: error }, 'leases of background tasks were not cleared');
    }
  }

  return {
    start() {
      stopped = false;
      if (!alone) return arm(0);
      working = takeOver().finally(() => {
        working = undefined;
        arm(0);
      });
    },
    wake() {
      again = true;
      arm(0);
    },
    async stop() {
      stopped = true;
      timer?.clear();
      rouse?.();
      await working;
    },
  };
}
