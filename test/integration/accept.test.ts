import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createMemoryQueue, pressureOf } from '../../server/src/adapters/queue/memory.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import type { Hint, Leased } from '../../server/src/core/delivery.ts';
import { ApiError } from '../../server/src/core/errors.ts';
import { createIds, prefixes } from '../../server/src/core/ids.ts';
import type { Queue } from '../../server/src/ports/queue.ts';
import { type Committer, createCommitter } from '../../server/src/store/committer.ts';
import { type Connection, createConnection } from '../../server/src/store/connection.ts';
import type { Draft, Key } from '../../server/src/store/draft.ts';
import { createHousekeeping } from '../../server/src/store/housekeeping.ts';
import { eventKey, findHolders, idempotencyKey } from '../../server/src/store/message-keys.ts';
import { createTestDatabase, quiet, type TestDatabase } from '../support/database.ts';

const organization = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
const ids = createIds({ clock: systemClock, random: createSystemRandom() });
let database: TestDatabase;
let connection: Connection;
let committer: Committer;
let handed: Leased[] = [];
let hinted: Hint[] = [];

const queue: Queue = {
  ...createMemoryQueue({ clock: systemClock }),
  way: (endpointId) =>
    endpointId.startsWith('ep_own') ? 'own' : endpointId.startsWith('ep_hint') ? 'hinted' : 'spilled',
  push(own, hints) {
    handed.push(...own);
    hinted.push(...hints);
  },
};

before(async () => {
  database = await createTestDatabase();
  const open = (purpose: string) =>
    createConnection({
      address: { connectionString: database.dsn },
      purpose,
      prepared: true,
      clock: systemClock,
      log: quiet,
    });
  connection = open('commit');
  committer = createCommitter({
    connection,
    bulky: open('bulky'),
    queue,
    clock: systemClock,
    log: quiet,
    leaseMs: 60_000,
  });
});

after(async () => {
  await committer.close();
  await connection.close();
  await database.drop();
});

async function application(): Promise<string> {
  const id = ids.next(prefixes.application);
  await database.pool.query(
    `insert into application (id, organization_id, name, created_at, updated_at) values ($1, $2, 'a', now(), now())`,
    [id, organization],
  );
  return id;
}

function draft(applicationId: string, change: Partial<Draft> = {}): Draft {
  const now = systemClock.now();
  return {
    id: ids.next(prefixes.message),
    applicationId,
    organizationId: organization,
    version: 1,
    authEpoch: 0,
    eventType: 'a.b',
    eventId: undefined,
    channels: undefined,
    raw: false,
    contentDay: Math.floor(now / 86_400_000) + 90,
    createdAt: now,
    body: Buffer.from('{"a": 1.0}'),
    keys: [],
    endpointIds: [],
    ...change,
  };
}

async function openRows(messageId: string) {
  const { rows } = await database.pool.query(
    `select endpoint_id, state, lease_no, lease_until > now() as leased, due_at > now() as later
     from delivery_open where message_id = $1 order by endpoint_id`,
    [messageId],
  );
  return rows;
}

test('a commit holds message, content and one open delivery for each endpoint, each by its way', async () => {
  const app = await application();
  handed = [];
  hinted = [];
  const one = draft(app, { channels: ['x', 'y'], endpointIds: ['ep_hint', 'ep_own', 'ep_spill'] });
  assert.deepEqual(await committer.accept(one), { kind: 'accepted' });

  const { rows } = await database.pool.query(
    'select m.channels, c.body from message m join content c on c.message_id = m.id where m.id = $1',
    [one.id],
  );
  assert.deepEqual(rows, [{ channels: ['x', 'y'], body: one.body }]);
  assert.deepEqual(await openRows(one.id), [
    { endpoint_id: 'ep_hint', state: 1, lease_no: 0, leased: false, later: true },
    { endpoint_id: 'ep_own', state: 1, lease_no: 1, leased: true, later: true },
    { endpoint_id: 'ep_spill', state: 1, lease_no: 0, leased: false, later: false },
  ]);
  assert.deepEqual(
    handed.map((leased) => [leased.messageId, leased.endpointId, leased.leaseNo]),
    [[one.id, 'ep_own', 1]],
  );
  assert.equal(handed[0]?.body, one.body);
  assert.deepEqual(
    hinted.map((hint) => hint.endpointId),
    ['ep_hint'],
  );
});

test('what was computed with an older version of its application, or for a deleted one, does not go in', async () => {
  const app = await application();
  const other = await application();
  await database.pool.query('update application set version = 2 where id = $1', [app]);
  const [stale, fresh, neighbour, gone] = [
    draft(app, { endpointIds: ['ep_own1'] }),
    draft(app, { version: 2 }),
    draft(other),
    draft('app_gone'),
  ];
  const verdicts = await Promise.all([stale, fresh, neighbour, gone].map((one) => committer.accept(one)));
  assert.deepEqual(
    verdicts.map((verdict) => verdict.kind),
    ['stale', 'accepted', 'accepted', 'stale'],
  );
  assert.deepEqual(await openRows(stale.id), []);
});

test('a token from before a revocation accepts nothing', async () => {
  const app = await application();
  const id = 'org_00000000000000000000000EPOCH';
  await database.pool.query('insert into organization (id, auth_epoch) values ($1, 3)', [id]);
  const before = await committer.accept(draft(app, { organizationId: id, authEpoch: 2 }));
  const now = await committer.accept(draft(app, { organizationId: id, authEpoch: 3 }));
  assert.deepEqual([before.kind, now.kind], ['stale', 'accepted']);
});

test('of many messages with one key exactly one goes in, in one batch and across batches', async () => {
  const app = await application();
  const key: Key = eventKey(app, 'order-7');
  const drafts = Array.from({ length: 20 }, () =>
    draft(app, { eventId: 'order-7', keys: [key], endpointIds: ['ep_own'] }),
  );
  handed = [];
  const verdicts = await Promise.all(drafts.map((one) => committer.accept(one)));
  assert.equal(verdicts.filter((verdict) => verdict.kind === 'accepted').length, 1);
  assert.equal(verdicts.filter((verdict) => verdict.kind === 'taken').length, 19);
  assert.equal(handed.length, 1);
  const later = draft(app, { keys: [key] });
  assert.deepEqual(await committer.accept(later), { kind: 'taken' });
  assert.deepEqual(await findHolders(database.pool, later), { repeats: undefined, conflict: true });
  assert.equal((await database.pool.query('select from message where application_id = $1', [app])).rowCount, 1);
});

test('a taken key keeps its message out and lets its neighbours in', async () => {
  const app = await application();
  const key = eventKey(app, 'taken');
  await committer.accept(draft(app, { keys: [key] }));
  const batch = Array.from({ length: 10 }, (_, index) =>
    draft(app, {
      keys: index === 4 ? [key] : index % 2 === 0 ? [eventKey(app, `free-${index}`)] : [],
      endpointIds: ['ep_own'],
    }),
  );
  const verdicts = await Promise.all(batch.map((one) => committer.accept(one)));
  assert.deepEqual(
    verdicts.map((verdict) => verdict.kind),
    batch.map((_, index) => (index === 4 ? 'taken' : 'accepted')),
  );
  for (const [index, one] of batch.entries()) assert.equal((await openRows(one.id)).length, index === 4 ? 0 : 1);
});

test('a message whose eventId is taken does not use up its idempotency key', async () => {
  const app = await application();
  const taken = eventKey(app, 'e');
  const idempotent = idempotencyKey(organization, 'app', 'k', 0);
  await committer.accept(draft(app, { keys: [taken] }));
  assert.deepEqual(await committer.accept(draft(app, { keys: [taken, idempotent] })), { kind: 'taken' });
  assert.deepEqual(await committer.accept(draft(app, { keys: [idempotent] })), { kind: 'accepted' });
});

test('a key that leads to no message is freed, so that its caller can try again', async () => {
  const app = await application();
  const key = idempotencyKey(organization, 'app', 'orphan', 0);
  await database.pool.query(`insert into dedup values ($1, $2, 'msg_nobody', now() + interval '1 hour')`, [
    key.scope,
    key.hash,
  ]);
  const one = draft(app, { keys: [key] });
  assert.deepEqual(await committer.accept(one), { kind: 'taken' });
  assert.deepEqual(await findHolders(database.pool, one), { repeats: undefined, conflict: false });
  assert.deepEqual(await committer.accept(one), { kind: 'accepted' });
  assert.deepEqual(await findHolders(database.pool, one), { repeats: one.id, conflict: false });
});

test('an idempotency key that has expired is free again', async () => {
  const app = await application();
  const key = idempotencyKey(organization, 'app', 'old', 0);
  await committer.accept(draft(app, { keys: [key] }));
  await database.pool.query(
    `update dedup set expires_at = now() - interval '1 second' where scope = $1 and hash = $2`,
    [key.scope, key.hash],
  );
  assert.deepEqual(await committer.accept(draft(app, { keys: [key] })), { kind: 'accepted' });
});

test('keys whose time is over are swept away, eventIds and living keys are not', async () => {
  const app = await application();
  const [expired, living, forever] = ['swept', 'living']
    .map((key) => idempotencyKey(organization, 'app', key, 0))
    .concat(eventKey(app, 'kept')) as [Key, Key, Key];
  await committer.accept(draft(app, { keys: [expired] }));
  await committer.accept(draft(app, { keys: [living, forever] }));
  const holder = (key: Key) =>
    database.pool.query('select from dedup where scope = $1 and hash = $2', [key.scope, key.hash]);
  await database.pool.query(
    `update dedup set expires_at = now() - interval '1 second' where scope = $1 and hash = $2`,
    [expired.scope, expired.hash],
  );
  assert.ok((await createHousekeeping({ pool: database.pool, clock: systemClock, log: quiet }).sweep()) >= 1);
  assert.deepEqual(
    await Promise.all([expired, living, forever].map(async (key) => (await holder(key)).rowCount)),
    [0, 1, 1],
  );
});

test('a row that Postgres refuses fails alone', async () => {
  const app = await application();
  const batch = Array.from({ length: 7 }, (_, index) => draft(app, index === 3 ? { eventType: 'nul\0' } : {}));
  const verdicts = await Promise.all(batch.map((one) => committer.accept(one)));
  assert.deepEqual(
    verdicts.map((verdict) => verdict.kind),
    batch.map((_, index) => (index === 3 ? 'failed' : 'accepted')),
  );
});

test('after a commit whose outcome was unknown the same messages count once', async () => {
  const app = await application();
  handed = [];
  const key = eventKey(app, 'once');
  const one = draft(app, { keys: [key], endpointIds: ['ep_own', 'ep_spill'] });
  const flaky = createCommitter({
    connection: loseFirstAnswer(connection),
    bulky: connection,
    queue,
    clock: systemClock,
    log: quiet,
    leaseMs: 60_000,
  });
  assert.deepEqual(await flaky.accept(one), { kind: 'accepted' });
  assert.equal((await openRows(one.id)).length, 2);
  assert.equal(handed.length, 1);
});

test('a repeat after an unknown commit does not open again what has been delivered meanwhile', async () => {
  const app = await application();
  const one = draft(app, { endpointIds: ['ep_spill'] });
  const flaky = createCommitter({
    connection: loseFirstAnswer(connection, () =>
      database.pool.query('delete from delivery_open where message_id = $1', [one.id]),
    ),
    bulky: connection,
    queue,
    clock: systemClock,
    log: quiet,
    leaseMs: 60_000,
  });
  assert.deepEqual(await flaky.accept(one), { kind: 'accepted' });
  assert.deepEqual(await openRows(one.id), []);
});

test('a commit whose outcome was unknown counts even when its application changes before the repeat', async () => {
  const app = await application();
  handed = [];
  const one = draft(app, { keys: [eventKey(app, 'changed')], endpointIds: ['ep_own', 'ep_spill'] });
  const flaky = createCommitter({
    connection: loseFirstAnswer(connection, () =>
      database.pool.query('update application set version = 2 where id = $1', [app]),
    ),
    bulky: connection,
    queue,
    clock: systemClock,
    log: quiet,
    leaseMs: 60_000,
  });
  assert.deepEqual(await flaky.accept(one), { kind: 'stale' });
  assert.deepEqual(await flaky.accept({ ...one, version: 2, endpointIds: ['ep_own'] }), { kind: 'accepted' });
  assert.equal((await openRows(one.id)).length, 2);
  // Whether this process still holds the lease that the first commit gave it is not known: it runs out.
  assert.deepEqual(handed, []);
});

/** A connection whose first statement is carried out, but whose answer never arrives. */
function loseFirstAnswer(real: Connection, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Connection {
  let lost = false;
  return {
    ...real,
    async query(statement, values) {
      const rows = await real.query(statement, values);
      if (lost) return rows as never;
      lost = true;
      await meanwhile();
      throw new Error('Connection terminated unexpectedly');
    },
  };
}

test('a message too big for a batch goes in beside the others', async () => {
  const app = await application();
  const wide = draft(app, { endpointIds: Array.from({ length: 2_500 }, (_, index) => `ep_spill${index}`) });
  const [wideVerdict, verdict] = await Promise.all([committer.accept(wide), committer.accept(draft(app))]);
  assert.deepEqual([wideVerdict.kind, verdict.kind], ['accepted', 'accepted']);
  assert.equal((await openRows(wide.id)).length, 2_500);
});

test('under a lock the draft that is computed is the one that goes in', async () => {
  const app = await application();
  const one = draft(app, { endpointIds: ['ep_own'] });
  handed = [];
  assert.deepEqual(await committer.acceptLocked(app, () => Promise.resolve(one)), { kind: 'accepted' });
  assert.deepEqual(
    (await openRows(one.id)).map((row) => row.leased),
    [false],
  );
  assert.deepEqual(handed, []);
  assert.deepEqual(await committer.acceptLocked(app, () => Promise.resolve(undefined)), { kind: 'stale' });
});

test('a full waiting room refuses with OVERLOADED and a time to come back, and takes in again afterwards', async () => {
  const app = await application();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = createCommitter({
    connection: {
      ...connection,
      query: (statement, values) => held.then(() => connection.query(statement, values)),
    },
    bulky: connection,
    queue,
    clock: systemClock,
    log: quiet,
    leaseMs: 60_000,
  });
  // The first batch is under way with up to 256; 4,096 more may wait.
  const first = slow.accept(draft(app));
  await new Promise((resolve) => setImmediate(resolve));
  const waiting = Array.from({ length: 4_096 }, () => slow.accept(draft(app)));
  await assert.rejects(slow.accept(draft(app)), (error) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.reason, 'OVERLOADED');
    assert.equal(error.retryAfterMs, 1_000);
    return true;
  });
  release();
  const verdicts = await Promise.all([first, ...waiting]);
  assert.ok(verdicts.every((verdict) => verdict.kind === 'accepted'));
  assert.equal((await slow.accept(draft(app))).kind, 'accepted');
});

test('pressure slows commits down, but never without end', async () => {
  const app = await application();
  const pressed: Queue = {
    ...createMemoryQueue({ clock: systemClock }),
    way: () => 'spilled',
    pressure: () => pressureOf({ backlog: () => 10_000, whenRelieved: () => {} }, systemClock),
  };
  const committer = createCommitter({
    connection,
    bulky: connection,
    queue: pressed,
    clock: systemClock,
    log: quiet,
    leaseMs: 60_000,
  });
  assert.equal((await committer.accept(draft(app))).kind, 'accepted');
});
