import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { test } from 'node:test';
import { Webhook, WebhookVerificationError } from './index.ts';

// The vector that all implementations of Standard Webhooks share.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const seconds = 1_614_265_330;
const body = '{"test": 2432232314}';
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
// And that of the asymmetric scheme.
const privateKey = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
const publicKey = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
const asymmetric = 'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';

const at = (offset = 0) => ({ now: () => (seconds + offset) * 1000 });
const headers = (changes: Record<string, string> = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(seconds),
  'webhook-signature': signature,
  ...changes,
});

function rejected(action: Promise<unknown>, code: string): Promise<void> {
  return assert.rejects(action, (problem) => {
    assert.ok(problem instanceof WebhookVerificationError, String(problem));
    assert.equal(problem.code, code);
    return true;
  });
}

test('a genuine webhook is verified, by text and by bytes', async () => {
  const webhook = new Webhook(secret, at());
  for (const given of [body, Buffer.from(body), new TextEncoder().encode(body).buffer]) {
    const verified = await webhook.verify(given, headers());
    assert.equal(verified.id, id);
    assert.equal(verified.timestamp.getTime(), seconds * 1000);
    assert.deepEqual(verified.json(), { test: 2_432_232_314 });
  }
});

test('signing gives the signature that is known', async () => {
  const time = new Date(seconds * 1000 + 999);
  assert.equal(await new Webhook(secret).sign(id, time, body), signature);
  assert.equal(await new Webhook(privateKey).sign(id, time, body), asymmetric);
});

test('an Ed25519 signature is verified by the public key and by the pair', async () => {
  for (const key of [publicKey, privateKey]) {
    const verified = await new Webhook(key, at()).verify(body, headers({ 'webhook-signature': asymmetric }));
    assert.equal(verified.secretIndex, 0);
  }
  await assert.rejects(new Webhook(publicKey).sign(id, new Date(), body), TypeError);
});

test('an Ed25519 signature by somebody else is not', async () => {
  const other = generateKeyPairSync('ed25519').privateKey;
  const forged = `v1a,${sign(null, Buffer.from(`${id}.${seconds}.${body}`), other).toString('base64')}`;
  await rejected(new Webhook(publicKey, at()).verify(body, headers({ 'webhook-signature': forged })), 'no_match');
});

test('headers are found in whatever form and case they come', async () => {
  const webhook = new Webhook(secret, at());
  const upper = Object.fromEntries(Object.entries(headers()).map(([name, value]) => [name.toUpperCase(), value]));
  for (const given of [upper, new Headers(headers()), Object.entries(headers()), new Map(Object.entries(headers()))]) {
    await webhook.verify(body, given);
  }
});

test('the svix family is read where it is whole', async () => {
  const svix = { 'svix-id': id, 'svix-timestamp': String(seconds), 'svix-signature': signature };
  await new Webhook(secret, at()).verify(body, svix);
  await new Webhook(secret, at()).verify(body, { ...svix, 'webhook-id': 'msg_other' });
});

test('headers of two families are never put together', async () => {
  const mixed = { 'webhook-id': id, 'svix-timestamp': String(seconds), 'svix-signature': signature };
  await rejected(new Webhook(secret, at()).verify(body, mixed), 'missing_header');
});

for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
  test(`without ${name} nothing is verified`, async () => {
    await rejected(new Webhook(secret, at()).verify(body, headers({ [name]: '' })), 'missing_header');
  });
}

test('of several signatures one that matches is enough, wherever it stands', async () => {
  const noise = ['v2,abc', 'v1,', 'nonsense', `v1,${randomBytes(32).toString('base64')}`, asymmetric];
  for (const list of [
    [signature, ...noise],
    [...noise, signature],
    ['', signature],
  ]) {
    await new Webhook(secret, at()).verify(body, headers({ 'webhook-signature': list.join(' ') }));
  }
});

test('the right signature under the wrong version does not count', async () => {
  for (const version of ['v2', 'v1a', 'V1', '']) {
    const wrong = `${version},${signature.slice(3)}`;
    await rejected(new Webhook(secret, at()).verify(body, headers({ 'webhook-signature': wrong })), 'no_match');
  }
});

test('a signature is read strictly', async () => {
  const mac = signature.slice(3);
  for (const wrong of [
    mac.slice(0, -1),
    `${mac}=`,
    mac.replaceAll('+', '-'),
    mac.slice(0, -4),
    `${mac.slice(0, -2)}F=`,
  ]) {
    await rejected(new Webhook(secret, at()).verify(body, headers({ 'webhook-signature': `v1,${wrong}` })), 'no_match');
  }
});

test('more signatures than anybody sends are not all tried', async () => {
  const flood = `${'v1,AAAA '.repeat(40)}${signature}`;
  await rejected(new Webhook(secret, at()).verify(body, headers({ 'webhook-signature': flood })), 'no_match');
});

test('while secrets are rotated the old and the new both verify, and it is told which did', async () => {
  const next = `whsec_${randomBytes(24).toString('base64')}`;
  const both = new Webhook([next, secret], at());
  assert.equal((await both.verify(body, headers())).secretIndex, 1);
  assert.equal(
    await both.sign(id, new Date(seconds * 1000), body),
    await new Webhook(next).sign(id, new Date(seconds * 1000), body),
  );
});

test('a changed body, id or timestamp is not verified', async () => {
  const webhook = new Webhook(secret, at());
  await rejected(webhook.verify(`${body} `, headers()), 'no_match');
  await rejected(webhook.verify(body, headers({ 'webhook-id': 'msg_2' })), 'no_match');
  await rejected(webhook.verify(body, headers({ 'webhook-timestamp': String(seconds + 1) })), 'no_match');
});

test('the timestamp may be as far from now as the tolerance, and no second more', async () => {
  for (const offset of [-300, 300]) await new Webhook(secret, at(offset)).verify(body, headers());
  await rejected(new Webhook(secret, at(301)).verify(body, headers()), 'too_old');
  await rejected(new Webhook(secret, at(-301)).verify(body, headers()), 'too_new');
  await new Webhook(secret, { ...at(900), toleranceSeconds: 900 }).verify(body, headers());
});

for (const text of ['abc', '1.5', '1e9', '+1', '-1', ' 1614265330', '1614265330abc', '9223372036854775808']) {
  test(`the timestamp ${JSON.stringify(text)} is malformed`, async () => {
    const given = headers({ 'webhook-timestamp': text });
    await rejected(new Webhook(secret, at()).verify(body, given), 'malformed_timestamp');
  });
}

test('a header that came twice is not verified', async () => {
  const twice = { ...headers(), 'webhook-timestamp': [String(seconds), String(seconds)] };
  await rejected(new Webhook(secret, at()).verify(body, twice), 'malformed_timestamp');
});

test('a parsed body is told apart from a forged one', async () => {
  const parsed = JSON.parse(body) as string;
  await rejected(new Webhook(secret, at()).verify(parsed, headers()), 'parsed_body');
});

test('a body that is no text is verified too', async () => {
  const bytes = Uint8Array.from([0xff, 0x00, 0xfe]);
  const made = await new Webhook(secret).sign(id, new Date(seconds * 1000), bytes);
  const verified = await new Webhook(secret, at()).verify(bytes, headers({ 'webhook-signature': made }));
  assert.throws(() => verified.json());
});

test('raw bytes are a shared key', async () => {
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64');
  assert.equal(await new Webhook(bytes).sign(id, new Date(seconds * 1000), body), signature);
});

for (const wrong of [
  '',
  'secret',
  'whsec_',
  'whsec_AAAA',
  'whsec_????',
  'whpk_AAAA',
  'whsk_AAAA',
  secret.slice(6),
  `${secret}=`,
]) {
  test(`${JSON.stringify(wrong)} is no secret`, () => {
    assert.throws(() => new Webhook(wrong), TypeError);
  });
}

test('there is no webhook without secrets, and no tolerance of 0', () => {
  assert.throws(() => new Webhook([]), TypeError);
  for (const toleranceSeconds of [0, -1, Number.NaN]) {
    assert.throws(() => new Webhook(secret, { toleranceSeconds }), TypeError);
  }
});
