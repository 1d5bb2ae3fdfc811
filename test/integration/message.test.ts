import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { idTime, prefixes, startId } from '../../server/src/core/ids.ts';
import type { ListMessagesRequest, MessageIn, MessageOut } from '../../server/src/gen/posthorn/v1/message.ts';
import { callBy, ids, newOrganization, openControlPlane, type TestPlane } from '../support/control-plane.ts';
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

async function tenant() {
  const organizationId = newOrganization();
  const { message, application, endpoint } = plane.handlers;
  const { id: appId } = await application.createApplication(callBy({ organizationId }), {
    applicationIn: { name: 'a', metadata: new Map() },
  });
  const caller = () => callBy({ organizationId, applicationId: appId });
  return {
    appId,
    send: (change: Partial<MessageIn> & { text?: string } = {}, withContent?: boolean) =>
      message.createMessage(callBy({ organizationId }), {
        appId,
        withContent,
        messageIn: {
          eventType: 'a.b',
          payload: Buffer.from(change.text ?? '{}'),
          channels: [],
          tags: [],
          deliverAt: undefined,
          ...change,
        },
      }),
    get: (msgId: string, withContent?: boolean) => message.getMessage(caller(), { appId, msgId, withContent }),
    expunge: (msgId: string) => message.expungeMessageContent(caller(), { appId, msgId }),
    raw: (msgId: string) => message.getRawPayload(caller(), { appId, msgId }),
    bulkExpunge: (names: string[]) =>
      message.bulkExpungeContents(caller(), { appId, bulkExpungeContentsIn: { ids: names } }),
    isWanted: (eventType: string, channels: string[] = []) =>
      message
        .precheckMessage(caller(), { appId, messagePrecheckIn: { eventType, channels } })
        .then(({ active }) => active),
    addEndpoint: (change: { channels?: string[]; disabled?: boolean } = {}) =>
      endpoint
        .createEndpoint(caller(), {
          appId,
          endpointIn: {
            url: 'https://example.com/',
            description: '',
            eventTypes: [],
            channels: [],
            disabled: false,
            metadata: new Map(),
            headers: new Map(),
            ...change,
          },
        })
        .then(({ id }) => id),
    removeEndpoint: (endpointId: string) => endpoint.deleteEndpoint(caller(), { appId, endpointId }),
    list: (query: Partial<ListMessagesRequest> = {}) =>
      message.listMessages(caller(), { appId, before: undefined, after: undefined, eventTypes: [], ...query }),
  };
}

const idsOf = ({ data }: { data: MessageOut[] }) => data.map(({ id }) => id);

test('a message is read as it was created, by id and by event id, its payload byte for byte', async () => {
  const app = await tenant();
  const text = '{"z" : 1.0, "a":12345678901234567890, "a":1e3, "e":"\\u00e9"}';
  const made = await app.send({ text, eventId: 'order-1', channels: ['x', 'y'] });
  assert.equal(made.payload.toString(), text);
  assert.deepEqual(await app.get(made.id), { ...made, payload: Buffer.from(text) });
  assert.deepEqual(await app.get('order-1'), await app.get(made.id));
  assert.equal(Number(made.timestamp) - (Number(made.timestamp) % 4), idTime(made.id));
  const plain = await app.get((await app.send()).id);
  assert.deepEqual([plain.eventId, plain.channels], [undefined, []]);
  const stranger = await tenant();
  await allRefused('NOT_FOUND', [
    app.get('order-2'),
    app.get(ids.next(prefixes.message)),
    app.get('nul\0'),
    app.get(''),
    stranger.get(made.id),
    stranger.get('order-1'),
  ]);
});

test('without content a payload is {}', async () => {
  const app = await tenant();
  const made = await app.send({ text: '{"a":1}' }, false);
  assert.equal(made.payload.toString(), '{}');
  assert.equal((await app.get(made.id, false)).payload.toString(), '{}');
  assert.equal((await app.list({ withContent: false })).data[0]?.payload.toString(), '{}');
  assert.equal((await app.list()).data[0]?.payload.toString(), '{"a":1}');
});

test('a raw payload is shown as JSON where it is JSON, and as a string where it is not', async () => {
  const app = await tenant();
  const raw = (rawPayload: string) => app.send({ transformationsParams: { rawPayload } });
  const json = await raw('[1.0 , 2]');
  const text = await raw('a=1&b="2"');
  assert.equal((await app.get(json.id)).payload.toString(), '[1.0 , 2]');
  assert.equal((await app.get(text.id)).payload.toString(), '"a=1&b=\\"2\\""');
});

test('an expunged payload is gone for good, its message and event id stay', async () => {
  const app = await tenant();
  const made = await app.send({ eventId: 'e', text: '{"a":1}' });
  await app.expunge('e');
  await app.expunge(made.id);
  assert.equal((await app.get('e')).payload.toString(), '{"expired":true}');
  assert.equal((await app.list()).data[0]?.payload.toString(), '{"expired":true}');
  assert.equal((await app.get('e', false)).payload.toString(), '{}');
  await assert.rejects(app.send({ eventId: 'e' }), refused('CONFLICT'));
  await assert.rejects(app.expunge('nobody'), refused('NOT_FOUND'));
});

test('a raw payload is given as the text that is sent, byte for byte, while it is kept', async () => {
  const app = await tenant();
  const text = '{"z" : 1.0, "a":1e3, "e":"\\u00e9\u00e9"}';
  const made = await app.send({ text, eventId: 'raw' });
  const form = await app.send({ transformationsParams: { rawPayload: 'a=1&b="2"' } });
  assert.equal((await app.raw('raw')).payload, text);
  assert.equal((await app.raw(form.id)).payload, 'a=1&b="2"');
  await app.expunge(made.id);
  await assert.rejects(app.raw(made.id), refused('MISSING_PAYLOAD'));
  const stranger = await tenant();
  await allRefused('NOT_FOUND', [app.raw('nobody'), stranger.raw(form.id)]);
});

test('many payloads are removed at once, and what is not there is said', async () => {
  const app = await tenant();
  const [one, two, kept] = [await app.send({ eventId: 'one' }), await app.send(), await app.send()];
  const foreign = await (await tenant()).send({ eventId: 'theirs' });
  const { results } = await app.bulkExpunge(['one', two.id, 'nobody', foreign.id, 'theirs']);
  assert.deepEqual(Object.fromEntries(results), {
    one: 'expunged',
    [two.id]: 'expunged',
    nobody: 'not-found',
    [foreign.id]: 'not-found',
    theirs: 'not-found',
  });
  const { rows } = await database.pool.query('select message_id from content where message_id = any ($1) order by 1', [
    [one.id, two.id, kept.id, foreign.id],
  ]);
  assert.deepEqual(
    rows.map((row) => row.message_id),
    [kept.id, foreign.id],
  );
  assert.equal((await app.bulkExpunge([])).results.size, 0);
});

test('a precheck says whether an endpoint would get such a message', async () => {
  const app = await tenant();
  assert.equal(await app.isWanted('a.b'), false);
  const all = await app.addEndpoint();
  assert.equal(await app.isWanted('a.b'), true);
  await app.removeEndpoint(all);
  assert.equal(await app.isWanted('a.b'), false);
  await app.addEndpoint({ channels: ['x', 'y'] });
  assert.deepEqual(
    [await app.isWanted('a.b'), await app.isWanted('a.b', ['z']), await app.isWanted('a.b', ['z', 'y'])],
    [false, false, true],
  );
  await app.addEndpoint({ disabled: true });
  assert.equal(await app.isWanted('a.b'), false);
  await database.pool.query(`update endpoint set event_types = '{c.d}', channels = null where application_id = $1`, [
    app.appId,
  ]);
  assert.deepEqual([await app.isWanted('a.b', ['x']), await app.isWanted('c.d')], [false, true]);
});

test('the list goes from the newest on, filters, and pages both ways', async () => {
  const app = await tenant();
  const all: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    const change = { eventType: `t.${i % 3}`, channels: i % 2 === 0 ? ['even', 'all'] : ['all'], text: `{"i":${i}}` };
    all.unshift((await app.send(change)).id);
  }
  assert.deepEqual(idsOf(await app.list()), all);
  assert.deepEqual(idsOf(await app.list({ channel: 'even' })), [all[1], all[3], all[5]]);
  assert.deepEqual(idsOf(await app.list({ channel: 'none' })), []);
  assert.deepEqual(idsOf(await app.list({ eventTypes: ['t.0', 't.9'] })), [all[2], all[5]]);
  assert.deepEqual(idsOf(await app.list({ eventTypes: ['t.0'], channel: 'even' })), [all[5]]);

  const first = await app.list({ limit: 4 });
  assert.deepEqual([idsOf(first), first.done], [all.slice(0, 4), false]);
  assert.deepEqual(
    first.data.map(({ payload }) => payload.toString()),
    [5, 4, 3, 2].map((i) => `{"i":${i}}`),
  );
  const second = await app.list({ limit: 4, iterator: first.iterator as string });
  assert.deepEqual([idsOf(second), second.done], [all.slice(4), true]);
  const back = await app.list({ limit: 3, iterator: second.prevIterator as string });
  assert.deepEqual([idsOf(back), back.done], [all.slice(1, 4), false]);
  const top = await app.list({ limit: 3, iterator: back.prevIterator as string });
  assert.deepEqual([idsOf(top), top.done], [all.slice(0, 1), true]);
  for (const iterator of ['msg_1', 'app_1', `msg_${'z'.repeat(27)}`]) {
    await assert.rejects(app.list({ iterator }), refused('VALIDATION_FAILED', /query\.iterator/));
  }
});

/** Messages of chosen instants, without payloads. */
async function addAt(appId: string, instants: readonly number[]): Promise<string[]> {
  const made = instants.map((ms) => ids.next(prefixes.message, ms));
  await database.pool.query(`create table if not exists message_rest partition of message default`);
  await database.pool.query(
    `insert into message (application_id, id, organization_id, event_type, content_day, created_at)
     select $1, id, 'org_x', 't', '2020-01-01', now() from unnest($2::text[]) as x(id)`,
    [appId, made],
  );
  return made;
}

const day = 86_400_000;

test('lists cover 90 days, from now or from where they are asked to begin', async () => {
  const app = await tenant();
  const now = Date.now();
  const [recent, old, older] = (await addAt(app.appId, [now - day, now - 100 * day, now - 200 * day])) as [
    string,
    string,
    string,
  ];
  assert.deepEqual(idsOf(await app.list()), [recent]);
  assert.deepEqual(idsOf(await app.list({ before: new Date(now - 50 * day) })), [old]);
  assert.deepEqual(idsOf(await app.list({ after: new Date(now - 201 * day) })), [older]);
  assert.deepEqual(idsOf(await app.list({ before: new Date(now), after: new Date(now - 300 * day) })), [recent]);
  assert.deepEqual(idsOf(await app.list({ iterator: old })), []);
  assert.deepEqual(idsOf(await app.list({ iterator: startId(prefixes.message, now - 20 * day) })), [old]);
});

test('before leaves its instant out and after takes it in; after alone gives the oldest first page', async () => {
  const app = await tenant();
  const start = Date.now() - day;
  const all = await addAt(
    app.appId,
    [0, 8, 16, 24, 32].map((ms) => start + ms),
  );
  const [a, b, c, d, e] = all as [string, string, string, string, string];
  const at = (index: number) => new Date(start + index * 8);
  assert.deepEqual(idsOf(await app.list({ before: at(2) })), [b, a]);
  assert.deepEqual(idsOf(await app.list({ after: at(2), before: at(4) })), [d, c]);
  const oldest = await app.list({ after: at(1), limit: 2 });
  assert.deepEqual([idsOf(oldest), oldest.done], [[c, b], false]);
  const newer = await app.list({ iterator: oldest.prevIterator as string, limit: 9 });
  assert.deepEqual([idsOf(newer), newer.done], [[e, d], true]);
});
