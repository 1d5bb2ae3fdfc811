import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Delivery } from '../../server/src/app/delivery.ts';
import { outcome } from '../../server/src/core/delivery.ts';
import { idempotencyKey } from '../../server/src/store/message-keys.ts';
import { type Doomed, startDoomed } from '../crash/doomed/child.ts';
import type { Fate, Point } from '../crash/doomed/points.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { addTarget, draftFor, organization, startWorker, type Target, type Worker } from '../support/worker.ts';

/** The crash points of design section 5: a process ends exactly there, another one takes over. */
let database: TestDatabase;
let receiver: Receiver;
let target: Target;
let redis: Record<string, string>;
let workers: Worker[] = [];
let doomed: Doomed[] = [];

before(async () => {
  database = await createTestDatabase();
});

after(() => database.drop());

beforeEach(async () => {
  receiver = await startReceiver();
  target = await addTarget(database, receiver.url);
  redis = {
    POSTHORN_REDIS_DSN: process.env.POSTHORN_TEST_REDIS ?? '',
    POSTHORN_QUEUE_PREFIX: `${randomBytes(4).toString('hex')}:`,
  };
});

afterEach(async () => {
  await receiver.close();
  await Promise.all([...workers.map((worker) => worker.stop()), ...doomed.map((child) => child.kill())]);
  workers = [];
  doomed = [];
  await database.pool.query('delete from delivery_open');
  await database.pool.query(`update lane_slot set owner = null, lease_until = '-infinity'`);
  await database.pool.query('delete from dispatcher');
});

async function work(env: Record<string, string> = {}): Promise<Worker> {
  const worker = await startWorker(database, env);
  workers.push(worker);
  return worker;
}

async function doom(point: Point, env: Record<string, string> = {}, fate: Fate = 'killed'): Promise<Doomed> {
  const child = await startDoomed({ dsn: database.dsn, point, fate, env });
  doomed.push(child);
  return child;
}

/** Takes a message in by a process that delivers nothing itself. */
async function take(env: Record<string, string> = {}): Promise<string> {
  const api = await work({ ...env, POSTHORN_WORKER_ENABLED: 'false' });
  if (env.POSTHORN_REDIS_DSN) await eventually(() => Promise.resolve(api.delivery.queue.shallow()));
  const draft = draftFor(target);
  assert.equal((await api.delivery.committer.accept(draft)).kind, 'accepted');
  return draft.id;
}

/** As if every lease had run out and the patience with every hint were over. */
async function timePasses(): Promise<void> {
  await database.pool.query(
    `update delivery_open set lease_until = least(lease_until, now() - interval '1 second'), due_at = now()`,
  );
}

async function openRow(messageId: string) {
  const { rows } = await database.pool.query<{ lease_no: number; leased: boolean; state: number }>(
    'select lease_no, lease_until > now() as leased, state from delivery_open where message_id = $1',
    [messageId],
  );
  return rows[0];
}

function delivered(messageId: string): Promise<unknown> {
  return eventually(async () => {
    const { rows } = await database.pool.query('select outcome, attempts from delivery where message_id = $1', [
      messageId,
    ]);
    return rows[0]?.outcome === outcome.delivered && (await openRow(messageId)) === undefined && rows[0];
  });
}

async function attemptsOf(messageId: string): Promise<number> {
  const { rowCount } = await database.pool.query('select from attempt where message_id = $1', [messageId]);
  return rowCount ?? 0;
}

function keyed() {
  return { keys: [idempotencyKey(organization, target.applicationId, randomBytes(8).toString('hex'), 0)] };
}

test('dead before the commit: nothing is stored, and the caller who tries again has one message', async () => {
  const child = await doom('before commit');
  const first = draftFor(target, keyed());
  assert.equal(await child.accept(first), undefined);
  assert.equal((await database.pool.query('select from message where id = $1', [first.id])).rowCount, 0);
  const worker = await work();
  const again = draftFor(target, { keys: first.keys });
  assert.equal((await worker.delivery.committer.accept(again)).kind, 'accepted');
  await delivered(again.id);
  assert.equal(receiver.arrivals.length, 1);
});

test('dead after the commit, before the answer: the message is delivered once, also to who calls again', async () => {
  const child = await doom('after commit');
  const first = draftFor(target, keyed());
  assert.equal(await child.accept(first), undefined);
  assert.deepEqual(await openRow(first.id), { lease_no: 1, leased: true, state: 1 });
  const worker = await work();
  const again = draftFor(target, { keys: first.keys });
  assert.equal((await worker.delivery.committer.accept(again)).kind, 'taken');
  await timePasses();
  await delivered(first.id);
  assert.deepEqual([receiver.arrivals.length, receiver.of(first.id).length], [1, 1]);
});

test('dead before its hint was written: the requeuer finds the message, once', async () => {
  const child = await doom('before hinting', { ...redis, POSTHORN_WORKER_ENABLED: 'false' });
  const draft = draftFor(target);
  assert.equal(await child.accept(draft), undefined);
  assert.deepEqual(await openRow(draft.id), { lease_no: 0, leased: false, state: 1 });
  await work(redis);
  await timePasses();
  await delivered(draft.id);
  assert.equal(receiver.of(draft.id).length, 1);
});

test('dead with a hint read that nobody else will read: delivered once', async () => {
  const child = await doom('hint read', redis);
  const id = await take(redis);
  await child.dead;
  assert.deepEqual(await openRow(id), { lease_no: 0, leased: false, state: 1 });
  await work(redis);
  await timePasses();
  await delivered(id);
  assert.equal(receiver.of(id).length, 1);
});

for (const [way, env] of [
  ['from a hint', () => redis],
  ['by the requeuer', () => ({})],
] as const) {
  test(`dead with a lease that it took ${way}: delivered once, when the lease is over`, async () => {
    const child = await doom('leased', env());
    const id = await take(env());
    await child.dead;
    assert.deepEqual(await openRow(id), { lease_no: 1, leased: true, state: 1 });
    assert.equal(receiver.arrivals.length, 0);
    await work(env());
    await timePasses();
    await delivered(id);
    assert.equal(receiver.of(id).length, 1);
  });
}

test('dead with the answer of the receiver in hand: sent twice under one id, with the same bytes', async () => {
  const child = await doom('sent');
  const id = await take();
  await child.dead;
  assert.equal(receiver.of(id).length, 1);
  assert.equal((await openRow(id))?.leased, true);
  await work();
  await timePasses();
  await delivered(id);
  const [first, second, ...more] = receiver.of(id);
  assert.deepEqual(more, []);
  assert.deepEqual(first?.body, second?.body);
  assert.equal(await attemptsOf(id), 1);
});

test('dead after the attempt was recorded: it is over, nobody sends again', async () => {
  const child = await doom('recorded');
  const id = await take();
  await child.dead;
  await delivered(id);
  await work();
  await timePasses();
  const next = draftFor(target);
  await workers.at(-1)?.delivery.committer.accept(next);
  await delivered(next.id);
  assert.deepEqual([receiver.of(id).length, await attemptsOf(id)], [1, 1]);
});

test('dead after a failed attempt was recorded: the next attempt takes its place in the schedule', async () => {
  receiver.answer(500);
  const child = await doom('recorded');
  const id = await take();
  await child.dead;
  receiver.answer(200);
  await work();
  assert.deepEqual(await delivered(id), { outcome: outcome.delivered, attempts: 2 });
  assert.deepEqual([receiver.of(id).length, await attemptsOf(id)], [2, 2]);
});

test('the only process there is takes up at once what the one before it had leased', async () => {
  const child = await doom('leased');
  const id = await take();
  await child.dead;
  workers.push(await startWorker(database, {}, { alone: true }));
  await delivered(id);
  assert.equal(receiver.of(id).length, 1);
});

test('what that process takes in before it has started everything keeps its lease', async () => {
  receiver.answer('hang');
  const draft = draftFor(target);
  const beforeStart = async ({ committer }: Delivery) => {
    await committer.accept(draft);
    await receiver.until(() => receiver.of(draft.id).length === 1);
  };
  workers.push(await startWorker(database, {}, { alone: true, beforeStart }));
  assert.deepEqual(await openRow(draft.id), { lease_no: 1, leased: true, state: 1 });
});

test('paused past its lease before it sent: it does not send any more', async () => {
  const child = await doom('leased', {}, 'paused');
  const id = await take();
  await child.paused();
  const worker = await work();
  await timePasses();
  await delivered(id);
  await worker.stop();
  workers = workers.filter((other) => other !== worker);
  child.resume();
  // It is awake and at work again: what comes now, it delivers.
  const next = await take();
  await delivered(next);
  assert.deepEqual([receiver.of(id).length, receiver.of(next).length], [1, 1]);
});

test('paused past its lease with a success in hand: sent twice, delivered, both attempts on record', async () => {
  const child = await doom('sent', {}, 'paused');
  const id = await take();
  await child.paused();
  await work();
  await timePasses();
  await delivered(id);
  child.resume();
  await eventually(async () => (await attemptsOf(id)) === 2);
  assert.deepEqual(await delivered(id), { outcome: outcome.delivered, attempts: 1 });
  assert.equal(receiver.of(id).length, 2);
});

test('paused past its lease with a failure in hand: what its successor did stands', async () => {
  receiver.answer(500);
  const child = await doom('sent', {}, 'paused');
  const id = await take();
  await child.paused();
  receiver.answer(200);
  await work();
  await timePasses();
  await delivered(id);
  child.resume();
  await eventually(async () => (await attemptsOf(id)) === 2);
  assert.deepEqual(await delivered(id), { outcome: outcome.delivered, attempts: 1 });
  assert.equal(receiver.of(id).length, 2);
});

test('paused with a failure in hand while its successor still sends: the new lease is not touched', async () => {
  receiver.answer(500);
  const child = await doom('sent', {}, 'paused');
  const id = await take();
  await child.paused();
  receiver.answer('hang');
  await work();
  await timePasses();
  await receiver.until(() => receiver.of(id).length === 2);
  child.resume();
  await eventually(async () => (await attemptsOf(id)) === 1);
  assert.deepEqual(await openRow(id), { lease_no: 2, leased: true, state: 1 });
});

test('the owner of the lane slots is dead: another dispatcher takes its lanes, what was parked goes out once', async () => {
  receiver.answer('hang');
  const child = await doom('nowhere');
  const api = await work({ POSTHORN_WORKER_ENABLED: 'false' });
  const drafts = Array.from({ length: 250 }, () => draftFor(target));
  await Promise.all(drafts.map((draft) => api.delivery.committer.accept(draft)));
  const parked = `select message_id from delivery_open where state = 2 and lease_until < now()`;
  const waiting = await eventually(async () => {
    const { rows } = await database.pool.query<{ message_id: string }>(parked);
    return (
      rows.length > 0 && receiver.arrivals.length + rows.length === drafts.length && rows.map((row) => row.message_id)
    );
  });
  await child.kill();
  receiver.answer(200);
  await work();
  // The dead one's slots are its own until their lease is over.
  const owners = `select count(*)::int as n from lane_slot where owner like 'doomed-%' and lease_until > now()`;
  assert.equal((await database.pool.query<{ n: number }>(owners)).rows[0]?.n, 64);
  await database.pool.query(`update lane_slot set lease_until = now() - interval '1 second'`);
  await database.pool.query(`update dispatcher set seen_at = now() - interval '11 seconds' where id like 'doomed-%'`);
  await timePasses();
  for (const draft of drafts) await delivered(draft.id);
  assert.deepEqual(
    waiting.filter((id) => receiver.of(id).length !== 1),
    [],
  );
  // What was with the receiver when the owner died is sent a second time.
  assert.equal(receiver.arrivals.length, 2 * drafts.length - waiting.length);
});
