import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from './system.ts';

test('fires once, not early, and not at all when cleared', async () => {
  const start = systemClock.monotonic();
  systemClock.after(5, () => assert.fail('fired')).clear();
  await new Promise<void>((resolve) => systemClock.after(20, resolve));
  assert.ok(systemClock.monotonic() - start >= 19);
});

test('a delay beyond what Node can wait for does not fire at once', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let fired = 0;
  systemClock.after(2 ** 31 + 1000, () => fired++);
  t.mock.timers.tick(2 ** 31 - 1);
  assert.equal(fired, 0);
  t.mock.timers.tick(1001);
  assert.equal(fired, 1);
});

test('a delay beyond what Node can wait for can be cleared on the way', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const timer = systemClock.after(2 ** 31 + 1000, () => assert.fail('fired'));
  t.mock.timers.tick(2 ** 31 - 1);
  timer.clear();
  t.mock.timers.tick(5000);
});

test('wall time is the machine’s', () => {
  assert.ok(Math.abs(systemClock.now() - Date.now()) < 50);
});

test('what is to run soon runs after every settled promise and before any timer', async () => {
  const order: string[] = [];
  const later = new Promise<void>((resolve) => systemClock.after(5, resolve)).then(() => order.push('timer'));
  systemClock.soon(() => order.push('soon'));
  await Promise.resolve().then(() => Promise.resolve().then(() => order.push('promise')));
  await later;
  assert.deepEqual(order, ['promise', 'soon', 'timer']);
});
