import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { outcome } from '../../server/src/core/delivery.ts';
import { verify } from '../../server/src/core/signature.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { addTarget, draftFor, startWorker, type Target, type Worker } from '../support/worker.ts';

let database: TestDatabase;
let receiver: Receiver;
let workers: Worker[] = [];

before(async () => {
  database = await createTestDatabase();
});

after(() => database.drop());

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  await receiver.close();
  for (const worker of workers) await worker.stop();
  workers = [];
});

async function work(env: Record<string, string> = {}): Promise<Worker> {
  const worker = await startWorker(database, env);
  workers.push(worker);
  return worker;
}

async function send(worker: Worker, target: Target, count = 1): Promise<string[]> {
  const drafts = Array.from({ length: count }, () => draftFor(target));
  const verdicts = await Promise.all(drafts.map((draft) => worker.delivery.committer.accept(draft)));
  assert.ok(verdicts.every((verdict) => verdict.kind === 'accepted'));
  return drafts.map((draft) => draft.id);
}

function outcomeOf(messageId: string, limitMs?: number) {
  return eventually(async () => {
    const { rows } = await database.pool.query<{ outcome: number; attempts: number }>(
      'select outcome, attempts from delivery where message_id = $1',
      [messageId],
    );
    return rows[0];
  }, limitMs);
}

async function countOpen(applicationId: string, where = 'true'): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int as n from delivery_open where application_id = $1 and ${where}`,
    [applicationId],
  );
  return rows[0]?.n ?? 0;
}

test('a message arrives once, signed, byte for byte, and its attempt is on record', async () => {
  const worker = await work();
  const target = await addTarget(database, `${receiver.url}/hook?x=1`);
  receiver.answer({ status: 201, body: 'thanks' });
  const [id = ''] = await send(worker, target);
  assert.deepEqual(await outcomeOf(id), { outcome: outcome.delivered, attempts: 1 });
  const [arrival, ...more] = receiver.of(id);
  assert.ok(arrival);
  assert.deepEqual(more, []);
  assert.equal(arrival.path, '/hook?x=1');
  assert.equal(arrival.body.toString(), '{"spacing" : 1.0, "big":12345678901234567890}');
  const header = (name: string) => String(arrival.headers[name]);
  const signed = {
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
  };
  assert.equal(verify([target.key], signed, arrival.body, Math.floor(Date.now() / 1000)), 'verified');
  assert.equal(arrival.headers['content-type'], 'application/json');
  const { rows } = await database.pool.query(
    'select status, response_code, response, url from attempt where message_id = $1',
    [id],
  );
  assert.deepEqual(rows, [
    { status: 0, response_code: 201, response: Buffer.from('thanks'), url: `${receiver.url}/hook?x=1` },
  ]);
});

test('a failed delivery is tried again under the same webhook id until it succeeds', async () => {
  const worker = await work();
  const target = await addTarget(database, receiver.url);
  const tries = new Map<string, number>();
  receiver.answer(({ headers }) => {
    const id = String(headers['webhook-id']);
    tries.set(id, (tries.get(id) ?? 0) + 1);
    return (tries.get(id) ?? 0) < 3 ? 500 : 200;
  });
  const [id = ''] = await send(worker, target);
  assert.deepEqual(await outcomeOf(id), { outcome: outcome.delivered, attempts: 3 });
  assert.equal(receiver.of(id).length, 3);
});

test('when the schedule is used up the delivery is exhausted, with every attempt on record', async () => {
  const worker = await work({ POSTHORN_RETRY_SCHEDULE: '0,0' });
  const target = await addTarget(database, receiver.url);
  receiver.answer(500);
  const [id = ''] = await send(worker, target);
  assert.deepEqual(await outcomeOf(id), { outcome: outcome.exhausted, attempts: 3 });
  const { rowCount } = await database.pool.query('select from attempt where message_id = $1 and status = 2', [id]);
  assert.equal(rowCount, 3);
});

test('a redirect is a failure and is not followed', async () => {
  const worker = await work({ POSTHORN_RETRY_SCHEDULE: '[]' });
  const target = await addTarget(database, receiver.url);
  receiver.answer({ status: 308, headers: { location: `${receiver.url}/elsewhere` } });
  const [id = ''] = await send(worker, target);
  assert.equal((await outcomeOf(id)).outcome, outcome.exhausted);
  assert.deepEqual(
    receiver.arrivals.map((arrival) => arrival.path),
    ['/'],
  );
});

test('a 410 ends the retries and disables the endpoint for what comes later', async () => {
  const worker = await work();
  const target = await addTarget(database, receiver.url);
  receiver.answer(410);
  const [id = ''] = await send(worker, target);
  assert.deepEqual(await outcomeOf(id), { outcome: outcome.exhausted, attempts: 1 });
  const verdict = await eventually(async () => {
    const { kind } = await worker.delivery.committer.accept(draftFor(target));
    return kind === 'stale';
  });
  assert.ok(verdict);
  const { rows } = await database.pool.query('select disabled from endpoint where id = $1', [target.endpointId]);
  assert.deepEqual(rows, [{ disabled: true }]);
});

test('an endpoint that another process disables gets nothing more, visibly', async () => {
  const worker = await work();
  const target = await addTarget(database, receiver.url);
  receiver.answer('hang');
  await send(worker, target, 150);
  await receiver.until(() => receiver.arrivals.length >= 32);
  await database.pool.query('update endpoint set disabled = true where id = $1', [target.endpointId]);
  await database.pool.query('update application set version = version + 1, changed_at = now() where id = $1', [
    target.applicationId,
  ]);
  await eventually(async () => (await countOpen(target.applicationId)) <= 32);
  const { rows } = await database.pool.query(
    'select outcome, count(*)::int as n from delivery where application_id = $1 group by 1',
    [target.applicationId],
  );
  assert.deepEqual(rows, [{ outcome: outcome.skipped, n: 118 }]);
  assert.equal(receiver.arrivals.length, 32);
});

test('one endpoint that hangs does not keep another one waiting', async () => {
  const worker = await work();
  const slow = await addTarget(database, receiver.url);
  const quick = await startReceiver();
  const target = await addTarget(database, quick.url);
  receiver.answer('hang');
  await send(worker, slow, 2_000);
  const sent = await send(worker, target, 200);
  await quick.until(() => quick.arrivals.length === sent.length, 4_000);
  // What is beyond the cap lies in Postgres, without a lease and without a place in memory.
  await eventually(async () => (await countOpen(slow.applicationId, 'state = 2 and lease_until < now()')) === 1_968);
  receiver.answer(200);
  await quick.close();
});

test('a lane drains when its endpoint recovers, each delivery once', async () => {
  const worker = await work({ POSTHORN_WORKER_REQUEST_TIMEOUT: '1', POSTHORN_RETRY_SCHEDULE: '3600' });
  const target = await addTarget(database, receiver.url);
  receiver.answer('hang');
  const sent = await send(worker, target, 400);
  await receiver.until(() => receiver.arrivals.length >= 32);
  receiver.answer(200);
  await eventually(async () => (await countOpen(target.applicationId)) === 32, 20_000);
  const arrived = sent.map((id) => receiver.of(id).length);
  assert.deepEqual(
    arrived.filter((n) => n !== 1),
    [],
  );
  await eventually(() => Promise.resolve(worker.delivery.queue.way(target.endpointId) === 'own'));
  worker.delivery.queue.withdraw(target.endpointId);
});

test('what a dead process had leased is delivered when its leases run out', async () => {
  const worker = await work();
  const target = await addTarget(database, receiver.url);
  receiver.answer(500);
  const [id = ''] = await send(worker, target);
  await receiver.until(() => receiver.of(id).length >= 3);
  await eventually(async () => (await countOpen(target.applicationId, `lease_until = '-infinity'`)) === 1);
  receiver.answer(200);
  await database.pool.query(
    `update delivery_open set lease_no = lease_no + 1, lease_until = now() + interval '1 second', due_at = now() where message_id = $1`,
    [id],
  );
  assert.equal((await outcomeOf(id)).outcome, outcome.delivered);
});

test('a delivery that keeps killing its workers is put aside as poisoned', async () => {
  const worker = await work();
  const target = await addTarget(database, receiver.url);
  await worker.stop();
  workers = [];
  const stopped = await startWorker(database, { POSTHORN_WORKER_ENABLED: 'false' });
  const [id = ''] = await send(stopped, target);
  await database.pool.query('update delivery_open set lease_no = 6 where message_id = $1', [id]);
  await stopped.stop();
  await work();
  assert.deepEqual(await outcomeOf(id), { outcome: outcome.poisoned, attempts: 0 });
  assert.equal(receiver.arrivals.length, 0);
});

test('a payload that is gone closes the delivery as expired', async () => {
  const accepting = await startWorker(database, { POSTHORN_WORKER_ENABLED: 'false' });
  const target = await addTarget(database, receiver.url);
  const [id = ''] = await send(accepting, target);
  await accepting.stop();
  await database.pool.query('delete from content where message_id = $1', [id]);
  await work();
  assert.equal((await outcomeOf(id)).outcome, outcome.expired);
});

test('stopping gives back what was not sent and finishes what was', async () => {
  const worker = await work();
  const target = await addTarget(database, receiver.url);
  receiver.answer(({ body }) => (body.length > 0 ? 'hang' : 200));
  const sent = await send(worker, target, 130);
  await receiver.until(() => receiver.arrivals.length === 32);
  const stopping = worker.stop();
  workers = [];
  await eventually(async () => (await countOpen(target.applicationId, `lease_until = '-infinity'`)) === 98);
  await stopping;
  // Those in flight timed out after 5 s and were recorded before the process ended.
  const { rowCount } = await database.pool.query('select from attempt where application_id = $1', [
    target.applicationId,
  ]);
  assert.equal(rowCount, 32);
  assert.equal(sent.length, 130);
});

test('several processes without Redis share what one of them took in', async () => {
  const accepting = await startWorker(database, { POSTHORN_WORKER_ENABLED: 'false' });
  const target = await addTarget(database, receiver.url);
  await work();
  await work();
  const sent = await send(accepting, target, 300);
  await receiver.until(() => receiver.arrivals.length >= 300);
  assert.deepEqual(
    sent.filter((id) => receiver.of(id).length !== 1),
    [],
  );
  await accepting.stop();
});

test('an endpoint that only times out comes down to a few places of the process', async () => {
  const worker = await work({ POSTHORN_WORKER_REQUEST_TIMEOUT: '1', POSTHORN_RETRY_SCHEDULE: '3600' });
  const target = await addTarget(database, receiver.url);
  receiver.answer('hang');
  await send(worker, target, 200);
  await eventually(async () => (await countOpen(target.applicationId, 'attempt = 1')) >= 32);
  const seen = receiver.arrivals.length;
  await eventually(async () => (await countOpen(target.applicationId, 'attempt = 1')) >= seen);
  // Another time-out later: a few more, not another thirty-two.
  await eventually(async () => (await countOpen(target.applicationId, 'attempt = 1')) > seen);
  assert.ok(receiver.arrivals.length - seen <= 8, `${receiver.arrivals.length - seen} more`);
});
