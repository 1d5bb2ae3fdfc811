/** Events about an organization's own webhooks, over REST on a whole server with a receiver. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import { serviceOrganizationId } from '../../server/src/core/operational.ts';
import { createOperationalRelay } from '../../server/src/store/operational-events.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { ids } from '../support/control-plane.ts';
import { quiet } from '../support/database.ts';
import { createGrpcApi } from '../support/grpc-api.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
/** Receives the events. */
let listener: Receiver;
/** Receives the messages that the events are about. */
let receiver: Receiver;

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '[0,0,0,0,0]' });
  [listener, receiver] = await Promise.all([startReceiver(), startReceiver()]);
});

after(async () => {
  await Promise.all([listener.close(), receiver.close()]);
  await server.stop();
});

let organizations = 0;

/** A client of an organization that nobody else has. */
async function organization(): Promise<RestClient> {
  organizations += 1;
  return createRestClient(server, await server.app.organizationToken(`org_operational${organizations}`));
}

const at = '/operational-webhook/endpoint';

interface Event {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What came to a path of the listener. */
function eventsAt(path: string): Event[] {
  return listener.arrivals.filter((one) => one.path === path).map(({ body }) => JSON.parse(body.toString()) as Event);
}

/** The events of these types, once there are as many as are asked for. */
async function told(path: string, ...types: string[]): Promise<Event[]> {
  await listener.until(() => eventsAt(path).length >= types.length);
  const events = eventsAt(path);
  assert.deepEqual(events.map(({ type }) => type).sort(), [...types].sort());
  return events;
}

test('an operational endpoint is made, read, replaced and deleted', async () => {
  const api = await organization();
  assert.deepEqual((await api.call<Page>('GET', at)).data, []);
  assert.equal((await api.ask('GET', `${at}/ep_1`)).status, 404);
  const wanted = {
    url: 'https://example.com/a',
    uid: 'mine',
    eventTypes: ['endpoint.disabled'],
    headers: { 'x-a': 'b' },
  };
  const made = await api.call('POST', at, wanted);
  assert.deepEqual(Object.keys(made).sort(), [
    ...[
      'createdAt',
      'description',
      'disabled',
      'eventTypes',
      'id',
      'metadata',
      'throttleRate',
      'uid',
      'updatedAt',
      'url',
    ],
  ]);
  assert.deepEqual(await api.call('GET', `${at}/mine`), made);
  assert.deepEqual((await api.call<Page>('GET', at)).data, [made]);
  assert.deepEqual(await api.call('GET', `${at}/mine/headers`), { headers: { 'x-a': 'b' }, sensitive: [] });
  await api.call('PUT', `${at}/mine/headers`, { headers: { authorization: 'secret' } });
  assert.deepEqual(await api.call('GET', `${at}/mine/headers`), { headers: {}, sensitive: ['authorization'] });
  const first = await api.call('GET', `${at}/mine/secret`);
  await api.call('POST', `${at}/mine/secret/rotate`, {});
  assert.notDeepEqual(await api.call('GET', `${at}/mine/secret`), first);
  const put = await api.ask('PUT', `${at}/${made.id}`, { url: 'https://example.com/b' });
  assert.deepEqual(
    [put.status, put.json().url, put.json().uid, put.json().eventTypes],
    [200, 'https://example.com/b', null, null],
  );
  assert.equal((await api.ask('PUT', `${at}/other`, { url: 'https://example.com/c' })).status, 201);
  assert.equal((await api.ask('DELETE', `${at}/${made.id}`)).status, 204);
  assert.equal((await api.ask('GET', `${at}/${made.id}`)).status, 404);
  assert.equal((await api.ask('POST', at, { url: 'https://a.b', eventTypes: ['no.such'] })).status, 422);
});

test("one organization's operational endpoints are not another's, nor an application's", async () => {
  const [api, stranger] = [await organization(), await organization()];
  const { id } = await api.call('POST', at, { url: 'https://example.com/a' });
  await stranger.call('POST', at, { url: 'https://example.com/b' });
  assert.equal((await stranger.ask('GET', `${at}/${id}`)).status, 404);
  assert.equal((await stranger.ask('DELETE', `${at}/${id}`)).status, 404);
  const app = await api.call('POST', '/app', { name: 'a' });
  const { token } = await api.call('POST', `/auth/app-portal-access/${app.id}`, {});
  assert.equal((await createRestClient(server, String(token)).ask('GET', at)).status, 403);
  const grpc = createGrpcApi(server.grpc);
  const own = await server.app.organizationToken(`org_operational${organizations - 1}`);
  const service = 'OperationalWebhookEndpointService';
  const listed = await grpc.call(`${service}/ListOperationalWebhookEndpoints`, {}, own);
  assert.deepEqual(
    (listed.response as Page).data.map((one) => one.id),
    [id],
  );
  const refused = await grpc.call(`${service}/GetOperationalWebhookEndpoint`, { endpointId: id }, String(token));
  assert.equal(refused.error?.code, 7);
  grpc.close();
});

test('what happens to endpoints is told, signed, to those that ask for it', async () => {
  const api = await organization();
  const { id: listening } = await api.call('POST', at, { url: `${listener.url}/endpoints` });
  await api.call('POST', at, { url: `${listener.url}/deletions`, eventTypes: ['endpoint.deleted'] });
  const app = await api.call('POST', '/app', { name: 'a', uid: 'customer' });
  const endpoint = await api.call('POST', `/app/customer/endpoint`, { url: 'https://example.com', uid: 'e' });
  const path = `/app/customer/endpoint/${endpoint.id}`;
  await api.call('PUT', path, { url: 'https://example.com', uid: 'e', disabled: true });
  await api.call('PATCH', path, { description: 'd' });
  await api.call('POST', `${path}/secret/rotate`, {});
  await api.call('PUT', `${path}/headers`, { headers: {} });
  await api.call('DELETE', path);
  const updated = 'endpoint.updated';
  const events = await told('/endpoints', 'endpoint.created', updated, updated, updated, 'endpoint.deleted');
  const data = { appId: app.id, appUid: 'customer', endpointId: endpoint.id, endpointUid: 'e' };
  for (const event of events) assert.deepEqual(event.data, data);
  await told('/deletions', 'endpoint.deleted');

  const { key } = await api.call('GET', `${at}/${listening}/secret`);
  const request = listener.arrivals.find((one) => one.path === '/endpoints') ?? assert.fail();
  const headers = request.headers as Record<string, string>;
  new Webhook(String(key)).verify(request.body.toString(), headers);
});

test('a change that did not happen is not told', async () => {
  const api = await organization();
  await api.call('POST', at, { url: `${listener.url}/refused` });
  await api.call('POST', '/app', { name: 'a', uid: 'customer' });
  await api.call('POST', '/app/customer/endpoint', { url: 'https://example.com', uid: 'e' });
  assert.equal((await api.ask('POST', '/app/customer/endpoint', { url: 'https://b.c', uid: 'e' })).status, 409);
  assert.equal((await api.ask('DELETE', '/app/customer/endpoint/none')).status, 404);
  await api.call('DELETE', '/app/customer/endpoint/e');
  await told('/refused', 'endpoint.created', 'endpoint.deleted');
});

test('a message that fails and is given up is told of twice, with its last attempt', async () => {
  const api = await organization();
  await api.call('POST', at, {
    url: `${listener.url}/given-up`,
    eventTypes: ['message.attempt.failing', 'message.attempt.exhausted'],
  });
  const app = await api.call('POST', '/app', { name: 'a', uid: 'customer' });
  const endpoint = await api.call('POST', '/app/customer/endpoint', { url: `${receiver.url}/fails` });
  receiver.answer({ status: 500, body: 'no' });
  const sent = await api.call('POST', '/app/customer/msg', { eventType: 'a.b', eventId: 'first', payload: {} });
  const events = await told('/given-up', 'message.attempt.failing', 'message.attempt.exhausted');
  const { data: attempts } = await api.call<Page>('GET', `/app/customer/attempt/msg/${sent.id}`);
  assert.equal(attempts.length, 6);
  for (const { type, data } of events) {
    const number = type === 'message.attempt.failing' ? 4 : 6;
    const last = attempts[6 - number];
    assert.deepEqual(data, {
      appId: app.id,
      appUid: 'customer',
      msgId: sent.id,
      msgEventId: 'first',
      endpointId: endpoint.id,
      lastAttempt: { id: last?.id, responseStatusCode: 500, timestamp: last?.timestamp },
    });
  }
  receiver.answer({ status: 200 });
});

test('a message that comes through after four failures is told of', async () => {
  const api = await organization();
  await api.call('POST', at, { url: `${listener.url}/recovered` });
  await api.call('POST', '/app', { name: 'a', uid: 'customer' });
  const before = receiver.arrivals.length;
  receiver.answer(() => ({ status: receiver.arrivals.length - before < 5 ? 500 : 200 }));
  await api.call('POST', '/app/customer/endpoint', { url: `${receiver.url}/recovers` });
  await api.call('POST', '/app/customer/msg', { eventType: 'a.b', payload: {} });
  await told('/recovered', 'endpoint.created', 'message.attempt.failing', 'message.attempt.recovered');
  receiver.answer({ status: 200 });
});

test('a receiver that wants no more is told of, with its uid', async () => {
  const api = await organization();
  await api.call('POST', at, { url: `${listener.url}/gone`, eventTypes: ['endpoint.disabled'] });
  await api.call('POST', '/app', { name: 'a', uid: 'customer' });
  const endpoint = await api.call('POST', '/app/customer/endpoint', { url: `${receiver.url}/gone`, uid: 'gone' });
  receiver.answer({ status: 410 });
  await api.call('POST', '/app/customer/msg', { eventType: 'a.b', payload: {} });
  const [event] = await told('/gone', 'endpoint.disabled');
  assert.deepEqual(
    [event?.data.endpointId, event?.data.endpointUid, event?.data.trigger],
    [endpoint.id, 'gone', 'automatic'],
  );
  assert.ok(Number.isFinite(Date.parse(String(event?.data.failSince))));
  receiver.answer({ status: 200 });
});

test('an organization that listens to nothing has nothing written for it', async () => {
  const api = await organization();
  await api.call('POST', '/app', { name: 'a', uid: 'customer' });
  await api.call('POST', '/app/customer/endpoint', { url: 'https://example.com' });
  const { rows } = await server.database.pool.query(
    `select from message where organization_id = $1 and application_id not in (select id from application where organization_id = $1)
     union all select from operational_event where organization_id = $2`,
    [serviceOrganizationId, `org_operational${organizations}`],
  );
  assert.equal(rows.length, 0);
});

test('an event becomes one message, however many processes look after events', async () => {
  const api = await organization();
  const { id } = await api.call('POST', at, { url: `${listener.url}/crowd` });
  const { pool } = server.database;
  const events = Array.from({ length: 500 }, () => ids.next(prefixes.message));
  await pool.query(
    `insert into operational_event select id, $2, 'endpoint.updated', '{}', now() from unnest($1::text[]) as x(id)`,
    [events, `org_operational${organizations}`],
  );
  const partitions = { ensureContentDay: () => undefined };
  const relays = Array.from({ length: 4 }, () =>
    createOperationalRelay({ pool, partitions, due() {}, clock: systemClock, log: quiet }),
  );
  await Promise.all(relays.map((one) => one.relay()));
  await listener.until(() => eventsAt('/crowd').length >= events.length);
  const { rows } = await pool.query<{ count: string }>('select count(*) from message where id = any ($1)', [events]);
  assert.equal(Number(rows[0]?.count), events.length);
  const closed = await eventually(async () => {
    const answer = await pool.query('select from delivery where endpoint_id = $1 and outcome = 1', [id]);
    return answer.rowCount === events.length && answer;
  });
  assert.equal(closed.rowCount, events.length);
  assert.equal(eventsAt('/crowd').length, events.length);
});
