import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  EventTypeIn,
  EventTypeOut,
  EventTypePatch,
  EventTypeUpdate,
} from '../../server/src/gen/posthorn/v1/event_type.ts';
import { callBy, newOrganization, openControlPlane, type TestPlane } from '../support/control-plane.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { allRefused, refused } from '../support/refused.ts';

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

/** The event type calls of one organization. */
function organization(organizationId = newOrganization()) {
  const { eventType } = plane.handlers;
  const basic = { description: 'd', archived: false, deprecated: false };
  return {
    create: (name: string, change: Partial<EventTypeIn> = {}) =>
      eventType.createEventType(callBy({ organizationId }), { eventTypeIn: { ...basic, name, ...change } }),
    get: (eventTypeName: string, featureFlags?: ReadonlySet<string>) =>
      eventType.getEventType(callBy({ organizationId, ...(featureFlags ? { featureFlags } : {}) }), { eventTypeName }),
    async put(eventTypeName: string, change: Partial<EventTypeUpdate> = {}) {
      const context = callBy({ organizationId });
      const eventTypeUpdate = { ...basic, ...change };
      const answer = await eventType.upsertEventType(context, { eventTypeName, eventTypeUpdate });
      return { answer, made: context.made };
    },
    patch: (eventTypeName: string, updateMask: string[], eventTypePatch: EventTypePatch = {}) =>
      eventType.patchEventType(callBy({ organizationId }), { eventTypeName, updateMask, eventTypePatch }),
    remove: (eventTypeName: string, expunge?: boolean) =>
      eventType.deleteEventType(callBy({ organizationId }), { eventTypeName, expunge }),
    list: (query: ListQuery = {}, featureFlags?: ReadonlySet<string>) =>
      eventType.listEventTypes(callBy({ organizationId, ...(featureFlags ? { featureFlags } : {}) }), query),
  };
}

interface ListQuery {
  readonly limit?: number;
  readonly iterator?: string;
  readonly includeArchived?: boolean;
  readonly withContent?: boolean;
}

const namesOf = ({ data }: { data: EventTypeOut[] }) => data.map(({ name }) => name);

test('an event type comes back as it was created, its schemas byte for byte', async () => {
  const types = organization();
  const schemas = Buffer.from('{"1" : {"minimum":1.0,"examples":[{"\\u0000":"\\ud83d"}]},"0":true}');
  const made = await types.create('a.b', { schemas, deprecated: true, featureFlag: 'beta' });
  assert.deepEqual([made.name, made.description, made.archived, made.deprecated], ['a.b', 'd', false, true]);
  assert.deepEqual([made.schemas?.toString(), made.featureFlag], [schemas.toString(), 'beta']);
  assert.deepEqual(await types.get('a.b'), made);
  const plain = await types.create('plain');
  assert.deepEqual([plain.schemas, plain.featureFlag], [undefined, undefined]);
  await allRefused('NOT_FOUND', [types.get('nobody'), types.get('nul\0'), organization().get('a.b')]);
});

test('a name that is in use cannot be created again; one from the archive is taken back and overwritten', async () => {
  const types = organization();
  const first = await types.create('t');
  await assert.rejects(types.create('t'), refused('EVENT_TYPE_EXISTS'));
  await organization().create('t');
  await types.remove('t');
  const revived = await types.create('t', { description: 'anew', schemas: Buffer.from('{}') });
  assert.deepEqual([revived.archived, revived.description, revived.schemas?.toString()], [false, 'anew', '{}']);
  assert.deepEqual(revived.createdAt, first.createdAt);
});

test('PUT replaces or creates, by the name in the path', async () => {
  const types = organization();
  const made = await types.put('p', { schemas: Buffer.from('{"1":{}}'), featureFlag: 'f' });
  assert.deepEqual([made.made, made.answer.name, made.answer.featureFlag], [true, 'p', 'f']);
  await types.remove('p');
  const replaced = await types.put('p', { description: 'other' });
  assert.equal(replaced.made, false);
  const { archived, schemas, featureFlag, createdAt } = replaced.answer;
  assert.deepEqual([archived, schemas, featureFlag], [false, undefined, undefined]);
  assert.deepEqual(createdAt, made.answer.createdAt);
});

test('PATCH changes what its mask names', async () => {
  const types = organization();
  const made = await types.create('p', { schemas: Buffer.from('{"1":{}}'), featureFlag: 'f' });
  const set = await types.patch('p', ['description', 'archived', 'deprecated'], {
    description: '',
    archived: true,
    deprecated: true,
  });
  assert.deepEqual([set.description, set.archived, set.deprecated, set.featureFlag], ['', true, true, 'f']);
  assert.deepEqual(set.schemas, made.schemas);
  const cleared = await types.patch('p', ['schemas', 'feature_flag']);
  assert.deepEqual([cleared.schemas, cleared.featureFlag, cleared.archived], [undefined, undefined, true]);
  const untouched = await types.patch('p', [], { archived: false });
  assert.equal(untouched.archived, true);
  await assert.rejects(types.patch('nobody', ['archived'], { archived: true }), refused('NOT_FOUND'));
});

test('DELETE archives, again and again; with expunge it removes', async () => {
  const types = organization();
  await types.create('x');
  await types.remove('x');
  await types.remove('x');
  assert.equal((await types.get('x')).archived, true);
  await types.remove('x', true);
  await allRefused('NOT_FOUND', [types.get('x'), types.remove('x'), types.remove('x', true)]);
});

test('schemas that are none are refused by name', async () => {
  const types = organization();
  const schemas = Buffer.from('{"1":{"readOnly":15}}');
  const answer = refused('VALIDATION_FAILED', /body\.schemas: 1\.readOnly must be true or false/);
  await types.create('s');
  await assert.rejects(types.create('t', { schemas }), answer);
  await assert.rejects(types.put('s', { schemas }), answer);
  await assert.rejects(types.patch('s', ['schemas'], { schemas }), answer);
});

test('the list goes by the bytes of the names, hides the archived and the schemas, and pages both ways', async () => {
  const types = organization();
  for (const name of ['b', 'Z', 'a.1', 'a-1', '-x']) await types.create(name, { schemas: Buffer.from('{}') });
  await types.remove('b');
  assert.deepEqual(namesOf(await types.list()), ['-x', 'Z', 'a-1', 'a.1']);
  assert.deepEqual(namesOf(await types.list({ includeArchived: true })), ['-x', 'Z', 'a-1', 'a.1', 'b']);
  assert.deepEqual((await types.list()).data[0]?.schemas, undefined);
  assert.deepEqual((await types.list({ withContent: true })).data[0]?.schemas?.toString(), '{}');
  const first = await types.list({ limit: 2 });
  assert.deepEqual([namesOf(first), first.done, first.iterator, first.prevIterator], [['-x', 'Z'], false, 'Z', '--x']);
  const second = await types.list({ limit: 2, iterator: 'Z' });
  assert.deepEqual([namesOf(second), second.done], [['a-1', 'a.1'], true]);
  const back = await types.list({ limit: 1, iterator: second.prevIterator as string });
  assert.deepEqual([namesOf(back), back.done], [['Z'], false]);
  await assert.rejects(types.list({ iterator: 'ü' }), refused('VALIDATION_FAILED', /query\.iterator/));
});

test("an application's token sees what its flags allow, others see everything", async () => {
  const types = organization();
  await types.create('open');
  await types.create('beta', { featureFlag: 'beta' });
  await types.create('alpha', { featureFlag: 'alpha' });
  assert.deepEqual(namesOf(await types.list()), ['alpha', 'beta', 'open']);
  assert.deepEqual(namesOf(await types.list({}, new Set(['beta']))), ['beta', 'open']);
  assert.deepEqual(namesOf(await types.list({}, new Set())), ['open']);
  await assert.rejects(types.get('beta', new Set()), refused('NOT_FOUND'));
  assert.equal((await types.get('beta', new Set(['beta', 'x']))).name, 'beta');
});

test('whatever is done to one event type at the same time, nothing fails for the other caller', async () => {
  const types = organization();
  const calls = Array.from({ length: 60 }, (_, index) => {
    const kinds = [
      () => types.create('hot'),
      () => types.put('hot', { description: String(index) }),
      () => types.remove('hot', true),
      () => types.patch('hot', ['archived'], { archived: index % 2 === 0 }),
      () => types.remove('hot'),
    ];
    return kinds[index % kinds.length]?.();
  });
  const expected = new Set(['EVENT_TYPE_EXISTS', 'NOT_FOUND']);
  for (const result of await Promise.allSettled(calls)) {
    if (result.status === 'rejected') assert.ok(expected.has(result.reason.reason), String(result.reason));
  }
});
