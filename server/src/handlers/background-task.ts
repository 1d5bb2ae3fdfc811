import { type Order, span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { prefixes } from '../core/ids.ts';
import { progressOf, type ReplayInput, type TaskKind, taskKind, taskStatus } from '../core/task.ts';
import type { BackgroundTaskHandlers } from '../gen/handlers.ts';
import {
  type BackgroundTaskOut,
  BackgroundTaskStatus,
  BackgroundTaskType,
} from '../gen/posthorn/v1/background_task.ts';
import { Ordering } from '../gen/posthorn/v1/page.ts';
import type { Context } from '../pipeline/call.ts';
import type { TaskRow, TaskScope, Tasks } from '../store/tasks.ts';
import { idCursor, limitOf, listed } from './paging.ts';

export function createBackgroundTaskHandlers({ tasks }: { readonly tasks: Tasks }): BackgroundTaskHandlers<Context> {
  return {
    async listBackgroundTasks(context, request) {
      const order: Order = request.order === Ordering.ASCENDING ? 'ascending' : 'descending';
      const over = span(order, idCursor(request.iterator, prefixes.task));
      const limit = limitOf(request);
      const query = {
        status: request.status ? stored(statuses, request.status) : undefined,
        kind: request.task ? stored(kinds, request.task) : undefined,
      };
      const rows = await tasks.list(scopeOf(context), query, over, limit);
      return listed(rows, { limit, span: over, key: (row) => row.id, show: shown });
    },

    async getBackgroundTask(context, { taskId }) {
      const row = await tasks.find(scopeOf(context), taskId);
      if (row === undefined) throw new ApiError('NOT_FOUND');
      return shown(row);
    },
  };
}

const statuses = new Map<number, BackgroundTaskStatus>([
  [taskStatus.running, BackgroundTaskStatus.RUNNING],
  [taskStatus.finished, BackgroundTaskStatus.FINISHED],
  [taskStatus.failed, BackgroundTaskStatus.FAILED],
]);

const kinds = new Map<TaskKind, BackgroundTaskType>([
  [taskKind.recover, BackgroundTaskType.ENDPOINT_RECOVER],
  [taskKind.replayMissing, BackgroundTaskType.ENDPOINT_REPLAY],
  [taskKind.bulkReplay, BackgroundTaskType.ENDPOINT_BULK_REPLAY],
  [taskKind.purge, BackgroundTaskType.APPLICATION_PURGE_CONTENT],
]);

/** What every answer about a task says. */
export function taskOut(row: TaskRow) {
  return {
    id: row.id,
    status: statuses.get(row.status) ?? BackgroundTaskStatus.UNSPECIFIED,
    task: kinds.get(row.kind as TaskKind) ?? BackgroundTaskType.UNSPECIFIED,
    updatedAt: row.updatedAt,
  };
}

function shown(row: TaskRow): BackgroundTaskOut {
  const input = row.input as unknown as ReplayInput;
  const { since, until, codesFrom, ...filters } = input;
  const purges = row.kind === taskKind.purge;
  const data = {
    appId: row.applicationId,
    ...(purges ? {} : { endpointId: row.endpointId }),
    since: new Date(since),
    until: new Date(until),
    ...filters,
    ...(codesFrom === undefined ? {} : { statusCodeClass: codesFrom }),
    progress: row.status === taskStatus.finished ? 1 : progressOf(input, row.position ?? undefined),
    looked: row.looked,
    ...(purges ? { removed: row.replayed } : { replayed: row.replayed }),
    ...(row.failure === null ? {} : { failure: row.failure }),
  };
  return { ...taskOut(row), data: Buffer.from(JSON.stringify(data)) };
}

function scopeOf({ principal }: Context): TaskScope {
  return { organizationId: principal.organizationId, applicationId: principal.applicationId };
}

function stored<Stored, Wire>(table: ReadonlyMap<Stored, Wire>, wire: Wire): Stored | undefined {
  return [...table].find(([, value]) => value === wire)?.[0];
}
