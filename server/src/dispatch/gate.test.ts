import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admit, complete, createGate, forgetQuickest, type Gate, isSlow } from './gate.ts';

/** At its cap, after one send that took `ms`; the clock stands at `ms` then. */
function busyGate(ms: number): Gate {
  const gate = createGate('ep_1', 0);
  gate.inFlight = gate.cap + 1;
  complete(gate, 0, ms);
  return gate;
}

test('an endpoint at its cap is slow when even its quickest answer takes its time', () => {
  assert.equal(isSlow(busyGate(90), 90, 0), false);
  assert.equal(isSlow(busyGate(200), 200, 0), true);
});

test('it is slow when nothing has come back for a while', () => {
  const gate = busyGate(10);
  assert.equal(isSlow(gate, 250, 0), false);
  assert.equal(isSlow(gate, 300, 0), true);
});

test('below its cap it is not, however long it takes', () => {
  const gate = busyGate(200);
  gate.inFlight -= 1;
  assert.equal(isSlow(gate, 5_000, 0), false);
});

test('what this process takes for a turn of its event loop is not held against the endpoint', () => {
  const gate = busyGate(200);
  assert.equal(isSlow(gate, 200, 40), false);
  assert.equal(isSlow(gate, 600, 40), false);
  assert.equal(isSlow(gate, 650, 40), true);
});

test('one quick answer among slow ones is enough, until it is some time ago', () => {
  const gate = busyGate(5);
  for (const at of [300, 600]) {
    forgetQuickest(gate);
    gate.inFlight += 1;
    complete(gate, at - 300, at);
    assert.equal(isSlow(gate, at, 0), at === 600);
  }
});

test('a slow endpoint at its cap becomes a lane, and so does a quick one with too much waiting', () => {
  const slow = busyGate(200);
  assert.equal(admit(slow, 200, 0), 'parked');
  assert.equal(slow.lane, true);
  const quick = busyGate(5);
  quick.booked = 900;
  assert.equal(admit(quick, 5, 0), 'own');
  quick.booked = 1_000;
  assert.equal(admit(quick, 5, 0), 'parked');
});
