/** Replays page by page: who dies, who takes over, and what is sent once all the same. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock as clock } from '../../server/src/adapters/clock/system.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import type { TaskKind } from '../../server/src/core/task.ts';
import { type Connection, createConnection } from '../../server/src/store/connection.ts';
import { createTaskWork, type HeldTask, type TaskWork } from '../../server/src/store/task-work.ts';
import { createTaskRunner } from '../../server/src/tasks/runner.ts';
import { createTestDatabase, quiet, type TestDatabase } from '../support/database.ts';
import { eventually } from '../support/receiver.ts';
import { addTarget, ids, organization, type Target } from '../support/worker.ts';

let database: TestDatabase;
let connection: Connection;
let work: TaskWork;

before(async () => {
  database = await createTestDatabase();
  const address = { connectionString: database.dsn };
  connection = createConnection({ address, purpose: 'tasks', prepared: true, clock, log: quiet });
  work = createTaskWork({ connection });
});

after(async () => {
  await connection.close();
  await database.drop();
});

const target = () => addTarget(database, 'http://receiver.example/');

/** Messages that failed at the target, each twice. */
async function failures({ applicationId, endpointId }: Target, count: number): Promise<void> {
  const at = clock.now() - 60_000;
  const messages = Array.from({ length: count }, (_, index) => ids.next(prefixes.message, at + index * 4));
  const attempts = messages.flatMap((id, index) =>
    [20_000, 40_000].map((later) => ({ id: ids.next(prefixes.attempt, at + later + index * 4), message: id })),
  );
  await database.pool.query(
    `with given as (select unnest($3::text[]) as id), m as (
       insert into message (application_id, id, organization_id, event_type, content_day, created_at)
       select $1, id, $2, 'a.b', current_date + 90, now() from given
     ), c as (
       insert into content (day, message_id, body) select current_date + 90, id, '{}' from given
     ), o as (
       insert into delivery (message_id, endpoint_id, application_id, organization_id, outcome, attempts, closed_at)
       select id, $4, $1, $2, 2, 2, now() from given
     )
     insert into attempt (id, message_id, endpoint_id, application_id, organization_id, url, status, response_code,
                          duration_ms, trigger, number, created_at)
     select a.id, a.message_id, $4, $1, $2, 'http://receiver.example/', 2, 500, 1, 0, 1, now()
     from unnest($5::text[], $6::text[]) as a(id, message_id)`,
    [
      applicationId,
      organization,
      messages,
      endpointId,
      attempts.map((one) => one.id),
      attempts.map((one) => one.message),
    ],
  );
}

/** A task as the API leaves it. */
async function task({ applicationId, endpointId }: Target, kind: TaskKind = 'endpoint.recover'): Promise<string> {
  const id = ids.next(prefixes.task);
  const input = { since: clock.now() - 3_600_000, until: clock.now() - 1_000 };
  await database.pool.query(
    `insert into task (id, organization_id, application_id, endpoint_id, kind, input, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, now(), now())`,
    [id, organization, applicationId, endpointId, kind, input],
  );
  return id;
}

async function row(id: string) {
  const { rows } = await database.pool.query(
    'select status, looked, replayed, failure, lease_until > now() as held from task where id = $1',
    [id],
  );
  return rows[0];
}

/** How many deliveries the endpoint has open, and how often each was asked for at most. */
async function opened({ endpointId }: Target) {
  const { rows } = await database.pool.query(
    `select count(*)::int as count, max(resends)::int as most, count(*) filter (where state = 2 and trigger = 1)::int as parked
     from delivery_open where endpoint_id = $1`,
    [endpointId],
  );
  return rows[0];
}

async function claim(leaseMs = 60_000): Promise<HeldTask> {
  const held = await work.claim(leaseMs);
  assert.ok(held);
  return held;
}

test('a task goes on where the last page was committed, and its former holder can do nothing more', async () => {
  const to = await target();
  await failures(to, 150);
  const id = await task(to);
  const dead = await claim(20);
  assert.equal(dead.id, id);
  const first = await work.turn(dead, 100, clock.now(), 20);
  assert.ok(first.kind === 'page');
  await eventually(async () => (await row(id)).held === false);

  const heir = await claim();
  assert.deepEqual([heir.id, heir.position], [id, first.task.position]);
  assert.deepEqual(await work.turn(first.task, 100, clock.now(), 60_000), { kind: 'lost' });
  assert.equal(await work.hold(first.task, 60_000, 10), undefined);
  await work.fail(first.task, 'no');
  await work.release(first.task);
  assert.deepEqual(await row(id), { status: 1, looked: 100, replayed: 100, failure: null, held: true });

  let page = await work.turn(heir, 100, clock.now(), 60_000);
  for (; page.kind === 'page'; page = await work.turn(page.task, 100, clock.now(), 60_000));
  assert.ok(page.kind === 'end');
  await work.finish(page.task);
  // Twice 150 attempts were looked at; each message is to be sent once.
  assert.deepEqual(await row(id), { status: 2, looked: 300, replayed: 150, failure: null, held: false });
  assert.deepEqual(await opened(to), { count: 150, most: 1, parked: 150 });
});

test('a task is held by one process at a time', async () => {
  const to = await target();
  await task(to);
  const held = await claim();
  assert.equal(await work.claim(60_000), undefined);
  await work.finish(held);
});

test('what is open already is sent by hand and then goes on as it was; what is being sent is left alone', async () => {
  const to = await target();
  await failures(to, 3);
  const { rows } = await database.pool.query('select id from message where application_id = $1 order by id', [
    to.applicationId,
  ]);
  const [waiting, leased] = rows.map(({ id }) => id);
  await database.pool.query('delete from delivery where message_id = any ($1)', [[waiting, leased]]);
  await database.pool.query(
    `insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, attempt, due_at, lease_until, content_day)
     select id, $2, $3, $4, 1, 2, now() + interval '1 hour', case when id = $5 then now() + interval '1 hour' else '-infinity' end,
            current_date + 90
     from unnest($1::text[]) as id`,
    [[waiting, leased], to.endpointId, to.applicationId, organization, leased],
  );
  await task(to);
  const held = await claim();
  await work.turn(held, 100, clock.now(), 60_000);
  await work.finish(held);
  const open = await database.pool.query(
    `select state, trigger, attempt, due_at <= now() as due, resume_at > now() as resumes
     from delivery_open where endpoint_id = $1 order by message_id`,
    [to.endpointId],
  );
  assert.deepEqual(open.rows, [
    { state: 2, trigger: 1, attempt: 2, due: true, resumes: true },
    { state: 1, trigger: 0, attempt: 2, due: false, resumes: null },
    { state: 2, trigger: 1, attempt: 2, due: true, resumes: null },
  ]);
});

test('nothing is opened for an endpoint that is gone, and the task says so', async () => {
  const deleteEndpoint = 'update endpoint set deleted_at = now() where id = $1';
  const disable = 'update endpoint set disabled = true where id = $1';
  const deleteApplication =
    'update application set deleted_at = now() where id = (select application_id from endpoint where id = $1)';
  for (const change of [deleteEndpoint, disable, deleteApplication]) {
    const to = await target();
    await failures(to, 2);
    const id = await task(to);
    await database.pool.query(change, [to.endpointId]);
    const held = await claim();
    assert.deepEqual(await work.turn(held, 100, clock.now(), 60_000), { kind: 'gone' });
    await work.fail(held, 'gone');
    assert.deepEqual(await row(id), { status: 3, looked: 0, replayed: 0, failure: 'gone', held: false });
    assert.equal((await opened(to)).count, 0);
  }
});

test('a runner that stops leaves its task at a page’s end, and the next one finishes it', async () => {
  const to = await target();
  await failures(to, 1_500);
  const id = await task(to);
  const random = createSystemRandom();
  const pages: string[] = [];
  const runner = (name: string, onPage: () => void) =>
    createTaskRunner({
      work: {
        ...work,
        async turn(...of) {
          const page = await work.turn(...of);
          pages.push(name);
          onPage();
          return page;
        },
      },
      alone: false,
      clock,
      random,
      log: quiet,
    });
  let stopping: Promise<void> | undefined;
  const first = runner('first', () => {
    stopping ??= first.stop();
  });
  first.start();
  await eventually(async () => stopping !== undefined);
  await stopping;
  assert.deepEqual(await row(id), { status: 1, looked: 1_000, replayed: 1_000, failure: null, held: false });

  const second = runner('second', () => {});
  second.start();
  await eventually(async () => (await row(id)).status === 2);
  await second.stop();
  assert.deepEqual(pages, ['first', 'second', 'second', 'second']);
  assert.deepEqual(await row(id), { status: 2, looked: 3_000, replayed: 1_500, failure: null, held: false });
  assert.deepEqual(await opened(to), { count: 1_500, most: 1, parked: 1_500 });
});

test('the only process there can be goes on at once with what the one before it held', async () => {
  const to = await target();
  await failures(to, 3);
  const id = await task(to);
  assert.equal((await claim()).id, id);
  const random = createSystemRandom();
  const runner = createTaskRunner({ work, alone: true, clock, random, log: quiet });
  runner.start();
  await eventually(async () => (await row(id)).status === 2);
  await runner.stop();
  assert.equal((await opened(to)).count, 3);
});

test('a replay waits while its endpoint has enough to do', async () => {
  const to = await target();
  await failures(to, 3);
  await task(to);
  const held = await claim();
  await work.turn(held, 100, clock.now(), 60_000);
  assert.equal(await work.hold(held, 60_000, 2), 2);
  assert.equal(await work.hold(held, 60_000, 10), 3);
  await work.finish(held);
});
