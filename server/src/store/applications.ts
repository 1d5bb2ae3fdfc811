import type { Span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import { type IdFactory, prefixes } from '../core/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Configuration, Owner } from './configuration.ts';
import { Application, type ApplicationRow } from './entities/application.ts';
import { within } from './span.ts';
import { cancelByApplication, forgetSecretsOfApplication } from './sql/removal.ts';
import type { Transactions } from './transactions.ts';

export type { ApplicationRow } from './entities/application.ts';

/** What callers say about an application. */
export type ApplicationFields = Pick<ApplicationRow, 'name' | 'uid' | 'throttleRate' | 'metadata'>;

/** Deleted applications are not there for any of these. */
export interface Applications {
  find(organizationId: string, idOrUid: string): Promise<ApplicationRow | undefined>;
  /** One more than `limit` where there are more. */
  list(organizationId: string, span: Span, limit: number): Promise<ApplicationRow[]>;
  /** Rejects with CONFLICT where the uid is taken. */
  create(organizationId: string, fields: ApplicationFields): Promise<ApplicationRow>;
  /** Rejects with NOT_FOUND or CONFLICT. */
  change(owner: Owner, fields: Partial<ApplicationFields>): Promise<ApplicationRow>;
  /** Ends its open deliveries too, and forgets its secrets. Rejects with NOT_FOUND. */
  delete(owner: Owner): Promise<void>;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly configuration: Configuration;
  readonly ids: IdFactory;
  readonly clock: Clock;
}

export function createApplications({ transactions, configuration, ids, clock }: Dependencies): Applications {
  return {
    async find(organizationId, idOrUid) {
      // No stored text holds NUL, and Postgres refuses to be asked for it.
      if (idOrUid.includes('\0')) return undefined;
      const named = { $or: [{ id: idOrUid }, { uid: idOrUid }] };
      const row = await transactions.read((em) =>
        em.findOne(Application, { organizationId, deletedAt: null, ...named }),
      );
      return row ?? undefined;
    },

    list(organizationId, span, limit) {
      const { where, orderBy } = within('id', span);
      return transactions.read((em) =>
        em.find(Application, { organizationId, deletedAt: null, ...where }, { orderBy, limit: limit + 1 }),
      );
    },

    create(organizationId, fields) {
      const now = clock.now();
      const at = new Date(now);
      return transactions.write(async (em) => {
        const row = em.create(Application, {
          ...fields,
          id: ids.next(prefixes.application, now),
          organizationId,
          version: 1,
          changedAt: at,
          createdAt: at,
          updatedAt: at,
          deletedAt: null,
        });
        await em.flush();
        return row;
      });
    },

    change(owner, fields) {
      return configuration.change(owner, async (em) => {
        const row = await em.findOneOrFail(Application, { id: owner.applicationId }, { refresh: true });
        em.assign(row, { ...fields, updatedAt: new Date(clock.now()) }, { mergeObjectProperties: false });
        await em.flush();
        return row;
      });
    },

    async delete(owner) {
      await configuration.change(owner, async (em) => {
        const at = new Date(clock.now());
        await em.nativeUpdate(Application, { id: owner.applicationId }, { deletedAt: at, updatedAt: at, uid: null });
        await em.execute(cancelByApplication, [owner.applicationId]);
        await em.execute(forgetSecretsOfApplication, [owner.applicationId, owner.applicationId]);
      });
    },
  };
}

/** The same conflict in the words that a create answers with. */
export function uidTaken(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.reason !== 'CONFLICT') return error;
  return new ApiError('CONFLICT', 'An application with that id or uid already exists', { cause: error.cause });
}
