import { type EntityManager, raw } from '@mikro-orm/postgresql';
import { ApiError } from '../core/errors.ts';
import { Application } from './entities/application.ts';
import { Endpoint, type EndpointRow } from './entities/endpoint.ts';
import type { Transactions } from './transactions.ts';
import type { Views } from './views.ts';

/** The application whose configuration changes, as the pipeline has found it. */
export interface Owner {
  readonly organizationId: string;
  readonly applicationId: string;
}

/** Every change of what accepting and delivering go by: the application, its endpoints, their headers and secrets. */
export interface Configuration {
  /**
   * Runs `work` in a transaction that first raises the application's version. That also locks the application's row, so
   * changes of one application follow one another and each version is one change. Rejects with NOT_FOUND.
   */
  change<T>(owner: Owner, work: (em: EntityManager) => Promise<T>): Promise<T>;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly views: Pick<Views, 'forget'>;
}

export function createConfiguration({ transactions, views }: Dependencies): Configuration {
  return {
    change: ({ organizationId, applicationId }, work) =>
      transactions.write(async (em) => {
        const raised = await em.nativeUpdate(
          Application,
          { id: applicationId, organizationId, deletedAt: null },
          { version: raw('version + 1'), changedAt: raw('now()') },
        );
        if (raised === 0) throw new ApiError('NOT_FOUND');
        transactions.afterCommit(() => views.forget(applicationId));
        return work(em);
      }),
  };
}

/** One of the application's endpoints, read within its change. Rejects with NOT_FOUND. */
export async function endpointNow(em: EntityManager, { applicationId }: Owner, idOrUid: string): Promise<EndpointRow> {
  const named = { $or: [{ id: idOrUid }, { uid: idOrUid }], applicationId, deletedAt: null };
  const row = idOrUid.includes('\0') ? null : await em.findOne(Endpoint, named, { refresh: true });
  if (row === null) throw new ApiError('NOT_FOUND');
  return row;
}
