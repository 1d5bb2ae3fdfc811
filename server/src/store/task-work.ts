import { startId } from '../core/ids.ts';
import {
  endOf,
  prefixOf,
  type ReplayInput,
  type ReplayKind,
  type TaskKind,
  taskKind,
  taskStatus,
} from '../core/task.ts';
import { textArray } from './binary-array.ts';
import type { Connection, Statement } from './connection.ts';
import { byDay } from './messages.ts';
import { deleteContents, purgePage } from './sql/messages.ts';
import {
  bulkReplayPage,
  claimTask,
  clearTasks,
  endTask,
  holdTask,
  moveTask,
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

const pages: Readonly<Record<ReplayKind, Statement>> = {
  [taskKind.recover]: recoverPage,
  [taskKind.replayMissing]: replayMissingPage,
  [taskKind.bulkReplay]: bulkReplayPage,
};

export function createTaskWork({ connection }: { readonly connection: Connection }): TaskWork {
  /** Removes the payloads of one page of messages, and moves the position behind it, in one commit. */
  function purge(task: HeldTask, limit: number, nowMs: number, leaseMs: number): Promise<Page> {
    const { id, leaseNo, kind, input } = task;
    const from = task.position ?? startId(prefixOf(kind), input.since);
    return connection.transaction(async (query) => {
      const values = [task.applicationId, from, endOf(kind, input, nowMs), limit];
      const rows = await query<{ id: string; content_day: string }>(purgePage, values);
      let removed = 0;
      for (const [day, messages] of byDay(rows))
        removed += (await query(deleteContents, [day, textArray(messages)])).length;
      const position = rows.at(-1)?.id ?? from;
      const held = await query(moveTask, [id, leaseNo, position, rows.length, removed, leaseMs]);
      // What was removed stays removed: whoever has the task now finds it gone.
      if (held.length === 0) return { kind: 'lost' };
      return { kind: rows.length < limit ? 'end' : 'page', task: { ...task, position } };
    });
  }

  return {
    async claim(leaseMs) {
      const [row] = await connection.query<Row>(claimTask, [leaseMs]);
      return row === undefined ? undefined : taskOf(row);
    },

    async turn(task, limit, nowMs, leaseMs) {
      const { kind, input } = task;
      if (kind === taskKind.purge) return purge(task, limit, nowMs, leaseMs);
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
