import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createIds, endId, idTime, isId, newId, prefixes, startId } from './ids.ts';

const random = { bytes: (length: number) => randomBytes(length) };
const noon = Date.UTC(2026, 10, 24, 12, 0, 0, 123);

/** The definition, slowly: the 20 bytes as one big number in base 62. */
function reference(bytes: Buffer): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let i = 0; i < 27; i++) {
    text = alphabet.charAt(Number(number % 62n)) + text;
    number /= 62n;
  }
  return text;
}

test('an id is the base62 number of its time and random bytes', () => {
  for (let i = 0; i < 2000; i++) {
    const tail = randomBytes(15);
    const ms = 1_400_000_000_000 + Math.floor(Math.random() * 4e12);
    const bytes = Buffer.alloc(20);
    bytes.writeUInt32BE(Math.floor(ms / 1000) - 1_400_000_000, 0);
    bytes[4] = Math.floor((ms % 1000) / 4);
    tail.copy(bytes, 5);
    assert.equal(newId('msg_', ms, { bytes: () => tail }), `msg_${reference(bytes)}`);
  }
});

test('an id tells its time, rounded down to 4 ms', () => {
  assert.equal(idTime(newId('msg_', noon, random)), noon - (noon % 4));
  assert.equal(idTime(createIds({ clock: { now: () => noon }, random }).next('atmpt_')), noon - (noon % 4));
});

test('the start and end ids of an instant enclose every id of its 4 ms slot and nothing else', () => {
  const id = newId('app_', noon, random);
  assert.ok(startId('app_', noon) <= id && id <= endId('app_', noon));
  assert.ok(endId('app_', noon - 4) < startId('app_', noon));
  assert.ok(startId('app_', noon).endsWith(reference(Buffer.from(startBytes(noon)))));
});

test('instants beyond what ids can express become the first or the last', () => {
  assert.equal(startId('msg_', 0), `msg_${'0'.repeat(27)}`);
  assert.equal(endId('msg_', 1e17), 'msg_aWgEPTl1tmebfsQzFP4bxwgy80V');
});

test('ids of one slot increase in the order in which they were made and never repeat', () => {
  const ids = createIds({ clock: { now: () => noon }, random });
  let last = '';
  for (let i = 0; i < 50_000; i++) {
    const id = ids.next('msg_');
    assert.ok(id > last, `${id} after ${last}`);
    last = id;
  }
});

test('two factories in the same slot make different ids', () => {
  const seen = new Set<string>();
  for (let process = 0; process < 20; process++) {
    const ids = createIds({ clock: { now: () => noon }, random });
    for (let i = 0; i < 500; i++) seen.add(ids.next('msg_'));
  }
  assert.equal(seen.size, 10_000);
});

test('a later slot sorts after an earlier one whatever the random bytes are', () => {
  const ids = createIds({ clock: { now: () => noon }, random });
  assert.ok(ids.next('msg_', noon) < ids.next('msg_', noon + 4));
  assert.ok(ids.next('msg_', noon + 999) < ids.next('msg_', noon + 1001));
});

test('only a whole id of the asked prefix is one', () => {
  assert.ok(isId('msg_', newId('msg_', noon, random)));
  assert.ok(isId('msg_', 'msg_aWgEPTl1tmebfsQzFP4bxwgy80V'));
  const bad = [
    '',
    'msg_',
    `app_${'0'.repeat(27)}`,
    `msg_${'0'.repeat(26)}`,
    `msg_${'0'.repeat(28)}`,
    `msg_${'z'.repeat(27)}`,
    'msg_aWgEPTl1tmebfsQzFP4bxwgy80W',
    `msg_${'0'.repeat(26)}-`,
    `msg_${'0'.repeat(26)}é`,
    `msg_${'0'.repeat(26)}\u{130}`,
  ];
  for (const id of bad) assert.equal(isId('msg_', id), false, id);
});

test('each resource has its own prefix', () => {
  const all = Object.values(prefixes);
  assert.equal(new Set(all).size, all.length);
  for (const prefix of all) assert.ok(!all.some((other) => other !== prefix && other.startsWith(prefix)), prefix);
});

function startBytes(ms: number): number[] {
  const seconds = Math.floor(ms / 1000) - 1_400_000_000;
  return [seconds >>> 24, (seconds >>> 16) & 255, (seconds >>> 8) & 255, seconds & 255, (ms % 1000) >> 2].concat(
    new Array<number>(15).fill(0),
  );
}
