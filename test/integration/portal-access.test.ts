/** Tokens for an application's own people, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let api: RestClient;

before(async () => {
  server = await startTestApp({ POSTHORN_APP_PORTAL_URL: 'https://portal.example/webhooks' });
  api = createRestClient(server, server.token);
});

after(() => server.stop());

interface Access {
  readonly url: string;
  readonly token: string;
}

const access = (app: string, body: object = {}) => api.call<Access>('POST', `/auth/app-portal-access/${app}`, body);

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

test('access is a token of the application, good for 28 days, and the page that is configured', async () => {
  const { id } = await api.call('POST', '/app', { name: 'a', uid: 'customer-1' });
  const { url, token, ...rest } = await access('customer-1');
  assert.match(url, /^https:\/\/portal\.example\/webhooks#key=ph_once_[\w-]{43}$/);
  assert.deepEqual(rest, {});
  const { sub, org, iat, exp, feature_flags } = claimsOf(token);
  assert.deepEqual([sub, org, feature_flags], [id, 'org_23rb8YdGqMT0qIzpgGwdXfHirMu', undefined]);
  assert.equal(Number(exp) - Number(iat), 28 * 86_400);
});

test('where no page is configured the answer has an address all the same', async () => {
  const plain = await startTestApp();
  try {
    const its = createRestClient(plain, plain.token);
    const { id } = await its.call('POST', '/app', { name: 'a' });
    const { url } = await its.call<Access>('POST', `/auth/app-portal-access/${id}`, {});
    assert.ok(URL.canParse(url), url);
  } finally {
    await plain.stop();
  }
});

test('the token looks after its own application and no other, and sends nothing', async () => {
  const { id } = await api.call('POST', '/app', { name: 'own' });
  const { id: other } = await api.call('POST', '/app', { name: 'other' });
  const portal = createRestClient(server, (await access(id)).token);
  const { id: endpoint } = await portal.call('POST', `/app/${id}/endpoint`, { url: 'http://127.0.0.1:9/' });
  const { id: task } = await portal.call('POST', `/app/${id}/endpoint/${endpoint}/recover`, {
    since: new Date(Date.now() - 1_000).toISOString(),
  });
  assert.equal((await portal.call('GET', `/background-task/${task}`)).id, task);
  for (const [method, path, status] of [
    ['GET', `/app/${id}`, 200],
    ['GET', `/app/${id}/endpoint/${endpoint}/secret`, 200],
    ['GET', `/app/${id}/endpoint/${endpoint}/stats`, 200],
    ['GET', `/app/${id}/endpoint/${endpoint}/msg`, 200],
    ['GET', `/app/${id}/msg`, 200],
    ['GET', `/app/${other}`, 404],
    ['GET', `/app/${other}/endpoint`, 404],
    ['GET', '/app', 403],
    ['POST', `/app/${id}/msg`, 403],
    ['POST', `/app/${id}/endpoint/${endpoint}/send-example`, 403],
    ['POST', `/auth/app-portal-access/${id}`, 403],
    ['DELETE', `/app/${id}/msg/none/content`, 403],
    ['DELETE', `/app/${id}/msg/none/attempt/none/content`, 403],
  ] as const) {
    assert.equal((await portal.ask(method, path, method === 'POST' ? {} : undefined)).status, status, path);
  }
});

test('a token sees the event types that its feature flags show it, and tasks of its application alone', async () => {
  const { id } = await api.call('POST', '/app', { name: 'a' });
  for (const [name, featureFlag] of [
    ['everyone', null],
    ['beta.one', 'beta'],
    ['gamma.one', 'gamma'],
  ])
    await api.call('POST', '/event-type', { name, description: '', featureFlag });
  const names = async (body: object) => {
    const portal = createRestClient(server, (await access(id, body)).token);
    const { data } = await portal.call<Page<Named>>('GET', '/event-type');
    const hidden = await portal.ask('GET', '/event-type/gamma.one');
    return [data.map(({ name }) => name), hidden.status];
  };
  assert.deepEqual(await names({}), [['everyone'], 404]);
  assert.deepEqual(await names({ featureFlags: ['beta', 'beta', 'none'] }), [['beta.one', 'everyone'], 404]);
  assert.deepEqual(await names({ featureFlags: ['gamma', 'beta'] }), [['beta.one', 'everyone', 'gamma.one'], 200]);

  const { id: other } = await api.call('POST', '/app', { name: 'b' });
  const { id: endpoint } = await api.call('POST', `/app/${other}/endpoint`, { url: 'http://127.0.0.1:9/' });
  const since = new Date().toISOString();
  const { id: task } = await api.call('POST', `/app/${other}/endpoint/${endpoint}/recover`, { since });
  const stranger = createRestClient(server, (await access(id)).token);
  assert.equal((await stranger.ask('GET', `/background-task/${task}`)).status, 404);
  assert.deepEqual((await stranger.call<Page>('GET', '/background-task')).data, []);
  const owner = createRestClient(server, (await access(other)).token);
  assert.deepEqual(
    (await owner.call<Page>('GET', '/background-task')).data.map((one) => one.id),
    [task],
  );
});

test('an application that is not there yet is made on the way, as with messages', async () => {
  const { token } = await access('new-1', { application: { name: 'New', uid: 'new-1' }, featureFlags: null });
  const made = await api.call('GET', '/app/new-1');
  assert.deepEqual([made.id, made.name], [claimsOf(token).sub, 'New']);
  await access('new-1', { application: { name: 'Other name', uid: 'other' } });
  assert.equal((await api.call('GET', '/app/new-1')).name, 'New');

  const application = (fields: object) => ({ application: { name: 'x', ...fields } });
  for (const [body, status, facts] of [
    [{}, 404, { code: 'not_found', detail: 'Application not found' }],
    [application({}), 422, { type: 'application_uid_missing' }],
    [application({ uid: 'new-3' }), 422, { type: 'application_uid_mismatch' }],
    [application({ name: '', uid: 'new-2' }), 422, { type: 'value_error' }],
    [{ featureFlags: ['a b'] }, 422, { type: 'value_error' }],
  ] as const) {
    const answer = await api.ask('POST', '/auth/app-portal-access/new-2', body);
    assert.equal(answer.status, status, answer.text);
    const { detail } = answer.json();
    const found = Array.isArray(detail) ? (detail[0] as object) : answer.json();
    for (const [name, value] of Object.entries(facts)) assert.equal(found[name as never], value, answer.text);
  }
  assert.equal((await api.ask('GET', '/app/new-2')).status, 404);
});

test('of calls that make one application at the same time all get a token for it', async () => {
  const body = { application: { name: 'x', uid: 'crowd' } };
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      api.ask('POST', '/auth/app-portal-access/crowd', body, { 'idempotency-key': `crowd-${index}` }),
    ),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal(new Set(answers.map((one) => claimsOf(String(one.json().token)).sub)).size, 1);
});

test('one key, one token', async () => {
  const { id } = await api.call('POST', '/app', { name: 'a' });
  const ask = () => api.ask('POST', `/auth/app-portal-access/${id}`, {}, { 'idempotency-key': 'same' });
  assert.equal((await ask()).text.replace(/"requestId.*/, ''), (await ask()).text.replace(/"requestId.*/, ''));
});

test('older clients ask for dashboard access, which needs no body and makes nothing', async () => {
  const { id } = await api.call('POST', '/app', { name: 'a' });
  const { token, url } = await api.call<Access>('POST', `/auth/dashboard-access/${id}`);
  assert.deepEqual([claimsOf(token).sub, url.split('#')[0]], [id, 'https://portal.example/webhooks']);
  const body = { application: { name: 'x', uid: 'new-4' } };
  const answer = await api.ask('POST', '/auth/dashboard-access/new-4', body);
  assert.deepEqual([answer.status, answer.json().detail], [404, 'Application not found']);
});

test('anyone may log out', async () => {
  for (const token of [server.token, 'no token']) {
    const answer = await createRestClient(server, token).ask('POST', '/auth/logout');
    assert.deepEqual([answer.status, answer.text], [204, '']);
  }
});
