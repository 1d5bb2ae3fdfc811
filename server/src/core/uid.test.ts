import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameProblems, uidProblems } from './uid.ts';

const pattern = 'String must match the following pattern: [a-zA-Z0-9\\-_.].';
const sameprefix = 'Uids are not allowed to have the same prefix as the ID. Prefix with _?';

test('letters, digits, dash, underscore and dot make a name, 1 to 256 of them', () => {
  for (const name of ['a', 'user.signed-up_2', 'A'.repeat(256), '.', '-']) assert.deepEqual(nameProblems(name), []);
});

test('anything else is refused in the words of the wire', () => {
  assert.deepEqual(nameProblems(''), ['String must be at least one character']);
  assert.deepEqual(nameProblems('a'.repeat(257)), ['String too long']);
  for (const name of ['a b', 'a/b', 'é', 'a\0', 'a\n', 'a:b', 'a+b']) assert.deepEqual(nameProblems(name), [pattern]);
});

test('a uid may not carry the prefix of its own ids, but may carry others', () => {
  assert.deepEqual(uidProblems('app_1', 'app_'), [sameprefix]);
  assert.deepEqual(uidProblems('ep_1', 'app_'), []);
  assert.deepEqual(uidProblems('_app_1', 'app_'), []);
  assert.deepEqual(uidProblems('msg_ü', 'msg_'), [pattern, sameprefix]);
});
