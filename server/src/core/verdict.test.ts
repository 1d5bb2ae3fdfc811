import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trigger } from './delivery.ts';
import type { SendOutcome } from './retry.ts';
import { judge, type Verdict } from './verdict.ts';

function verdict(outcome: Partial<SendOutcome>, attempt = 0, how: 0 | 1 = trigger.scheduled): Verdict {
  return judge({
    outcome: { status: 0, cause: undefined, retryAfter: undefined, ...outcome },
    trigger: how,
    attempt,
    schedule: [5, 300],
    uniform: 0.5,
    nowMs: 0,
  });
}

test('any 2xx is delivered, whatever set the attempt off', () => {
  for (const status of [200, 202, 204, 299]) {
    assert.deepEqual(verdict({ status }), { kind: 'delivered' });
    assert.deepEqual(verdict({ status }, 0, trigger.manual), { kind: 'delivered' });
  }
});

test('every other answer is retried in the time that its attempt stands for', () => {
  for (const status of [100, 199, 300, 308, 400, 404, 500]) {
    assert.deepEqual(verdict({ status }), { kind: 'retry', delayMs: 5000 });
    assert.deepEqual(verdict({ status }, 1), { kind: 'retry', delayMs: 300_000 });
  }
});

test('no answer at all is retried like one', () => {
  for (const cause of ['dns', 'blocked_address', 'connect', 'tls', 'reset', 'internal'] as const) {
    assert.deepEqual(verdict({ cause }), { kind: 'retry', delayMs: 5000 });
  }
});

test('a 2xx counts although its body broke off, but not when its body came too late', () => {
  assert.deepEqual(verdict({ status: 200, cause: 'reset' }), { kind: 'delivered' });
  assert.equal(verdict({ status: 200, cause: 'timeout' }).kind, 'retry');
});

test('the attempt after the last retry exhausts the delivery', () => {
  assert.deepEqual(verdict({ status: 500 }, 2), { kind: 'exhausted' });
});

test('410 ends the delivery and its endpoint at any attempt', () => {
  assert.deepEqual(verdict({ status: 410 }), { kind: 'gone' });
  assert.deepEqual(verdict({ status: 410, retryAfter: '60' }, 2), { kind: 'gone' });
  assert.deepEqual(verdict({ status: 410 }, 0, trigger.manual), { kind: 'gone' });
});

test('a failed manual attempt leaves the automatic ones as they were', () => {
  assert.deepEqual(verdict({ status: 500 }, 0, trigger.manual), { kind: 'unchanged' });
  assert.deepEqual(verdict({ cause: 'timeout' }, 2, trigger.manual), { kind: 'unchanged' });
});
