import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RESPONSE_CAP, responseText } from './response.ts';

test('UTF-8 is shown as it is, NUL and all', () => {
  for (const text of ['', 'ok', 'žluťoučký 🐎', 'a\0b']) assert.equal(responseText(Buffer.from(text)), text);
});

test('what is not UTF-8 is shown in base64', () => {
  for (const bytes of [[0xff, 0xfe], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x90]]) {
    assert.equal(responseText(Buffer.from(bytes)), Buffer.from(bytes).toString('base64'));
  }
});

test('only the first 20,000 bytes are shown', () => {
  assert.equal(responseText(Buffer.alloc(30_000, 'x')), 'x'.repeat(20_000));
  assert.equal(responseText(Buffer.alloc(30_000, 0xff)), Buffer.alloc(20_000, 0xff).toString('base64'));
});

test('a character that the cap cuts in two is left out', () => {
  for (const character of ['é', '€', '🐎']) {
    const size = Buffer.byteLength(character);
    for (let fits = 0; fits < size; fits++) {
      const head = 'x'.repeat(RESPONSE_CAP - fits);
      const long = Buffer.from(head + character.repeat(3));
      assert.equal(responseText(long), head, `${character} with ${fits} of ${size} bytes`);
      assert.equal(responseText(long.subarray(0, RESPONSE_CAP)), head);
    }
    const full = 'x'.repeat(RESPONSE_CAP - size) + character;
    assert.equal(responseText(Buffer.from(full)), full);
  }
});

test('bytes before the cut that are no UTF-8 still make it base64', () => {
  const body = Buffer.alloc(RESPONSE_CAP, 'x');
  body[5] = 0xff;
  assert.equal(responseText(body), body.toString('base64'));
  const stray = Buffer.alloc(RESPONSE_CAP, 'x').fill(0x80, RESPONSE_CAP - 5);
  assert.equal(responseText(stray), stray.toString('base64'));
});
