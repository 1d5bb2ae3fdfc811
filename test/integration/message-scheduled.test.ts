/** Tags, scheduled messages and calling them off, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '3600' });
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
});

after(async () => {
  await receiver.close();
  await server.stop();
});

interface Message extends Named {
  readonly tags?: string[];
  readonly deliverAt?: string;
  readonly payload: unknown;
  readonly status?: number;
  readonly statusText?: string;
}

async function newApp(): Promise<string> {
  return (await api.call('POST', '/app', { name: 'a' })).id;
}

async function newEndpoint(app: string, fields: object = {}): Promise<string> {
  return (await api.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/${app}`, ...fields })).id;
}

async function send(app: string, fields: object = {}, headers: Record<string, string> = {}): Promise<Message> {
  const body = { eventType: 'a.b', payload: { n: 1 }, ...fields };
  const answer = await api.ask('POST', `/app/${app}/msg`, body, headers);
  assert.equal(answer.status, 202, answer.text);
  return answer.json() as Message;
}

const idsOf = ({ data }: Page<Named>) => data.map(({ id }) => id);
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const hour = 3_600_000;

function openOf(message: string) {
  return server.database.pool
    .query('select state, lease_no, lease_until, due_at from delivery_open where message_id = $1', [message])
    .then(({ rows }) => rows as { state: number; lease_no: number; lease_until: unknown; due_at: Date }[]);
}

test('tags are kept in their spelling, and every list of messages and attempts finds by them', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  receiver.answer(200);
  const tags = ['null', 'a\\b', 'x/y#z', 'order_1.a-b'];
  const one = await send(app, { tags });
  const two = await send(app, { tags: ['null', 'null'], channels: ['NULL'] });
  const plain = await send(app);
  assert.deepEqual([one.tags, two.tags, 'tags' in plain], [tags, ['null'], false]);
  const get = (id: string) => api.call<Message & { channels: string[] }>('GET', `/app/${app}/msg/${id}`);
  assert.deepEqual((await get(one.id)).tags, tags);
  assert.deepEqual((await get(two.id)).channels, ['NULL']);
  assert.equal('tags' in (await get(plain.id)), false);

  const tagged = (path: string, tag: string) =>
    api.call<Page>('GET', `/app/${app}/${path}?tag=${encodeURIComponent(tag)}`).then(idsOf);
  assert.deepEqual(await tagged('msg', 'null'), [two.id, one.id]);
  assert.deepEqual(await tagged('msg', 'a\\b'), [one.id]);
  assert.deepEqual(await tagged('msg', 'NULL'), []);
  await eventually(
    async () => (await api.call<Page>('GET', `/app/${app}/attempt/endpoint/${endpoint}`)).data.length === 3,
  );
  assert.deepEqual(await tagged(`endpoint/${endpoint}/msg`, 'x/y#z'), [one.id]);
  assert.equal((await tagged(`attempt/endpoint/${endpoint}`, 'null')).length, 2);
  assert.equal((await tagged(`attempt/msg/${one.id}`, 'x/y#z')).length, 1);
  assert.equal((await tagged(`attempt/msg/${two.id}`, 'x/y#z')).length, 0);
});

test('a tag of other characters, a longer one and a sixth one are refused', async () => {
  const app = await newApp();
  for (const tags of [['a b'], [''], ['x'.repeat(129)], ['1', '2', '3', '4', '5', '6']]) {
    const answer = await api.ask('POST', `/app/${app}/msg`, { eventType: 'a', payload: {}, tags });
    assert.equal(answer.status, 422, JSON.stringify(tags));
  }
  assert.equal((await send(app, { tags: null })).tags, undefined);
});

test('a scheduled message waits for its time, is shown with it, and then goes out', async () => {
  const app = await newApp();
  await newEndpoint(app);
  receiver.answer(200);
  const deliverAt = inMs(hour);
  const message = await send(app, { deliverAt });
  assert.equal(message.deliverAt, deliverAt);
  assert.equal((await api.call<Message>('GET', `/app/${app}/msg/${message.id}`)).deliverAt, deliverAt);
  const [open] = await openOf(message.id);
  assert.deepEqual([open?.state, open?.lease_no, open?.lease_until], [1, 0, Number.NEGATIVE_INFINITY]);
  assert.equal(open?.due_at.toISOString(), deliverAt);

  // The hour passes.
  await server.database.pool.query('update delivery_open set due_at = now() where message_id = $1', [message.id]);
  await receiver.until(() => receiver.of(message.id).length === 1);
  await eventually(async () => (await openOf(message.id)).length === 0);
});

test('who gets a scheduled message is decided when it is taken in, and what happens to them since then counts', async () => {
  const app = await newApp();
  const [one, two] = [await newEndpoint(app), await newEndpoint(app)];
  const message = await send(app, { deliverAt: inMs(hour) });
  const late = await newEndpoint(app);
  await api.ask('DELETE', `/app/${app}/endpoint/${two}`);
  const { rows } = await server.database.pool.query('select endpoint_id from delivery_open where message_id = $1', [
    message.id,
  ]);
  assert.deepEqual(rows, [{ endpoint_id: one }]);
  assert.notEqual(late, one);
});

test('a message is scheduled from a minute to a day ahead; a repeated call is answered as the first was', async () => {
  const app = await newApp();
  for (const ms of [-hour, 0, 30_000, 25 * hour]) {
    const answer = await api.ask('POST', `/app/${app}/msg`, { eventType: 'a', payload: {}, deliverAt: inMs(ms) });
    assert.equal(answer.status, 422, `${ms}`);
    assert.deepEqual((answer.json() as { detail: { loc: string[] }[] }).detail[0]?.loc, ['body', 'deliverAt']);
  }
  await send(app, { deliverAt: inMs(65_000) });
  await send(app, { deliverAt: inMs(24 * hour - 1_000) });

  const key = { 'idempotency-key': 'scheduled' };
  const first = await send(app, { deliverAt: inMs(2 * hour) }, key);
  // By now it would be too late to ask for this for the first time.
  assert.deepEqual(await send(app, { deliverAt: inMs(1_000) }, key), first);
});

test('payloads are kept for days or for hours, from the time of delivery on, and not for both', async () => {
  const app = await newApp();
  const dayOf = async (fields: object) => {
    const { id } = await send(app, fields);
    const { rows } = await server.database.pool.query('select content_day::text as day from message where id = $1', [
      id,
    ]);
    return rows[0].day as string;
  };
  const expected = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10);
  const day = 24 * hour;
  assert.equal(await dayOf({ payloadRetentionPeriod: 1 }), expected(day));
  assert.equal(await dayOf({ payloadRetentionPeriod: null }), expected(90 * day));
  assert.equal(await dayOf({ payloadRetentionHours: 50 }), expected(50 * hour));
  assert.equal(await dayOf({ payloadRetentionHours: 50, deliverAt: inMs(20 * hour) }), expected(70 * hour));
  const body = { eventType: 'a', payload: {} };
  for (const fields of [
    { payloadRetentionHours: 1, payloadRetentionPeriod: 1 },
    { payloadRetentionHours: 0 },
    { payloadRetentionHours: 2161 },
    { payloadRetentionPeriod: 91 },
  ]) {
    assert.equal(
      (await api.ask('POST', `/app/${app}/msg`, { ...body, ...fields })).status,
      422,
      JSON.stringify(fields),
    );
  }
});

test('what an endpoint was still to get can be called off, scheduled or between attempts', async () => {
  const app = await newApp();
  const [endpoint, other] = [await newEndpoint(app, { uid: 'hooks' }), await newEndpoint(app)];
  receiver.answer(({ path }) => (path.includes(app) ? 500 : 200));
  const failing = await send(app);
  await eventually(
    async () => (await api.call<Page>('GET', `/app/${app}/attempt/msg/${failing.id}`)).data.length === 2,
  );
  const scheduled = await send(app, { deliverAt: inMs(hour) });
  await new Promise((resolve) => setTimeout(resolve, 8));
  const createdBefore = new Date().toISOString();
  const later = await send(app, { deliverAt: inMs(hour) });

  const cancel = (id: string, body: object) => api.ask('POST', `/app/${app}/endpoint/${id}/cancel-msgs`, body);
  assert.equal((await cancel('hooks', { createdBefore })).status, 204);
  assert.equal((await cancel('nobody', { createdBefore })).status, 404);
  assert.equal((await cancel('hooks', {})).status, 422);
  assert.deepEqual(
    await Promise.all([failing, scheduled, later].map(async ({ id }) => (await openOf(id)).length)),
    [1, 1, 2],
  );
  const { rows } = await server.database.pool.query(
    'select message_id, outcome, attempts from delivery where endpoint_id = $1 order by message_id',
    [endpoint],
  );
  assert.deepEqual(rows, [
    { message_id: failing.id, outcome: 3, attempts: 1 },
    { message_id: scheduled.id, outcome: 3, attempts: 0 },
  ]);

  // What was called off is not missing.
  const since = new Date(Date.now() - hour).toISOString();
  const task = await api.call('POST', `/app/${app}/endpoint/${endpoint}/replay-missing`, { since });
  await eventually(async () => (await api.call('GET', `/background-task/${task.id}`)).status === 'finished');
  assert.equal((await openOf(scheduled.id)).length, 1);

  const attempted = (id: string, query: string) =>
    api
      .call<Page<Message>>('GET', `/app/${app}/endpoint/${id}/msg?${query}`)
      .then(({ data }) => data.map((one) => [one.id, one.status, one.statusText]));
  // Older clients know no status 4.
  assert.deepEqual(await attempted(endpoint, ''), [[failing.id, 2, 'fail']]);
  assert.deepEqual(await attempted(endpoint, 'status=2'), [[failing.id, 2, 'fail']]);
  assert.deepEqual(await attempted(endpoint, 'status=4'), []);
  const both = [scheduled, failing].map(({ id }) => [id, 4, 'canceled']);
  assert.deepEqual(await attempted(endpoint, 'expanded_statuses=true'), both);
  assert.deepEqual(await attempted(endpoint, 'expanded_statuses=true&status=4'), both);
  assert.deepEqual(await attempted(endpoint, 'expanded_statuses=true&status=2'), []);
  assert.deepEqual(await attempted(other, 'expanded_statuses=true'), [[failing.id, 3, 'sending']]);
});
