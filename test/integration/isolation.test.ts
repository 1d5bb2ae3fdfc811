/**
 * Tenants cannot see each other: every operation that there is, called with the token of another organization and with
 * that of another application, over REST on a whole server. What is somebody else's is answered as what is not there, byte
 * for byte, and stays as it was.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Method, Route } from '../../server/src/core/method.ts';
import { methods } from '../../server/src/gen/methods.ts';
import { defaultOrganizationId } from '../../server/src/pipeline/tokens.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Answer } from '../support/http.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Page, type RestClient } from '../support/rest-client.ts';

/**
 * A body that each operation takes. An operation that reads one and is not here fails the test: it would not get past
 * its validation, and so not be tried at all.
 */
const bodies: Readonly<Record<string, object>> = {
  CreateApplication: { name: 'n' },
  UpsertApplication: { name: 'n' },
  PatchApplication: { name: 'changed' },
  AppPortalAccess: {},
  ExchangeOneTimeToken: { oneTimeToken: 'ph_once_guessed' },
  ExpireAll: {},
  CreateMessageToken: { name: 'n' },
  CreateApiToken: { name: 'n' },
  UpdateApiToken: { name: 'changed' },
  PatchApiToken: { name: 'changed' },
  ExpireApiToken: {},
  CreateOperationalWebhookEndpoint: { url: 'http://127.0.0.1:9/' },
  UpsertOperationalWebhookEndpoint: { url: 'http://127.0.0.1:9/' },
  RotateOperationalWebhookEndpointSecret: {},
  ImportEnvironment: { eventTypes: [{ name: 'made.by.attacker', description: '' }], settings: { displayName: 'x' } },
  SetOperationalWebhookEndpointHeaders: { headers: { 'x-changed': 'yes' } },
  CreateEndpoint: { url: 'http://127.0.0.1:9/' },
  UpsertEndpoint: { url: 'http://127.0.0.1:9/' },
  PatchEndpoint: { description: 'changed' },
  RotateEndpointSecret: {},
  SetEndpointHeaders: { headers: { 'x-changed': 'yes' } },
  PatchEndpointHeaders: { headers: { 'x-changed': 'yes' } },
  SendExample: { eventType: 'svix.ping' },
  RecoverEndpoint: { since: new Date(Date.now() - 60_000) },
  ReplayMissingMessages: { since: new Date(Date.now() - 60_000) },
  BulkReplayMessages: { since: new Date(Date.now() - 60_000) },
  CreateEventType: { name: 'made.by.attacker', description: '' },
  UpsertEventType: { description: 'changed' },
  PatchEventType: { description: 'changed' },
  CreateMessage: { eventType: 'a.b', payload: {} },
  BatchCreateMessages: { messages: [{ eventType: 'a.b', payload: {} }] },
  PrecheckMessage: { eventType: 'a.b' },
  BulkExpungeContents: { ids: ['victim-event'] },
  CancelMessages: { createdBefore: new Date(Date.now() + 60_000) },
  SetRetrySchedule: { retrySchedule: [{ secs: 1, nanos: 0 }] },
  ImportOpenApi: { spec: { webhooks: {} } },
};

/** Path variables by name. */
type Names = Readonly<Record<string, string>>;

/** Logging out comes last: it ends the token that it is called with. */
const routes = methods
  .toSorted((a, b) => Number(a.rpc === 'Logout') - Number(b.rpc === 'Logout'))
  .flatMap((method) => method.routes.map((route) => ({ method, route })));
const variablesOf = ({ template }: Route) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** As nothing is called, in the form that ids have. */
const nobody: Names = {
  app_id: 'app_2222222222222222222222222zz',
  endpoint_id: 'ep_2222222222222222222222222zz',
  msg_id: 'msg_2222222222222222222222222zz',
  attempt_id: 'atmpt_2222222222222222222222222zz',
  task_id: 'qtask_2222222222222222222222222zz',
  event_type_name: 'nobody.has.this',
  env_id: 'org_2222222222222222222222222zz',
  key_id: 'key_2222222222222222222222222zz',
  operational_id: 'ep_3333333333333333333333333zz',
};
const nobodysUids: Names = { ...nobody, app_id: 'nobody-app', endpoint_id: 'nobody-endpoint', msg_id: 'nobody-event' };

let server: TestApp;
let receiver: Receiver;
let owner: RestClient;
let victim: Names;
let victimsUids: Names;
/** What no stranger may be told. */
let marks: string[];

before(async () => {
  // A failed delivery stays open, and nothing is sent again while the test looks.
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '86400' });
  receiver = await startReceiver();
  owner = createRestClient(server, server.token);
  const application = { name: 'The victim', uid: 'victim-app', metadata: { note: 'mark-metadata' } };
  const { id: app_id } = await owner.call('POST', '/app', application);
  await owner.call('POST', '/event-type', { name: 'victim.type', description: 'mark-type' });
  const { id: endpoint_id } = await owner.call('POST', `/app/${app_id}/endpoint`, {
    url: `${receiver.url}/mark-url`,
    uid: 'victim-endpoint',
    description: 'mark-description',
    headers: { 'x-victim': 'mark-header' },
  });
  receiver.answer({ status: 500, body: 'mark-response' });
  const { id: msg_id } = await owner.call('POST', `/app/${app_id}/msg`, {
    eventType: 'victim.type',
    eventId: 'victim-event',
    payload: { text: 'mark-payload' },
    channels: ['mark-channel'],
  });
  const attempt = await eventually(async () => {
    const { data } = await owner.call<Page>('GET', `/app/${app_id}/attempt/msg/${msg_id}`);
    return data[0];
  });
  const since = new Date().toISOString();
  const { id: task_id } = await owner.call('POST', `/app/${app_id}/endpoint/${endpoint_id}/recover`, { since });
  await eventually(async () => (await owner.call('GET', `/background-task/${task_id}`)).status === 'finished');
  const { key } = await owner.call('GET', `/app/${app_id}/endpoint/${endpoint_id}/secret`);

  const env_id = defaultOrganizationId;
  const { id: key_id } = await owner.call('POST', `/management/authentication/${env_id}/api-token`, {
    name: 'mark-key',
  });
  const theirs = {
    app_id,
    endpoint_id,
    msg_id,
    attempt_id: attempt.id,
    task_id,
    event_type_name: 'victim.type',
    key_id,
  };
  await owner.call('POST', '/environment/import', { settings: { customColor: 'mark-settings' } });
  const operational = { url: 'http://127.0.0.1:9/mark-operational', uid: 'victim-operational' };
  const { id: operational_id } = await owner.call('POST', '/operational-webhook/endpoint', operational);
  // Whoever has a token of the organization knows its id.
  victim = { ...theirs, env_id, operational_id };
  const uids = { app_id: 'victim-app', endpoint_id: 'victim-endpoint', msg_id: 'victim-event' };
  victimsUids = { ...victim, ...uids, operational_id: operational.uid };
  const names = [...Object.values(theirs), ...Object.values(uids), operational_id, operational.uid];
  marks = [...names, String(key), 'The victim', 'mark-'];
});

after(async () => {
  await receiver.close();
  await server.stop();
});

/** Everything that the victim has, as it is stored. */
async function belongings(): Promise<unknown> {
  const tables = ['application', 'endpoint', 'message', 'attempt', 'delivery', 'delivery_open', 'task'];
  const rows: Record<string, unknown> = {};
  const { app_id: app, endpoint_id: endpoint, msg_id: message } = victim;
  for (const table of tables) {
    const column = table === 'application' ? 'id' : 'application_id';
    const order = ['delivery', 'delivery_open'].includes(table) ? 'message_id, endpoint_id' : 'id';
    rows[table] = (
      await server.database.pool.query(`select * from ${table} where ${column} = $1 order by ${order}`, [app])
    ).rows;
  }
  for (const [table, column, value] of [
    ['endpoint_secret', 'endpoint_id', endpoint],
    ['content', 'message_id', message],
    ['event_type', 'organization_id', defaultOrganizationId],
    ['api_key', 'id', victim.key_id],
    ['environment_settings', 'organization_id', defaultOrganizationId],
    ['endpoint', 'id', victim.operational_id],
    ['endpoint_secret', 'endpoint_id', victim.operational_id],
  ]) {
    const text = `select * from ${table} where ${column} = $1 order by 1, 2`;
    rows[`${table} ${value}`] = (await server.database.pool.query(text, [value])).rows;
  }
  return rows;
}

function ask(client: RestClient, { method, route }: { method: Method; route: Route }, names: Names): Promise<Answer> {
  const operational = route.template.includes('/operational-webhook/');
  const path = route.template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const variable = operational && name === 'endpoint_id' ? 'operational_id' : name;
    return names[variable] ?? assert.fail(`${variable} is unknown`);
  });
  const body = route.body === undefined ? undefined : bodies[method.rpc];
  return client.ask(route.verb, path.replace(/^\/api\/v1/, ''), body);
}

/** What an answer says once everything in it is called alike that differs from call to call, or that the caller said. */
function told({ status, headers, text }: Answer, names: Names): unknown {
  const plain = withoutNames(text, names)
    .replace(/"requestId":"[^"]*"/, '')
    .replace(/"(app|ep|msg|atmpt|qtask|key)_[A-Za-z0-9]{27}"/g, '"$1"')
    .replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"time"')
    .replace(/"eyJ[\w-]+\.[\w.-]+"/g, '"token"')
    .replace(/\bph_\w+_[\w.-]+/g, 'token');
  const { 'x-request-id': _, date: __, 'content-length': ___, ...others } = headers;
  return { status, headers: others, text: plain };
}

/** Without what the caller said itself. */
function withoutNames(text: string, names: Names): string {
  return Object.entries(names).reduce((all, [variable, name]) => all.replaceAll(name, variable), text);
}

test('every operation that reads a body is given one that it takes', () => {
  const reading = new Set(routes.filter(({ route }) => route.body !== undefined).map(({ method }) => method.rpc));
  assert.deepEqual(Object.keys(bodies).sort(), [...reading].sort());
});

test('the owner is answered under each of the names that strangers try', async () => {
  for (const { method, route } of routes) {
    if (route.verb !== 'GET') continue;
    for (const names of [victim, victimsUids]) {
      const { status, text } = await ask(owner, { method, route }, names);
      assert.ok(status < 300, `${method.id}: ${status} ${text}`);
    }
  }
});

interface Attacker {
  readonly client: RestClient;
  /** Names of its own, where it has one. */
  readonly own: Names;
  /** What it may see of the victim's: an application sees its organization's event types and settings. */
  readonly shared: readonly string[];
}

const attackers: Readonly<Record<string, () => Promise<Attacker>>> = {
  'another organization': async () => {
    const client = createRestClient(server, await server.app.organizationToken('org_attacker'));
    return { client, own: await belongingsOf(client), shared: [] };
  },
  'another application of the organization': async () => {
    const own = await belongingsOf(owner);
    const { token } = await owner.call('POST', `/auth/app-portal-access/${own.app_id}`, {});
    return {
      client: createRestClient(server, String(token)),
      own,
      shared: ['victim.type', 'mark-type', 'mark-settings'],
    };
  },
  'an application of another organization': async () => {
    const other = createRestClient(server, await server.app.organizationToken('org_other_attacker'));
    const own = await belongingsOf(other);
    const { token } = await other.call('POST', `/auth/app-portal-access/${own.app_id}`, {});
    return { client: createRestClient(server, String(token)), own, shared: [] };
  },
};

async function belongingsOf(client: RestClient): Promise<Names> {
  const { id: app_id } = await client.call('POST', '/app', { name: 'Attacker' });
  const { id: endpoint_id } = await client.call('POST', `/app/${app_id}/endpoint`, { url: 'http://127.0.0.1:9/' });
  const { id: msg_id } = await client.call('POST', `/app/${app_id}/msg`, { eventType: 'a.b', payload: {} });
  return { app_id, endpoint_id, msg_id };
}

for (const [name, prepare] of Object.entries(attackers)) {
  test(`${name} is told nothing, not even that something is there, and changes nothing`, async () => {
    const { client, own, shared } = await prepare();
    const secrets = marks.filter((mark) => !shared.some((open) => open.startsWith(mark) || open === mark));
    const before = await belongings();

    for (const { method, route } of routes) {
      const variables = variablesOf(route);
      for (const [theirs, nobodys] of variations(variables, own)) {
        const what = `${name}: ${route.verb} ${route.template} with ${JSON.stringify(theirs)}`;
        const answer = await ask(client, { method, route }, theirs);
        const reference = await ask(client, { method, route }, nobodys);
        const supplied = Object.fromEntries(variables.map((variable) => [variable, theirs[variable] ?? '']));
        const unknown = Object.fromEntries(variables.map((variable) => [variable, nobodys[variable] ?? '']));
        const sharedName = shared.length > 0 && variables.includes('event_type_name');
        if (!sharedName && variables.length > 0)
          assert.deepEqual(told(answer, supplied), told(reference, unknown), what);
        const rest = withoutNames(answer.text, supplied);
        for (const mark of secrets) {
          if (shared.length > 0 && mark === 'mark-') {
            assert.ok(!/mark-(?!type|settings)/.test(rest), `${what} tells a mark: ${rest}`);
          } else assert.ok(!rest.includes(mark), `${what} tells ${mark}: ${rest}`);
        }
      }
    }
    assert.deepEqual(await belongings(), before);
  });
}

/** Names to try, each beside names in their place that nobody has: all the victim's, and the victim's within one's own. */
function variations(variables: readonly string[], own: Names): [theirs: Names, nobodys: Names][] {
  if (variables.length === 0) return [[{}, {}]];
  const all: [Names, Names][] = [
    [victim, nobody],
    [victimsUids, nobodysUids],
  ];
  // From the outside in: one's own application, then one's own message or endpoint in it too.
  for (let kept = 1; kept < variables.length; kept += 1) {
    const mine = Object.fromEntries(variables.slice(0, kept).map((variable) => [variable, own[variable] ?? '']));
    if (Object.values(mine).includes('')) break;
    all.push([
      { ...victim, ...mine },
      { ...nobody, ...mine },
    ]);
    all.push([
      { ...victimsUids, ...mine },
      { ...nobodysUids, ...mine },
    ]);
  }
  return all;
}

test('an idempotency key leads to the answers of its own caller alone', async () => {
  const key = { 'idempotency-key': 'a key that two have' };
  const stranger = createRestClient(server, await server.app.organizationToken('org_key'));
  const first = await owner.ask('POST', '/app', { name: 'mine' }, key);
  const second = await stranger.ask('POST', '/app', { name: 'theirs' }, key);
  assert.deepEqual([first.json().name, second.json().name], ['mine', 'theirs']);
  const app = (client: RestClient) => client.call('POST', '/app', { name: 'x', uid: 'same-uid' });
  await app(owner);
  await app(stranger);
  const send = (client: RestClient, n: number) =>
    client.ask('POST', '/app/same-uid/msg', { eventType: 'a.b', payload: { n } }, key);
  const [ours, theirs] = [await send(owner, 1), await send(stranger, 2)];
  assert.deepEqual([ours.json().payload, theirs.json().payload], [{ n: 1 }, { n: 2 }]);
});
