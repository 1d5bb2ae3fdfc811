import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMatcher } from './match.ts';

/** `GET /a` → a matcher whose target is that same text. */
function matcher(...routes: string[]) {
  return createMatcher(
    routes.map((route) => {
      const [verb = '', template = ''] = route.split(' ');
      return { verb, template, target: route };
    }),
  );
}

const api = matcher(
  'GET /api/v1/app',
  'POST /api/v1/app',
  'GET /api/v1/app/{app_id}',
  'PUT /api/v1/app/{app_id}',
  'POST /api/v1/app/{app_id}/msg',
  'GET /api/v1/app/{app_id}/msg/{msg_id}',
);

test('a path finds its route and gives its variables', () => {
  assert.deepEqual(api.match('GET', '/api/v1/app/app_1/msg/msg_2'), {
    kind: 'found',
    target: 'GET /api/v1/app/{app_id}/msg/{msg_id}',
    values: ['app_1', 'msg_2'],
  });
});

test('slashes at the end do not count, empty segments inside do', () => {
  assert.equal(api.match('GET', '/api/v1/app/').kind, 'found');
  assert.equal(api.match('GET', '/api/v1/app///').kind, 'found');
  assert.equal(api.match('GET', '/api/v1//app').kind, 'missing');
  assert.equal(api.match('POST', '/api/v1/app//msg').kind, 'missing');
  assert.equal(matcher('GET /').match('GET', '/').kind, 'found');
  assert.equal(matcher('GET /').match('GET', '').kind, 'found');
});

test('a known path with another method tells which it answers', () => {
  assert.deepEqual(api.match('DELETE', '/api/v1/app/app_1'), { kind: 'other_method', allow: ['GET', 'PUT'] });
  assert.deepEqual(api.match('DELETE', '/api/v1/nothing'), { kind: 'missing' });
});

test('a value is percent-decoded by segment: an encoded slash is no separator', () => {
  assert.deepEqual(api.match('GET', '/api/v1/app/a%2Fb%20%C3%A9'), {
    kind: 'found',
    target: 'GET /api/v1/app/{app_id}',
    values: ['a/b é'],
  });
  assert.equal(api.match('GET', '/%61pi/v1/app').kind, 'found');
});

test('raw bytes beyond ASCII are read as UTF-8', () => {
  const raw = Buffer.from('/api/v1/app/é').toString('latin1');
  assert.deepEqual(api.match('GET', raw), { kind: 'found', target: 'GET /api/v1/app/{app_id}', values: ['é'] });
});

for (const path of [
  '/api/v1/app/%',
  '/api/v1/app/%z1',
  '/api/v1/app/%ff',
  '/api/v1/app/%00',
  '/api/v1/app/\xff',
  '/%c0%80',
]) {
  test(`the path ${JSON.stringify(path)} is malformed`, () => {
    assert.deepEqual(api.match('GET', path), { kind: 'malformed' });
  });
}

test('a literal wins over *, and * over **, whatever the order of the table', () => {
  const routes = ['GET /a/**', 'GET /a/*', 'GET /a/b', 'GET /a/*/c'];
  for (const table of [routes, routes.toReversed()]) {
    const { match } = matcher(...table);
    const target = (path: string) => {
      const result = match('GET', path);
      return result.kind === 'found' ? result.target : result.kind;
    };
    assert.equal(target('/a/b'), 'GET /a/b');
    assert.equal(target('/a/x'), 'GET /a/*');
    assert.equal(target('/a/b/c'), 'GET /a/*/c');
    assert.equal(target('/a/b/d'), 'GET /a/**');
    assert.equal(target('/a'), 'GET /a/**');
    assert.equal(target('/b'), 'missing');
  }
});

test('a route with the right method is found behind a better path with another', () => {
  const { match } = matcher('POST /a/b', 'GET /a/{x}');
  assert.deepEqual(match('GET', '/a/b'), { kind: 'found', target: 'GET /a/{x}', values: ['b'] });
  assert.deepEqual(match('PUT', '/a/b'), { kind: 'other_method', allow: ['GET', 'POST'] });
});

test('a variable over several segments keeps encoded slashes, so that they differ from separators', () => {
  const { match } = matcher('GET /v1/{name=shelves/*/books/*}', 'GET /files/{path=**}', 'GET /x/{a}/{b=c/*}/d');
  const values = (path: string) => {
    const result = match('GET', path);
    return result.kind === 'found' ? result.values : result.kind;
  };
  assert.deepEqual(values('/v1/shelves/a%2fb/books/%C3%A9'), ['shelves/a%2fb/books/é']);
  assert.deepEqual(values('/files/a/b%2F/c%25'), ['a/b%2F/c%']);
  assert.deepEqual(values('/files'), ['']);
  assert.deepEqual(values('/x/1/c/2/d'), ['1', 'c/2']);
  assert.deepEqual(values('/x/1/e/2/d'), 'missing');
});

test('custom verbs lead to their own routes', () => {
  const { match } = matcher('GET /v1/{name}', 'POST /v1/{name}:cancel', 'GET /v1/{name}:watch', 'GET /w/{p=**}:watch');
  assert.deepEqual(match('POST', '/v1/x:cancel'), { kind: 'found', target: 'POST /v1/{name}:cancel', values: ['x'] });
  assert.deepEqual(match('GET', '/v1/x:watch'), { kind: 'found', target: 'GET /v1/{name}:watch', values: ['x'] });
  assert.deepEqual(match('GET', '/w/a/b:watch'), { kind: 'found', target: 'GET /w/{p=**}:watch', values: ['a/b'] });
  // A colon that is no known verb, or that is encoded, belongs to the value.
  assert.deepEqual(match('GET', '/v1/x:y'), { kind: 'found', target: 'GET /v1/{name}', values: ['x:y'] });
  assert.deepEqual(match('GET', '/v1/x%3Awatch'), { kind: 'found', target: 'GET /v1/{name}', values: ['x:watch'] });
});

test('two routes that match the same are refused', () => {
  assert.throws(() => matcher('GET /a/{x}', 'GET /a/{y}'), /GET \/a\/\{y\} matches what another route matches/);
});
