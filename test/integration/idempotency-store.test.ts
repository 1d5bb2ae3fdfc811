import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ApiError } from '../../server/src/core/errors.ts';
import type { IdempotencyStore, StoredAnswer } from '../../server/src/pipeline/idempotent.ts';
import { callBy, newOrganization, openControlPlane, type TestPlane } from '../support/control-plane.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { refused } from '../support/refused.ts';

let database: TestDatabase;
/** Two processes on one database. */
let planes: [TestPlane, TestPlane];

before(async () => {
  database = await createTestDatabase();
  planes = [await openControlPlane(database), await openControlPlane(database)];
});

after(async () => {
  for (const plane of planes) await plane.close();
  await database.drop();
});

const newKey = () => createHash('sha256').update(randomUUID()).digest();
const answerOf = (text: string, created = true): StoredAnswer => ({ bytes: Buffer.from(text), created });
const textOf = ({ bytes }: StoredAnswer) => Buffer.from(bytes).toString();

function createIn(plane: TestPlane, organizationId: string, name: string, uid?: string) {
  return plane.handlers.application.createApplication(callBy({ organizationId }), {
    applicationIn: { name, uid, metadata: new Map() },
  });
}

async function namesIn(organizationId: string): Promise<string[]> {
  const sql = 'select name from application where organization_id = $1 order by id';
  const { rows } = await database.pool.query<{ name: string }>(sql, [organizationId]);
  return rows.map(({ name }) => name);
}

/** Like the pipeline: creates an application named after the run, and answers with that name. */
function creating(store: IdempotencyStore, plane: TestPlane, org: string, key: Buffer, counter: { runs: number }) {
  return store.run(org, key, async () => {
    counter.runs += 1;
    const name = `run ${counter.runs}`;
    await createIn(plane, org, name);
    return answerOf(name);
  });
}

test('a second call with a key gets the first answer, from any process, and runs nothing', async () => {
  const [org, key, counter] = [newOrganization(), newKey(), { runs: 0 }];
  for (const plane of [planes[0], planes[0], planes[1]]) {
    const answer = await creating(plane.idempotency, plane, org, key, counter);
    assert.deepEqual([textOf(answer), answer.created], ['run 1', true]);
  }
  assert.deepEqual(await namesIn(org), ['run 1']);
  const other = await creating(planes[0].idempotency, planes[0], org, newKey(), counter);
  assert.equal(textOf(other), 'run 2');
  const elsewhere = await creating(planes[0].idempotency, planes[0], newOrganization(), key, counter);
  assert.equal(textOf(elsewhere), 'run 3');
});

test('of many concurrent calls with a key one runs, in whatever process, and all get its answer', async () => {
  const [org, key, counter] = [newOrganization(), newKey(), { runs: 0 }];
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const plane = planes[index % 2] as TestPlane;
      return creating(plane.idempotency, plane, org, key, counter);
    }),
  );
  assert.deepEqual(new Set(answers.map(textOf)), new Set(['run 1']));
  assert.deepEqual(await namesIn(org), ['run 1']);
});

test('a failed call keeps nothing, not even what it wrote, and a waiting one runs in its place', async () => {
  const [org, key] = [newOrganization(), newKey()];
  const plane = planes[0];
  let runs = 0;
  const call = (of: TestPlane) =>
    of.idempotency.run(org, key, async () => {
      runs += 1;
      const run = runs;
      await createIn(of, org, `run ${run}`);
      if (run < 3) throw new ApiError('CONFLICT', `run ${run} failed`);
      return answerOf(`run ${run}`);
    });
  const results = await Promise.allSettled([call(plane), call(planes[1]), call(plane), call(planes[1])]);
  const failed = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason.message);
  const told = results.filter((result) => result.status === 'fulfilled').map(({ value }) => textOf(value));
  assert.deepEqual(
    [failed.sort(), told],
    [
      ['run 1 failed', 'run 2 failed'],
      ['run 3', 'run 3'],
    ],
  );
  assert.deepEqual(await namesIn(org), ['run 3']);
});

test('what a call writes and its answer are one commit: a crash before it leaves neither', async () => {
  const [org, key] = [newOrganization(), newKey()];
  const crash = planes[0].idempotency.run(org, key, async () => {
    await createIn(planes[0], org, 'lost');
    // The connection dies with everything written, before the answer is kept.
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
    );
    return answerOf('lost');
  });
  await assert.rejects(crash, refused('UNAVAILABLE'));
  assert.deepEqual(await namesIn(org), []);
  const counter = { runs: 0 };
  assert.equal(textOf(await creating(planes[0].idempotency, planes[0], org, key, counter)), 'run 1');
});

test('a handler may meet a refusal and go on within the same transaction', async () => {
  const org = newOrganization();
  await createIn(planes[0], org, 'first', 'taken');
  const answer = await planes[0].idempotency.run(org, newKey(), async () => {
    await assert.rejects(createIn(planes[0], org, 'second', 'taken'), refused('CONFLICT'));
    await createIn(planes[0], org, 'third');
    return answerOf('went on', false);
  });
  assert.deepEqual([textOf(answer), answer.created], ['went on', false]);
  assert.deepEqual(await namesIn(org), ['first', 'third']);
});

test('caches are told of a change only once it is committed', async () => {
  const org = newOrganization();
  const plane = planes[0];
  const { id } = await createIn(plane, org, 'before', 'u');
  await plane.views.find(org, 'u');
  const rename = (name: string) =>
    plane.handlers.application.patchApplication(callBy({ organizationId: org, applicationId: id }), {
      appId: id,
      applicationPatch: { name, metadata: new Map() },
      updateMask: ['name'],
    });
  await plane.idempotency.run(org, newKey(), async () => {
    await rename('after');
    assert.notEqual(plane.views.peek(id, 1), undefined);
    return answerOf('');
  });
  assert.equal(plane.views.peek(id, 1), undefined);
  await plane.views.find(org, 'u');
  const failing = plane.idempotency.run(org, newKey(), async () => {
    await rename('never');
    throw new ApiError('CONFLICT');
  });
  await assert.rejects(failing, refused('CONFLICT'));
  assert.equal(plane.views.peek(id, 2)?.version, 2);
});

test('answers are kept sealed, for twelve hours; a key that has expired is free again', async () => {
  const [org, key, counter] = [newOrganization(), newKey(), { runs: 0 }];
  await creating(planes[0].idempotency, planes[0], org, key, counter);
  const { rows } = await database.pool.query<{ response: Buffer; hours: number }>(
    'select response, extract(epoch from expires_at - now())::float8 / 3600 as hours from idempotency where hash = $1',
    [key],
  );
  assert.equal(rows[0]?.response.includes('run 1'), false);
  assert.ok(Math.abs((rows[0]?.hours ?? 0) - 12) < 0.1);
  await database.pool.query(`update idempotency set expires_at = now() - interval '1 second' where hash = $1`, [key]);
  assert.equal(textOf(await creating(planes[0].idempotency, planes[0], org, key, counter)), 'run 2');
  assert.equal(textOf(await creating(planes[1].idempotency, planes[1], org, key, counter)), 'run 2');
});

test('new keys clear away those that have expired', async () => {
  const [org, counter] = [newOrganization(), { runs: 0 }];
  for (let i = 0; i < 4; i += 1) await creating(planes[0].idempotency, planes[0], org, newKey(), counter);
  await database.pool.query(`update idempotency set expires_at = now() - interval '1 second' where scope = $1`, [org]);
  for (let i = 0; i < 2; i += 1) await creating(planes[0].idempotency, planes[0], newOrganization(), newKey(), counter);
  assert.equal((await database.pool.query('select from idempotency where scope = $1', [org])).rowCount, 0);
});
