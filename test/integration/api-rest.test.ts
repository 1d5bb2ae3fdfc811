/** The generated API over REST, with whatever a client may send it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { ApiError } from '../../server/src/core/errors.ts';
import type { Listener } from '../../server/src/edge/listen.ts';
import { methods } from '../../server/src/gen/methods.ts';
import { type Api, createApi } from '../support/api.ts';
import { type Answer, send } from '../support/http.ts';

let api: Api;
let rest: Listener;
let organization: string;
let application: string;

/** What reaches the handler is answered 501: every other answer is the pipeline's or the codec's. */
before(async () => {
  api = createApi(async () => {
    throw new ApiError('NOT_IMPLEMENTED');
  });
  rest = await api.rest();
  organization = `Bearer ${await api.tokens.issueOrganization('org_1')}`;
  const own = { organizationId: 'org_1', applicationId: 'app_1' };
  application = `Bearer ${await api.tokens.issueApplication(own)}`;
});

after(() => rest.close(1000));

const routes = methods.flatMap((method) => method.routes.map((route) => ({ method, route })));

function path(template: string): string {
  return template.replace('{app_id}', 'app_1').replace(/\{(\w+)\}/g, '$1_1');
}

function call(route: { verb: string; template: string }, authorization: string | undefined, body?: string | Buffer) {
  return send(rest.port, path(route.template), {
    method: route.verb,
    headers: authorization === undefined ? {} : { authorization },
    ...(body === undefined ? {} : { body }),
  });
}

/** A JSON error that names itself; never a fault of the server. */
function assertRefused(answer: Answer, what: string): void {
  assert.ok((answer.status >= 400 && answer.status < 500) || answer.status === 501, `${what}: ${answer.status}`);
  const body = answer.json();
  assert.equal(body.requestId, answer.headers['x-request-id'], what);
  if (answer.status === 422) {
    for (const item of body.detail as Record<string, unknown>[]) {
      assert.ok(Array.isArray(item.loc) && typeof item.msg === 'string' && typeof item.type === 'string', what);
      assert.match(String(item.loc[0]), /^(body|query|path)$/, what);
    }
  } else assert.ok(typeof body.code === 'string' && typeof body.detail === 'string', what);
}

test('without a token every operation is 401, but those that ask for none', async () => {
  for (const { method, route } of routes) {
    const { status } = await call(route, undefined, route.body && 'no json');
    if (method.scope === 'none' || method.scope === 'optional') assert.notEqual(status, 401, method.id);
    else assert.equal(status, 401, method.id);
  }
});

test('an application’s token is refused where the organization’s is asked for', async () => {
  for (const { method, route } of routes) {
    const { status } = await call(route, application, route.body && '{}');
    if (method.scope.startsWith('organization') || method.scope === 'message') assert.equal(status, 403, method.id);
    else assert.notEqual(status, 403, method.id);
  }
});

const bodies: [name: string, body: string | Buffer][] = [
  ['nothing', ''],
  ['blanks', ' \n '],
  ['null', 'null'],
  ['an array', '[]'],
  ['an array of fields', '["x",null,null,null,{}]'],
  ['a text', '"text"'],
  ['a number', '1e999'],
  ['an object that breaks off', '{"name":"x'],
  ['bytes after the object', '{}{}'],
  ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ['a byte order mark', '\ufeff{}'],
  ['100,000 brackets', '['.repeat(100_000)],
  ['100,000 objects', '{"metadata":'.repeat(100_000)],
  ['every field a number', everyField('5')],
  ['every field null', everyField('null')],
  ['every field an object', everyField('{"a":{"b":[1,{}]}}')],
  ['every field an array', everyField('[null,1,"x",[]]')],
  ['every field true', everyField('true')],
  ['every field an empty text', everyField('""')],
  ['every field a NUL', everyField('"\\u0000"')],
  ['every field a lone surrogate', everyField('"\\ud800"')],
  ['every field a long text', everyField(`"${'x'.repeat(5000)}"`)],
];

function everyField(value: string): string {
  const names = [
    ...['name', 'uid', 'metadata', 'rateLimit', 'throttleRate', 'url', 'description', 'channels', 'filterTypes'],
    ...['disabled', 'version', 'secret', 'headers', 'key', 'eventType', 'eventId', 'payload', 'application'],
    ...['payloadRetentionPeriod', 'tags', 'schemas', 'archived', 'featureFlag', 'messages', 'since', 'until'],
  ];
  return `{${names.map((name) => `"${name}":${value}`).join(',')}}`;
}

for (const [name, body] of bodies) {
  test(`a body of ${name} is answered, and never with a fault`, async () => {
    for (const { method, route } of routes) {
      if (route.body !== undefined) assertRefused(await call(route, organization, body), method.id);
    }
  });
}

const queries = ['limit=-1', 'limit=x', 'limit=1&limit=2', 'limit=251', 'iterator=x', 'iterator=%00', 'order=sideways'];
queries.push(
  'before=x',
  'after=2020-01-01',
  'status=x',
  'channel=%20',
  'event_types=%00',
  'event_types=a%20b',
  'with_content=1',
);

test('no query is answered with a fault', async () => {
  for (const { method, route } of routes.filter((each) => each.route.verb === 'GET')) {
    for (const query of queries) {
      const answer = await send(rest.port, `${path(route.template)}?${query}`, {
        headers: { authorization: organization },
      });
      assertRefused(answer, `${method.id}?${query}`);
    }
  }
});

test('bodies with bytes changed at random are answered, and never with a fault', async () => {
  const random = createSeededRandom(11);
  const good = Buffer.from(
    JSON.stringify({
      name: 'n',
      uid: 'u',
      url: 'https://example.com/',
      eventType: 'a.b',
      payload: { a: [1, 2.5, 'é'] },
      metadata: { a: 'b' },
      channels: ['c'],
      headers: { a: 'b' },
    }),
  );
  const writing = routes.filter((each) => each.route.body !== undefined);
  for (let i = 0; i < Number(process.env.FUZZ_ROUNDS ?? 600); i += 1) {
    const body = Buffer.from(good);
    for (let j = 0; j < 3; j += 1)
      body[Math.floor(random.uniform() * body.length)] = Math.floor(random.uniform() * 256);
    const { method, route } = writing[i % writing.length] as (typeof writing)[number];
    assertRefused(await call(route, organization, body), `${method.id} ${body.toString('latin1')}`);
  }
});

test('nothing of all this was logged as a fault of ours', () => {
  assert.deepEqual(
    api.lines.filter((line) => line.reason !== 'NOT_IMPLEMENTED'),
    [],
  );
});
