import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { outcome } from '../../server/src/core/delivery.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import { formatSecret, generateSecret } from '../../server/src/core/secret.ts';
import type {
  EndpointIn,
  EndpointOut,
  EndpointPatch,
  EndpointSecretRotateIn,
  EndpointUpdate,
} from '../../server/src/gen/posthorn/v1/endpoint.ts';
import { callBy, ids, newOrganization, openControlPlane, type TestPlane } from '../support/control-plane.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { allRefused, refused } from '../support/refused.ts';

const random = createSystemRandom();
let database: TestDatabase;
let plane: TestPlane;

before(async () => {
  database = await createTestDatabase();
  plane = await openControlPlane(database);
});

after(async () => {
  await plane.close();
  await database.drop();
});

/** One application of an organization of its own, and its endpoint calls. */
async function tenant() {
  const organizationId = newOrganization();
  const application = await plane.handlers.application.createApplication(callBy({ organizationId }), {
    applicationIn: { name: 'a', metadata: new Map() },
  });
  const appId = application.id;
  const { endpoint, eventType } = plane.handlers;
  const caller = () => callBy({ organizationId, applicationId: appId });
  return {
    organizationId,
    appId,
    create: (change: Partial<EndpointIn> = {}) =>
      endpoint.createEndpoint(caller(), { appId, endpointIn: { ...update(), headers: new Map(), ...change } }),
    get: (endpointId: string) => endpoint.getEndpoint(caller(), { appId, endpointId }),
    async upsert(endpointId: string, change: Partial<EndpointUpdate> = {}) {
      const context = caller();
      const endpointUpdate = { ...update(), ...change };
      const answer = await endpoint.upsertEndpoint(context, { appId, endpointId, endpointUpdate });
      return { answer, made: context.made };
    },
    patch: (endpointId: string, updateMask: string[], change: Partial<EndpointPatch> = {}) =>
      endpoint.patchEndpoint(caller(), {
        appId,
        endpointId,
        updateMask,
        endpointPatch: { eventTypes: [], channels: [], metadata: new Map(), ...change },
      }),
    remove: (endpointId: string) => endpoint.deleteEndpoint(caller(), { appId, endpointId }),
    list: (query: { limit?: number; iterator?: string } = {}) => endpoint.listEndpoints(caller(), { appId, ...query }),
    secret: (endpointId: string) => endpoint.getEndpointSecret(caller(), { appId, endpointId }).then(({ key }) => key),
    rotate: (endpointId: string, endpointSecretRotateIn: EndpointSecretRotateIn = {}) =>
      endpoint.rotateEndpointSecret(caller(), { appId, endpointId, endpointSecretRotateIn }),
    headers: (endpointId: string) => endpoint.getEndpointHeaders(caller(), { appId, endpointId }),
    setHeaders: (endpointId: string, headers: Record<string, string>) =>
      endpoint.setEndpointHeaders(caller(), {
        appId,
        endpointId,
        endpointHeadersIn: { headers: new Map(Object.entries(headers)) },
      }),
    patchHeaders: (endpointId: string, headers: Record<string, string>, deleteHeaders: string[] = []) =>
      endpoint.patchEndpointHeaders(caller(), {
        appId,
        endpointId,
        endpointHeadersPatchIn: { headers: new Map(Object.entries(headers)), deleteHeaders },
      }),
    declare: (name: string, archived = false) =>
      eventType.createEventType(callBy({ organizationId }), {
        eventTypeIn: { name, description: '', archived, deprecated: false },
      }),
    view: async () => {
      const view = await plane.views.find(organizationId, appId);
      assert.ok(view);
      return view;
    },
  };
}

function update(): EndpointUpdate {
  return {
    url: 'https://example.com/hook',
    description: '',
    disabled: false,
    eventTypes: [],
    channels: [],
    metadata: new Map(),
  };
}

test('an endpoint comes back as it was created, its URL in normal form', async () => {
  const app = await tenant();
  await app.declare('a.b');
  const made = await app.create({
    url: 'http://user:pass@Example.com',
    description: 'für alle',
    uid: 'hook',
    version: 3,
    throttleRate: 9,
    eventTypes: ['a.b', 'a.b'],
    channels: ['x', 'y'],
    metadata: new Map([['k', 'v']]),
  });
  assert.match(made.id, /^ep_[0-9A-Za-z]{27}$/);
  assert.equal(made.url, 'http://user:pass@example.com/');
  assert.deepEqual([made.uid, made.version, made.throttleRate, made.disabled], ['hook', 3, 9, false]);
  assert.deepEqual([made.eventTypes, made.channels], [['a.b'], ['x', 'y']]);
  assert.deepEqual(await app.get(made.id), made);
  assert.deepEqual(await app.get('hook'), made);
  const plain = await app.create();
  assert.deepEqual([plain.eventTypes, plain.channels, plain.version], [[], [], 1]);
});

test('event types must exist and be in use, on every write that names them', async () => {
  const app = await tenant();
  await app.declare('known');
  await app.declare('archived', true);
  const wrong = { eventTypes: ['known', 'nope', 'archived'] };
  const sentence = refused(
    'VALIDATION_FAILED',
    /body\.eventTypes: The following event types don't exist: nope, archived$/,
  );
  await assert.rejects(app.create(wrong), sentence);
  const { id } = await app.create({ eventTypes: ['known'] });
  await assert.rejects(app.upsert(id, wrong), sentence);
  await assert.rejects(app.patch(id, ['event_types'], wrong), sentence);
  assert.deepEqual((await app.get(id)).eventTypes, ['known']);
  // Told before the endpoint is looked for.
  await assert.rejects(app.patch('nobody', ['event_types'], wrong), sentence);
});

test('all that is wrong with a new endpoint is told in one answer', async () => {
  const app = await tenant();
  const bad = app.create({
    url: 'ftp://example.com',
    secret: 'whsec_AAAA',
    headers: new Map([['webhook-id', 'mine']]),
  });
  await assert.rejects(bad, (error: { violations: { loc: string[] }[] }) => {
    assert.deepEqual(
      error.violations.map(({ loc }) => loc),
      [
        ['body', 'url'],
        ['body', 'secret'],
        ['body', 'headers'],
      ],
    );
    return true;
  });
  await assert.rejects(app.create({ url: 'no url' }), refused('VALIDATION_FAILED', /body\.url/));
  assert.deepEqual((await app.list()).data, []);
});

test('a uid belongs to one endpoint of an application, and is free again after a deletion', async () => {
  const app = await tenant();
  const first = await app.create({ uid: 'u' });
  await assert.rejects(app.create({ uid: 'u' }), refused('CONFLICT'));
  const other = await app.create();
  await assert.rejects(app.patch(other.id, ['uid'], { uid: 'u' }), refused('CONFLICT'));
  await assert.rejects(app.upsert(other.id, { uid: 'u' }), refused('CONFLICT'));
  await (await tenant()).create({ uid: 'u' });
  await app.remove(first.id);
  await app.patch(other.id, ['uid'], { uid: 'u' });
  assert.equal((await app.get('u')).id, other.id);
});

test('PUT replaces all but secret and headers, or makes an endpoint with a secret of its own', async () => {
  const app = await tenant();
  await app.declare('t');
  const made = await app.create({
    uid: 'p',
    description: 'd',
    throttleRate: 5,
    eventTypes: ['t'],
    channels: ['c'],
    disabled: true,
    headers: new Map([['X-Mine', '1']]),
    metadata: new Map([['a', 'b']]),
  });
  const secret = await app.secret(made.id);
  const { answer, made: created } = await app.upsert('p', { url: 'https://other.example/' });
  assert.equal(created, false);
  assert.deepEqual(answer, {
    ...made,
    url: 'https://other.example/',
    uid: undefined,
    description: '',
    throttleRate: undefined,
    eventTypes: [],
    channels: [],
    disabled: false,
    metadata: new Map(),
    updatedAt: answer.updatedAt,
  });
  assert.equal(await app.secret(made.id), secret);
  assert.deepEqual((await app.headers(made.id)).headers, new Map([['X-Mine', '1']]));
  const fresh = await app.upsert('unknown');
  assert.deepEqual([fresh.made, fresh.answer.uid], [true, undefined]);
  assert.notEqual(await app.secret(fresh.answer.id), secret);
});

test('PATCH changes what its mask names: absent stays, null clears, a value sets', async () => {
  const app = await tenant();
  await app.declare('t');
  const made = await app.create({ uid: 'p', version: 4, throttleRate: 5, eventTypes: ['t'], channels: ['c'] });
  const untouched = await app.patch(made.id, [], { uid: 'x', disabled: true });
  assert.deepEqual({ ...untouched, updatedAt: made.updatedAt }, made);
  const set = await app.patch(made.id, ['url', 'description', 'disabled', 'channels', 'metadata'], {
    url: 'HTTPS://Example.org/x',
    description: 'new',
    disabled: true,
    channels: ['d'],
    metadata: new Map([['m', '1']]),
  });
  assert.deepEqual([set.url, set.description, set.disabled], ['https://example.org/x', 'new', true]);
  assert.deepEqual([set.channels, set.metadata, set.uid], [['d'], new Map([['m', '1']]), 'p']);
  const cleared = await app.patch(made.id, ['uid', 'version', 'throttle_rate', 'event_types', 'channels', 'metadata']);
  assert.deepEqual([cleared.uid, cleared.version, cleared.throttleRate], [undefined, 1, undefined]);
  assert.deepEqual([cleared.eventTypes, cleared.channels, cleared.metadata], [[], [], new Map()]);
  await assert.rejects(app.patch(made.id, ['url'], { url: 'gopher://x' }), refused('VALIDATION_FAILED', /body\.url/));
});

test('an endpoint that is taken back into use starts without its history of failures', async () => {
  const app = await tenant();
  const { id } = await app.create();
  await database.pool.query('update endpoint set disabled = true, failing_since = now() where id = $1', [id]);
  await app.patch(id, ['disabled'], { disabled: false });
  const { rows } = await database.pool.query('select disabled, failing_since from endpoint where id = $1', [id]);
  assert.deepEqual(rows, [{ disabled: false, failing_since: null }]);
});

test('every change of an endpoint, its headers and its secret is seen by the next message', async () => {
  const app = await tenant();
  const { id } = await app.create();
  let version = 2;
  const seen = async () => {
    const view = await app.view();
    assert.equal(view.version, version);
    version += 1;
    return view.endpoints.get(id);
  };
  assert.equal((await seen())?.url, 'https://example.com/hook');
  await app.patch(id, ['disabled'], { disabled: true });
  assert.equal((await seen())?.disabled, true);
  await app.upsert(id, { url: 'https://b.example/' });
  assert.equal((await seen())?.url, 'https://b.example/');
  await app.setHeaders(id, { 'X-A': '1' });
  assert.deepEqual((await seen())?.headers, ['X-A', '1']);
  await app.patchHeaders(id, { 'x-a': '2' });
  assert.deepEqual((await seen())?.headers, ['x-a', '2']);
  await app.rotate(id);
  assert.equal((await seen())?.keys.length, 2);
  await app.remove(id);
  assert.equal(await seen(), undefined);
});

test('concurrent changes of one application each count, and none is lost', async () => {
  const app = await tenant();
  const made = await Promise.all(Array.from({ length: 6 }, () => app.create()));
  const first = made[0] as EndpointOut;
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => app.patchHeaders(first.id, { [`X-${index}`]: String(index) })),
  );
  assert.equal((await app.view()).version, 1 + 6 + 12);
  assert.equal((await app.headers(first.id)).headers.size, 12);
});

test('a deleted endpoint is nowhere, its deliveries end as canceled, its secrets are gone', async () => {
  const app = await tenant();
  const { id } = await app.create({ uid: 'x', headers: new Map([['X-A', '1']]) });
  const other = await app.create();
  const messageId = ids.next(prefixes.message);
  await database.pool.query(
    `insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, due_at, content_day)
     select $1, e, $2, $3, 1, now(), current_date from unnest($4::text[]) as x(e)`,
    [messageId, app.appId, app.organizationId, [id, other.id]],
  );
  await app.remove('x');
  const calls = [app.get(id), app.get('x'), app.remove(id), app.secret(id), app.headers(id), app.rotate(id)];
  await allRefused('NOT_FOUND', calls);
  await assert.rejects(app.patch(id, ['uid']), refused('NOT_FOUND'));
  assert.deepEqual(
    (await app.list()).data.map((one) => one.id),
    [other.id],
  );
  const closed = await database.pool.query('select endpoint_id, outcome from delivery where message_id = $1', [
    messageId,
  ]);
  assert.deepEqual(closed.rows, [{ endpoint_id: id, outcome: outcome.canceled }]);
  const open = await database.pool.query('select endpoint_id from delivery_open where message_id = $1', [messageId]);
  assert.deepEqual(open.rows, [{ endpoint_id: other.id }]);
  const kept = await database.pool.query(
    'select headers, (select count(*)::int from endpoint_secret s where s.endpoint_id = e.id) as secrets from endpoint e where id = $1',
    [id],
  );
  assert.deepEqual(kept.rows, [{ headers: null, secrets: 0 }]);
});

test("another application's endpoint is not found, whatever it is called by", async () => {
  const [mine, theirs] = [await tenant(), await tenant()];
  const { id } = await theirs.create({ uid: 'theirs' });
  for (const name of [id, 'theirs', '', 'nul\0', `ep_${'z'.repeat(27)}`]) {
    await allRefused('NOT_FOUND', [mine.get(name), mine.remove(name), mine.secret(name), mine.setHeaders(name, {})]);
  }
});

test('lists go from the newest on, in both directions', async () => {
  const app = await tenant();
  const all: string[] = [];
  for (let i = 0; i < 3; i += 1) all.unshift((await app.create()).id);
  const first = await app.list({ limit: 2 });
  assert.deepEqual([first.data.map(({ id }) => id), first.done], [all.slice(0, 2), false]);
  const second = await app.list({ limit: 2, iterator: first.iterator as string });
  assert.deepEqual([second.data.map(({ id }) => id), second.done], [all.slice(2), true]);
  const back = await app.list({ limit: 1, iterator: second.prevIterator as string });
  assert.deepEqual([back.data.map(({ id }) => id), back.done], [[all[1]], false]);
  await assert.rejects(app.list({ iterator: 'app_1' }), refused('VALIDATION_FAILED', /query\.iterator/));
});

test('a secret can be brought along or is made, and is stored sealed', async () => {
  const app = await tenant();
  const own = formatSecret(generateSecret('hmac256', random));
  const { id } = await app.create({ secret: own });
  assert.equal(await app.secret(id), own);
  assert.match(await app.secret((await app.create()).id), /^whsec_[A-Za-z0-9+/]{32}$/);
  const asymmetric = await app.create({ secret: formatSecret(generateSecret('ed25519', random)) });
  assert.match(await app.secret(asymmetric.id), /^whpk_/);
  const { rows } = await database.pool.query<{ sealed: Buffer }>('select sealed from endpoint_secret');
  const bytes = Buffer.from(own.slice('whsec_'.length), 'base64');
  for (const { sealed } of rows) assert.equal(sealed.includes(bytes), false);
});

test('after a rotation the old key signs on for its grace, and not at all without one', async () => {
  const app = await tenant();
  const { id } = await app.create({ uid: 'byuid' });
  const first = await app.secret(id);
  const own = formatSecret(generateSecret('hmac256', random));
  await app.rotate('byuid', { key: own, gracePeriodSeconds: 100 });
  assert.equal(await app.secret(id), own);
  const keys = async () => {
    const found = (await app.view()).endpoints.get(id)?.keys;
    assert.ok(found !== undefined && found !== 'unreadable');
    return found.map(({ key, expiresAt }) => ({ secret: formatSecret(key), expires: expiresAt }));
  };
  const [current, older] = await keys();
  assert.deepEqual([current, older?.secret], [{ secret: own, expires: undefined }, first]);
  assert.ok(Math.abs((older?.expires ?? 0) - Date.now() - 100_000) < 10_000);
  await app.rotate(id, { gracePeriodSeconds: 0 });
  const after = await keys();
  assert.deepEqual(
    after.map(({ secret }) => secret === own),
    [false, false],
  );
  assert.equal(after[1]?.secret, first);
  await assert.rejects(app.rotate(id, { key: 'whpk_AAAA' }), refused('VALIDATION_FAILED', /body\.key/));
});

test('ten older keys may sign; one more is refused until one has expired', async () => {
  const app = await tenant();
  const { id } = await app.create();
  for (let i = 0; i < 10; i += 1) await app.rotate(id);
  const before = await app.secret(id);
  await assert.rejects(app.rotate(id), refused('LIMIT_REACHED', /10.*expires at 20\d\d-/));
  assert.equal(await app.secret(id), before);
  await app.rotate(id, { gracePeriodSeconds: 0 });
  await database.pool.query(
    `update endpoint_secret set expires_at = now() - interval '1 second' where id = (
       select id from endpoint_secret where endpoint_id = $1 and expires_at is not null order by expires_at limit 1)`,
    [id],
  );
  await app.rotate(id);
  assert.equal((await app.view()).endpoints.get(id)?.keys.length, 11);
});

test('headers are replaced, merged and removed whatever their case, and the sensitive ones are only named', async () => {
  const app = await tenant();
  const { id } = await app.create({ headers: new Map([['X-Api-Key', 'hidden']]) });
  assert.deepEqual(await app.headers(id), { headers: new Map(), sensitive: ['X-Api-Key'] });
  await app.patchHeaders(id, { 'X-One': '1', Authorization: 'Bearer t' });
  assert.deepEqual(await app.headers(id), {
    headers: new Map([['X-One', '1']]),
    sensitive: ['X-Api-Key', 'Authorization'],
  });
  await app.patchHeaders(id, { 'x-one': '2' }, ['x-api-key', 'AUTHORIZATION', 'X-Nobody']);
  assert.deepEqual(await app.headers(id), { headers: new Map([['x-one', '2']]), sensitive: [] });
  await app.setHeaders(id, { Host: 'h' });
  assert.deepEqual((await app.headers(id)).headers, new Map([['Host', 'h']]));
  await app.setHeaders(id, {});
  assert.deepEqual(await app.headers(id), { headers: new Map(), sensitive: [] });
});

test('a header that cannot be sent is refused, in whatever way it comes', async () => {
  const app = await tenant();
  const { id } = await app.create({ headers: new Map([['X-Kept', '1']]) });
  const bad: Record<string, string>[] = [
    { 'bad name': '1' },
    { 'Content-Length': '1' },
    { 'X-A': 'a\nb' },
    { 'X-A': 'x'.repeat(4097) },
  ];
  for (const headers of bad) {
    const answer = refused('VALIDATION_FAILED', /body\.headers/);
    await assert.rejects(app.setHeaders(id, headers), answer);
    await assert.rejects(app.patchHeaders(id, headers), answer);
    await assert.rejects(app.create({ headers: new Map(Object.entries(headers)) }), answer);
  }
  assert.deepEqual((await app.headers(id)).headers, new Map([['X-Kept', '1']]));
  const { rows } = await database.pool.query<{ headers: Buffer }>('select headers from endpoint where id = $1', [id]);
  assert.equal(rows[0]?.headers.includes('X-Kept'), false);
});
