import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSystemClock } from './system.ts';

const clock = createSystemClock();

test('fires once, not early, and not at all when cleared', async () => {
  const start = clock.monotonic();
  clock.after(5, () => assert.fail('fired')).clear();
  await new Promise<void>((resolve) => clock.after(20, resolve));
  assert.ok(clock.monotonic() - start >= 19);
});

test('a delay beyond what Node can wait for does not fire at once', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let fired = 0;
  createSystemClock().after(2 ** 31 + 1000, () => fired++);
  t.mock.timers.tick(2 ** 31 - 1);
  assert.equal(fired, 0);
  t.mock.timers.tick(1001);
  assert.equal(fired, 1);
});

test('wall time is the machine’s', () => {
  assert.ok(Math.abs(clock.now() - Date.now()) < 50);
});
