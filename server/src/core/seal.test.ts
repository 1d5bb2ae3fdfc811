import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSealer, deriveMainSecret, type SealProblem } from './seal.ts';

const random = { bytes: (length: number) => randomBytes(length) };
const sealer = createSealer({ mainSecret: 'correct horse battery staple', random });
const plain = Buffer.from('whsec_something');

function fails(problem: SealProblem, open: () => unknown): void {
  assert.throws(open, (error: Error & { problem?: string }) => error.problem === problem);
}

test('what was sealed opens under the same row id', () => {
  assert.deepEqual(sealer.open(sealer.seal(plain, 'ep_1'), 'ep_1'), plain);
  assert.deepEqual(sealer.open(sealer.seal(Buffer.alloc(0), 'ep_1'), 'ep_1'), Buffer.alloc(0));
});

test('a sealed value has the documented layout and hides its content', () => {
  const sealed = sealer.seal(plain, 'ep_1');
  assert.equal(sealed.length, 1 + 4 + 12 + plain.length + 16);
  assert.equal(sealed[0], 1);
  assert.equal(sealed.subarray(1, 5).toString('hex'), sealer.keyId);
  assert.equal(sealed.includes('something'), false);
  assert.notDeepEqual(sealed, sealer.seal(plain, 'ep_1'));
});

test('a value moved to another row does not open', () => {
  fails('tampered', () => sealer.open(sealer.seal(plain, 'ep_1'), 'ep_2'));
});

test('any changed byte is noticed', () => {
  const sealed = sealer.seal(plain, 'ep_1');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    fails(at === 0 ? 'malformed' : at < 5 ? 'unknown_key' : 'tampered', () => sealer.open(changed, 'ep_1'));
  }
});

test('what is no sealed value is called malformed', () => {
  fails('malformed', () => sealer.open(Buffer.alloc(0), 'ep_1'));
  fails('malformed', () => sealer.open(sealer.seal(Buffer.alloc(0), 'ep_1').subarray(0, 32), 'ep_1'));
});

test('a value of another main secret names its key', () => {
  const other = createSealer({ mainSecret: 'another', random });
  assert.throws(() => other.open(sealer.seal(plain, 'ep_1'), 'ep_1'), new RegExp(sealer.keyId));
  fails('unknown_key', () => other.open(sealer.seal(plain, 'ep_1'), 'ep_1'));
});

test('after a rotation older values still open and are known to be old', () => {
  const rotated = createSealer({ mainSecret: 'new', olderSecrets: ['correct horse battery staple'], random });
  const old = sealer.seal(plain, 'ep_1');
  assert.deepEqual(rotated.open(old, 'ep_1'), plain);
  assert.equal(rotated.isCurrent(old), false);
  assert.equal(rotated.isCurrent(rotated.seal(plain, 'ep_1')), true);
  fails('unknown_key', () => sealer.open(rotated.seal(plain, 'ep_1'), 'ep_1'));
});

test('a main secret derived from a JWT secret is stable and not that secret', () => {
  const derived = deriveMainSecret('jwt');
  assert.deepEqual(derived, deriveMainSecret('jwt'));
  assert.notDeepEqual(derived, deriveMainSecret('jwt2'));
  const value = createSealer({ mainSecret: derived, random }).seal(plain, 'ep_1');
  fails('unknown_key', () => createSealer({ mainSecret: 'jwt', random }).open(value, 'ep_1'));
});
