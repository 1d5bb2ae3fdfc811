/** Event types and settings as a whole, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { createGrpcApi } from '../support/grpc-api.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;

before(async () => {
  server = await startTestApp();
});

after(() => server.stop());

let organizations = 0;

async function organization(): Promise<RestClient> {
  organizations += 1;
  return createRestClient(server, await server.app.organizationToken(`org_environment${organizations}`));
}

interface Exported {
  readonly version: number;
  readonly eventTypes: readonly (Named & { readonly name: string })[];
  readonly settings: object | null;
  readonly connectors: readonly unknown[];
}

const exported = (api: RestClient) => api.call<Exported>('POST', '/environment/export');
const contentOf = ({ eventTypes, ...rest }: Exported) => ({
  ...rest,
  createdAt: undefined,
  eventTypes: eventTypes.map((one) => ({ ...one, createdAt: undefined, updatedAt: undefined })),
});

test('what one organization exports another imports, archived event types and unknown settings too', async () => {
  const [from, to] = [await organization(), await organization()];
  assert.deepEqual(contentOf(await exported(from)), {
    version: 1,
    createdAt: undefined,
    eventTypes: [],
    settings: null,
    connectors: [],
  });
  const schemas = { 1: { type: 'object', examples: [{ n: 1 }] } };
  await from.call('POST', '/event-type', { name: 'b.two', description: 'Two', schemas, featureFlag: 'beta' });
  await from.call('POST', '/event-type', { name: 'a.one', description: 'One', deprecated: true });
  await from.call('DELETE', '/event-type/a.one');
  const settings = { customColor: '#123456', enableChannels: true, somethingElse: { deep: [1] } };
  await from.call('POST', '/environment/import', { settings });
  const whole = await exported(from);
  assert.deepEqual(
    whole.eventTypes.map(({ name, archived }) => [name, archived]),
    [
      ['a.one', true],
      ['b.two', false],
    ],
  );
  assert.deepEqual(whole.settings, settings);

  await to.call('POST', '/event-type', { name: 'b.two', description: 'Another' });
  await to.call('POST', '/event-type', { name: 'stays', description: '' });
  await to.call('POST', '/environment/import', whole);
  const taken = await exported(to);
  const stays = (one: Named) => one.name === 'stays';
  assert.equal(taken.eventTypes.filter(stays).length, 1);
  const without = { ...taken, eventTypes: taken.eventTypes.filter((one) => !stays(one)) };
  assert.deepEqual(contentOf(without), contentOf(whole));
});

test('an import is taken over as a whole or not at all', async () => {
  const api = await organization();
  const good = { name: 'good', description: '' };
  for (const body of [
    { eventTypes: [good, { name: 'bad', description: '', schemas: { 1: { type: 'nonsense' } } }] },
    { eventTypes: [good, { name: 'not a name', description: '' }] },
    { eventTypes: [good], settings: { enableChannels: 'yes' } },
    { eventTypes: [good], settings: [] },
    { eventTypes: [good], settings: { customColor: 'x'.repeat(70_000) } },
  ]) {
    const answer = await api.ask('POST', '/environment/import', body);
    assert.equal(answer.status, 422, answer.text);
  }
  assert.deepEqual((await exported(api)).eventTypes, []);
});

test('settings are as they are from the start until some are imported, and an application sees them', async () => {
  const api = await organization();
  const initial = await api.call('GET', '/environment/settings');
  assert.deepEqual([initial.customColor, initial.enableChannels, initial.showUseSvixPlay], [null, false, true]);
  const settings = { customLogoUrl: 'https://a.b/c.png', enableChannels: true, colorPaletteDark: { primary: '#000' } };
  await api.call('POST', '/environment/import', { settings });
  const { id } = await api.call('POST', '/app', { name: 'a' });
  const { token } = await api.call('POST', `/auth/app-portal-access/${id}`, { capabilities: ['ViewBase'] });
  const portal = createRestClient(server, String(token));
  const seen = await portal.call('GET', '/environment/settings');
  assert.deepEqual(
    [seen.logoUrl, seen.customLogoUrl, seen.enableChannels, seen.colorPaletteDark, seen.customColor],
    ['https://a.b/c.png', 'https://a.b/c.png', true, { primary: '#000' }, null],
  );
  assert.equal((await portal.ask('POST', '/environment/export')).status, 403);
  assert.equal((await portal.ask('POST', '/environment/import', {})).status, 403);
});

test('more event types than a page holds are exported, over gRPC as well', async () => {
  const api = await organization();
  const eventTypes = Array.from({ length: 501 }, (_, n) => ({
    name: `t.${String(n).padStart(4, '0')}`,
    description: '',
  }));
  await api.call('POST', '/environment/import', { eventTypes });
  const names = (all: readonly { readonly name: unknown }[]) => all.map(({ name }) => name);
  assert.deepEqual(names((await exported(api)).eventTypes), names(eventTypes));
  const grpc = createGrpcApi(server.grpc);
  const token = await server.app.organizationToken(`org_environment${organizations}`);
  const { response } = await grpc.call('EnvironmentService/ExportEnvironment', {}, token);
  assert.deepEqual(names((response as Exported).eventTypes), names(eventTypes));
  grpc.close();
  assert.equal((await api.call<Page>('GET', '/event-type?limit=1')).done, false);
});
