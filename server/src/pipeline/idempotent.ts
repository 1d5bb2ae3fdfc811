import { createHash } from 'node:crypto';
import type { Method } from '../core/method.ts';
import type { Call, Run, Step } from './call.ts';

export interface StoredAnswer {
  /** The response message as protobuf. */
  readonly bytes: Uint8Array;
  /** Whether the call made something; its status follows from it. */
  readonly created: boolean;
}

/** Keeps the answers of `stored` methods. */
export interface IdempotencyStore {
  /**
   * Answers with what is kept under (`scope`, `hash`), else runs `work` and keeps its answer, encrypted, for 12 hours. What
   * `work` writes and the kept answer are one transaction. Of concurrent calls with one key exactly one runs `work` at a
   * time, the others wait for its answer; when it fails nothing is kept, its error is its own, and a waiting call runs in
   * its place. `scope` is the organization; `hash` is 32 bytes of SHA-256 over caller, key and URI.
   */
  run(scope: string, hash: Buffer, work: () => Promise<StoredAnswer>): Promise<StoredAnswer>;
}

/**
 * The `idempotency-key` of a caller. A key is the caller's own (its organization or its application) and belongs to one
 * URI; the body is no part of it: the same key with another body gets the first answer.
 */
export function idempotent(store: IdempotencyStore): Step {
  return (method, next) => {
    // `message` keys are kept by the statement that accepts the message; see `CallContext`.
    if (method.idempotency !== 'stored') return next;
    return (call) => {
      const key = idempotencyKey(call);
      return key === undefined ? next(call) : replay(store, method, next, call, key);
    };
  };
}

/** Anything but visible ASCII counts as absent, as in the reference. */
export function idempotencyKey(call: Call): string | undefined {
  const key = call.header('idempotency-key');
  return key !== undefined && /^[\t -~]+$/.test(key) ? key : undefined;
}

async function replay(store: IdempotencyStore, method: Method, next: Run, call: Call, key: string): Promise<unknown> {
  const { principal } = call;
  const scope = principal?.organizationId ?? '';
  const caller = principal?.applicationId ?? scope;
  const hash = createHash('sha256').update(`${caller}\0${key}\0${call.uri}`).digest();
  let own: (StoredAnswer & { readonly response: unknown }) | undefined;
  const kept = await store.run(scope, hash, async () => {
    // The store may run this again after a serialization failure: the flag belongs to one run.
    call.created = false;
    const response = await next(call);
    own = { bytes: method.response.encode(response), created: call.created, response };
    return own;
  });
  call.created = kept.created;
  return kept === own ? own.response : method.response.decode(kept.bytes);
}
