import { type Trigger, trigger as triggers } from './delivery.ts';
import { retryDelay, type SendOutcome } from './retry.ts';

/**
 * What follows from one attempt.
 * - `delivered`: 2xx; the delivery is over.
 * - `retry`: again in `delayMs`.
 * - `exhausted`: the last automatic attempt failed.
 * - `gone`: 410. The receiver wants nothing more: its endpoint is disabled and its retries end.
 * - `unchanged`: a manual attempt failed. It is recorded, and the automatic schedule goes on as it was.
 */
export type Verdict =
  | { readonly kind: 'delivered' | 'exhausted' | 'gone' | 'unchanged' }
  | { readonly kind: 'retry'; readonly delayMs: number };

interface Judged {
  readonly outcome: SendOutcome;
  readonly trigger: Trigger;
  /** Finished automatic attempts before this one. Of no meaning for a manual one. */
  readonly attempt: number;
  /** Seconds before each retry. */
  readonly schedule: readonly number[];
  /** In [0, 1). */
  readonly uniform: number;
  readonly nowMs: number;
}

/**
 * A success is a status from 200 to 299 and nothing else. A 2xx whose body breaks off is still the receiver's yes, and
 * sending it again would be a duplicate; one whose body is not there in time is none, for the time-out covers the body.
 */
export function succeeded({ status, cause }: SendOutcome): boolean {
  return status >= 200 && status < 300 && cause !== 'timeout';
}

export function judge({ outcome, trigger, attempt, schedule, uniform, nowMs }: Judged): Verdict {
  if (succeeded(outcome)) return { kind: 'delivered' };
  if (outcome.status === 410) return { kind: 'gone' };
  if (trigger === triggers.manual) return { kind: 'unchanged' };
  const delayMs = retryDelay({ schedule, attempt, outcome, uniform, nowMs });
  return delayMs === undefined ? { kind: 'exhausted' } : { kind: 'retry', delayMs };
}
