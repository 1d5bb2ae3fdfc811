/** A message on its way into the accept statement, computed with one version of its application's configuration. */
export interface Draft {
  readonly id: string;
  readonly applicationId: string;
  readonly organizationId: string;
  /** Version of the application that `endpointIds` was computed with. */
  readonly version: number;
  /** Auth epoch of the organization that the caller's token was checked against. */
  readonly authEpoch: number;
  readonly eventType: string;
  readonly eventId: string | undefined;
  readonly channels: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Epoch milliseconds at which it is to be delivered; at once where there is none. */
  readonly deliverAt?: number | undefined;
  /** True where the caller gave the bytes themselves, which then need not be JSON. */
  readonly raw: boolean;
  /** Day on which the payload expires, in days since 1970-01-01: its partition. */
  readonly contentDay: number;
  /** Epoch milliseconds; the same instant is in `id`. */
  readonly createdAt: number;
  readonly body: Buffer;
  readonly keys: readonly Key[];
  readonly endpointIds: readonly string[];
}

/** A promise that something happens once: an eventId, or the idempotency key of a call. */
export interface Key {
  readonly scope: string;
  readonly hash: Buffer;
  /** Seconds that it holds; negative for as long as its message exists. */
  readonly ttl: number;
}

/**
 * `accepted`: committed. `stale`: the application changed or is gone; compute again. `taken`: another message holds one
 * of the keys. `failed`: Postgres refused this row for itself.
 */
export type Accepted =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly error: unknown };
