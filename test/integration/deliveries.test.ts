import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { type Hint, type Leased, outcome } from '../../server/src/core/delivery.ts';
import { createIds, prefixes } from '../../server/src/core/ids.ts';
import { type Connection, createConnection } from '../../server/src/store/connection.ts';
import { createDeliveryStore, type DeliveryStore, type Disposition, type Settled } from '../../server/src/store/deliveries.ts';
import { createTestDatabase, quiet, type TestDatabase } from '../support/database.ts';

const organization = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
const leaseMs = 60_000;
const ids = createIds({ clock: systemClock, random: createSystemRandom() });
let database: TestDatabase;
let connections: Connection[];
let store: DeliveryStore;
let application: string;

before(async () => {
  database = await createTestDatabase();
  connections = ['leasing', 'pacing', 'recording'].map((purpose) =>
    createConnection({ address: { connectionString: database.dsn }, purpose, prepared: true, clock: systemClock, log: quiet }),
  );
  const [leasing, pacing, recording] = connections as [Connection, Connection, Connection];
  store = createDeliveryStore({ leasing, pacing, recording, clock: systemClock, leaseMs });
  application = ids.next(prefixes.application);
  await database.pool.query(
    `insert into application (id, organization_id, name, version, created_at, updated_at) values ($1, $2, 'a', 7, now(), now())`,
    [application, organization],
  );
});

after(async () => {
  for (const connection of connections) await connection.close();
  await database.drop();
});

/** An open delivery with its payload; returns the hint for it. */
async function open(endpointId: string, set = ''): Promise<Hint> {
  const messageId = ids.next(prefixes.message);
  await database.pool.query(
    `with c as (insert into content values (current_date + 90, $1, '{"n": 1}'))
     insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, due_at, content_day)
     values ($1, $2, $3, $4, 1, now(), current_date + 90)`,
    [messageId, endpointId, application, organization],
  );
  if (set !== '') await database.pool.query(`update delivery_open set ${set} where message_id = $1`, [messageId]);
  return { messageId, endpointId, applicationId: application, organizationId: organization, attempt: 0 };
}

async function row(hint: Hint) {
  const { rows } = await database.pool.query(
    `select state, attempt, trigger, lease_no, lease_until > now() as leased,
            extract(epoch from due_at - now())::float8 as due_in
     from delivery_open where message_id = $1 and endpoint_id = $2`,
    [hint.messageId, hint.endpointId],
  );
  return rows[0];
}

async function outcomeOf(hint: Hint) {
  const { rows } = await database.pool.query(
    'select outcome, attempts from delivery where message_id = $1 and endpoint_id = $2',
    [hint.messageId, hint.endpointId],
  );
  return rows[0];
}

async function attemptsOf(hint: Hint): Promise<number> {
  const { rowCount } = await database.pool.query('select from attempt where message_id = $1', [hint.messageId]);
  return rowCount ?? 0;
}

function settled(leased: Leased, verdict: Disposition, sent = true): Settled {
  return {
    leased,
    verdict,
    gone: false,
    attempt: sent
      ? {
          id: ids.next(prefixes.attempt),
          url: 'http://receiver.example/',
          status: verdict.kind === 'delivered' ? 0 : 2,
          responseCode: verdict.kind === 'delivered' ? 200 : 500,
          response: Buffer.from([0, 255, 10]),
          durationMs: 12.4,
          trigger: leased.trigger,
          cause: undefined,
          createdAt: systemClock.now(),
        }
      : undefined,
  };
}

async function lease(hint: Hint): Promise<Leased> {
  const [leased] = await store.leaseHinted([hint]);
  assert.ok(leased);
  return leased;
}

test('a hint leases its delivery once, with its payload and the version of its application', async () => {
  const hint = await open('ep_once');
  const leased = await lease(hint);
  assert.deepEqual(
    { leaseNo: leased.leaseNo, version: leased.version, tries: leased.tries, body: leased.body?.toString() },
    { leaseNo: 1, version: 7, tries: 1, body: '{"n": 1}' },
  );
  assert.deepEqual(await store.leaseHinted([hint]), []);
});

test('a hint about an attempt that is over, or about nothing, leases nothing', async () => {
  const hint = await open('ep_stale', 'attempt = 1');
  assert.deepEqual(await store.leaseHinted([hint, { ...hint, messageId: 'msg_nobody' }]), []);
  assert.equal((await store.leaseHinted([{ ...hint, attempt: 1 }])).length, 1);
});

test('leasing what is due takes a crashed lease and a retry, not what is held or not yet due', async () => {
  await store.leaseDue(1_000, Number.NEGATIVE_INFINITY);
  const crashed = await open('ep_due', `lease_no = 1, lease_until = now() - interval '1 second', due_at = now() - interval '1 second'`);
  const retry = await open('ep_due', 'attempt = 2');
  await open('ep_due', `lease_no = 1, lease_until = now() + interval '1 minute'`);
  await open('ep_due', `due_at = now() + interval '1 minute'`);
  await open('ep_due', 'state = 2');
  const leased = await store.leaseDue(1_000, Number.NEGATIVE_INFINITY);
  assert.deepEqual(leased.map((one) => [one.messageId, one.leaseNo, one.attempt]).sort(), [
    [crashed.messageId, 2, 0],
    [retry.messageId, 1, 2],
  ].sort());
  assert.deepEqual(await store.leaseDue(1_000, Number.NEGATIVE_INFINITY), []);
});

test('two processes that lease what is due at once share it without overlap', async () => {
  const hints = await Promise.all(Array.from({ length: 40 }, () => open('ep_shared')));
  const other = connections.map((_, index) =>
    createConnection({ address: { connectionString: database.dsn }, purpose: `other ${index}`, prepared: true, clock: systemClock, log: quiet }),
  ) as [Connection, Connection, Connection];
  const second = createDeliveryStore({ leasing: other[0], pacing: other[1], recording: other[2], clock: systemClock, leaseMs });
  const both = await Promise.all([
    store.leaseDue(1_000, Number.NEGATIVE_INFINITY),
    second.leaseDue(1_000, Number.NEGATIVE_INFINITY),
  ]);
  const taken = both.flat().filter((one) => one.endpointId === 'ep_shared');
  assert.equal(taken.length, hints.length);
  assert.equal(new Set(taken.map((one) => one.messageId)).size, hints.length);
  for (const connection of other) await connection.close();
});

test('hinting at what is due puts it off, so that it is not hinted at again at once', async () => {
  await store.leaseDue(1_000, Number.NEGATIVE_INFINITY);
  const hint = await open('ep_hinted', 'attempt = 1');
  const hints = await store.hintDue(100, Number.NEGATIVE_INFINITY, 30_000);
  assert.deepEqual(hints, [{ ...hint, attempt: 1 }]);
  assert.deepEqual(await store.hintDue(100, Number.NEGATIVE_INFINITY, 30_000), []);
  assert.equal((await store.leaseHinted(hints)).length, 1);
});

test('a success closes the delivery and records its attempt, bytes of any kind included', async () => {
  const hint = await open('ep_ok');
  await store.settle([settled(await lease(hint), { kind: 'delivered' })]);
  assert.equal(await row(hint), undefined);
  assert.deepEqual(await outcomeOf(hint), { outcome: outcome.delivered, attempts: 1 });
  const { rows } = await database.pool.query('select response, duration_ms, number from attempt where message_id = $1', [hint.messageId]);
  assert.deepEqual(rows, [{ response: Buffer.from([0, 255, 10]), duration_ms: 12, number: 1 }]);
});

test('a success counts even when its lease has passed to another worker', async () => {
  const hint = await open('ep_late');
  const first = await lease(hint);
  await database.pool.query(`update delivery_open set lease_until = now() - interval '1 second' where message_id = $1`, [hint.messageId]);
  const second = await lease(hint);
  await store.settle([settled(first, { kind: 'delivered' })]);
  assert.equal(await row(hint), undefined);
  await store.settle([settled(second, { kind: 'delivered' })]);
  assert.deepEqual(await outcomeOf(hint), { outcome: outcome.delivered, attempts: 1 });
  assert.equal(await attemptsOf(hint), 2);
});

test('a failure moves the delivery to its next attempt and gives the lease back', async () => {
  const hint = await open('ep_fail');
  await store.settle([settled(await lease(hint), { kind: 'again', delayMs: 5_000 })]);
  const after = await row(hint);
  assert.deepEqual({ ...after, due_in: Math.round(after.due_in) }, { state: 1, attempt: 1, trigger: 0, lease_no: 1, leased: false, due_in: 5 });
  const { rows } = await database.pool.query('select next_at > now() as next from attempt where message_id = $1', [hint.messageId]);
  assert.deepEqual(rows, [{ next: true }]);
});

test('a failure under a lease that was lost changes nothing but is on record', async () => {
  const hint = await open('ep_fence');
  const first = await lease(hint);
  await database.pool.query(`update delivery_open set lease_until = now() - interval '1 second' where message_id = $1`, [hint.messageId]);
  await lease(hint);
  await store.settle([
    settled(first, { kind: 'again', delayMs: 5_000 }),
    settled({ ...first, endpointId: 'ep_other' }, { kind: 'over', outcome: outcome.exhausted }),
  ]);
  const after = await row(hint);
  assert.deepEqual([after.attempt, after.lease_no, after.leased], [0, 2, true]);
  assert.equal(await attemptsOf(hint), 2);
  assert.equal(await outcomeOf({ ...hint, endpointId: 'ep_other' }), undefined);
});

test('the last failure closes the delivery as exhausted; one that was never sent leaves no attempt', async () => {
  const hint = await open('ep_last', 'attempt = 7');
  await store.settle([settled(await lease({ ...hint, attempt: 7 }), { kind: 'over', outcome: outcome.exhausted })]);
  assert.deepEqual(await outcomeOf(hint), { outcome: outcome.exhausted, attempts: 8 });
  const skipped = await open('ep_off');
  await store.settle([settled(await lease(skipped), { kind: 'over', outcome: outcome.skipped }, false)]);
  assert.deepEqual(await outcomeOf(skipped), { outcome: outcome.skipped, attempts: 0 });
  assert.equal(await attemptsOf(skipped), 0);
});

test('a failed resend of an open delivery leaves its schedule as it was', async () => {
  const hint = await open('ep_resend', `attempt = 2, trigger = 1, resends = 1, resume_at = now() + interval '1 hour'`);
  const leased = await lease({ ...hint, attempt: 2 });
  assert.equal(leased.trigger, 1);
  await store.settle([settled(leased, { kind: 'resumed' })]);
  const after = await row(hint);
  assert.deepEqual([after.attempt, after.trigger, Math.round(after.due_in)], [2, 0, 3600]);
});

test('a failed resend of a closed delivery leaves its outcome; a successful one makes it delivered', async () => {
  const failed = await open('ep_closed');
  await store.settle([settled(await lease(failed), { kind: 'over', outcome: outcome.exhausted })]);
  const reopen = (hint: Hint) =>
    database.pool.query(
      `insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, attempt, lease_no, trigger, resends, due_at, content_day)
       values ($1, $2, $3, $4, 1, 1, 1, 1, 1, now(), current_date + 90)`,
      [hint.messageId, hint.endpointId, application, organization],
    );
  await reopen(failed);
  await store.settle([settled(await lease({ ...failed, attempt: 1 }), { kind: 'resumed' })]);
  assert.equal(await row(failed), undefined);
  assert.deepEqual(await outcomeOf(failed), { outcome: outcome.exhausted, attempts: 1 });
  await reopen(failed);
  await store.settle([settled(await lease({ ...failed, attempt: 1 }), { kind: 'delivered' })]);
  assert.deepEqual(await outcomeOf(failed), { outcome: outcome.delivered, attempts: 1 });
});

test('a settled batch that is written twice changes nothing the second time', async () => {
  const hint = await open('ep_twice');
  const again = await open('ep_twice');
  const batch = [
    settled(await lease(hint), { kind: 'delivered' }),
    settled(await lease(again), { kind: 'again', delayMs: 60_000 }),
  ];
  await store.settle(batch);
  await store.settle(batch);
  assert.deepEqual(await outcomeOf(hint), { outcome: outcome.delivered, attempts: 1 });
  assert.equal((await row(again)).attempt, 1);
  assert.equal((await attemptsOf(hint)) + (await attemptsOf(again)), 2);
});

test('what is given back can be leased again under the same number of tries', async () => {
  const hint = await open('ep_back');
  await store.giveBack([await lease(hint)], 'due');
  const leased = await lease(hint);
  assert.equal(leased.tries, 1);
  await store.giveBack([leased], 'parked');
  assert.deepEqual(await store.leaseHinted([hint]), []);
  const claimed = await store.claimLane('ep_back', 10);
  assert.deepEqual(claimed.map((one) => one.messageId), [hint.messageId]);
  assert.deepEqual(await store.claimLane('ep_back', 10), []);
});

test('lanes are found by one probe each, and claimed in the order of their dues', async () => {
  const late = await open('ep_lane2', `state = 2, due_at = now() - interval '1 second'`);
  const early = await open('ep_lane2', `state = 2, due_at = now() - interval '2 seconds'`);
  await open('ep_lane1', 'state = 2');
  const lanes = await store.parkedEndpoints(100);
  assert.deepEqual(lanes.filter((id) => id.startsWith('ep_lane')), ['ep_lane1', 'ep_lane2']);
  assert.deepEqual((await store.claimLane('ep_lane2', 1)).map((one) => one.messageId), [early.messageId]);
  assert.deepEqual((await store.claimLane('ep_lane2', 5)).map((one) => one.messageId), [late.messageId]);
});

test('hinted deliveries of a lane are parked where they stand', async () => {
  const hint = await open('ep_park');
  await store.parkHinted([hint]);
  assert.equal((await row(hint)).state, 2);
});

test('slots spread over the living dispatchers and pass on when one of them leaves', async () => {
  assert.equal((await store.holdSlots('one', 10_000)).length, 64);
  await store.holdSlots('two', 10_000);
  const one = await store.holdSlots('one', 10_000);
  const two = await store.holdSlots('two', 10_000);
  assert.deepEqual([one.length, two.length], [32, 32]);
  assert.equal(new Set([...one, ...two]).size, 64);
  await store.releaseSlots('one');
  assert.equal((await store.holdSlots('two', 10_000)).length, 64);
  await store.releaseSlots('two');
});

test('slots of a dispatcher that died are taken when its lease is over', async () => {
  await store.holdSlots('dead', 10_000);
  await database.pool.query(`update lane_slot set lease_until = now() - interval '1 second'`);
  await database.pool.query(`update dispatcher set seen_at = now() - interval '11 seconds' where id = 'dead'`);
  assert.equal((await store.holdSlots('alive', 10_000)).length, 64);
  await store.releaseSlots('alive');
});

test('a 410 disables the endpoint and raises the version of its application', async () => {
  const endpoint = ids.next(prefixes.endpoint);
  await database.pool.query(
    `insert into endpoint (id, organization_id, application_id, url, created_at, updated_at) values ($1, $2, $3, 'http://r/', now(), now())`,
    [endpoint, organization, application],
  );
  await store.disableEndpoint(endpoint);
  await store.disableEndpoint(endpoint);
  const { rows } = await database.pool.query(
    'select e.disabled, a.version::int as version from endpoint e join application a on a.id = e.application_id where e.id = $1',
    [endpoint],
  );
  assert.deepEqual(rows, [{ disabled: true, version: 8 }]);
});
