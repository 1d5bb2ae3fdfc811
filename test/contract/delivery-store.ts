import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import type { Hint } from '../../server/src/core/delivery.ts';
import { createIds } from '../../server/src/core/ids.ts';
import type { AcceptRow } from '../../server/src/store/accept-batch.ts';
import type { DeliveryStore } from '../../server/src/store/deliveries.ts';

export const ids = createIds({ clock: systemClock, random: createSystemRandom() });

/** A delivery store with what a test must do and see beside it. */
export interface StoreUnderTest {
  readonly store: DeliveryStore;
  /** Another process's, on the same database. */
  readonly second: DeliveryStore;
  readonly organizationId: string;
  /** An application of version 7. */
  readonly applicationId: string;
  /** A day for payloads, in days since 1970-01-01. */
  readonly contentDay: number;
  /** The database's clock, epoch milliseconds. */
  now(): number;
  /** Moves the database's time on. */
  pass(ms: number): Promise<void>;
  accept(parameters: unknown[]): Promise<AcceptRow>;
  resend(hint: Hint): Promise<void>;
  /** Forgets a payload. */
  expire(messageId: string): Promise<void>;
  addEndpoint(): Promise<string>;
  configuration(endpointId: string): Promise<{ disabled: boolean; version: number }>;
  row(hint: Hint): Promise<ShownRow | undefined>;
  outcome(hint: Hint): Promise<{ outcome: number; attempts: number } | undefined>;
  attempts(hint: Hint): Promise<ShownAttempt[]>;
  /** No deliveries, no dispatchers, the application as it was. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Times in whole seconds from now; `leasedFor` is undefined where nobody holds it. */
export interface ShownRow {
  readonly state: number;
  readonly attempt: number;
  readonly trigger: number;
  readonly resends: number;
  readonly leaseNo: number;
  readonly leasedFor: number | undefined;
  readonly dueIn: number;
  readonly resumeIn: number | undefined;
}

export interface ShownAttempt {
  readonly number: number;
  readonly status: number;
  readonly durationMs: number;
  readonly response: Buffer;
  /** Seconds until the next one, where the schedule has one. */
  readonly nextIn: number | undefined;
}
