import { createHash } from 'node:crypto';
import type pg from 'pg';
import { byteaArray, textArray } from './binary-array.ts';
import type { Draft, Key } from './draft.ts';
import { readRows } from './rows.ts';
import { findKeys, freeOrphanKeys } from './sql/accept.ts';

/** An idempotency key is remembered for 12 hours. */
const idempotencySeconds = 12 * 60 * 60;

/** An eventId is its application's, for as long as the message is kept. */
export function eventKey(applicationId: string, eventId: string): Key {
  return { scope: `e:${applicationId}`, hash: hashOf(eventId), ttl: -1 };
}

/** An idempotency key is the caller's, for one URI and one place in a batch; the body is no part of it. */
export function idempotencyKey(organizationId: string, uri: string, key: string, place: number): Key {
  return { scope: `i:${organizationId}`, hash: hashOf(`${key}\n${uri}\n${place}`), ttl: idempotencySeconds };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Which message holds the keys that a draft could not have. */
export interface Holders {
  /** The message that was made under the same idempotency key: the call is a repeat, answered with it. */
  readonly repeats: string | undefined;
  /** True where another message has the eventId. */
  readonly conflict: boolean;
}

/**
 * Looks up who holds a draft's keys. Frees keys that lead to no message (of two calls in the same instant each took
 * one key of the other's); then neither is set and the draft can be tried again.
 */
export async function findHolders(pool: pg.Pool, draft: Draft): Promise<Holders> {
  const scopes = textArray(draft.keys.map((key) => key.scope));
  const hashes = byteaArray(draft.keys.map((key) => key.hash));
  const rows = await readRows<{ scope: string; hash: Buffer; message_id: string; stored: boolean }>(pool, findKeys, [
    scopes,
    hashes,
  ]);
  const orphans = rows.filter((row) => !row.stored);
  if (orphans.length > 0)
    await readRows(pool, freeOrphanKeys, [
      textArray(orphans.map((row) => row.scope)),
      byteaArray(orphans.map((row) => row.hash)),
      textArray(orphans.map((row) => row.message_id)),
    ]);
  const held = rows.filter((row) => row.stored);
  return {
    repeats: held.find((row) => row.scope.startsWith('i:'))?.message_id,
    conflict: held.some((row) => row.scope.startsWith('e:')),
  };
}
