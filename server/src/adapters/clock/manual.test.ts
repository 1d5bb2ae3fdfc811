import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualClock } from './manual.ts';

test('time stands still until it is advanced', () => {
  const clock = createManualClock(1000);
  assert.equal(clock.now(), 1000);
  clock.advance(250);
  assert.equal(clock.now(), 1250);
  assert.equal(clock.monotonic(), 250);
});

test('timers fire in the order of their due times, equal ones in order of creation', () => {
  const clock = createManualClock();
  const fired: string[] = [];
  clock.after(20, () => fired.push(`late at ${clock.monotonic()}`));
  clock.after(10, () => fired.push(`first at ${clock.monotonic()}`));
  clock.after(10, () => fired.push(`second at ${clock.monotonic()}`));
  clock.after(21, () => fired.push('never'));
  clock.advance(20);
  assert.deepEqual(fired, ['first at 10', 'second at 10', 'late at 20']);
  assert.equal(clock.pending, 1);
});

test('a timer that a timer starts fires in the same advance when it is due in it', () => {
  const clock = createManualClock();
  let ticks = 0;
  const tick = (): void => {
    ticks++;
    clock.after(10, tick);
  };
  clock.after(10, tick);
  clock.advance(55);
  assert.equal(ticks, 5);
});

test('a cleared timer never fires, and clearing it again does no harm', () => {
  const clock = createManualClock();
  const timer = clock.after(10, () => assert.fail('fired'));
  timer.clear();
  timer.clear();
  clock.advance(100);
});

test('advanceAsync sees timers that promises start', async () => {
  const clock = createManualClock();
  const fired: number[] = [];
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve));
  void (async () => {
    for (let i = 0; i < 3; i++) {
      await sleep(10);
      fired.push(clock.monotonic());
    }
  })();
  await clock.advanceAsync(30);
  assert.deepEqual(fired, [10, 20, 30]);
});

test('a step of the wall clock moves neither the monotonic clock nor timers', () => {
  const clock = createManualClock(1000);
  clock.after(10, () => assert.fail('fired'));
  clock.stepWall(-500);
  assert.equal(clock.now(), 500);
  assert.equal(clock.monotonic(), 0);
});
