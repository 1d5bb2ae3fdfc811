import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packCustom, packReceived, packSent, sentHeaders, unpackCustom, unpackReceived } from './attempt-headers.ts';

const sent = { family: 'webhook', seconds: 1_700_000_000, signature: 'v1,aa v1,bb', userAgent: 'P/1' } as const;

test('a request is shown with all that it carried, and sensitive headers by name alone', () => {
  const custom = unpackCustom(packCustom({ 'X-Team': 'a', Authorization: 'Bearer secret', Accept: 'text/plain' }));
  assert.ok(!packCustom({ Authorization: 'Bearer secret' }).includes('secret'));
  assert.deepEqual(sentHeaders(packSent(sent), 'msg_1', custom), {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'P/1',
      'X-Team': 'a',
      Accept: 'text/plain',
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1700000000',
      'webhook-signature': 'v1,aa v1,bb',
    },
    sensitive: ['Authorization'],
  });
});

test('received headers come back in their order, repeated and empty ones too, cut off between two', () => {
  const headers = { server: 'x', 'set-cookie': ['a=1: 2', 'b=2'], empty: '', gone: undefined };
  assert.deepEqual(unpackReceived(packReceived(headers)), [
    ['server', 'x'],
    ['set-cookie', 'a=1: 2'],
    ['set-cookie', 'b=2'],
    ['empty', ''],
    ['gone', ''],
  ]);
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`h${i}`, 'v'.repeat(100)]));
  const kept = unpackReceived(packReceived(many));
  assert.ok(kept.length > 30 && kept.length < 40, `${kept.length}`);
  assert.deepEqual(kept.at(-1)?.[1], 'v'.repeat(100));
});
