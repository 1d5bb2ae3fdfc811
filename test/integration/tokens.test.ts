import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { EndpointIn } from '../../server/src/gen/posthorn/v1/endpoint.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { quiet } from '../support/database.ts';
import { createGrpcApi, type GrpcApi } from '../support/grpc-api.ts';

const organization = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
const management = `/api/v1/management/authentication/${organization}/api-token`;

let server: TestApp;
let other: App;
let grpc: GrpcApi;

before(async () => {
  server = await startTestApp();
  const { config } = readConfig({
    POSTHORN_DB_DSN: server.database.dsn,
    POSTHORN_DB_POOL_MAX_SIZE: '10',
    POSTHORN_JWT_SECRET: 'a secret of the tests that is long enough',
    POSTHORN_MAIN_SECRET: 'another secret of the tests, long enough too',
    POSTHORN_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
  });
  other = await createApp({ config, log: quiet });
  grpc = createGrpcApi(server.grpc);
});

after(async () => {
  grpc.close();
  await other.stop();
  await server.stop();
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function call(token: string, verb: string, path: string, body?: unknown, base = server.rest): Promise<Answer> {
  const answer = await fetch(`${base}${path}`, {
    method: verb,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

const asOwner = (verb: string, path: string, body?: unknown) => call(server.token, verb, path, body);

let applications = 0;

async function application(): Promise<string> {
  applications += 1;
  const { body } = await asOwner('POST', '/api/v1/app', { name: `application ${applications}` });
  return String(body.id);
}

async function portal(appId: string, wanted: unknown = {}): Promise<{ token: string; url: string }> {
  const { status, body } = await asOwner('POST', `/api/v1/auth/app-portal-access/${appId}`, wanted);
  assert.equal(status, 200, JSON.stringify(body));
  return { token: String(body.token), url: String(body.url) };
}

/** Both processes are asked, until both refuse; that has to be within a second, for which the machine gets another half. */
async function refusedEverywhere(token: string, path: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const answers = await Promise.all([
      call(token, 'GET', path),
      call(token, 'GET', path, undefined, `http://${other.addresses.rest}`),
    ]);
    if (answers.every(({ status }) => status === 401)) break;
    assert.ok(performance.now() - began < 1_500, 'a token was still good 1.5 s after it had been ended');
    await sleep(50);
  }
}

test('a portal token says whose it is, and sees its application alone', async () => {
  const appId = await application();
  const { token } = await portal(appId, { sessionId: 'browser-1' });
  const { body } = await call(token, 'GET', '/api/v1/auth/whoami');
  assert.deepEqual(body, { envId: organization, appId, permissionSource: 'RegionalAuthToken', sessionId: 'browser-1' });
  assert.equal((await call(token, 'GET', `/api/v1/app/${appId}`)).status, 200);
  assert.equal((await call(token, 'GET', `/api/v1/app/${await application()}`)).status, 404);
  assert.equal((await call(token, 'GET', '/api/v1/app')).status, 403);
  const own = await asOwner('GET', '/api/v1/auth/whoami');
  assert.deepEqual(own.body, { envId: organization, appId: null, permissionSource: 'SvixJwt', sessionId: null });
});

test('capabilities decide what a portal token can do', async () => {
  const appId = await application();
  const endpoint = await asOwner('POST', `/api/v1/app/${appId}/endpoint`, { url: 'https://example.com/hook' });
  const at = `/api/v1/app/${appId}/endpoint/${endpoint.body.id}`;
  const operations: [string, string, string, unknown, number][] = [
    ['ViewBase', 'GET', at, undefined, 200],
    ['ViewBase', 'GET', '/api/v1/event-type', undefined, 200],
    ['ViewEndpointSecret', 'GET', `${at}/secret`, undefined, 200],
    ['ManageEndpointSecret', 'POST', `${at}/secret/rotate`, {}, 204],
    ['CreateAttempts', 'POST', `${at}/recover`, { since: new Date().toISOString() }, 202],
    ['ManageEndpoint', 'PATCH', at, { description: 'x' }, 200],
    ['ManageEndpoint', 'PUT', `${at}/headers`, { headers: {} }, 204],
  ];
  const names = ['ViewBase', 'ViewEndpointSecret', 'ManageEndpointSecret', 'CreateAttempts', 'ManageEndpoint'];
  for (const capability of names) {
    const { token } = await portal(appId, { capabilities: [capability] });
    for (const [needed, verb, path, body, status] of operations) {
      const answer = await call(token, verb, path, body);
      assert.equal(answer.status, needed === capability ? status : 403, `${verb} ${path} with ${capability}`);
    }
  }
  const everything = await portal(appId);
  for (const [, verb, path, body, status] of operations) {
    assert.equal((await call(everything.token, verb, path, body)).status, status, `${verb} ${path}`);
  }
  const looking = await portal(appId, { readOnly: true, capabilities: ['ManageEndpoint'] });
  assert.equal((await call(looking.token, 'GET', at)).status, 200);
  assert.equal((await call(looking.token, 'PATCH', at, { description: 'y' })).status, 403);
});

test('capabilities and expiry that there are not are refused', async () => {
  const appId = await application();
  const wrong = [
    { capabilities: ['Everything'] },
    { capabilities: [] },
    { expiry: 3599 },
    { expiry: 604_801 },
    { sessionId: 'a b' },
  ];
  for (const body of wrong) {
    const answer = await asOwner('POST', `/api/v1/auth/app-portal-access/${appId}`, body);
    assert.equal(answer.status, 422, JSON.stringify(body));
  }
});

test('gRPC refuses what REST refuses', async () => {
  const appId = await application();
  const { token } = await portal(appId, { capabilities: ['ViewBase'] });
  const listed = await grpc.call('EndpointService/ListEndpoints', { appId }, token);
  assert.deepEqual(listed.error, undefined);
  const made = await grpc.call(
    'EndpointService/CreateEndpoint',
    { appId, endpointIn: EndpointIn.fromPartial({ url: 'https://example.com' }) },
    token,
  );
  assert.equal(made.error?.code, 7);
  const who = await grpc.call('AuthenticationService/Whoami', {}, token);
  assert.equal((who.response as { appId?: string }).appId, appId);
});

test('a one-time token is good for one exchange, and gives no more than what it came with', async () => {
  const appId = await application();
  const { url } = await portal(appId, { capabilities: ['ViewBase', 'CreateAttempts'], sessionId: 's', expiry: 3600 });
  const oneTimeToken = url.slice(url.indexOf('#key=') + 5);
  assert.equal((await call(oneTimeToken, 'GET', '/api/v1/auth/whoami')).status, 401);
  const exchange = () =>
    fetch(`${server.rest}/api/v1/auth/one-time-token`, {
      method: 'POST',
      body: JSON.stringify({ oneTimeToken }),
      headers: { 'content-type': 'application/json' },
    });
  const answers = await Promise.all([exchange(), exchange(), exchange()]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401, 401]);
  const won = answers.find(({ status }) => status === 200) as Response;
  const { token, capabilities } = (await won.json()) as { token: string; capabilities: string[] };
  assert.deepEqual(capabilities, ['ViewBase', 'CreateAttempts']);
  const { body } = await call(token, 'GET', '/api/v1/auth/whoami');
  assert.deepEqual([body.appId, body.sessionId], [appId, 's']);
  assert.equal((await call(token, 'POST', `/api/v1/app/${appId}/endpoint`, { url: 'https://a.b' })).status, 403);
  const { rows } = await server.database.pool.query<{ left: number }>(
    `select extract(epoch from expires_at - now())::int as left from api_key where application_id = $1 and kind = 'portal'`,
    [appId],
  );
  assert.ok(rows.length === 2 && rows.every(({ left }) => left > 3500 && left <= 3600), JSON.stringify(rows));
});

test('expire-all ends the tokens of a session, or all of an application, in every process within a second', async () => {
  const appId = await application();
  const path = `/api/v1/app/${appId}`;
  const [first, second, bystander] = [
    await portal(appId, { sessionId: 'one' }),
    await portal(appId, { sessionId: 'two' }),
    await portal(await application()),
  ];
  const ended = await asOwner('POST', `/api/v1/auth/app/${appId}/expire-all`, { sessionIds: ['one'] });
  assert.equal(ended.status, 204);
  await refusedEverywhere(first.token, path);
  assert.equal((await call(second.token, 'GET', path)).status, 200);
  await asOwner('POST', `/api/v1/auth/app/${appId}/expire-all`, { expiry: 3600 });
  assert.equal((await call(second.token, 'GET', path)).status, 200);
  await asOwner('POST', `/api/v1/auth/app/${appId}/expire-all`, {});
  await refusedEverywhere(second.token, path);
  assert.equal((await call(bystander.token, 'GET', '/api/v1/auth/whoami')).status, 200);
  const later = await portal(appId);
  assert.equal((await call(later.token, 'GET', path)).status, 200);
});

test('logging out ends the token that it is called with, and no token of an organization', async () => {
  const appId = await application();
  const { token } = await portal(appId);
  assert.equal((await call(token, 'POST', '/api/v1/auth/logout')).status, 204);
  await refusedEverywhere(token, `/api/v1/app/${appId}`);
  assert.equal((await asOwner('POST', '/api/v1/auth/logout')).status, 204);
  assert.equal((await asOwner('GET', '/api/v1/auth/whoami')).status, 200);
});

test('the tokens of a deleted application are refused', async () => {
  const appId = await application();
  const { token } = await portal(appId);
  assert.equal((await call(token, 'GET', '/api/v1/event-type')).status, 200);
  await asOwner('DELETE', `/api/v1/app/${appId}`);
  await refusedEverywhere(token, '/api/v1/event-type');
});

test('a message token sends messages of its application and does nothing else', async () => {
  const appId = await application();
  await asOwner('PATCH', `/api/v1/app/${appId}`, { uid: 'with-a-uid' });
  const made = await asOwner('POST', `/api/v1/auth/app/${appId}/create-message-token`, { name: 'sender', expiry: 60 });
  assert.equal(made.status, 200);
  assert.deepEqual([made.body.name, made.body.scopes], ['sender', null]);
  const token = String(made.body.token);
  const message = { eventType: 'a.b', payload: { n: 1 } };
  assert.equal((await call(token, 'POST', `/api/v1/app/${appId}/msg`, message)).status, 202);
  assert.equal((await call(token, 'POST', '/api/v1/app/with-a-uid/msg', message)).status, 202);
  assert.equal((await call(token, 'POST', `/api/v1/app/${await application()}/msg`, message)).status, 404);
  const fresh = { ...message, application: { name: 'n', uid: 'not-there' } };
  assert.equal((await call(token, 'POST', '/api/v1/app/not-there/msg', fresh)).status, 404);
  for (const path of ['', '/msg', '/endpoint', '/attempt/endpoint/ep_1']) {
    assert.equal((await call(token, 'GET', `/api/v1/app/${appId}${path}`)).status, 403, path);
  }
  assert.equal((await call(token, 'GET', '/api/v1/event-type')).status, 403);
  assert.equal((await call(token, 'GET', '/api/v1/auth/whoami')).status, 200);
  const ordinary = await portal(appId);
  assert.equal((await call(ordinary.token, 'POST', `/api/v1/app/${appId}/msg`, message)).status, 403);
});

test('an API token can do what its scopes say, and is shown once', async () => {
  const made = await asOwner('POST', management, { name: 'reader', scopes: ['application:read', '*:write'] });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const token = String(made.body.token);
  assert.equal((await call(token, 'GET', '/api/v1/app')).status, 200);
  assert.equal((await call(token, 'GET', '/api/v1/event-type')).status, 403);
  assert.equal((await call(token, 'POST', '/api/v1/app', { name: 'by the token' })).status, 201);
  const { body } = await asOwner('GET', `${management}/${made.body.id}`);
  assert.deepEqual(Object.keys(body).sort(), ['censoredToken', 'createdAt', 'expiresAt', 'id', 'name', 'scopes']);
  assert.ok(!token.includes(String(body.censoredToken)) && String(body.censoredToken).endsWith(token.slice(-4)));
  const { rows } = await server.database.pool.query(`select api_key::text as row from api_key where id = $1`, [
    body.id,
  ]);
  assert.ok(!(rows[0] as { row: string }).row.includes(token.slice(7, -4)));
});

test('reading a secret takes a token that may write', async () => {
  const appId = await application();
  const endpoint = await asOwner('POST', `/api/v1/app/${appId}/endpoint`, { url: 'https://example.com/hook' });
  const path = `/api/v1/app/${appId}/endpoint/${endpoint.body.id}`;
  const reader = await asOwner('POST', management, { name: 'reader', scopes: ['*:read'] });
  assert.equal((await call(String(reader.body.token), 'GET', path)).status, 200);
  assert.equal((await call(String(reader.body.token), 'GET', `${path}/secret`)).status, 403);
  const writer = await asOwner('POST', management, { name: 'writer', scopes: ['endpoint:write'] });
  assert.equal((await call(String(writer.body.token), 'GET', `${path}/secret`)).status, 200);
});

test('a token can give out no more than it has', async () => {
  const made = await asOwner('POST', management, { name: 'giver', scopes: ['api_token:write', 'message:write'] });
  const token = String(made.body.token);
  const give = async (scopes?: string[]) => (await call(token, 'POST', management, { name: 'x', scopes })).status;
  assert.deepEqual([await give(['message:write']), await give(['message:read']), await give()], [200, 403, 403]);
  const widened = await call(token, 'PATCH', `${management}/${made.body.id}`, { scopes: null });
  assert.equal(widened.status, 403);
  assert.equal((await asOwner('POST', management, { name: 'x', scopes: ['nothing:read'] })).status, 422);
});

test('API tokens are listed, renamed, narrowed and ended', async () => {
  const made = await asOwner('POST', management, { name: 'one', expiry: 3600 });
  const [token, at] = [String(made.body.token), `${management}/${made.body.id}`];
  assert.ok(Math.abs(Date.parse(String(made.body.expiresAt)) - Date.now() - 3_600_000) < 60_000);
  assert.equal((await asOwner('PUT', at, { name: 'two' })).body.name, 'two');
  const narrowed = await asOwner('PATCH', at, { scopes: ['message:read'] });
  assert.deepEqual([narrowed.body.name, narrowed.body.scopes], ['two', ['message:read']]);
  const page = await asOwner('GET', `${management}?limit=1&order=descending`);
  assert.deepEqual(
    (page.body.data as { id: string }[]).map(({ id }) => id),
    [made.body.id],
  );
  assert.equal(page.body.done, false);
  assert.equal((await call(token, 'GET', '/api/v1/auth/whoami')).status, 200);
  assert.equal((await asOwner('POST', `${at}/expire`, {})).status, 204);
  await refusedEverywhere(token, '/api/v1/auth/whoami');
  assert.equal((await asOwner('GET', at)).status, 404);
  assert.equal((await asOwner('POST', `${at}/expire`, {})).status, 404);
});

test("another organization's API tokens do not exist", async () => {
  const made = await asOwner('POST', management, { name: 'mine' });
  const stranger = await server.app.organizationToken('org_stranger');
  const theirs = '/api/v1/management/authentication/org_stranger/api-token';
  assert.equal((await call(stranger, 'GET', management)).status, 404);
  assert.equal((await call(stranger, 'GET', `${theirs}/${made.body.id}`)).status, 404);
  assert.equal((await call(stranger, 'POST', `${theirs}/${made.body.id}/expire`, {})).status, 404);
  assert.deepEqual((await call(stranger, 'GET', theirs)).body.data, []);
  assert.equal((await call(String(made.body.token), 'GET', '/api/v1/auth/whoami')).status, 200);
});
