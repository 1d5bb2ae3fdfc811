import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { formatSecret, generateSecret, parsePublicKey, parseSecret, type SigningKey } from './secret.ts';
import { sign, signatureHeader, verify } from './signature.ts';

const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const time = 1_614_265_330;
const body = Buffer.from('{"test": 2432232314}');
const hmac = key('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
const ed25519 = key('whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==');
const v1 = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const v1a = 'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';

function key(text: string): SigningKey {
  const parsed = parseSecret(text);
  assert.ok(parsed.key, parsed.problem?.msg ?? text);
  return parsed.key;
}

function signed(signature: string) {
  return { id, timestamp: String(time), signature };
}

test('signs the published vectors', () => {
  assert.equal(sign(hmac, id, time, body), v1);
  assert.equal(sign(ed25519, id, time, body), v1a);
});

test('several keys give several signatures in their order', () => {
  assert.equal(signatureHeader([hmac, ed25519], id, time, body), `${v1} ${v1a}`);
  assert.equal(signatureHeader([ed25519], id, time, body), v1a);
});

test('what is signed here, the reference library verifies', () => {
  const fresh = generateSecret('hmac256', { bytes: (length) => randomBytes(length) });
  const now = Math.floor(Date.now() / 1000);
  const text = '{"ü":1.0}';
  const header = signatureHeader([hmac, fresh], id, now, Buffer.from(text));
  for (const secret of [hmac, fresh]) {
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(now), 'webhook-signature': header };
    assert.doesNotThrow(() => new Webhook(formatSecret(secret)).verify(text, headers));
  }
});

test('any signature under any key is enough', () => {
  const publicHalf = parsePublicKey('whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=').key;
  assert.ok(publicHalf);
  assert.equal(verify([hmac], signed(`v1,AAAA ${v1}`), body, time), 'verified');
  assert.equal(verify([ed25519, hmac], signed(v1), body, time), 'verified');
  assert.equal(verify([publicHalf], signed(`${v1} ${v1a}`), body, time), 'verified');
});

test('another body, id, time, key or version does not verify', () => {
  assert.equal(verify([hmac], signed(v1), Buffer.from('{"test": 2432232315}'), time), 'no_match');
  assert.equal(verify([hmac], { ...signed(v1), id: 'msg_other' }, body, time), 'no_match');
  assert.equal(verify([hmac], { ...signed(v1), timestamp: String(time + 1) }, body, time), 'no_match');
  assert.equal(verify([ed25519], signed(v1), body, time), 'no_match');
  assert.equal(verify([hmac], signed(v1.replace('v1,', 'v2,')), body, time), 'no_match');
  assert.equal(verify([ed25519], signed(v1a.replace('v1a,h', 'v1a,i')), body, time), 'no_match');
  assert.equal(verify([hmac, ed25519], signed('nonsense'), body, time), 'no_match');
});

test('a timestamp more than five minutes off is refused, both ways', () => {
  assert.equal(verify([hmac], signed(v1), body, time + 300), 'verified');
  assert.equal(verify([hmac], signed(v1), body, time + 301), 'timestamp');
  assert.equal(verify([hmac], signed(v1), body, time - 301), 'timestamp');
  assert.equal(verify([hmac], { ...signed(v1), timestamp: '1e9' }, body, time), 'timestamp');
});

test('a missing header is named as such', () => {
  assert.equal(verify([hmac], { ...signed(v1), id: undefined }, body, time), 'missing_header');
  assert.equal(verify([hmac], { ...signed(v1), signature: '' }, body, time), 'missing_header');
});
