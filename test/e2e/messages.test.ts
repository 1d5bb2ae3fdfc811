/** Messages on whole servers, through the TypeScript SDK: two API processes on one database. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ConflictError,
  NotFoundError,
  Posthorn,
  textOf,
  ValidationError,
  Webhook,
} from '../../sdks/typescript/src/index.ts';
import { type App, createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { quiet } from '../support/database.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

let server: TestApp;
let other: App;
let receiver: Receiver;
let here: Posthorn;
let there: Posthorn;

before(async () => {
  server = await startTestApp();
  const { config } = readConfig({
    POSTHORN_DB_DSN: server.database.dsn,
    POSTHORN_DB_POOL_MAX_SIZE: '10',
    POSTHORN_JWT_SECRET: 'a secret of the tests that is long enough',
    POSTHORN_MAIN_SECRET: 'another secret of the tests, long enough too',
    POSTHORN_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_WHITELIST_SUBNETS: '127.0.0.0/8',
  });
  other = await createApp({ config, log: quiet });
  receiver = await startReceiver();
  here = new Posthorn(server.token, { baseUrl: server.rest });
  there = new Posthorn(server.token, { baseUrl: `http://${other.addresses.rest}` });
});

after(async () => {
  await receiver.close();
  await other.stop();
  await server.stop();
});

/** The bare wire, for what the SDK would not let one do. */
async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.rest}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

test('the bytes of a payload stay what the caller wrote, in the answer, at the receiver and in reads', async () => {
  await here.application.create({ name: 'Bytes', uid: 'bytes' });
  await here.endpoint.create('bytes', { url: `${receiver.url}/bytes` });
  const payload = '{ "big":12345678901234567890,"f":1.0,"e":1e3, "a":1,"a":2 , "u":"\\u00e9é" }';
  const { status, text } = await post('/app/bytes/msg', `{"eventType":"a.b", "payload" : ${payload}}`);
  assert.equal(status, 202);
  assert.ok(text.includes(`"payload":${payload}`));
  const { id } = JSON.parse(text) as { id: string };
  await receiver.until(() => receiver.of(id).length === 1);
  assert.equal(receiver.of(id)[0]?.body.toString(), payload);
  const read = await there.message.get('bytes', id);
  assert.equal(textOf(read.payload), payload);
});

test('an endpoint made through one process counts for the very next message through the other', async () => {
  await here.application.create({ name: 'Fresh', uid: 'fresh' });
  for (let round = 0; round < 20; round += 1) {
    const [writer, sender] = round % 2 === 0 ? [here, there] : [there, here];
    // The other process knows the application as it was: its cache is stale from here on.
    await sender.message.create('fresh', { eventType: 'warm.up', payload: {} });
    const endpoint = await writer.endpoint.create('fresh', {
      url: `${receiver.url}/fresh/${round}`,
      eventTypes: undefined,
    });
    const { id } = await sender.message.create('fresh', { eventType: 'a.b', payload: { round } });
    await receiver.until(() => receiver.of(id).some((arrival) => arrival.path === `/fresh/${round}`));
    await writer.endpoint.patch('fresh', endpoint.id, { disabled: true });
    const after = await sender.message.create('fresh', { eventType: 'a.b', payload: { round } });
    const { rows } = await server.database.pool.query(
      'select from delivery_open where message_id = $1 union all select from delivery where message_id = $1',
      [after.id],
    );
    assert.equal(rows.length, 0);
  }
});

test('a rotated secret signs beside the former one at once, whoever sends', async () => {
  await here.application.create({ name: 'Rotated', uid: 'rotated' });
  const { id: endpointId } = await here.endpoint.create('rotated', { url: `${receiver.url}/rotated` });
  const former = await here.endpoint.getSecret('rotated', endpointId);
  await there.message.create('rotated', { eventType: 'a.b', payload: {} });
  await here.endpoint.rotateSecret('rotated', endpointId, {});
  const current = await here.endpoint.getSecret('rotated', endpointId);
  const { id } = await there.message.create('rotated', { eventType: 'a.b', payload: { n: 1 } });
  await receiver.until(() => receiver.of(id).length === 1);
  const [arrival] = receiver.of(id);
  assert.ok(arrival);
  for (const { key } of [former, current]) {
    const { json } = await new Webhook(key).verify(arrival.body, arrival.headers as Record<string, string>);
    assert.deepEqual(json(), { n: 1 });
  }
});

test('many calls at once with one idempotency key, to both processes, make one message', async () => {
  await here.application.create({ name: 'Idempotent', uid: 'idempotent' });
  const calls = Array.from({ length: 30 }, (_, index) =>
    (index % 2 === 0 ? here : there).message.create(
      'idempotent',
      { eventType: 'a.b', payload: { index } },
      { idempotencyKey: 'one-and-only' },
    ),
  );
  const answers = await Promise.all(calls);
  assert.equal(new Set(answers.map((answer) => answer.id)).size, 1);
  assert.equal(new Set(answers.map((answer) => textOf(answer.payload))).size, 1);
  const { rows } = await server.database.pool.query(
    `select count(*)::int as n from message m join application a on a.id = m.application_id where a.uid = 'idempotent'`,
  );
  assert.deepEqual(rows, [{ n: 1 }]);
});

test('an event id is taken once, by whichever process is first', async () => {
  await here.application.create({ name: 'Events', uid: 'events' });
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      (index % 2 === 0 ? here : there).message.create('events', { eventType: 'a.b', eventId: 'order-7', payload: {} }),
    ),
  );
  assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1);
  for (const result of results) if (result.status === 'rejected') assert.ok(result.reason instanceof ConflictError);
  await here.application.create({ name: 'Elsewhere', uid: 'elsewhere' });
  await here.message.create('elsewhere', { eventType: 'a.b', eventId: 'order-7', payload: {} });
});

test('a message can bring its application along', async () => {
  const create = (uid: string, application: { name: string; uid?: string }) =>
    here.message.create(uid, { eventType: 'a.b', payload: {}, application });
  await Promise.all(Array.from({ length: 5 }, () => create('brought', { name: 'Brought', uid: 'brought' })));
  assert.equal((await there.application.get('brought')).name, 'Brought');
  await create('brought', { name: 'Another', uid: 'ignored' });
  assert.equal((await there.application.get('brought')).name, 'Brought');
  await assert.rejects(create('missing', { name: 'No uid' }), ValidationError);
  await assert.rejects(create('missing', { name: 'Mismatch', uid: 'different' }), ValidationError);
  await assert.rejects(here.message.create('missing', { eventType: 'a.b', payload: {} }), NotFoundError);
});

test('raw bytes that are no JSON are sent as they are, and stay readable', async () => {
  await here.application.create({ name: 'Raw', uid: 'raw' });
  await here.endpoint.create('raw', { url: `${receiver.url}/raw` });
  const body = JSON.stringify({ eventType: 'a.b', payload: {}, transformationsParams: { rawPayload: 'plain <text>' } });
  const { status, text } = await post('/app/raw/msg', body);
  assert.equal(status, 202);
  const { id } = JSON.parse(text) as { id: string };
  await receiver.until(() => receiver.of(id).length === 1);
  assert.equal(receiver.of(id)[0]?.body.toString(), 'plain <text>');
  assert.equal((await there.message.get('raw', id)).payload as unknown, 'plain <text>');
});

test('channels and event types decide who gets a message', async () => {
  await here.application.create({ name: 'Filters', uid: 'filters' });
  for (const name of ['paid', 'voided']) await here.eventType.create({ name: `filter.${name}`, description: '' });
  const add = (path: string, filter: object) =>
    here.endpoint.create('filters', { url: `${receiver.url}/${path}`, ...filter });
  await add('all', {});
  await add('paid', { eventTypes: ['filter.paid'] });
  await add('red', { channels: ['red'] });
  const send = async (eventType: string, channels?: string[]) => {
    const { id } = await there.message.create('filters', { eventType, payload: {}, ...(channels ? { channels } : {}) });
    return id;
  };
  const expectations: [string, string[]][] = [
    [await send('filter.paid'), ['/all', '/paid']],
    [await send('filter.voided'), ['/all']],
    [await send('filter.voided', ['red', 'blue']), ['/all', '/red']],
    [await send('filter.paid', ['blue']), ['/all', '/paid']],
  ];
  for (const [id, paths] of expectations) {
    await receiver.until(() => receiver.of(id).length >= paths.length);
    assert.deepEqual(
      receiver
        .of(id)
        .map((arrival) => arrival.path)
        .sort(),
      paths,
    );
  }
});

test('no traffic leaves for private addresses that are not allowed, and the attempt says why', async () => {
  await here.application.create({ name: 'Private', uid: 'private' });
  await here.endpoint.create('private', { url: 'http://169.254.169.254/latest/meta-data' });
  const { id } = await here.message.create('private', { eventType: 'a.b', payload: {} });
  for (let look = 0; ; look += 1) {
    const [attempt] = (await here.messageAttempt.listByMsg('private', id)).data;
    if (attempt !== undefined) {
      assert.equal(attempt.responseStatusCode, 0);
      assert.match(attempt.response, /blocked/);
      break;
    }
    assert.ok(look < 200);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});
