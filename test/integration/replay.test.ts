/** Recover, replay-missing and bulk-replay, and the background tasks that they are, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;

/** One attempt is all that a message gets, but for what is asked for. */
before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '[]' });
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
});

after(async () => {
  await receiver.close();
  await server.stop();
});

interface Task extends Named {
  readonly status: string;
  readonly task: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const hour = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

async function newApp(): Promise<string> {
  return (await api.call('POST', '/app', { name: 'a' })).id;
}

async function newEndpoint(app: string, fields: object = {}): Promise<string> {
  return (await api.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/${app}`, ...fields })).id;
}

async function send(app: string, fields: object = {}): Promise<string> {
  return (await api.call('POST', `/app/${app}/msg`, { eventType: 'a.b', payload: { n: 1 }, ...fields })).id;
}

async function attemptsAt(app: string, endpoint: string, count: number): Promise<readonly Named[]> {
  return eventually(async () => {
    const { data } = await api.call<Page>('GET', `/app/${app}/attempt/endpoint/${endpoint}?limit=250`);
    return data.length >= count && data;
  });
}

/** Asks for a replay and waits until it is over. */
async function replay(app: string, endpoint: string, verb: string, body: object): Promise<Task> {
  const answer = await api.ask('POST', `/app/${app}/endpoint/${endpoint}/${verb}`, body);
  assert.equal(answer.status, 202, answer.text);
  return finished(String(answer.json().id));
}

function finished(id: string): Promise<Task> {
  return eventually(async () => {
    const task = await api.call<Task>('GET', `/background-task/${id}`);
    return task.status !== 'running' && task;
  });
}

/** How often each message has arrived. */
const arrived = (messages: readonly string[]) => messages.map((id) => receiver.of(id).length);

test('recover sends what failed once more, by hand, and leaves alone what arrived', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  receiver.answer(({ body }) => (body.includes('good') ? 200 : 500));
  const failed = [await send(app), await send(app)];
  const good = await send(app, { payload: { n: 'good' } });
  const mended = await send(app);
  await attemptsAt(app, endpoint, 4);
  receiver.answer(200);
  await api.call('POST', `/app/${app}/msg/${mended}/endpoint/${endpoint}/resend`);
  await attemptsAt(app, endpoint, 5);

  const since = ago(hour);
  const answer = await api.ask('POST', `/app/${app}/endpoint/${endpoint}/recover`, { since });
  assert.equal(answer.status, 202);
  const { id, status, task, updatedAt, ...rest } = answer.json();
  assert.match(String(id), /^qtask_[A-Za-z0-9]{27}$/);
  assert.deepEqual([status, task, rest], ['running', 'endpoint.recover', {}]);
  assert.ok(Math.abs(Date.parse(String(updatedAt)) - Date.now()) < 10_000);

  const over = await finished(String(id));
  const { until, ...data } = over.data;
  assert.deepEqual([over.id, over.status, over.task], [id, 'finished', 'endpoint.recover']);
  // Three attempts had failed; two of their messages have not arrived since.
  assert.deepEqual(data, { appId: app, endpointId: endpoint, since, progress: 1, looked: 3, replayed: 2 });
  assert.ok(Date.parse(String(until)) <= Date.now());

  const attempts = await attemptsAt(app, endpoint, 7);
  assert.deepEqual(arrived([...failed, good, mended]), [2, 2, 1, 2]);
  assert.deepEqual(
    attempts.slice(0, 2).map(({ triggerType, status: ended }) => [triggerType, ended]),
    [
      [1, 0],
      [1, 0],
    ],
  );
});

test('recover sends a message once, however often it has failed, and a failure of its own is the end of it', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  receiver.answer(500);
  const message = await send(app);
  await attemptsAt(app, endpoint, 1);
  for (let count = 2; count <= 3; count += 1) {
    await api.call('POST', `/app/${app}/msg/${message}/endpoint/${endpoint}/resend`);
    await attemptsAt(app, endpoint, count);
  }
  const { data } = await replay(app, endpoint, 'recover', { since: ago(hour), until: null });
  assert.deepEqual([data.looked, data.replayed], [3, 1]);
  await attemptsAt(app, endpoint, 4);
  assert.equal((await attemptsAt(app, endpoint, 4)).length, 4);
});

test('recover looks at its span of time alone', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  receiver.answer(500);
  await send(app);
  await attemptsAt(app, endpoint, 1);
  const early = await replay(app, endpoint, 'recover', { since: ago(2 * hour), until: ago(hour) });
  assert.deepEqual([early.data.looked, early.data.replayed], [0, 0]);
});

test('a retry that is still to come is not lost to a recovery that fails', async () => {
  const patient = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '3600' });
  try {
    const its = createRestClient(patient, patient.token);
    const { id: app } = await its.call('POST', '/app', { name: 'a' });
    const { id: endpoint } = await its.call('POST', `/app/${app}/endpoint`, { url: `${receiver.url}/patient` });
    receiver.answer(500);
    const { id: message } = await its.call('POST', `/app/${app}/msg`, { eventType: 'a.b', payload: {} });
    await receiver.until(() => receiver.of(message).length === 1);
    const listed = () => its.call<Page>('GET', `/app/${app}/endpoint/${endpoint}/msg`);
    const first = await eventually(async () => (await listed()).data[0]);
    await its.call('POST', `/app/${app}/endpoint/${endpoint}/recover`, { since: ago(hour) });
    await receiver.until(() => receiver.of(message).length === 2);
    await eventually(async () => (await its.call<Page>('GET', `/app/${app}/attempt/msg/${message}`)).data.length === 2);
    const second = (await listed()).data[0];
    assert.deepEqual([second?.status, second?.nextAttempt], [3, first.nextAttempt]);
  } finally {
    await patient.stop();
  }
});

test('replay-missing sends an endpoint what it wants and was never sent', async () => {
  const app = await newApp();
  receiver.answer(200);
  await api.call('POST', '/event-type', { name: `wanted.${app}`, description: '' });
  const wanted = { eventType: `wanted.${app}`, channels: ['red', 'blue'] };
  const old = [await send(app, wanted), await send(app), await send(app, { ...wanted, channels: ['green'] })];
  const expunged = await send(app, wanted);
  await api.call('DELETE', `/app/${app}/msg/${expunged}/content`);
  const endpoint = await newEndpoint(app, { eventTypes: [wanted.eventType], channels: ['red'] });
  const sent = await send(app, wanted);
  await attemptsAt(app, endpoint, 1);

  const task = await replay(app, endpoint, 'replay-missing', { since: ago(hour) });
  assert.deepEqual([task.task, task.status], ['endpoint.replay', 'finished']);
  assert.deepEqual([task.data.looked, task.data.replayed], [5, 1]);
  await attemptsAt(app, endpoint, 2);
  assert.deepEqual(arrived([...old, expunged, sent]), [1, 0, 0, 0, 1]);
  const again = await replay(app, endpoint, 'replay-missing', { since: ago(hour) });
  assert.equal(again.data.replayed, 0);
});

test('bulk-replay sends what was sent before, delivered or not, and less where it is asked for less', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  receiver.answer(({ body }) => (body.includes('fail') ? 503 : 200));
  const good = await send(app, { eventType: 'c.d', channels: ['red'], tags: ['blue'] });
  const bad = await send(app, { payload: { n: 'fail' } });
  await attemptsAt(app, endpoint, 2);
  const never = await newEndpoint(app, { url: `${receiver.url}/never` });
  const since = ago(hour);
  const counts: Record<string, unknown> = {};
  let attempts = 2;
  for (const [name, filter] of Object.entries({
    all: {},
    succeeded: { status: 0 },
    pending: { status: 1 },
    failed: { status: 2 },
    'between attempts': { status: 3 },
    'answered 5xx': { statusCodeClass: 500 },
    'not answered': { statusCodeClass: 0 },
    'of a type': { eventTypes: ['c.d', 'x.y'] },
    'of no type that there is': { eventTypes: ['x.y'] },
    'of a channel': { channel: 'red' },
    'of a tag': { tag: 'blue' },
    'of no tag that there is': { tag: 'red' },
    nulls: { until: null, eventTypes: null, channel: null, tag: null, status: null, statusCodeClass: null },
  })) {
    const task = await replay(app, endpoint, 'bulk-replay', { since, ...filter });
    assert.deepEqual([task.task, task.status], ['endpoint.bulk-replay', 'finished']);
    counts[name] = task.data.replayed;
    attempts += Number(task.data.replayed);
    await attemptsAt(app, endpoint, attempts);
  }
  assert.deepEqual(counts, {
    all: 2,
    succeeded: 1,
    pending: 0,
    failed: 1,
    'between attempts': 0,
    'answered 5xx': 1,
    'not answered': 0,
    'of a type': 1,
    'of no type that there is': 0,
    'of a channel': 1,
    'of a tag': 1,
    'of no tag that there is': 0,
    nulls: 2,
  });
  assert.deepEqual(arrived([good, bad]), [7, 5]);
  assert.equal((await replay(app, never, 'bulk-replay', { since })).data.replayed, 0);
});

test('a replay to an endpoint that is disabled fails, and says why', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app, { disabled: true });
  const { status, data } = await replay(app, endpoint, 'recover', { since: ago(hour) });
  assert.deepEqual([status, data.failure, data.progress], ['failed', 'The endpoint was deleted or is disabled.', 0]);
});

test('what cannot be replayed is refused', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  const day = 24 * hour;
  const tooLong = [
    { loc: ['body', 'since'], msg: 'Cannot recover more than 14 days of messages', type: 'value_error' },
  ];
  for (const [path, body, status, detail] of [
    [`${endpoint}/recover`, { since: ago(14 * day + 6 * 60_000) }, 422, tooLong],
    ['none/recover', { since: ago(15 * day) }, 422, tooLong],
    [`${endpoint}/recover`, { since: ago(20 * day), until: ago(5 * day) }, 422, tooLong],
    [`${endpoint}/recover`, { since: ago(20 * day), until: ago(8 * day) }, 202, undefined],
    [`${endpoint}/recover`, { since: ago(14 * day + 4 * 60_000) }, 202, undefined],
    ['none/recover', { since: ago(day) }, 404, 'Entity not found'],
    [`${endpoint}/recover`, {}, 422, undefined],
    [`${endpoint}/replay-missing`, { since: 'yesterday' }, 422, undefined],
    [`${endpoint}/bulk-replay`, { since: ago(day), status: 7 }, 422, undefined],
    ['none/bulk-replay', { since: ago(day) }, 404, 'Entity not found'],
  ] as const) {
    const answer = await api.ask('POST', `/app/${app}/endpoint/${path}`, body);
    assert.equal(answer.status, status, `${path} ${answer.text}`);
    if (detail !== undefined) assert.deepEqual(answer.json().detail, detail, path);
  }
});

test('a recovery that is asked for twice under one key is one task', async () => {
  const app = await newApp();
  const endpoint = await newEndpoint(app);
  const ask = () =>
    api.ask('POST', `/app/${app}/endpoint/${endpoint}/recover`, { since: ago(hour) }, { 'idempotency-key': 'k' });
  const [one, two] = [await ask(), await ask()];
  assert.deepEqual([two.status, two.json().id], [202, one.json().id]);
});

test('tasks are listed in both orders, by status and by kind, and by nobody else', async () => {
  const other = createRestClient(server, await server.app.organizationToken('org_tasks'));
  const { id: app } = await other.call('POST', '/app', { name: 'a' });
  const { id: endpoint } = await other.call('POST', `/app/${app}/endpoint`, { url: receiver.url });
  const { id: disabled } = await other.call('POST', `/app/${app}/endpoint`, { url: receiver.url, disabled: true });
  const made: string[] = [];
  for (const path of [`${endpoint}/recover`, `${disabled}/replay-missing`, `${endpoint}/bulk-replay`])
    made.push((await other.call('POST', `/app/${app}/endpoint/${path}`, { since: ago(hour) })).id);
  const list = async (query: string) => {
    const page = await other.call<Page<Task>>('GET', `/background-task?${query}`);
    return { ...page, ids: page.data.map(({ id }) => id) };
  };
  await eventually(async () => (await list('status=running')).ids.length === 0);
  assert.deepEqual((await list('')).ids, [...made].reverse());
  assert.deepEqual((await list('order=ascending')).ids, made);
  assert.deepEqual((await list('status=failed')).ids, made.slice(1, 2));
  assert.deepEqual((await list('task=endpoint.bulk-replay&status=finished')).ids, made.slice(2));
  const page = await list('limit=2');
  assert.deepEqual([page.ids, page.done], [[made[2], made[1]], false]);
  const rest = await list(`limit=2&iterator=${page.iterator}`);
  assert.deepEqual([rest.ids, rest.done], [[made[0]], true]);

  assert.equal((await api.ask('GET', `/background-task/${made[0]}`)).status, 404);
  const { data } = await api.call<Page<Task>>('GET', '/background-task?limit=250');
  assert.ok(data.every(({ id }) => !made.includes(id)));
  for (const wrong of ['none', 'qtask_1', '%00']) {
    const { status } = await other.ask('GET', `/background-task/${wrong}`);
    assert.ok(status === 404 || (wrong === '%00' && status >= 400 && status < 500), wrong);
  }
});

test('all payloads of an application are removed by a task, those of others and of later messages stay', async () => {
  const [app, other] = [await newApp(), await newApp()];
  const before = [await send(app), await send(app, { payloadRetentionPeriod: 5 }), await send(app)];
  const foreign = await send(other);
  const started = await api.call('POST', `/app/${app}/msg/expunge-all-contents`);
  assert.deepEqual([started.task, started.status], ['application.purge_content', 'running']);
  const task = await eventually(async () => {
    const now = await api.call<Named & { data: Record<string, unknown> }>('GET', `/background-task/${started.id}`);
    return now.status === 'finished' && now;
  });
  assert.deepEqual(
    [task.data.appId, task.data.looked, task.data.removed, task.data.progress, 'endpointId' in task.data],
    [app, 3, 3, 1, false],
  );
  const after = await send(app);
  const payloads = (appId: string, ids: string[]) =>
    Promise.all(ids.map(async (id) => (await api.call('GET', `/app/${appId}/msg/${id}`)).payload));
  assert.deepEqual(
    await payloads(app, before),
    before.map(() => ({ expired: true })),
  );
  assert.deepEqual(await payloads(app, [after]), [{ n: 1 }]);
  assert.deepEqual(await payloads(other, [foreign]), [{ n: 1 }]);
});
