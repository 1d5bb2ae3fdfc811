/** State of an open delivery, as stored. A lease is not a state: leased means `lease_until > now()`. */
export const openState = { waiting: 1, parked: 2, held: 3 } as const;

/** How a delivery ended, as stored. */
export const outcome = { delivered: 1, exhausted: 2, canceled: 3, skipped: 4, expired: 5, poisoned: 6 } as const;
export type Outcome = (typeof outcome)[keyof typeof outcome];

/** What made an attempt, as on the wire: the schedule, or a person. */
export const trigger = { scheduled: 0, manual: 1 } as const;
export type Trigger = (typeof trigger)[keyof typeof trigger];

/**
 * How a new delivery enters. `own`: born leased, handed over in memory. `hinted`: a hint goes to the queue after the
 * commit. `spilled`: due at once, no hint, the requeuer finds it. `parked`: its endpoint is a lane, whose owner paces it.
 */
export type Way = 'own' | 'hinted' | 'spilled' | 'parked';

/** A lease outlives the longest send by this much, so that a send that started in time is recorded in time. */
export const leaseMarginMs = 30_000;
/** A hinted delivery that nobody leased is looked at again after this long. */
export const hintPatienceMs = 30_000;
/** A send starts only while its lease covers the time-out and this. */
export const sendMarginMs = 5_000;
/** More leases than finished attempts by this much: something about this delivery kills its workers. */
export const poisonedAfter = 5;

/** "This delivery is worth looking at." May be lost, repeated or late without effect. */
export interface Hint {
  readonly messageId: string;
  readonly endpointId: string;
  readonly applicationId: string;
  readonly organizationId: string;
  /** The row's lease number when the hint was made. Every lease raises it, which makes the hint stale. */
  readonly leaseNo: number;
}

/** A delivery whose row this process holds under a lease, with what is needed to send it. */
export interface Leased extends Hint {
  /** Finished automatic attempts. */
  readonly attempt: number;
  /** The fence: a settled failure acts only where the row still carries it. */
  readonly leaseNo: number;
  /** Monotonic milliseconds, read before the lease was asked for. */
  readonly leasedAt: number;
  /** The application's version that the row was leased under; an older cached view must be loaded again. */
  readonly version: number;
  readonly trigger: Trigger;
  /** Leases beyond finished attempts and resends; past `poisonedAfter` it is not sent any more. */
  readonly tries: number;
  /** The payload; undefined where it has expired or was expunged. Shared by a fan-out. */
  readonly body: Buffer | undefined;
}
