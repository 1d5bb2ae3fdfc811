import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualClock } from '../adapters/clock/manual.ts';
import { createSeededRandom } from '../adapters/random/seeded.ts';
import type { Leased } from '../core/delivery.ts';
import { createLog } from '../observe/log.ts';
import type { DeliveryStore } from '../store/deliveries.ts';
import type { Dispatcher } from './dispatcher.ts';
import { createLanes, slotCount } from './lanes.ts';

/** Looks after one lane with room for 50, claimed ten at a time; its claims find as many as `claims` says. */
async function lookAfter(claims: readonly number[]): Promise<{ brought: number; express: boolean }> {
  const left = [...claims];
  const found = { brought: 0, express: false };
  const store = {
    holdSlots: async () => Array.from({ length: slotCount }, (_, slot) => slot),
    parkedEndpoints: async () => (found.brought === 0 ? ['ep_1'] : []),
    claimLane: async () => Array.from({ length: left.shift() ?? 0 }) as Leased[],
    releaseSlots: async () => {},
  } as unknown as DeliveryStore;
  const dispatcher = {
    lanes: () => [],
    free: () => (found.brought < 50 ? 10 : 0),
    room: () => 100,
    onLaneProgress() {},
    toLane() {
      found.express = false;
    },
    bring(leased: readonly Leased[]) {
      found.brought += leased.length;
    },
    toExpress() {
      found.express = true;
    },
  } as unknown as Dispatcher;
  const clock = createManualClock();
  const log = createLog({ level: 'silent', format: 'json' });
  const lanes = createLanes({ owner: 'me', store, dispatcher, clock, random: createSeededRandom(1), log });
  lanes.start();
  await clock.advanceAsync(650);
  const seen = { ...found };
  await lanes.stop();
  return seen;
}

test('a lane is claimed from until it is drained, and runs express at once', async () => {
  assert.deepEqual(await lookAfter([10, 10, 3]), { brought: 23, express: true });
});

test('a lane of which each claim took all that there was room for stays one', async () => {
  assert.deepEqual(await lookAfter([10, 10, 10, 10, 10]), { brought: 50, express: false });
});
