/** Who met whom: attempted messages, attempted destinations, expunged answers, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;

/** One retry at once, another in an hour: a message that keeps failing is between attempts for the whole test. */
before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '0,3600' });
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
});

after(async () => {
  await receiver.close();
  await server.stop();
});

interface Attempted extends Named {
  readonly status: number;
  readonly statusText: string;
  readonly nextAttempt?: string | null;
}

async function newApp(): Promise<string> {
  return (await api.call('POST', '/app', { name: 'a' })).id;
}

async function newEndpoint(app: string, fields: object = {}): Promise<string> {
  return (await api.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/${app}`, ...fields })).id;
}

async function send(app: string, fields: object = {}): Promise<string> {
  return (await api.call('POST', `/app/${app}/msg`, { eventType: 'a.b', payload: { n: 1 }, ...fields })).id;
}

function attemptedMessages(app: string, endpoint: string, query = ''): Promise<Page<Attempted>> {
  return api.call<Page<Attempted>>('GET', `/app/${app}/endpoint/${endpoint}/msg${query}`);
}

/** Waits until the endpoint has so many attempts on record, with the message or with all. */
async function recorded(app: string, endpoint: string, count: number): Promise<Page> {
  return eventually(async () => {
    const page = await api.call<Page>('GET', `/app/${app}/attempt/endpoint/${endpoint}?limit=250`);
    return page.data.length >= count && page;
  });
}

const ids = (page: Page<Named>) => page.data.map(({ id }) => id);

test('a message is listed with what became of it, and found by that', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app, { uid: 'hooks' });
  receiver.answer(({ body }) => (body.includes('fail') ? 500 : 200));
  const good = await send(app, { channels: ['red'], eventId: 'good' });
  const bad = await send(app, { eventType: 'c.d', payload: { n: 'fail' } });
  await recorded(app, endpoint, 3);

  const page = await eventually(async () => {
    const found = await attemptedMessages(app, 'hooks');
    return found.data[0]?.nextAttempt !== undefined && found;
  });
  assert.deepEqual(ids(page), [bad, good]);
  assert.equal(page.done, true);
  const [second, first] = page.data as [Attempted, Attempted];
  assert.deepEqual([first.status, first.statusText, 'nextAttempt' in first], [0, 'success', false]);
  assert.deepEqual([first.payload, first.eventId, first.eventType, first.channels], [{ n: 1 }, 'good', 'a.b', ['red']]);
  assert.deepEqual([second.status, second.statusText, second.eventId, second.channels], [3, 'sending', null, null]);
  const inMs = Date.parse(String(second.nextAttempt)) - Date.now();
  assert.ok(inMs > 2_800_000 && inMs < 4_400_000, `${inMs}`);

  for (const [query, found] of [
    ['status=0', [good]],
    ['status=1', []],
    ['status=2', []],
    ['status=3', [bad]],
    ['channel=red', [good]],
    ['channel=blue', []],
    ['event_types=c.d', [bad]],
    ['event_types=c.d,a.b', [bad, good]],
    [`before=${new Date(Date.now() - 600_000).toISOString()}`, []],
    [`after=${new Date(Date.now() - 600_000).toISOString()}`, [bad, good]],
  ] as const) {
    assert.deepEqual(ids(await attemptedMessages(app, endpoint, `?${query}`)), found, query);
  }
  const bare = await attemptedMessages(app, endpoint, '?with_content=false');
  assert.deepEqual(
    bare.data.map(({ payload }) => payload),
    [{}, {}],
  );
});

test('what failed for good is under fail, and under success once a resend has delivered it', async () => {
  const app = await newApp();
  receiver.answer(410);
  const endpoint = await newEndpoint(app);
  const message = await send(app);
  await recorded(app, endpoint, 1);
  const [gone] = await eventually(async () => {
    const { data } = await attemptedMessages(app, endpoint, '?status=2');
    return data.length > 0 && data;
  });
  assert.deepEqual([gone?.id, gone?.status, gone?.statusText], [message, 2, 'fail']);
  assert.equal('nextAttempt' in (gone as object), false);

  receiver.answer(200);
  await eventually(async () => (await api.call('GET', `/app/${app}/endpoint/${endpoint}`)).disabled === true);
  await api.call('PATCH', `/app/${app}/endpoint/${endpoint}`, { disabled: false });
  await api.call('POST', `/app/${app}/msg/${message}/endpoint/${endpoint}/resend`);
  await recorded(app, endpoint, 2);
  assert.deepEqual(ids(await attemptedMessages(app, endpoint, '?status=0')), [message]);
  assert.deepEqual(ids(await attemptedMessages(app, endpoint, '?status=2')), []);
});

test('a message that waits for its first attempt is not listed, nor one that was never meant for the endpoint', async () => {
  const app = await newApp();
  receiver.answer(({ path }) => (path.endsWith('hang') ? 'hang' : 200));
  const slow = await newEndpoint(app, { url: `${receiver.url}/hang` });
  await api.call('POST', '/event-type', { name: `only.${app}`, description: '' });
  const other = await newEndpoint(app, { eventTypes: [`only.${app}`] });
  const message = await send(app);
  await receiver.until(() => receiver.of(message).length === 1);
  assert.deepEqual(ids(await attemptedMessages(app, slow)), []);
  assert.deepEqual(ids(await attemptedMessages(app, other)), []);

  receiver.answer(500);
  await api.call('POST', `/app/${app}/msg/${message}/endpoint/${other}/resend`);
  await recorded(app, other, 1);
  const { data } = await attemptedMessages(app, other);
  assert.deepEqual(
    data.map(({ id, status }) => [id, status]),
    [[message, 2]],
  );
});

test('attempted messages are walked in both directions without a gap', async () => {
  const app = await newApp();
  receiver.answer(200);
  const endpoint = await newEndpoint(app);
  const sent: string[] = [];
  for (let i = 0; i < 7; i += 1) sent.unshift(await send(app));
  await recorded(app, endpoint, 7);

  const seen: string[][] = [];
  let page = await attemptedMessages(app, endpoint, '?limit=3');
  for (;;) {
    seen.push(ids(page));
    if (page.done) break;
    page = await attemptedMessages(app, endpoint, `?limit=3&iterator=${page.iterator}`);
  }
  assert.deepEqual(seen, [sent.slice(0, 3), sent.slice(3, 6), sent.slice(6)]);
  const back = await attemptedMessages(app, endpoint, `?limit=3&iterator=${page.prevIterator}`);
  assert.deepEqual([ids(back), back.done], [sent.slice(3, 6), false]);
  const start = await attemptedMessages(app, endpoint, `?limit=3&iterator=${back.prevIterator}`);
  assert.deepEqual([ids(start), start.done], [sent.slice(0, 3), true]);
});

test('destinations are listed by id, deleted ones too, with what the latest attempt became', async () => {
  const app = await newApp();
  receiver.answer(({ path }) => (path.endsWith('bad') ? 500 : 200));
  const endpoints = [
    await newEndpoint(app, { metadata: { a: 'b' }, throttleRate: 700, uid: 'first', channels: ['red'] }),
    await newEndpoint(app),
    await newEndpoint(app, { url: `${receiver.url}/bad` }),
  ];
  const message = await send(app, { eventId: 'event-1', channels: ['red'] });
  await recorded(app, endpoints[2] as string, 2);
  for (const endpoint of endpoints.slice(0, 2)) await recorded(app, endpoint, 1);
  await api.call('DELETE', `/app/${app}/endpoint/${endpoints[1]}`);

  const list = (query = '') => api.call<Page<Attempted>>('GET', `/app/${app}/msg/event-1/endpoint${query}`);
  const page = await list();
  assert.deepEqual(ids(page), endpoints);
  assert.equal(page.done, true);
  const [first, deleted, bad] = page.data as [Attempted, Attempted, Attempted];
  const { createdAt, updatedAt, ...shown } = first;
  assert.deepEqual(shown, {
    id: endpoints[0],
    uid: 'first',
    url: `${receiver.url}/${app}`,
    description: '',
    version: 1,
    throttleRate: 700,
    rateLimit: 700,
    disabled: false,
    eventTypes: null,
    filterTypes: null,
    channels: ['red'],
    status: 0,
    statusText: 'success',
    nextAttempt: null,
  });
  assert.ok(Date.parse(String(createdAt)) <= Date.parse(String(updatedAt)));
  assert.deepEqual([deleted.status, deleted.uid], [0, null]);
  assert.deepEqual([bad.status, bad.statusText], [2, 'fail']);
  assert.ok(Date.parse(String(bad.nextAttempt)) > Date.now() + 2_000_000);

  // One endpoint more than fits: the page says so.
  const begun = await list('?limit=2');
  assert.deepEqual([ids(begun), begun.done], [endpoints.slice(0, 2), false]);
  const rest = await list(`?limit=2&iterator=${begun.iterator}`);
  assert.deepEqual([ids(rest), rest.done], [endpoints.slice(2), true]);
  const back = await list(`?limit=1&iterator=-${endpoints[2]}`);
  assert.deepEqual([ids(back), back.done], [endpoints.slice(1, 2), false]);
  assert.equal((await api.ask('GET', `/app/${app}/msg/${message}/endpoint?iterator=ep_1`)).status, 422);
  assert.equal((await api.ask('GET', `/app/${app}/msg/none/endpoint`)).status, 404);
});

test('the answer of an attempt is expunged for good, its other facts stay', async () => {
  const app = await newApp();
  receiver.answer({ status: 200, body: 'a secret of the receiver' });
  const endpoint = await newEndpoint(app);
  const message = await send(app);
  const [attempt] = (await recorded(app, endpoint, 1)).data;
  assert.equal(attempt?.response, 'a secret of the receiver');
  const path = `/app/${app}/msg/${message}/attempt/${attempt?.id}`;
  for (let i = 0; i < 2; i += 1) assert.equal((await api.ask('DELETE', `${path}/content`)).status, 204);
  assert.deepEqual(await api.call('GET', path), { ...attempt, response: 'EXPUNGED' });

  for (const [wrong, detail] of [
    [`/app/${app}/msg/none/attempt/${attempt?.id}`, 'Message not found'],
    [`/app/${app}/msg/${await send(app)}/attempt/${attempt?.id}`, 'Message attempt not found'],
    [`/app/${app}/msg/${message}/attempt/none`, 'Message attempt not found'],
  ] as const) {
    const answer = await api.ask('DELETE', `${wrong}/content`);
    assert.deepEqual([answer.status, answer.json().code, answer.json().detail], [404, 'not_found', detail], wrong);
  }
});

test('the paths that older clients list attempts by lead to the same lists', async () => {
  const app = await newApp();
  receiver.answer(200);
  const [one, two] = [await newEndpoint(app), await newEndpoint(app)];
  const message = await send(app, { channels: ['red'] });
  for (const endpoint of [one, two]) await recorded(app, endpoint, 1);
  const all = await api.call<Page>('GET', `/app/${app}/attempt/msg/${message}`);
  assert.deepEqual(await api.call<Page>('GET', `/app/${app}/msg/${message}/attempt`), all);
  assert.equal(all.data.length, 2);
  const ofTwo = await api.call<Page>('GET', `/app/${app}/msg/${message}/endpoint/${two}/attempt?channel=red`);
  assert.deepEqual(
    ofTwo.data,
    all.data.filter(({ endpointId }) => endpointId === two),
  );
  assert.equal(ofTwo.data.length, 1);
});
