import type { Span } from '../core/cursor.ts';
import { type IdFactory, isId, prefixes } from '../core/ids.ts';
import type { ReplayInput, TaskKind } from '../core/task.ts';
import type { Clock } from '../ports/clock.ts';
import type { Owner } from './configuration.ts';
import { Task, type TaskRow } from './entities/task.ts';
import { within } from './span.ts';
import type { Transactions } from './transactions.ts';

export type { TaskRow } from './entities/task.ts';

/** Whose tasks a caller sees: its organization's, or with an application's token those of the application. */
export interface TaskScope {
  readonly organizationId: string;
  readonly applicationId: string | undefined;
}

export interface TaskQuery {
  readonly status: number | undefined;
  readonly kind: TaskKind | undefined;
}

export interface Tasks {
  /** Starts a task about an endpoint; it runs from the commit on, in whichever process takes it. */
  start(owner: Owner, endpointId: string, kind: TaskKind, input: ReplayInput): Promise<TaskRow>;
  find(scope: TaskScope, id: string): Promise<TaskRow | undefined>;
  /** One more than `limit` where there are more. */
  list(scope: TaskScope, query: TaskQuery, span: Span, limit: number): Promise<TaskRow[]>;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly ids: IdFactory;
  readonly clock: Clock;
  /** Tells this process that there is a task to be taken. */
  readonly wake: () => void;
}

export function createTasks({ transactions, ids, clock, wake }: Dependencies): Tasks {
  return {
    start(owner, endpointId, kind, input) {
      const now = clock.now();
      const at = new Date(now);
      return transactions.write(async (em) => {
        const id = ids.next(prefixes.task, now);
        await em.insert(Task, {
          ...owner,
          id,
          endpointId,
          kind,
          input: { ...input },
          position: null,
          status: 1,
          looked: 0,
          replayed: 0,
          failure: null,
          leaseNo: 0,
          createdAt: at,
          updatedAt: at,
        });
        transactions.afterCommit(wake);
        return em.findOneOrFail(Task, { id });
      });
    },

    async find(scope, id) {
      if (!isId(prefixes.task, id)) return undefined;
      return (await transactions.read((em) => em.findOne(Task, { id, ...visible(scope) }))) ?? undefined;
    },

    list(scope, { status, kind }, span, limit) {
      const { where, orderBy } = within('id', span);
      const wanted = { ...(status === undefined ? {} : { status }), ...(kind === undefined ? {} : { kind }) };
      return transactions.read((em) =>
        em.find(Task, { ...visible(scope), ...wanted, ...where }, { orderBy, limit: limit + 1 }),
      );
    },
  };
}

function visible({ organizationId, applicationId }: TaskScope) {
  return applicationId === undefined ? { organizationId } : { organizationId, applicationId };
}
