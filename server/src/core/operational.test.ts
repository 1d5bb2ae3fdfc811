import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptEvent } from './operational.ts';

test('the fourth failure is told about while another attempt is to come, the last one in any case', () => {
  const of = (kind: 'again' | 'over') => [1, 2, 3, 4, 5, 6].map((number) => attemptEvent({ kind, number }));
  const failing = 'message.attempt.failing';
  assert.deepEqual(of('again'), [undefined, undefined, undefined, failing, undefined, undefined]);
  assert.deepEqual(new Set(of('over')), new Set(['message.attempt.exhausted']));
});

test('a success is told about from the fifth attempt on', () => {
  const of = [1, 4, 5, 9].map((number) => attemptEvent({ kind: 'delivered', number }));
  assert.deepEqual(of, [undefined, undefined, 'message.attempt.recovered', 'message.attempt.recovered']);
});

test('a resend is nothing to tell about', () => {
  assert.equal(attemptEvent({ kind: 'resumed', number: 4 }), undefined);
});
