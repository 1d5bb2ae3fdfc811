import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import {
  formatSecret,
  generateSecret,
  parsePublicKey,
  parseSecret,
  type SigningKey,
  secretBytes,
  secretFromBytes,
  shownSecret,
} from './secret.ts';

const random = { bytes: (length: number) => randomBytes(length) };
const pair = {
  private: 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==',
  public: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
};

function whsec(length: number): string {
  return `whsec_${randomBytes(length).toString('base64')}`;
}

function parsed(text: string): SigningKey {
  const { key, problem } = parseSecret(text);
  assert.ok(key, problem?.msg ?? text);
  return key;
}

test('HMAC secrets of 24 to 75 bytes are read and written back the same', () => {
  for (const length of [24, 25, 32, 75]) {
    const text = whsec(length);
    assert.equal(formatSecret(parsed(text)), text);
    assert.equal(shownSecret(parsed(text)), text);
  }
});

test('an Ed25519 secret shows only its public half', () => {
  assert.equal(formatSecret(parsed(pair.private)), pair.private);
  assert.equal(shownSecret(parsed(pair.private)), pair.public);
});

test('wrong secrets are refused in the words of the wire', () => {
  const seed = pair.private.slice('whsk_'.length);
  const swapped = `whsk_${Buffer.concat([randomBytes(32), Buffer.from(seed, 'base64').subarray(32)]).toString('base64')}`;
  const cases: [string, string, string][] = [
    ['', 'invalid prefix', 'value_error.jsondecode'],
    [randomBytes(24).toString('base64'), 'invalid prefix', 'value_error.jsondecode'],
    [pair.public, 'invalid prefix', 'value_error.jsondecode'],
    [`WHSEC_${randomBytes(24).toString('base64')}`, 'invalid prefix', 'value_error.jsondecode'],
    [`${whsec(25).replaceAll('=', '')}`, 'invalid base64', 'value_error.jsondecode'],
    [`whsec_${'!'.repeat(32)}`, 'invalid base64', 'value_error.jsondecode'],
    [`whsec_${'-_'.repeat(16)}`, 'invalid base64', 'value_error.jsondecode'],
    [`${whsec(24)}\n`, 'invalid base64', 'value_error.jsondecode'],
    [`whsec_${'A'.repeat(33)}B==`, 'invalid base64', 'value_error.jsondecode'],
    [whsec(23), 'secret length invalid', 'value_error'],
    [whsec(76), 'secret length invalid', 'value_error'],
    ['whsec_', 'secret length invalid', 'value_error'],
    [`whsk_${randomBytes(63).toString('base64')}`, 'secret length invalid', 'value_error'],
    [swapped, 'Invalid key, failed signing test msg', 'value_error'],
  ];
  for (const [text, msg, type] of cases) assert.deepEqual(parseSecret(text).problem, { msg, type }, text);
});

test('generated secrets can be read again', () => {
  for (const type of ['hmac256', 'ed25519'] as const) {
    const key = generateSecret(type, random);
    const again = parsed(formatSecret(key));
    assert.equal(again.type, type);
    assert.deepEqual(again.bytes, key.bytes);
  }
  assert.equal(generateSecret('hmac256', random).bytes.length, 24);
});

test('secrets survive being stored as bytes', () => {
  for (const text of [whsec(24), whsec(75), pair.private]) {
    const key = secretFromBytes(secretBytes(parsed(text)));
    assert.ok(key);
    assert.equal(formatSecret(key), text);
  }
  assert.equal(secretFromBytes(Buffer.alloc(0)), undefined);
  assert.equal(secretFromBytes(Buffer.of(9, 1, 2, 3)), undefined);
  assert.equal(secretFromBytes(Buffer.of(2, 1, 2, 3)), undefined);
});

test('a public key is read for verifying only', () => {
  assert.equal(parsePublicKey(pair.public).key?.type, 'ed25519-public');
  assert.equal(parsePublicKey(pair.private).problem?.msg, 'invalid prefix');
  assert.equal(parsePublicKey('whpk_AAAA').problem?.msg, 'secret length invalid');
});
