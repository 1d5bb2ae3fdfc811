import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualClock } from '../adapters/clock/manual.ts';
import type { Leased } from '../core/delivery.ts';
import { createLog } from '../observe/log.ts';
import type { DeliveryStore } from '../store/deliveries.ts';
import type { ApplicationView, Views } from '../store/views.ts';
import { createDispatcher } from './dispatcher.ts';
import type { Recorder } from './recorder.ts';

/** A dispatcher whose sends never end, with a recorder that is as far behind as the test says. */
function stand() {
  const clock = createManualClock();
  let depth = 0;
  let written: () => void = () => {};
  const recorder: Recorder = {
    add() {},
    depth: () => depth,
    onWritten(task) {
      written = task;
    },
    drain: () => Promise.resolve(),
  };
  const dispatcher = createDispatcher({
    store: {} as DeliveryStore,
    views: { peek: () => ({}) as ApplicationView } as unknown as Views,
    sending: { send: () => new Promise<never>(() => {}) },
    recorder,
    clock,
    log: createLog({ level: 'silent', format: 'json' }),
  });
  dispatcher.start();
  return {
    clock,
    dispatcher,
    record(left: number) {
      depth = left;
      written();
    },
  };
}

function deliveries(count: number): Leased[] {
  const common = { endpointId: 'ep_1', applicationId: 'app_1', organizationId: 'org_1', attempt: 0, leaseNo: 1 };
  return Array.from({ length: count }, (_, n) => ({
    ...common,
    messageId: `msg_${n}`,
    leasedAt: 0,
    version: 1,
    trigger: 0,
    tries: 1,
    body: Buffer.from('{}'),
  }));
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('what waits for an endpoint is no backlog; what waits for a process that is short of CPU is', async () => {
  const { clock, dispatcher } = stand();
  dispatcher.take(deliveries(300));
  await turn();
  assert.equal(dispatcher.backlog(), 0);
  dispatcher.take([]);
  clock.advance(40);
  await turn();
  assert.ok(dispatcher.backlog() > 256, `${dispatcher.backlog()} deliveries wait`);
});

test('recording that is behind is a backlog, and its end tells those who wait for it', () => {
  const { dispatcher, record } = stand();
  record(900);
  assert.equal(dispatcher.backlog(), 0);
  record(3_000);
  assert.equal(dispatcher.backlog(), 2_000);
  let relieved = false;
  dispatcher.whenRelieved(() => {
    relieved = true;
  });
  record(2_000);
  assert.equal(relieved, false);
  record(1_000);
  assert.equal(relieved, true);
});
