import { startId } from '../core/ids.ts';
import { endOf, prefixOf, type ReplayInput, type TaskKind, taskKind, taskStatus } from '../core/task.ts';
import type { Connection, Statement } from './connection.ts';
import {
  bulkReplayPage,
  claimTask,
  clearTasks,
  endTask,
  holdTask,
  recoverPage,
  releaseTask,
  replayMissingPage,
} from './sql/task-work.ts';

/** A task that this process holds under a lease. */
export interface HeldTask {
  readonly id: string;
  readonly applicationId: string;
  readonly endpointId: string;
  readonly kind: TaskKind;
  readonly input: ReplayInput;
  /** The last id that was looked at. */
  readonly position: string | undefined;
  /** The fence: nothing is done where the row no longer carries it. */
  readonly leaseNo: number;
}

/** `lost`: somebody else has the task. `gone`: its endpoint was deleted or disabled. `end`: nothing is left before `nowMs`. */
export type Page =
  | { readonly kind: 'lost' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'page'; readonly task: HeldTask }
  | { readonly kind: 'end'; readonly task: HeldTask };

/** What working on tasks asks of the store. Leases are judged by the database's clock alone. */
export interface TaskWork {
  claim(leaseMs: number): Promise<HeldTask | undefined>;
  /** Looks at up to `limit` attempts or messages of before `nowMs` and parks what is to be sent, in one commit. */
  turn(task: HeldTask, limit: number, nowMs: number, leaseMs: number): Promise<Page>;
  /** Keeps the task; how much of replays is parked for its endpoint, up to `most`. Undefined where it was lost. */
  hold(task: HeldTask, leaseMs: number, most: number): Promise<number | undefined>;
  finish(task: HeldTask): Promise<void>;
  fail(task: HeldTask, failure: string): Promise<void>;
  release(task: HeldTask): Promise<void>;
  clearLeases(): Promise<void>;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly application_id: string;
  readonly endpoint_id: string;
  readonly kind: TaskKind;
  readonly input: ReplayInput;
  readonly position: string | null;
  readonly lease_no: number;
}

interface TurnRow extends Record<string, unknown> {
  readonly held: number;
  readonly there: number;
  readonly looked: number;
  readonly position: string | null;
}

const pages: Readonly<Record<TaskKind, Statement>> = {
  [taskKind.recover]: recoverPage,
  [taskKind.replayMissing]: replayMissingPage,
  [taskKind.bulkReplay]: bulkReplayPage,
};

export function createTaskWork({ connection }: { readonly connection: Connection }): TaskWork {
  return {
    async claim(leaseMs) {
      const [row] = await connection.query<Row>(claimTask, [leaseMs]);
      return row === undefined ? undefined : taskOf(row);
    },

    async turn(task, limit, nowMs, leaseMs) {
      const { kind, input } = task;
      const start = startId(prefixOf(kind), input.since);
      const [row] = await connection.query<TurnRow>(pages[kind], [
        task.id,
        task.leaseNo,
        task.applicationId,
        task.endpointId,
        task.position ?? start,
        endOf(kind, input, nowMs),
        limit,
        input.eventTypes ?? null,
        input.channel ?? null,
        leaseMs,
        ...(kind === taskKind.replayMissing ? [] : [start]),
        ...(kind === taskKind.bulkReplay ? [input.status ?? null, input.codesFrom ?? null, input.tag ?? null] : []),
      ]);
      if (row === undefined || row.held === 0) return { kind: 'lost' };
      if (row.there === 0) return { kind: 'gone' };
      const moved = { ...task, position: row.position ?? task.position };
      return { kind: row.looked < limit ? 'end' : 'page', task: moved };
    },

    async hold(task, leaseMs, most) {
      const values = [task.id, task.leaseNo, leaseMs, task.endpointId, most];
      const [row] = await connection.query<{ held: number; parked: number }>(holdTask, values);
      return row === undefined || row.held === 0 ? undefined : row.parked;
    },

    async finish({ id, leaseNo }) {
      await connection.query(endTask, [id, leaseNo, taskStatus.finished, null]);
    },

    async fail({ id, leaseNo }, failure) {
      await connection.query(endTask, [id, leaseNo, taskStatus.failed, failure]);
    },

    async release({ id, leaseNo }) {
      await connection.query(releaseTask, [id, leaseNo]);
    },

    async clearLeases() {
      await connection.query(clearTasks, []);
    },
  };
}

function taskOf(row: Row): HeldTask {
  return {
    id: row.id,
    applicationId: row.application_id,
    endpointId: row.endpoint_id,
    kind: row.kind,
    input: row.input,
    position: row.position ?? undefined,
    leaseNo: row.lease_no,
  };
}
