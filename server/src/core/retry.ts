import type { Cause } from './cause.ts';

/** What came of one send, as far as deciding what happens next goes; a `SendResult` is one. */
export interface SendOutcome {
  /** HTTP status, 0 when no answer arrived. */
  readonly status: number;
  /** Absent when an answer arrived in whole. */
  readonly cause: Cause | undefined;
  /** The `retry-after` header as received. */
  readonly retryAfter: string | undefined;
}

interface Situation {
  /** Seconds before each retry: N entries are N retries, so N + 1 attempts. */
  readonly schedule: readonly number[];
  /** Index of the attempt that just failed, counting automatic attempts from 0. */
  readonly attempt: number;
  readonly outcome: SendOutcome;
  /** In [0, 1). */
  readonly uniform: number;
  readonly nowMs: number;
}

const JITTER_LOW = 0.8;
const JITTER_HIGH = 1.2;
/** A receiver that is too slow or too busy gets at least this long to recover. */
const RELIEF_MS = 60_000;
const HOUR_MS = 3_600_000;
const SECOND_MS = 1000;

/**
 * Milliseconds until the next automatic attempt, undefined when the schedule is used up. The schedule's delay times
 * 0.8 to 1.2, with these exceptions, none of which jitter can undercut:
 * - after a time-out, and after a 429 without `Retry-After`, at least 60 s;
 * - with `Retry-After` on any answer but 2xx, never earlier than asked. A 429 is repeated when it asked for (but not
 *   within a second), even where the schedule says later: it knows its own limit. Other answers never shorten the
 *   schedule, or a receiver that always says 0 would use up all attempts at once.
 *
 * What is asked for counts up to one hour or twice the schedule's delay, whichever is more: a receiver may slow its
 * deliveries down, not park them for good.
 */
export function retryDelay({ schedule, attempt, outcome, uniform, nowMs }: Situation): number | undefined {
  const seconds = schedule[attempt];
  if (seconds === undefined) return undefined;
  const base = seconds * SECOND_MS;

  if (outcome.cause === 'timeout') return spread(Math.max(base, RELIEF_MS), RELIEF_MS, uniform);
  const asked = askedDelay(outcome, nowMs);
  if (asked === undefined) {
    return outcome.status === 429 ? spread(Math.max(base, RELIEF_MS), RELIEF_MS, uniform) : spread(base, 0, uniform);
  }
  const floor = Math.min(asked, Math.max(2 * base, HOUR_MS));
  if (outcome.status === 429) return spread(Math.max(floor, SECOND_MS), Math.max(floor, SECOND_MS), uniform);
  return spread(Math.max(base, floor), floor, uniform);
}

/**
 * A `Retry-After` value in milliseconds from now: seconds, whole or fractional, or one of the three HTTP dates (RFC
 * 9110, 5.6.7). A date in the past is 0; what cannot be read is undefined.
 */
export function parseRetryAfter(text: string, nowMs: number): number | undefined {
  const value = text.trim();
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const date = HTTP_DATES.some((pattern) => pattern.test(value))
    ? Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`)
    : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

function askedDelay({ status, retryAfter }: SendOutcome, nowMs: number): number | undefined {
  if (retryAfter === undefined || status === 0 || (status >= 200 && status < 300)) return undefined;
  return parseRetryAfter(retryAfter, nowMs);
}

/** `delay` with jitter, the lower end of which is raised so that nothing falls below `floor` (at most `delay`). */
function spread(delay: number, floor: number, uniform: number): number {
  const low = Math.max(delay * JITTER_LOW, floor);
  return Math.round(low + uniform * (delay * JITTER_HIGH - low));
}
