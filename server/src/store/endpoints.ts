import type { EntityManager } from '@mikro-orm/postgresql';
import type { Span } from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import type { Headers } from '../core/header.ts';
import { type IdFactory, prefixes } from '../core/ids.ts';
import type { Sealer } from '../core/seal.ts';
import type { SigningKey } from '../core/secret.ts';
import type { Clock } from '../ports/clock.ts';
import { type Configuration, endpointNow, type Owner } from './configuration.ts';
import { addSecret } from './endpoint-secrets.ts';
import { Endpoint, type EndpointRow } from './entities/endpoint.ts';
import { EndpointSecret } from './entities/endpoint-secret.ts';
import { EventType } from './entities/event-type.ts';
import type { EndpointEvents } from './operational-events.ts';
import { within } from './span.ts';
import { cancelBefore, cancelByEndpoint } from './sql/removal.ts';
import type { Transactions } from './transactions.ts';

export type { EndpointRow } from './entities/endpoint.ts';

/** What callers say about an endpoint, but for its secret and its headers. */
export type EndpointFields = Pick<
  EndpointRow,
  'url' | 'description' | 'uid' | 'version' | 'throttleRate' | 'disabled' | 'eventTypes' | 'channels' | 'metadata'
>;

/** Deleted endpoints are not there for any of these. */
export interface Endpoints {
  find(applicationId: string, idOrUid: string): Promise<EndpointRow | undefined>;
  /** One more than `limit` where there are more. */
  list(applicationId: string, span: Span, limit: number): Promise<EndpointRow[]>;
  /** Rejects with CONFLICT where the uid is taken, VALIDATION_FAILED where an event type does not exist. */
  create(owner: Owner, fields: EndpointFields, own: { key: SigningKey; headers: Headers }): Promise<EndpointRow>;
  /** The same, and NOT_FOUND. */
  change(owner: Owner, idOrUid: string, fields: Partial<EndpointFields>): Promise<EndpointRow>;
  /** Ends its open deliveries too, and forgets its secrets. Rejects with NOT_FOUND. */
  delete(owner: Owner, idOrUid: string): Promise<void>;
  /** Calls off the open deliveries of messages with ids before `before`. Rejects with NOT_FOUND. */
  cancelBefore(owner: Owner, idOrUid: string, before: string): Promise<void>;
  /** May throw `SealError`. */
  headers(row: EndpointRow): Headers;
  changeHeaders(owner: Owner, idOrUid: string, change: (headers: Headers) => Headers): Promise<void>;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly configuration: Configuration;
  readonly events: EndpointEvents;
  readonly sealer: Sealer;
  readonly ids: IdFactory;
  readonly clock: Clock;
}

export function createEndpoints(dependencies: Dependencies): Endpoints {
  const { transactions, configuration, events, sealer, ids, clock } = dependencies;

  function sealed(id: string, headers: Headers): Buffer | null {
    return Object.keys(headers).length === 0 ? null : sealer.seal(Buffer.from(JSON.stringify(headers)), id);
  }

  function opened(row: EndpointRow): Headers {
    return row.headers === null ? {} : (JSON.parse(sealer.open(row.headers, row.id).toString()) as Headers);
  }

  return {
    async find(applicationId, idOrUid) {
      if (idOrUid.includes('\0')) return undefined;
      const named = { $or: [{ id: idOrUid }, { uid: idOrUid }] };
      return (
        (await transactions.read((em) => em.findOne(Endpoint, { applicationId, deletedAt: null, ...named }))) ??
        undefined
      );
    },

    list(applicationId, span, limit) {
      const { where, orderBy } = within('id', span);
      return transactions.read((em) =>
        em.find(Endpoint, { applicationId, deletedAt: null, ...where }, { orderBy, limit: limit + 1 }),
      );
    },

    create(owner, fields, { key, headers }) {
      return configuration.change(owner, async (em) => {
        await assertEventTypes(em, owner.organizationId, fields.eventTypes);
        const now = clock.now();
        const at = new Date(now);
        const id = ids.next(prefixes.endpoint, now);
        const row = em.create(Endpoint, {
          ...fields,
          ...owner,
          id,
          headers: sealed(id, headers),
          failingSince: null,
          createdAt: at,
          updatedAt: at,
          deletedAt: null,
        });
        await em.flush();
        await addSecret(em, { endpointId: id, key, at }, { sealer, ids });
        await events.tell(em, 'endpoint.created', row);
        return row;
      });
    },

    change(owner, idOrUid, fields) {
      return configuration.change(owner, async (em) => {
        if (fields.eventTypes !== undefined) await assertEventTypes(em, owner.organizationId, fields.eventTypes);
        const row = await endpointNow(em, owner, idOrUid);
        // Taken back into use: what it failed at before counts no more.
        const failing = fields.disabled === false && row.disabled ? { failingSince: null } : {};
        const updatedAt = new Date(clock.now());
        em.assign(row, { ...fields, ...failing, updatedAt }, { mergeObjectProperties: false });
        await em.flush();
        await events.tell(em, 'endpoint.updated', row);
        return row;
      });
    },

    async delete(owner, idOrUid) {
      await configuration.change(owner, async (em) => {
        const row = await endpointNow(em, owner, idOrUid);
        const at = new Date(clock.now());
        await events.tell(em, 'endpoint.deleted', row);
        em.assign(row, { deletedAt: at, updatedAt: at, uid: null, headers: null });
        await em.flush();
        await em.nativeDelete(EndpointSecret, { endpointId: row.id });
        await em.execute(cancelByEndpoint, [row.id]);
      });
    },

    async cancelBefore(owner, idOrUid, before) {
      await transactions.write(async (em) => {
        const row = await endpointNow(em, owner, idOrUid);
        await em.execute(cancelBefore, [row.id, before]);
      });
    },

    headers: opened,

    async changeHeaders(owner, idOrUid, change) {
      await configuration.change(owner, async (em) => {
        const row = await endpointNow(em, owner, idOrUid);
        em.assign(row, { headers: sealed(row.id, change(opened(row))), updatedAt: new Date(clock.now()) });
        await em.flush();
      });
    },
  };
}

async function assertEventTypes(em: EntityManager, organizationId: string, names: readonly string[] | null) {
  if (names === null) return;
  const rows = await em.find(
    EventType,
    { organizationId, archived: false, name: { $in: names } },
    { fields: ['name'] },
  );
  const known = new Set(rows.map((row) => row.name));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return;
  throw ApiError.field(['body', 'eventTypes'], `The following event types don't exist: ${missing.join(', ')}`);
}
