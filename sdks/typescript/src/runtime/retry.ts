/** Answers that may be different a moment later. */
export function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501);
}

const base = 100;
const longest = 8_000;

/**
 * How long to wait before a try, milliseconds: `retry` is 1 before the second try. Full jitter (a random part of a bound
 * that doubles), so that callers that failed together do not come back together. What the server asks for is the least.
 */
export function waitBefore(retry: number, random: number, retryAfterMs: number | undefined): number {
  const bound = Math.min(longest, base * 2 ** (retry - 1));
  return Math.round((retryAfterMs ?? 0) + random * bound);
}

/** `Retry-After` (RFC 9110, 10.2.3: seconds or a date) or `retry-after-ms`, in milliseconds from now. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const exact = headers.get('retry-after-ms');
  if (exact !== null && /^\d{1,9}$/.test(exact)) return Number(exact);
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2},/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
