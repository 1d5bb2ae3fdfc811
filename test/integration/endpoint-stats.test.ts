/** Counts of an endpoint's attempts, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;
let stats: string;
const minute = 60_000;
const day = 24 * 60 * minute;

/** Three attempts failed and two succeeded: one message took two attempts, another all three of its. */
before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '0,0' });
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
  receiver.answer(({ body }) => {
    if (body.includes('good')) return 200;
    return body.includes('second') && receiver.arrivals.filter((one) => one.body.includes('second')).length > 1
      ? 200
      : 500;
  });
  const { id: app } = await api.call('POST', '/app', { name: 'a', uid: 'counted' });
  const { id: endpoint } = await api.call('POST', `/app/${app}/endpoint`, { url: receiver.url, uid: 'hooks' });
  for (const n of ['good', 'second', 'bad'])
    await api.call('POST', `/app/${app}/msg`, { eventType: 'a', payload: { n } });
  await eventually(async () => {
    const page = await api.call<Page>('GET', `/app/${app}/attempt/endpoint/${endpoint}`);
    return page.data.length === 6;
  });
  stats = `/app/counted/endpoint/hooks/stats`;
});

after(async () => {
  await receiver.close();
  await server.stop();
});

const at = (ms: number) => new Date(Date.now() + ms).toISOString();
const nothing = { success: 0, pending: 0, sending: 0, fail: 0, canceled: 0 };

test('attempts are counted, not messages, by what became of them', async () => {
  assert.deepEqual(await api.call('GET', stats), { ...nothing, success: 2, fail: 4 });
});

test('only those of the span are counted', async () => {
  assert.deepEqual(await api.call('GET', `${stats}?until=${at(-minute)}`), nothing);
  assert.deepEqual(await api.call('GET', `${stats}?since=${at(-minute)}`), { ...nothing, success: 2, fail: 4 });
  assert.deepEqual(await api.call('GET', `${stats}?since=${at(-20 * day)}&until=${at(-10 * day)}`), nothing);
  // Longer ago than any partition reaches, and the wrong way round.
  assert.deepEqual(await api.call('GET', `${stats}?until=${at(-900 * day)}`), nothing);
  assert.deepEqual(await api.call('GET', `${stats}?since=${at(-minute)}&until=${at(-2 * minute)}`), nothing);
});

test('a span has its limits', async () => {
  assert.equal((await api.ask('GET', `${stats}?since=${at(-28 * day - 4 * minute)}`)).status, 200);
  const until = new Date(Date.now() - minute);
  for (const [query, detail] of [
    [`until=${at(minute)}`, "'until' cannot be in the future"],
    [
      `since=${at(-29 * day)}&until=${until.toISOString()}`,
      `'since' cannot be more than 28 days prior to ${until.toISOString()}`,
    ],
  ] as const) {
    const answer = await api.ask('GET', `${stats}?${query}`);
    assert.deepEqual([answer.status, answer.json().code, answer.json().detail], [400, 'invalid_range', detail]);
  }
  const unread = await api.ask('GET', `${stats}?since=yesterday`);
  assert.equal(unread.status, 400);
  assert.equal(typeof unread.json().detail, 'string');
});

test('an endpoint that is not there has no counts', async () => {
  assert.equal((await api.ask('GET', '/app/counted/endpoint/none/stats')).status, 404);
  assert.equal((await api.ask('GET', '/app/none/endpoint/hooks/stats')).status, 404);
});
