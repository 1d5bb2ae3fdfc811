import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Cursor, page, parseIdCursor, parseNameCursor, type Span, span, timeSpan } from './cursor.ts';
import { newId } from './ids.ts';

const now = Date.UTC(2026, 10, 24, 12);
const day = 24 * 3_600_000;

function idAt(ms: number): string {
  return newId('msg_', ms, { bytes: (length) => randomBytes(length) });
}

function cursorOf(text: string): Cursor {
  const { cursor, problem } = parseIdCursor(text, 'msg_');
  assert.ok(cursor, problem ?? text);
  return cursor;
}

/** What a database does with a span. */
function read(keys: readonly string[], { lower, upper, scan }: Span, limit: number): string[] {
  const sorted = keys
    .filter((key) => (lower === undefined || key > lower) && (upper === undefined || key < upper))
    .sort();
  if (scan === 'descending') sorted.reverse();
  return sorted.slice(0, limit + 1);
}

function pageOf(keys: readonly string[], of: Span, limit: number) {
  return page(read(keys, of, limit), limit, of, (key) => key);
}

test('pages walk a list in either order, forwards and back again', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  for (const [order, all] of [
    ['ascending', keys],
    ['descending', keys.toReversed()],
  ] as const) {
    const first = pageOf(keys, span(order, undefined), 2);
    assert.deepEqual(first, { data: all.slice(0, 2), iterator: all[1], prevIterator: `-${all[0]}`, done: false });
    const second = pageOf(keys, span(order, { key: all[1] ?? '', backwards: false }), 2);
    assert.deepEqual(second.data, all.slice(2, 4));
    const third = pageOf(keys, span(order, { key: all[3] ?? '', backwards: false }), 2);
    assert.deepEqual(third, { data: all.slice(4), iterator: all[4], prevIterator: `-${all[4]}`, done: true });
    const back = pageOf(keys, span(order, { key: all[4] ?? '', backwards: true }), 2);
    assert.deepEqual(back, { data: all.slice(2, 4), iterator: all[3], prevIterator: `-${all[2]}`, done: false });
    assert.equal(pageOf(keys, span(order, { key: all[2] ?? '', backwards: true }), 2).done, true);
  }
});

test('an empty page has no iterators', () => {
  assert.deepEqual(pageOf([], span('ascending', undefined), 2), {
    data: [],
    iterator: null,
    prevIterator: null,
    done: true,
  });
  assert.deepEqual(pageOf(['a'], span('ascending', undefined), 0).done, false);
});

test('an id cursor must be a whole id with the right prefix', () => {
  const id = idAt(now);
  assert.deepEqual(cursorOf(id), { key: id, backwards: false });
  assert.deepEqual(cursorOf(`-${id}`), { key: id, backwards: true });
  const wrong = 'Invalid id. Expected different prefix';
  assert.equal(parseIdCursor(id, 'app_').problem, wrong);
  assert.equal(parseIdCursor('', 'msg_').problem, wrong);
  assert.equal(parseIdCursor(`--${id}`, 'msg_').problem, wrong);
  for (const bad of ['msg_', 'msg_1', `${id}0`, `msg_${'z'.repeat(27)}`, `${id.slice(0, -1)}\0`, `${id} `]) {
    assert.match(parseIdCursor(bad, 'msg_').problem ?? '', /^Invalid id/, bad);
  }
});

test('a name cursor must be a name, which may begin with a dash', () => {
  assert.deepEqual(parseNameCursor('user.created').cursor, { key: 'user.created', backwards: false });
  assert.deepEqual(parseNameCursor('--a').cursor, { key: '-a', backwards: true });
  for (const bad of ['', '-', 'a b', 'a\0']) assert.ok(parseNameCursor(bad).problem, bad);
});

test('without limits a list in time shows the last 90 days, newest first, up to an hour ahead', () => {
  const [old, recent, soon, far] = [now - 91 * day, now - 89 * day, now + day / 48, now + day].map(idAt);
  const keys = [old, recent, soon, far].map(String);
  assert.deepEqual(pageOf(keys, timeSpan('msg_', { nowMs: now }), 10).data, [soon, recent]);
});

test('before leaves its slot out, after takes its own in', () => {
  const slot = now - 1000;
  const keys = [slot - 4, slot, slot + 3, slot + 4].map(idAt).sort();
  assert.deepEqual(read(keys, timeSpan('msg_', { before: slot, nowMs: now }), 10), keys.slice(0, 1));
  assert.deepEqual(read(keys, timeSpan('msg_', { after: slot, nowMs: now }), 10), keys.slice(1));
});

test('after alone gives the oldest rows after it, still newest first', () => {
  const keys = [5, 4, 3, 2, 1].map((ago) => idAt(now - ago * day));
  const { data, done } = pageOf(keys, timeSpan('msg_', { after: now - 4.5 * day, nowMs: now }), 2);
  assert.deepEqual(data, [keys[2], keys[1]]);
  assert.equal(done, false);
});

test('before and after together read from the newest', () => {
  const keys = [5, 4, 3, 2, 1].map((ago) => idAt(now - ago * day));
  const both = timeSpan('msg_', { after: now - 4.5 * day, before: now - 1.5 * day, nowMs: now });
  assert.deepEqual(pageOf(keys, both, 2).data, [keys[3], keys[2]]);
});

test('the window hangs on the first of before, after, cursor and now', () => {
  const ages = [400, 300, 220, 200, 120, 100, 1];
  const keys = ages.map((age) => idAt(now - age * day));
  const ago = (span: Span): number[] => read(keys, span, 10).map((key) => ages[keys.indexOf(key)] ?? 0);
  assert.deepEqual(ago(timeSpan('msg_', { before: now - 210 * day, nowMs: now })), [220, 300]);
  assert.deepEqual(ago(timeSpan('msg_', { after: now - 310 * day, nowMs: now })), [300, 220]);
  assert.deepEqual(ago(timeSpan('msg_', { cursor: cursorOf(keys[3] ?? ''), nowMs: now })), [220]);
  assert.deepEqual(ago(timeSpan('msg_', { cursor: cursorOf(`-${keys[3]}`), nowMs: now })), [120]);
});

test('a cursor and the limits in time hold at once', () => {
  const keys = [5, 4, 3, 2, 1].map((ago) => idAt(now - ago * day));
  const older = timeSpan('msg_', { cursor: cursorOf(keys[3] ?? ''), after: now - 4.5 * day, nowMs: now });
  assert.deepEqual(pageOf(keys, older, 10).data, [keys[2], keys[1]]);
  const newer = timeSpan('msg_', { cursor: cursorOf(`-${keys[1]}`), before: now - 1.5 * day, nowMs: now });
  assert.deepEqual(pageOf(keys, newer, 10).data, [keys[3], keys[2]]);
});
