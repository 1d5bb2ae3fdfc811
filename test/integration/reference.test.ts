import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { type Listener, listen } from '../../server/src/edge/listen.ts';
import { createRequestIds } from '../../server/src/edge/request-id.ts';
import { createReference } from '../../server/src/edge/rest/reference.ts';
import { createRestEdge } from '../../server/src/edge/rest/serve.ts';
import { quiet } from '../support/database.ts';
import { send } from '../support/http.ts';

let server: Listener;
let port: number;

before(async () => {
  const edge = createRestEdge({
    operations: [],
    log: quiet,
    clock: systemClock,
    requestIds: createRequestIds(createSeededRandom(1)),
    bodyLimit: 1000,
    extra: createReference().handle,
  });
  server = await listen(edge, 'listen_address', '127.0.0.1:0', systemClock);
  port = Number(server.address.split(':')[1]);
});

after(() => server.close(1000));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  send(port, path, { method, headers });
const file = (name: string) => readFileSync(new URL(`../../server/src/gen/${name}`, import.meta.url), 'utf8');

test('the document is there for anyone, in any spelling of its path', async () => {
  for (const path of ['/api/v1/openapi.json', '/api/v1/openapi.json/', '/api/v1/openapi.json?x=1']) {
    const { status, headers, text } = await get(path);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(text, file('openapi.json'));
  }
});

test('browsers of any origin may read it', async () => {
  const { headers } = await get('/api/v1/openapi.json', { origin: 'https://example.com' });
  assert.equal(headers['access-control-allow-origin'], '*');
});

test('who has it already is told so, and nothing else', async () => {
  const { headers } = await get('/docs');
  assert.match(headers.etag ?? '', /^W\/"[\w-]{22}"$/);
  assert.match(headers['cache-control'] ?? '', /max-age=\d+/);
  for (const etag of [headers.etag ?? '', `"x", ${headers.etag?.slice(2)}`, '*']) {
    const again = await get('/docs', { 'if-none-match': etag });
    assert.deepEqual([again.status, again.text, again.headers.etag], [304, '', headers.etag], etag);
  }
  assert.equal((await get('/docs', { 'if-none-match': '"x"' })).status, 200);
});

test('it comes packed where that is asked for', async () => {
  const response = await fetch(`http://127.0.0.1:${port}/docs`, { headers: { 'accept-encoding': 'br, gzip' } });
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.equal(response.headers.get('vary'), 'accept-encoding');
  assert.equal(await response.text(), file('reference.html'));
  assert.ok(Number(response.headers.get('content-length')) < file('reference.html').length / 4);
  for (const refused of ['gzip;q=0', 'br', 'identity', '*;q=0']) {
    assert.equal((await get('/docs', { 'accept-encoding': refused })).headers['content-encoding'], undefined, refused);
  }
});

test('the root leads to the page, which may load and run nothing', async () => {
  for (const path of ['/', '/?from=mail', '//']) {
    const { status, headers } = await get(path);
    assert.deepEqual([status, headers.location], [307, '/docs'], path);
  }
  const { headers, text } = await get('/docs/');
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.doesNotMatch(text, /<script|<img|@import|url\(|https?:\/\/(?!127\.0\.0\.1|example\.com)/);
});

test('HEAD answers without a body, OPTIONS says what there is', async () => {
  const head = await get('/docs', {}, 'HEAD');
  assert.deepEqual([head.status, head.text], [200, '']);
  assert.equal(head.headers['content-length'], String(Buffer.byteLength(file('reference.html'))));
  const options = await get('/docs', {}, 'OPTIONS');
  assert.deepEqual([options.status, options.headers.allow], [204, 'GET, HEAD, OPTIONS']);
});

test('another method is refused in JSON, and another path is nobody here', async () => {
  const refused = await get('/', {}, 'POST');
  assert.deepEqual([refused.status, refused.headers.allow], [405, 'GET, HEAD, OPTIONS']);
  assert.equal(refused.json().code, 'method_not_allowed');
  assert.equal(refused.json().requestId, refused.headers['x-request-id']);
  for (const path of ['/docs/x', '/doc', '/api/v1/openapi.yaml', '/api/v1']) {
    assert.equal((await get(path)).status, 404, path);
  }
});
