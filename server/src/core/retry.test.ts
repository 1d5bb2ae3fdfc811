import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRetryAfter, retryDelay, type SendOutcome } from './retry.ts';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);
const schedule = [5, 300, 1800, 7200, 18_000, 36_000, 36_000];

/** Least and greatest delay that jitter allows, in seconds. */
function range(attempt: number, outcome: Partial<SendOutcome>, table: readonly number[] = schedule): [number, number] {
  const ends = [0, 1].map((uniform) => {
    const delay = retryDelay({
      schedule: table,
      attempt,
      outcome: { status: 500, cause: undefined, retryAfter: undefined, ...outcome },
      uniform,
      nowMs: now,
    });
    assert.ok(delay !== undefined);
    return delay / 1000;
  });
  return [ends[0] ?? 0, ends[1] ?? 0];
}

test('retries follow the schedule within a fifth', () => {
  assert.deepEqual(range(0, {}), [4, 6]);
  assert.deepEqual(range(1, {}), [240, 360]);
  assert.deepEqual(range(6, { status: 0, cause: 'connect' }), [28_800, 43_200]);
});

test('jitter is spread evenly', () => {
  const outcome = { status: 500, cause: undefined, retryAfter: undefined };
  assert.equal(retryDelay({ schedule, attempt: 0, outcome, uniform: 0.5, nowMs: now }), 5000);
});

test('after the last entry there is no retry', () => {
  const outcome = { status: 500, cause: undefined, retryAfter: '5' };
  assert.equal(retryDelay({ schedule, attempt: 7, outcome, uniform: 0, nowMs: now }), undefined);
  assert.equal(retryDelay({ schedule: [], attempt: 0, outcome, uniform: 0, nowMs: now }), undefined);
});

test('a time-out waits at least a minute, jitter included', () => {
  assert.deepEqual(range(0, { status: 0, cause: 'timeout' }), [60, 72]);
  assert.deepEqual(range(0, { status: 0, cause: 'timeout' }, [70]), [60, 84]);
  assert.deepEqual(range(1, { status: 0, cause: 'timeout' }), [240, 360]);
});

test('429 without Retry-After backs off for about a minute at least', () => {
  assert.deepEqual(range(0, { status: 429 }), [60, 72]);
  assert.deepEqual(range(1, { status: 429 }), [240, 360]);
  assert.deepEqual(range(0, { status: 429, retryAfter: 'soon' }), [60, 72]);
});

test('429 comes back when it asked for, sooner than the schedule too', () => {
  assert.deepEqual(range(0, { status: 429, retryAfter: '20' }), [20, 24]);
  assert.deepEqual(range(1, { status: 429, retryAfter: '2.5' }), [2.5, 3]);
  assert.deepEqual(range(1, { status: 429, retryAfter: '0' }), [1, 1.2]);
});

test('another answer is never repeated before its Retry-After, nor before the schedule', () => {
  assert.deepEqual(range(0, { status: 503, retryAfter: '120' }), [120, 144]);
  assert.deepEqual(range(0, { status: 302, retryAfter: '5' }), [5, 6]);
  assert.deepEqual(range(0, { status: 503, retryAfter: '4.5' }), [4.5, 6]);
  assert.deepEqual(range(1, { status: 503, retryAfter: '1' }), [240, 360]);
});

test('Retry-After is followed for an hour, or twice the schedule where that is more', () => {
  assert.deepEqual(range(0, { status: 503, retryAfter: '86400' }), [3600, 4320]);
  assert.deepEqual(range(0, { status: 429, retryAfter: '99999999999999999999' }), [3600, 4320]);
  assert.deepEqual(range(4, { status: 503, retryAfter: '86400' }), [36_000, 43_200]);
});

test('Retry-After may be a date', () => {
  assert.deepEqual(range(0, { status: 503, retryAfter: 'Tue, 24 Nov 2026 12:02:00 GMT' }), [120, 144]);
});

test('a Retry-After without an answer or on a success counts for nothing', () => {
  assert.deepEqual(range(0, { status: 0, cause: 'reset', retryAfter: '500' }), [4, 6]);
  assert.deepEqual(range(0, { status: 200, cause: 'reset', retryAfter: '500' }), [4, 6]);
});

test('reads seconds and all three HTTP dates', () => {
  assert.equal(parseRetryAfter('120', now), 120_000);
  assert.equal(parseRetryAfter(' 1.0004 ', now), 1001);
  assert.equal(parseRetryAfter('0', now), 0);
  assert.equal(parseRetryAfter('Tue, 24 Nov 2026 12:00:30 GMT', now), 30_000);
  assert.equal(parseRetryAfter('Tuesday, 24-Nov-26 12:00:30 GMT', now), 30_000);
  assert.equal(parseRetryAfter('Tue Nov 24 12:00:30 2026', now), 30_000);
  assert.equal(parseRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT', now), 0);
});

test('what is no Retry-After is not read', () => {
  for (const text of [
    '',
    '-5',
    '1e3',
    '0x10',
    'tomorrow',
    '5 s',
    '2026-11-24T12:00:30Z',
    'Tue, 99 Nov 2026 12:00:30 GMT',
  ]) {
    assert.equal(parseRetryAfter(text, now), undefined, text);
  }
});
