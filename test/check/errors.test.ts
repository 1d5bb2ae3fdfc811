import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../server/src/core/errors.ts';

/** The reasons of `errors.proto`, each with the comment above it. */
function declaredReasons(): Map<string, string> {
  const text = readFileSync(new URL('../../proto/posthorn/v1/errors.proto', import.meta.url), 'utf8');
  const values = text.matchAll(/((?: *\/\/.*\n)*) *REASON_(\w+) = \d+/g);
  const reasons = new Map([...values].map(([, comment = '', name = '']) => [name, comment]));
  reasons.delete('UNSPECIFIED');
  return reasons;
}

test('the proto declares every reason of the catalogue, and no other', () => {
  assert.deepEqual([...declaredReasons().keys()].sort(), Object.keys(catalogue).sort());
});

test('every reason says what it means', () => {
  for (const [name, comment] of declaredReasons()) assert.match(comment, /\/\/ \w/, name);
  for (const [name, { sentence }] of Object.entries(catalogue)) assert.ok(sentence.length > 0, name);
});

test('a reason’s word on the wire is its name', () => {
  const text = readFileSync(new URL('../../proto/posthorn/v1/errors.proto', import.meta.url), 'utf8');
  for (const [, name, word] of text.matchAll(/REASON_(\w+) = \d+ \[\(wire\)\.text = "(\w+)"\]/g)) {
    assert.equal(word, name);
  }
});
