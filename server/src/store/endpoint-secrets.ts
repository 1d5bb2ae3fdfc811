import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiError } from '../core/errors.ts';
import { type IdFactory, prefixes } from '../core/ids.ts';
import type { Sealer } from '../core/seal.ts';
import { type SigningKey, secretBytes, secretFromBytes } from '../core/secret.ts';
import type { Clock } from '../ports/clock.ts';
import { type Configuration, endpointNow, type Owner } from './configuration.ts';
import { EndpointSecret } from './entities/endpoint-secret.ts';
import type { EndpointEvents } from './operational-events.ts';
import type { Transactions } from './transactions.ts';

export interface EndpointSecrets {
  /** The key that signs now; undefined where the endpoint has gone. May throw `SealError`. */
  current(endpointId: string): Promise<SigningKey | undefined>;
  /**
   * Puts `key` in the place of the current one, which goes on signing for `graceMs`. Rejects with NOT_FOUND, and with
   * LIMIT_REACHED where ten older keys still sign.
   */
  rotate(owner: Owner, idOrUid: string, key: SigningKey, graceMs: number): Promise<void>;
}

/** Each older key is one more signature in every request. */
const mostOlderKeys = 10;

interface Dependencies {
  readonly transactions: Transactions;
  readonly configuration: Configuration;
  readonly events: EndpointEvents;
  readonly sealer: Sealer;
  readonly ids: IdFactory;
  readonly clock: Clock;
}

export function createEndpointSecrets(dependencies: Dependencies): EndpointSecrets {
  const { transactions, configuration, events, sealer, ids, clock } = dependencies;
  return {
    async current(endpointId) {
      const row = await transactions.read((em) => em.findOne(EndpointSecret, { endpointId, expiresAt: null }));
      if (row === null) return undefined;
      const key = secretFromBytes(sealer.open(row.sealed, row.id));
      if (key === undefined) throw new Error(`endpoint ${endpointId} has no readable secret`);
      return key;
    },

    async rotate(owner, idOrUid, key, graceMs) {
      await configuration.change(owner, async (em) => {
        const endpoint = await endpointNow(em, owner, idOrUid);
        const endpointId = endpoint.id;
        const at = new Date(clock.now());
        await em.nativeDelete(EndpointSecret, { endpointId, expiresAt: { $lte: at } });
        if (graceMs > 0) {
          await assertRoom(em, endpointId);
          const expiresAt = new Date(at.getTime() + graceMs);
          await em.nativeUpdate(EndpointSecret, { endpointId, expiresAt: null }, { expiresAt });
        } else {
          await em.nativeDelete(EndpointSecret, { endpointId, expiresAt: null });
        }
        endpoint.updatedAt = at;
        await em.flush();
        await addSecret(em, { endpointId, key, at }, { sealer, ids });
        await events.tell(em, 'endpoint.updated', endpoint);
      });
    },
  };
}

async function assertRoom(em: EntityManager, endpointId: string): Promise<void> {
  const older = await em.find(
    EndpointSecret,
    { endpointId, expiresAt: { $ne: null } },
    { orderBy: { expiresAt: 'asc' }, fields: ['expiresAt'] },
  );
  if (older.length < mostOlderKeys) return;
  const next = older[0]?.expiresAt?.toISOString();
  const sentence = `An endpoint may have at most ${mostOlderKeys} older keys that still sign. The next one expires at ${next}.`;
  throw new ApiError('LIMIT_REACHED', sentence);
}

interface NewSecret {
  readonly endpointId: string;
  readonly key: SigningKey;
  readonly at: Date;
}

/** Stores the key that signs from now on, sealed with the id of its row. */
export async function addSecret(
  em: EntityManager,
  { endpointId, key, at }: NewSecret,
  { sealer, ids }: Pick<Dependencies, 'sealer' | 'ids'>,
): Promise<void> {
  const id = ids.next(prefixes.endpointSecret, at.getTime());
  em.create(EndpointSecret, {
    id,
    endpointId,
    sealed: sealer.seal(secretBytes(key), id),
    createdAt: at,
    expiresAt: null,
  });
  await em.flush();
}
