import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Redis } from 'ioredis';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { addTarget, draftFor, startWorker, type Target, type Worker } from '../support/worker.ts';

const dsn = process.env.POSTHORN_TEST_REDIS ?? '';
let database: TestDatabase;
let receiver: Receiver;
let redis: Redis;
let workers: Worker[] = [];
let stream: string;
let env: Record<string, string>;

before(async () => {
  database = await createTestDatabase();
  redis = new Redis(dsn);
});

after(async () => {
  redis.disconnect();
  await database.drop();
});

beforeEach(async () => {
  const prefix = `${randomBytes(4).toString('hex')}:`;
  stream = `${prefix}posthorn:{hints}`;
  env = { POSTHORN_REDIS_DSN: dsn, POSTHORN_QUEUE_PREFIX: prefix };
  receiver = await startReceiver();
});

afterEach(async () => {
  await receiver.close();
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
  await redis.del(stream);
});

async function work(more: Record<string, string> = {}): Promise<Worker> {
  const worker = await startWorker(database, { ...env, ...more });
  workers.push(worker);
  return worker;
}

/** A process that takes messages in and one that delivers, as `api` and `dispatcher` are run apart. */
async function split(): Promise<Worker> {
  const api = await work({ POSTHORN_WORKER_ENABLED: 'false' });
  await work({ POSTHORN_API_ENABLED: 'false' });
  return api;
}

async function send(worker: Worker, target: Target, count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, () => draftFor(target));
  const verdicts = await Promise.all(drafts.map((draft) => worker.delivery.committer.accept(draft)));
  assert.ok(verdicts.every((verdict) => verdict.kind === 'accepted'));
  return drafts.map((draft) => draft.id);
}

function allArrivedOnce(sent: readonly string[]): void {
  assert.deepEqual(
    sent.filter((id) => receiver.of(id).length !== 1),
    [],
  );
}

test('what one process takes in another one delivers at once, each once', async () => {
  const api = await split();
  const target = await addTarget(database, receiver.url);
  const sent = await send(api, target, 300);
  // Far below the 30 s after which the requeuer would look: the hints did it.
  await receiver.until(() => receiver.arrivals.length >= 300, 5_000);
  allArrivedOnce(sent);
});

test('a commit is one entry of the stream, which is trimmed behind the group', async () => {
  const api = await split();
  const target = await addTarget(database, receiver.url);
  await send(api, target, 200);
  await receiver.until(() => receiver.arrivals.length >= 200);
  const entries = (await redis.xinfo('STREAM', stream)) as (string | number)[];
  assert.ok(Number(entries[entries.indexOf('entries-added') + 1]) <= 4);
  await eventually(async () => (await redis.xlen(stream)) <= 1);
});

test('a group and a stream that vanish are made anew, and delivering goes on', async () => {
  const api = await split();
  const target = await addTarget(database, receiver.url);
  await send(api, target, 10);
  await receiver.until(() => receiver.arrivals.length >= 10);
  await redis.del(stream);
  const sent = await send(api, target, 10);
  await receiver.until(() => receiver.arrivals.length >= 20, 5_000);
  allArrivedOnce(sent);
});

test('hints that were lost cost time and no delivery', async () => {
  const api = await work({ POSTHORN_WORKER_ENABLED: 'false' });
  const target = await addTarget(database, receiver.url);
  const sent = await send(api, target, 50);
  await eventually(async () => (await redis.xlen(stream)) > 0);
  await redis.del(stream);
  // Their patience is over: as if 30 s had passed.
  await database.pool.query('update delivery_open set due_at = now() where application_id = $1', [
    target.applicationId,
  ]);
  await work({ POSTHORN_API_ENABLED: 'false' });
  await receiver.until(() => receiver.arrivals.length >= 50);
  allArrivedOnce(sent);
});

test('hints that come twice, late or garbled send nothing twice', async () => {
  const api = await work({ POSTHORN_WORKER_ENABLED: 'false' });
  const target = await addTarget(database, receiver.url);
  const sent = await send(api, target, 20);
  const entries = await eventually(async () => {
    const found = await redis.xrange(stream, '-', '+');
    return found.length > 0 && found;
  });
  for (const [, [, hints]] of entries as [string, [string, string]][]) {
    await redis.xadd(stream, '*', 'h', hints);
    await redis.xadd(stream, '*', 'h', `${hints.slice(0, 30)}\n\nnonsense`);
  }
  await redis.xadd(stream, '*', 'other', 'field');
  await work({ POSTHORN_API_ENABLED: 'false' });
  await receiver.until(() => receiver.arrivals.length >= 20);
  for (const [, [, hints]] of entries as [string, [string, string]][]) await redis.xadd(stream, '*', 'h', hints);
  const last = await send(api, target, 1);
  await receiver.until(() => receiver.of(last[0] ?? '').length > 0);
  allArrivedOnce([...sent, ...last]);
});

test('while Redis cannot be reached messages are accepted and delivered through the database', async () => {
  env.POSTHORN_REDIS_DSN = 'redis://127.0.0.1:1';
  const api = await split();
  const target = await addTarget(database, receiver.url);
  const sent = await send(api, target, 100);
  await receiver.until(() => receiver.arrivals.length >= 100);
  allArrivedOnce(sent);
});
