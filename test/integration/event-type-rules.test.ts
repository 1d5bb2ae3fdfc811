/** What event types say about their messages: schemas that are enforced, retry schedules. On a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createEventTypeRules } from '../../server/src/store/event-type-rules.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { quiet } from '../support/database.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;
let app: string;

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '3600', POSTHORN_SCHEMA_ENFORCEMENT: 'reject' });
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
  app = (await api.call('POST', '/app', { name: 'a' })).id;
});

after(async () => {
  await receiver.close();
  await server.stop();
});

const amount = { type: 'object', required: ['amount'], properties: { amount: { type: 'number' } } };

function define(name: string, fields: object = {}) {
  return api.call('POST', '/event-type', { name, description: '', schemas: { 1: amount }, ...fields });
}

function send(eventType: string, payload: object, headers: Record<string, string> = {}, fields: object = {}) {
  return api.ask('POST', `/app/${app}/msg`, { eventType, payload, ...fields }, headers);
}

test('a message that fits no schema is refused with a JSON pointer to each violation', async () => {
  await define('r.one', {
    schemas: { 1: { ...amount, properties: { ...amount.properties, 'a/b': { type: 'string' } } } },
  });
  assert.equal((await send('r.one', { amount: 1 })).status, 202);
  const answer = await send('r.one', { amount: 'x', 'a/b': 1 });
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.json().detail, [
    { loc: ['body', 'payload', 'amount'], msg: '/amount must be number', type: 'value_error.schema' },
    { loc: ['body', 'payload', 'a/b'], msg: '/a~1b must be string', type: 'value_error.schema' },
  ]);
  const missing = await send('r.one', {});
  assert.deepEqual(missing.json().detail, [
    {
      loc: ['body', 'payload'],
      msg: "the payload must have required property 'amount'",
      type: 'value_error.schema',
    },
  ]);
  const { rows } = await server.database.pool.query(
    `select count(*)::int4 as n from message where event_type = 'r.one'`,
  );
  assert.equal(rows[0].n, 1);
});

test('what is sent is what has to fit', async () => {
  await define('r.raw');
  const raw = (rawPayload: string) => send('r.raw', { amount: 1 }, {}, { transformationsParams: { rawPayload } });
  assert.deepEqual(
    [(await raw('{"amount": 2}')).status, (await raw('{"amount": "2"}')).status, (await raw('amount=2')).status],
    [202, 422, 422],
  );
});

test('the event type decides, and a change of it counts for the very next message', async () => {
  const made = await define('r.changing', { schemaEnforcement: 'warn' });
  assert.equal(made.schemaEnforcement, 'warn');
  const status = async () => (await send('r.changing', {})).status;
  assert.equal(await status(), 202);
  for (const [patch, expected] of [
    [{ schemaEnforcement: 'reject' }, 422],
    [{ schemaEnforcement: 'off' }, 202],
    // As the settings say.
    [{ schemaEnforcement: null }, 422],
    [{ schemas: null }, 202],
    [{ schemas: { 1: amount, 2: true } }, 202],
    [{ schemas: { 2: amount } }, 422],
  ] as const) {
    await api.call('PATCH', '/event-type/r.changing', patch);
    assert.equal(await status(), expected, JSON.stringify(patch));
  }
  assert.equal('schemaEnforcement' in (await api.call('GET', '/event-type/r.changing')), false);
  assert.equal((await api.ask('PATCH', '/event-type/r.changing', { schemaEnforcement: 'perhaps' })).status, 422);
  await api.ask('DELETE', '/event-type/r.changing?expunge=true');
  assert.equal(await status(), 202);
  // It is remembered that there is none, and forgotten when there is.
  await define('r.changing');
  assert.equal(await status(), 422);
});

test('in a batch one misfit fails alone', async () => {
  await define('r.batch');
  const messages = [{ amount: 1 }, { amount: null }].map((payload) => ({ eventType: 'r.batch', payload }));
  const { results } = await api.call<{ results: Record<string, Record<string, unknown>>[] }>(
    'POST',
    `/app/${app}/msg:batch`,
    { messages },
  );
  assert.deepEqual(Object.keys(results[0] ?? {}), ['message']);
  assert.equal(results[1]?.error?.detail, 'body.payload: /amount must be number');
});

test('a repeated call is answered as the first was, whatever schemas say by then', async () => {
  await define('r.repeat', { schemas: null });
  const key = { 'idempotency-key': 'repeat' };
  const first = await send('r.repeat', {}, key);
  await api.call('PATCH', '/event-type/r.repeat', { schemas: { 1: amount } });
  assert.equal((await send('r.repeat', {})).status, 422);
  assert.deepEqual((await send('r.repeat', {}, key)).json(), first.json());
});

test('other processes hear of a change, made or taken back', async () => {
  const { rows } = await server.database.pool.query('select organization_id from application where id = $1', [app]);
  const organizationId = rows[0].organization_id as string;
  const rules = createEventTypeRules({ pool: server.database.pool, clock: systemClock, log: quiet });
  rules.start();
  try {
    assert.equal(await rules.of(organizationId, 'r.heard'), undefined);
    await define('r.heard', { schemaEnforcement: 'off' });
    await eventually(async () => (await rules.of(organizationId, 'r.heard'))?.enforcement === 'off');
    await api.ask('DELETE', '/event-type/r.heard?expunge=true');
    await eventually(async () => (await rules.of(organizationId, 'r.heard')) === undefined);
  } finally {
    rules.stop();
  }
});

test("failed deliveries are tried again as their event type's schedule says, others as the settings say", async () => {
  await define('s.one', { schemas: null });
  const path = '/event-type/s.one/retry-schedule';
  assert.deepEqual(await api.call('GET', path), { retrySchedule: [] });
  const retrySchedule = [
    { secs: 0, nanos: 0 },
    { secs: 1800, nanos: 500_000_000 },
  ];
  assert.deepEqual(await api.call('PUT', path, { retrySchedule }), { retrySchedule });
  assert.deepEqual(await api.call('GET', path), { retrySchedule });

  const endpoint = await api.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/s`, channels: ['s'] });
  receiver.answer(500);
  const one = await send('s.one', {}, {}, { channels: ['s'] });
  const other = await send('s.other', {}, {}, { channels: ['s'] });
  const standing = async (answer: { json(): Record<string, unknown> }) => {
    const id = String(answer.json().id);
    const { data } = await api.call<Page>('GET', `/app/${app}/attempt/msg/${id}`);
    const [open] = (
      await server.database.pool.query(
        'select attempt, extract(epoch from due_at - now())::float8 as seconds from delivery_open where message_id = $1',
        [id],
      )
    ).rows as { attempt: number; seconds: number }[];
    return { attempts: data.length, seconds: open?.seconds ?? 0 };
  };
  const two = await eventually(async () => {
    const now = await standing(one);
    return now.attempts === 2 && now;
  });
  assert.ok(two.seconds > 1_400 && two.seconds < 2_200, `${two.seconds}`);
  const usual = await eventually(async () => {
    const now = await standing(other);
    return now.attempts === 1 && now;
  });
  assert.ok(usual.seconds > 2_800, `${usual.seconds}`);
  assert.ok(endpoint.id);

  assert.deepEqual(await api.call('PUT', path, { retrySchedule: null }), { retrySchedule: [] });
  assert.equal((await api.ask('GET', '/event-type/s.none/retry-schedule')).status, 404);
  assert.equal((await api.ask('PUT', '/event-type/s.none/retry-schedule', { retrySchedule })).status, 404);
  for (const wrong of [
    [{ secs: -1, nanos: 0 }],
    [{ secs: 2_592_001, nanos: 0 }],
    [{ secs: 1, nanos: 1e9 }],
    [{ secs: 1 }],
  ])
    assert.equal((await api.ask('PUT', path, { retrySchedule: wrong })).status, 422, JSON.stringify(wrong));
  const kept: Named = await api.call('PATCH', '/event-type/s.one', { description: 'd' });
  assert.equal(kept.description, 'd');
});

test('event types are made from the webhooks of a document, in JSON or YAML, and archived where it has none', async () => {
  const own = createRestClient(server, await server.app.organizationToken('org_23rb8YdGqMT0qIzpgGwdXfHiras'));
  const take = (body: object) => own.ask('POST', '/event-type/import/openapi', body);
  const names = async () => (await own.call<Page>('GET', '/event-type')).data.map(({ name }) => name);
  const post = { description: 'Paid.', requestBody: { content: { 'application/json': { schema: amount } } } };
  const spec = { openapi: '3.1.0', webhooks: { 'i.paid': { post }, 'i.gone': { post: {} } } };

  const dry = await take({ spec, dryRun: true });
  assert.deepEqual(dry.json().data, {
    modified: [],
    to_modify: [
      { name: 'i.paid', description: 'Paid.', schemas: { 1: amount }, deprecated: false },
      { name: 'i.gone', description: '', schemas: null, deprecated: false },
    ],
  });
  assert.deepEqual(await names(), []);
  assert.deepEqual((await take({ spec })).json().data, { modified: ['i.paid', 'i.gone'], to_modify: [] });
  assert.deepEqual((await take({ spec })).json().data, { modified: [], to_modify: [] });
  assert.deepEqual((await own.call('GET', '/event-type/i.paid')).schemas, { 1: amount });

  const yaml = 'openapi: 3.1.0\nwebhooks:\n  i.paid:\n    post:\n      description: Paid at last.\n';
  assert.deepEqual((await take({ specRaw: yaml, replaceAll: true })).json().data, {
    modified: ['i.paid', 'i.gone'],
    to_modify: [],
  });
  assert.deepEqual(await names(), ['i.paid']);
  assert.equal((await own.call('GET', '/event-type/i.paid')).description, 'Paid at last.');
  for (const wrong of [{}, { spec, specRaw: yaml }, { specRaw: 'a: [' }, { specRaw: '{' }, { spec: {} }])
    assert.equal((await take(wrong)).status, 422, JSON.stringify(wrong));
});
