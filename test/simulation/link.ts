import type { Random } from '../../server/src/ports/random.ts';
import type { ModelDatabase } from './model/database.ts';
import type { Link, Purpose } from './model/store.ts';
import type { Life, Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

/** The database server, as connections meet it. */
export interface Server {
  readonly model: ModelDatabase;
  /** Raised whenever Postgres restarts: older connections are broken. */
  generation: number;
  isDown: boolean;
  /** Chance of a statement to lose its connection: half of the time before it was carried out, half after. */
  lossy: number;
  /** Calls back each statement that waits for its answer, when Postgres dies. */
  readonly waiting: Set<() => void>;
}

export interface ProcessLink extends Link {
  /** Milliseconds until `now` in which statements for this purpose failed, from the given moment on. */
  troubleSince(purpose: Purpose, since: number): number;
  /** No statement waits for its answer. */
  isIdle(): boolean;
}

interface Job {
  readonly statement: string;
  readonly work: (database: ModelDatabase) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Line {
  readonly jobs: Job[];
  isBusy: boolean;
  /** The server's generation that it is connected to. */
  generation: number | undefined;
  openedAt: number | undefined;
  troubleFrom: number | undefined;
  readonly troubles: { readonly from: number; readonly to: number }[];
}

interface Dependencies {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly life: Life;
  readonly server: Server;
  readonly trace: Trace;
  /** A statement has been carried out, and its answer is on its way; true where it is not to arrive. */
  readonly onDone: (statement: string) => boolean;
}

/** One process's connections to Postgres. On each, statements queue behind one another, as in `store/connection.ts`. */
export function createProcessLink({ timeline, random, life, server, trace, onDone }: Dependencies): ProcessLink {
  const lines = new Map<Purpose, Line>();

  function lineOf(purpose: Purpose): Line {
    let line = lines.get(purpose);
    if (line === undefined) {
      line = {
        jobs: [],
        isBusy: false,
        generation: undefined,
        openedAt: undefined,
        troubleFrom: undefined,
        troubles: [],
      };
      lines.set(purpose, line);
    }
    return line;
  }

  function next(line: Line): void {
    const job = line.jobs.shift();
    line.isBusy = job !== undefined;
    if (job === undefined) return;
    if (server.isDown) fail(line, job, 1);
    else if (line.generation === server.generation) carryOut(line, job);
    else
      timeline.after(1 + random.uniform() * 4, life, () => {
        if (server.isDown) {
          fail(line, job, 0);
          return;
        }
        line.generation = server.generation;
        line.openedAt = timeline.now();
        carryOut(line, job);
      });
  }

  /** Sometimes the way there takes all the time, sometimes the way back: others see it late, or we do. */
  function carryOut(line: Line, job: Job): void {
    const delay = 0.2 + random.uniform() * 2;
    const isLost = server.lossy > 0 && random.uniform() < server.lossy;
    const isDone = !isLost || random.uniform() < 0.5;
    const isLate = random.uniform() < 0.5;
    const { generation } = server;
    let answer: (() => void) | undefined;
    const broken = () => {
      server.waiting.delete(broken);
      answer = undefined;
      line.generation = undefined;
      fail(line, job, 0.1);
    };
    const perform = () => {
      // Postgres died with the statement on its way.
      if (generation !== server.generation) return;
      // Its process died: it may never have left there.
      if (!life.alive && random.uniform() < 0.5) return;
      let result: unknown;
      let refused: Error | undefined;
      try {
        if (isDone) result = job.work(server.model);
      } catch (error) {
        refused = error as Error;
      }
      if (isLost) {
        trace.note(life.name, isDone ? 'loses a connection after' : 'loses a connection before', job.statement);
        broken();
        return;
      }
      answer = () => {
        server.waiting.delete(broken);
        recovered(line);
        if (refused === undefined) job.resolve(result);
        else job.reject(refused);
        next(line);
      };
      timeline.after(isLate ? 0.1 : delay, life, () => answer?.());
      if (onDone(job.statement)) broken();
    };
    server.waiting.add(broken);
    if (isLate) timeline.after(delay, undefined, perform);
    else perform();
  }

  function fail(line: Line, job: Job, afterMs: number): void {
    line.troubleFrom ??= timeline.now();
    timeline.after(afterMs, life, () => {
      job.reject(new Error('Connection terminated unexpectedly'));
      next(line);
    });
  }

  function recovered(line: Line): void {
    if (line.troubleFrom === undefined) return;
    line.troubles.push({ from: line.troubleFrom, to: timeline.now() });
    line.troubleFrom = undefined;
  }

  return {
    run: (purpose, statement, work) =>
      new Promise((resolve, reject) => {
        const line = lineOf(purpose);
        line.jobs.push({ statement, work, resolve: resolve as (result: unknown) => void, reject });
        if (!line.isBusy) next(line);
      }),
    isIdle: () => [...lines.values()].every(({ isBusy }) => !isBusy),
    since: (purpose) => lines.get(purpose)?.openedAt,
    troubleSince(purpose, since) {
      const line = lines.get(purpose);
      if (line === undefined) return 0;
      const now = timeline.now();
      const all =
        line.troubleFrom === undefined ? line.troubles : [...line.troubles, { from: line.troubleFrom, to: now }];
      return all.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, now) - Math.max(from, since)), 0);
    },
  };
}
