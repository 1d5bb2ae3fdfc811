/** Examples of event types, sent to one endpoint, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;
let app: string;
let endpoint: string;
let other: string;

const written = '{ "id": 12345678901234567890, "amount": 1.0 }';

before(async () => {
  server = await startTestApp();
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
  app = (await api.call('POST', '/app', { name: 'a' })).id;
  endpoint = (await api.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/one`, uid: 'hooks' })).id;
  other = (await api.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/other` })).id;
  const schemas = JSON.parse(
    '{"1":{"type":"object","examples":["EXAMPLE",{"n":2},"no object"]},"2":{"examples":[{"n":3}]}}',
  );
  await api.call('POST', '/event-type', { name: 'bare', description: '' });
  await api.call('POST', '/event-type', { name: 'other.version', description: '', schemas: { 2: schemas[2] } });
  const { port } = new URL(server.rest);
  const body = JSON.stringify({ name: 'invoice.paid', description: '', schemas }).replace('"EXAMPLE"', written);
  const made = await fetch(`http://127.0.0.1:${port}/api/v1/event-type`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}` },
    body,
  });
  assert.equal(made.status, 201);
});

after(async () => {
  await receiver.close();
  await server.stop();
});

const ask = (body: object, headers: Record<string, string> = {}, to = 'hooks') =>
  api.ask('POST', `/app/${app}/endpoint/${to}/send-example`, body, headers);

async function bodyOf(id: string): Promise<string> {
  await receiver.until(() => receiver.of(id).length > 0);
  return String(receiver.of(id)[0]?.body);
}

test('the example arrives as it was written in the schema, at that endpoint alone', async () => {
  const answer = await ask({ eventType: 'invoice.paid' });
  assert.equal(answer.status, 200);
  const { id, timestamp, ...rest } = answer.json();
  assert.deepEqual(rest, { eventType: 'invoice.paid', eventId: null, payload: {}, channels: null });
  assert.ok(Date.parse(String(timestamp)) > 0);
  assert.equal(await bodyOf(String(id)), written);
  assert.equal(receiver.of(String(id))[0]?.path, '/one');

  const { data } = await eventually(async () => {
    const page = await api.call<Page>('GET', `/app/${app}/attempt/msg/${id}`);
    return page.data.length > 0 && page;
  });
  assert.deepEqual(
    data.map((one) => [one.endpointId, one.triggerType, one.status]),
    [[endpoint, 0, 0]],
  );
  assert.deepEqual((await api.call<Page>('GET', `/app/${app}/endpoint/${other}/msg`)).data, []);
});

test('another example is sent by its index', async () => {
  const { id } = (await ask({ eventType: 'invoice.paid', exampleIndex: 1 })).json();
  assert.equal(await bodyOf(String(id)), '{"n":2}');
});

test('svix.ping needs no event type', async () => {
  const { id } = (await ask({ eventType: 'svix.ping' })).json();
  assert.equal(await bodyOf(String(id)), '{"success":true}');
});

test('an archived event type has its examples still', async () => {
  await api.call('POST', '/event-type', { name: 'old', description: '', schemas: { 1: { examples: [{ n: 'old' }] } } });
  await api.call('DELETE', '/event-type/old');
  const { id } = (await ask({ eventType: 'old' })).json();
  assert.equal(await bodyOf(String(id)), '{"n":"old"}');
});

test('an endpoint that does not want the type gets nothing', async () => {
  const narrow = await api.call('POST', `/app/${app}/endpoint`, {
    url: `${receiver.url}/narrow`,
    eventTypes: ['bare'],
  });
  const answer = await ask({ eventType: 'invoice.paid' }, {}, narrow.id);
  assert.equal(answer.status, 200);
  const { rowCount } = await server.database.pool.query('select from delivery_open where message_id = $1', [
    answer.json().id,
  ]);
  assert.equal(rowCount, 0);
});

test('what is no example is refused', async () => {
  const text = 'Unable to generate example message from event-type schema';
  for (const [body, status, code, detail] of [
    [{ eventType: 'bare' }, 400, 'invalid_scheme', text],
    [{ eventType: 'other.version' }, 400, 'invalid_scheme', text],
    [{ eventType: 'invoice.paid', exampleIndex: 2 }, 400, 'invalid_scheme', text],
    [{ eventType: 'invoice.paid', exampleIndex: 9 }, 400, 'invalid_scheme', text],
    [{ eventType: 'unknown' }, 404, 'not_found', 'Entity not found'],
  ] as const) {
    const answer = await ask(body);
    assert.deepEqual([answer.status, answer.json().code, answer.json().detail], [status, code, detail], answer.text);
  }
  assert.equal((await ask({ eventType: 'svix.ping' }, {}, 'none')).status, 404);
  assert.equal((await ask({ eventType: 'a b' })).status, 422);
  assert.equal((await ask({})).status, 422);
});

test('one key sends one example to an endpoint', async () => {
  const key = { 'idempotency-key': 'example-1' };
  const [one, two] = [await ask({ eventType: 'svix.ping' }, key), await ask({ eventType: 'svix.ping' }, key)];
  assert.deepEqual([two.status, two.json().id, two.json().payload], [200, one.json().id, {}]);
  const elsewhere = await ask({ eventType: 'svix.ping' }, key, other);
  assert.notEqual(elsewhere.json().id, one.json().id);
});
