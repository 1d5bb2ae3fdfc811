import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTimestamp, parseTimestamp } from './timestamp.ts';

const readable: readonly [text: string, iso: string][] = [
  ['2026-11-24T10:21:24Z', '2026-11-24T10:21:24.000Z'],
  ['2026-11-24 10:21:24 UTC', '2026-11-24T10:21:24.000Z'],
  ['2026-11-24t10:21:24.5z', '2026-11-24T10:21:24.500Z'],
  ['2026-11-24T10:21:24.123456789+02:00', '2026-11-24T08:21:24.123Z'],
  ['2026-11-24T10:21:24-00:30', '2026-11-24T10:51:24.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
];

for (const [text, iso] of readable) {
  test(`${text} is read`, () => {
    assert.equal(parseTimestamp(text)?.toISOString(), iso);
  });
}

for (const text of [
  '',
  'now',
  '2026-11-24',
  '2026-11-24T10:21:24',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-24T24:00:00Z',
  '2026-11-24T10:61:00Z',
  '2026-11-24T10:21:24+24:00',
  '2026-11-24T10:21:24.1234567890Z',
  ' 2026-11-24T10:21:24Z',
]) {
  test(`${JSON.stringify(text)} is not a time`, () => {
    assert.equal(parseTimestamp(text), undefined);
  });
}

test('times are written with as few digits as they need', () => {
  assert.equal(formatTimestamp(new Date('2026-11-24T10:21:24.000Z')), '2026-11-24T10:21:24Z');
  assert.equal(formatTimestamp(new Date('2026-11-24T10:21:24.120Z')), '2026-11-24T10:21:24.120Z');
});
