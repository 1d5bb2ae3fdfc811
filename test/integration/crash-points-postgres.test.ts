import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createConnection } from '../../server/src/store/connection.ts';
import { startDoomed } from '../crash/doomed/child.ts';
import { type DurablePostgres, startDurablePostgres } from '../crash/postgres.ts';
import { createTestDatabase, quiet, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/receiver.ts';
import { addTarget, draftFor, startWorker, type Target, type Worker } from '../support/worker.ts';

/**
 * Leases are written without waiting for the disk. Here the write-ahead log is flushed by nobody else for 10 s, so that
 * a lease is gone after Postgres crashed.
 */
let postgres: DurablePostgres;
let database: TestDatabase;
let target: Target;
let workers: Worker[] = [];
let held: ServerResponse[] = [];
let answering = false;
const receiver = createServer((request, response) => {
  request.resume();
  held.push(response);
  if (answering) response.end();
});

before(async () => {
  postgres = await startDurablePostgres(['wal_writer_delay=10s', 'bgwriter_lru_maxpages=0', 'autovacuum=off']);
  database = await createTestDatabase(postgres.dsn);
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await database.drop();
  await postgres.stop();
});

beforeEach(async () => {
  held = [];
  answering = false;
  target = await addTarget(database, `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`);
});

afterEach(async () => {
  receiver.closeAllConnections();
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

async function work(env: Record<string, string> = {}): Promise<Worker> {
  const worker = await startWorker(database, env);
  workers.push(worker);
  return worker;
}

const arrived = (count: number) => eventually(() => Promise.resolve(held.length === count));

async function leaseNumber(messageId: string): Promise<number> {
  const { rows } = await database.pool.query('select lease_no from delivery_open where message_id = $1', [messageId]);
  return rows[0]?.lease_no;
}

function recorded(messageId: string) {
  return eventually(async () => {
    const { rows } = await database.pool.query('select outcome, attempts from delivery where message_id = $1', [
      messageId,
    ]);
    return rows[0];
  });
}

async function take(): Promise<string> {
  const api = await work({ POSTHORN_WORKER_ENABLED: 'false' });
  const draft = draftFor(target);
  await api.delivery.committer.accept(draft);
  return draft.id;
}

test('Postgres forgets a lease while its delivery is sent: it is recorded before anybody looks for it again', async () => {
  // First, so that its claim to the lane slots, which is flushed, does not take the lease to the disk with it.
  await work({ POSTHORN_WORKER_REQUEST_TIMEOUT: '20' });
  const id = await take();
  await arrived(1);
  await postgres.crash();
  await postgres.start();
  assert.equal(await leaseNumber(id), 0, 'the lease was to be lost');
  // Time for several rounds of the requeuer, were it not to wait for what others have sent.
  await sleep(3_000);
  held[0]?.end();
  assert.deepEqual(await recorded(id), { outcome: 1, attempts: 1 });
  assert.equal(held.length, 1);
});

test('Postgres forgets the lease of a process that died after it sent: sent again, and recorded', async () => {
  answering = true;
  const child = await startDoomed({ dsn: database.dsn, point: 'sent' });
  const id = await take();
  await child.dead;
  await postgres.crash();
  await postgres.start();
  assert.equal(await leaseNumber(id), 0, 'the lease was to be lost');
  await work();
  assert.deepEqual(await recorded(id), { outcome: 1, attempts: 1 });
  assert.equal(held.length, 2);
});

test('an accepted message outlives a crash of Postgres right after its answer', async () => {
  answering = true;
  const api = await work({ POSTHORN_WORKER_ENABLED: 'false' });
  const drafts = Array.from({ length: 500 }, () => draftFor(target));
  const answers = drafts.map(
    async (draft) => (await api.delivery.committer.accept(draft)).kind === 'accepted' && draft.id,
  );
  const first = await Promise.race(answers);
  await postgres.crash();
  await postgres.start();
  assert.equal((await database.pool.query('select from delivery_open where message_id = $1', [first])).rowCount, 1);
  // The others' calls were under way: the committer has repeated those, each once.
  assert.ok((await Promise.all(answers)).every((id) => id !== false));
  const { rows } = await database.pool.query('select count(*)::int as n from delivery_open where application_id = $1', [
    target.applicationId,
  ]);
  assert.deepEqual(rows, [{ n: drafts.length }]);
});

test('a connection that breaks within a transaction takes the whole transaction with it', async () => {
  const connection = createConnection({
    address: { connectionString: database.dsn },
    purpose: 'test',
    prepared: true,
    clock: systemClock,
    log: quiet,
  });
  const insert = (id: string) => ({
    name: 'insert_organization',
    text: `insert into organization (id) values ('${id}')`,
  });
  const transaction = connection.transaction(async (query) => {
    await query(insert('org_first'), []);
    await postgres.crash();
    await postgres.start();
    await query(insert('org_second'), []);
  });
  await assert.rejects(transaction);
  const { rows } = await database.pool.query(`select id from organization where id in ('org_first', 'org_second')`);
  assert.deepEqual(rows, []);
  await connection.close();
});
