import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { outcome } from '../../server/src/core/delivery.ts';
import { idTime, prefixes } from '../../server/src/core/ids.ts';
import type { ApplicationIn, ApplicationOut, ApplicationPatch } from '../../server/src/gen/posthorn/v1/application.ts';
import { Ordering } from '../../server/src/gen/posthorn/v1/page.ts';
import { callBy, ids, newOrganization, openControlPlane, type TestPlane } from '../support/control-plane.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { refused } from '../support/refused.ts';

let database: TestDatabase;
let plane: TestPlane;

before(async () => {
  database = await createTestDatabase();
  plane = await openControlPlane(database);
});

after(async () => {
  await plane.close();
  await database.drop();
});

const basic: ApplicationIn = { name: 'Acme', metadata: new Map() };

function create(organizationId: string, change: Partial<ApplicationIn> = {}, getIfExists?: boolean) {
  const context = callBy({ organizationId });
  const answer = plane.handlers.application.createApplication(context, {
    applicationIn: { ...basic, ...change },
    getIfExists,
  });
  return answer.then((application) => ({ application, made: context.made }));
}

function get(organizationId: string, { id }: ApplicationOut) {
  return plane.handlers.application.getApplication(callBy({ organizationId, applicationId: id }), { appId: id });
}

function upsert(organizationId: string, appId: string, change: Partial<ApplicationIn> = {}) {
  const context = callBy({ organizationId });
  const answer = plane.handlers.application.upsertApplication(context, {
    appId,
    applicationIn: { ...basic, ...change },
  });
  return answer.then((application) => ({ application, made: context.made }));
}

function patch(organizationId: string, id: string, updateMask: string[], change: Partial<ApplicationPatch> = {}) {
  return plane.handlers.application.patchApplication(callBy({ organizationId, applicationId: id }), {
    appId: id,
    applicationPatch: { metadata: new Map(), ...change },
    updateMask,
  });
}

function remove(organizationId: string, id: string) {
  return plane.handlers.application.deleteApplication(callBy({ organizationId, applicationId: id }), { appId: id });
}

async function versionOf(id: string): Promise<number> {
  const { rows } = await database.pool.query<{ version: string }>('select version from application where id = $1', [
    id,
  ]);
  return Number(rows[0]?.version);
}

test('an application comes back as it was created', async () => {
  const org = newOrganization();
  const metadata = new Map([
    ['team', 'münchen 🎺'],
    ['__proto__', 'an ordinary name'],
  ]);
  const { application, made } = await create(org, { uid: 'acme', throttleRate: 7, metadata });
  assert.equal(made, true);
  assert.match(application.id, /^app_[0-9A-Za-z]{27}$/);
  assert.deepEqual([application.name, application.uid, application.throttleRate], ['Acme', 'acme', 7]);
  assert.deepEqual(application.metadata, metadata);
  assert.ok(Math.abs(idTime(application.id) - Number(application.createdAt)) < 4);
  assert.deepEqual(application.updatedAt, application.createdAt);
  assert.deepEqual(await get(org, application), application);
  assert.deepEqual(await plane.findApplication(org, 'acme').then((found) => found?.id), application.id);
  assert.equal(await plane.findApplication(newOrganization(), 'acme'), undefined);
});

test('a uid belongs to one application of an organization', async () => {
  const org = newOrganization();
  await create(org, { uid: 'taken' });
  await assert.rejects(create(org, { uid: 'taken' }), refused('CONFLICT', /with that id or uid already exists/));
  await create(newOrganization(), { uid: 'taken' });
  const { application } = await create(org, { uid: 'free' });
  await assert.rejects(patch(org, application.id, ['uid'], { uid: 'taken' }), refused('CONFLICT'));
  await assert.rejects(upsert(org, application.id, { uid: 'taken' }), refused('CONFLICT'));
  assert.deepEqual(await get(org, application), application);
});

test('of many creates with one uid at the same time one succeeds and the others hear of a conflict', async () => {
  const org = newOrganization();
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => create(org, { uid: 'race' })));
  assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1);
  for (const result of results) if (result.status === 'rejected') refused('CONFLICT')(result.reason);
});

test('get_if_exists answers with the application that has the uid, unchanged, also in a race', async () => {
  const org = newOrganization();
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, index) => create(org, { uid: 'one', name: `n${index}` }, true)),
  );
  assert.equal(new Set(results.map(({ application }) => application.id)).size, 1);
  assert.equal(new Set(results.map(({ application }) => application.name)).size, 1);
  assert.equal(results.filter(({ made }) => made).length, 1);
  const withoutUid = await create(org, {}, true);
  assert.equal(withoutUid.made, true);
});

test('PUT replaces as a whole, or makes a new one that does not take the name in the path', async () => {
  const org = newOrganization();
  const { application } = await create(org, { uid: 'old', throttleRate: 3, metadata: new Map([['a', 'b']]) });
  const replaced = await upsert(org, 'old', { name: 'New' });
  assert.equal(replaced.made, false);
  assert.deepEqual(replaced.application, {
    ...application,
    name: 'New',
    uid: undefined,
    throttleRate: undefined,
    metadata: new Map(),
    updatedAt: replaced.application.updatedAt,
  });
  const unknown = await upsert(org, 'nobody');
  assert.equal(unknown.made, true);
  assert.equal(unknown.application.uid, undefined);
  assert.notEqual((await upsert(org, 'nobody')).application.id, unknown.application.id);
});

test('PATCH changes what its mask names: absent stays, null clears, a value sets', async () => {
  const org = newOrganization();
  const { application } = await create(org, { uid: 'u', throttleRate: 3, metadata: new Map([['a', 'b']]) });
  const renamed = await patch(org, application.id, ['name'], { name: 'Other', uid: 'ignored' });
  assert.deepEqual([renamed.name, renamed.uid, renamed.throttleRate], ['Other', 'u', 3]);
  const cleared = await patch(org, application.id, ['uid', 'throttle_rate', 'metadata']);
  assert.deepEqual([cleared.name, cleared.uid, cleared.throttleRate], ['Other', undefined, undefined]);
  assert.deepEqual(cleared.metadata, new Map());
  const set = await patch(org, application.id, ['metadata'], { metadata: new Map([['c', 'd']]) });
  assert.deepEqual(set.metadata, new Map([['c', 'd']]));
  assert.ok(Number(set.updatedAt) >= Number(application.updatedAt));
});

test('each change raises the version by one, also when many come at once, and is seen by the next message', async () => {
  const org = newOrganization();
  const { application } = await create(org, { uid: 'v' });
  const before = await plane.views.find(org, 'v');
  assert.equal(before?.version, 1);
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => patch(org, application.id, ['name'], { name: `n${index}` })),
  );
  assert.equal(await versionOf(application.id), 13);
  assert.equal((await plane.views.find(org, 'v'))?.version, 13);
  await assert.rejects(patch(org, application.id, ['name'], { name: 'nul\0' }), refused('VALIDATION_FAILED'));
  assert.equal(await versionOf(application.id), 13);
});

async function addEndpoint(organizationId: string, applicationId: string): Promise<string> {
  const { id } = await plane.handlers.endpoint.createEndpoint(callBy({ organizationId, applicationId }), {
    appId: applicationId,
    endpointIn: {
      url: 'https://example.com/',
      description: '',
      disabled: false,
      eventTypes: [],
      channels: [],
      metadata: new Map(),
      headers: new Map([['X-Api-Key', 'k']]),
    },
  });
  return id;
}

test('a deleted application is nowhere, its uid is free, its deliveries are canceled, its secrets are gone', async () => {
  const org = newOrganization();
  const { application } = await create(org, { uid: 'gone' });
  await database.pool.query(
    `insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, attempt, due_at, content_day)
     select id, 'ep_a', $1, $2, 1, 2, now(), current_date from unnest($3::text[]) as m(id)`,
    [application.id, org, [ids.next(prefixes.message), ids.next(prefixes.message)]],
  );
  const endpointId = await addEndpoint(org, application.id);
  await remove(org, application.id);
  const { rows: secrets } = await database.pool.query(
    `select headers, (select count(*)::int from endpoint_secret where endpoint_id = e.id) as secrets
     from endpoint e where id = $1`,
    [endpointId],
  );
  assert.deepEqual(secrets, [{ headers: null, secrets: 0 }]);
  await assert.rejects(get(org, application), refused('NOT_FOUND'));
  await assert.rejects(remove(org, application.id), refused('NOT_FOUND'));
  await assert.rejects(patch(org, application.id, ['name'], { name: 'x' }), refused('NOT_FOUND'));
  assert.equal(await plane.findApplication(org, 'gone'), undefined);
  assert.equal((await list(org)).data.length, 0);
  await create(org, { uid: 'gone' });
  const open = await database.pool.query('select from delivery_open where application_id = $1', [application.id]);
  assert.equal(open.rowCount, 0);
  const { rows } = await database.pool.query('select outcome, attempts from delivery where application_id = $1', [
    application.id,
  ]);
  assert.deepEqual(rows, Array(2).fill({ outcome: outcome.canceled, attempts: 2 }));
});

test('another organization sees and touches nothing', async () => {
  const { application } = await create(newOrganization(), { uid: 'mine' });
  const stranger = newOrganization();
  await assert.rejects(get(stranger, application), refused('NOT_FOUND'));
  await assert.rejects(remove(stranger, application.id), refused('NOT_FOUND'));
  await assert.rejects(patch(stranger, application.id, ['name'], { name: 'x' }), refused('NOT_FOUND'));
  const upserted = await upsert(stranger, application.id);
  assert.notEqual(upserted.application.id, application.id);
});

function list(organizationId: string, query: { limit?: number; iterator?: string; order?: Ordering } = {}) {
  return plane.handlers.application.listApplications(callBy({ organizationId }), query);
}

test('lists page in both directions and both orders, and say truthfully when they are done', async () => {
  const org = newOrganization();
  const all: string[] = [];
  for (let i = 0; i < 5; i += 1) all.push((await create(org, { name: `n${i}` })).application.id);
  const idsOf = (answer: { data: ApplicationOut[] }) => answer.data.map(({ id }) => id);

  const first = await list(org, { limit: 2 });
  assert.deepEqual([idsOf(first), first.done], [all.slice(0, 2), false]);
  assert.deepEqual([first.iterator, first.prevIterator], [all[1], `-${all[0]}`]);
  const second = await list(org, { limit: 2, iterator: first.iterator as string });
  assert.deepEqual([idsOf(second), second.done], [all.slice(2, 4), false]);
  const third = await list(org, { limit: 2, iterator: second.iterator as string });
  assert.deepEqual([idsOf(third), third.done], [all.slice(4), true]);
  const back = await list(org, { limit: 2, iterator: third.prevIterator as string });
  assert.deepEqual([idsOf(back), back.done], [all.slice(2, 4), false]);
  const start = await list(org, { limit: 2, iterator: back.prevIterator as string });
  assert.deepEqual([idsOf(start), start.done], [all.slice(0, 2), true]);

  const newest = await list(org, { limit: 2, order: Ordering.DESCENDING });
  assert.deepEqual(idsOf(newest), [all[4], all[3]]);
  const older = await list(org, { limit: 9, order: Ordering.DESCENDING, iterator: newest.iterator as string });
  assert.deepEqual([idsOf(older), older.done], [[all[2], all[1], all[0]], true]);

  const none = await list(org, { limit: 0 });
  assert.deepEqual([none.data, none.iterator, none.prevIterator, none.done], [[], undefined, undefined, false]);
  for (const iterator of ['ep_1', 'app_1', `app_${'z'.repeat(27)}`, '']) {
    await assert.rejects(list(org, { iterator }), refused('VALIDATION_FAILED', /query.iterator/), iterator);
  }
});
