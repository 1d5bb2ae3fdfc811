import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Listener } from '../../server/src/edge/listen.ts';
import { type Answer, send, sendRaw } from '../support/http.ts';
import { createNotes, type Notes } from '../support/notes.ts';

let notes: Notes;
let rest: Listener;
let authorization: string;
const json = (value: unknown) => JSON.stringify(value);

before(async () => {
  notes = createNotes(async (context, note) => {
    if (note.text === 'explode') throw new Error('a secret detail');
    if (note.text === 'create') context.created();
    return note;
  });
  rest = await notes.rest((request, response) => {
    if (request.url !== '/inbox/x') return false;
    response.end('inbox');
    return true;
  });
  authorization = `Bearer ${await notes.tokens.issueOrganization('org_1')}`;
});

after(() => rest.close(1000));

/** Every error body has its fields and the request id of the header. */
function assertError(answer: Answer, status: number, code: string): void {
  assert.equal(answer.status, status);
  assert.equal(answer.headers['content-type'], 'application/json');
  const body = answer.json();
  assert.equal(body.code, code);
  assert.equal(typeof body.detail, 'string');
  assert.equal(body.requestId, answer.headers['x-request-id']);
}

test('path, query and body become one request, and the answer is its JSON', async () => {
  const answer = await send(rest.port, '/echo/n%2F1/?limit=7&tags=a&tags=b&unknown=1', {
    method: 'POST',
    body: json({ text: 'hello' }),
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'application/json');
  assert.equal(answer.headers['content-length'], String(answer.text.length));
  assert.deepEqual(answer.json(), { appId: '', noteId: 'n/1', limit: 7, tags: ['a', 'b'], text: 'hello' });
});

test('the status is the one of the method, and another where the handler made something', async () => {
  const put = (text: string) =>
    send(rest.port, '/app/a/note/1', { method: 'PUT', headers: { authorization }, body: json({ text }) });
  assert.equal((await put('x')).status, 200);
  assert.equal((await put('create')).status, 201);
});

test('an answer without a body has no content', async () => {
  const answer = await send(rest.port, '/app/app_a/note', { method: 'DELETE', headers: { authorization } });
  assert.equal(answer.status, 204);
  assert.equal(answer.text, '');
  assert.equal(answer.headers['content-type'], undefined);
});

test('HEAD is answered as GET, without the body', async () => {
  const get = await send(rest.port, '/echo/1');
  const head = await send(rest.port, '/echo/1', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], get.headers['content-length']);
  assert.equal(head.text, '');
});

test('an unknown path is a 404 and an unknown method a 405 that names the known ones, both in JSON', async () => {
  assertError(await send(rest.port, '/nothing'), 404, 'not_found');
  assertError(await send(rest.port, '/'), 404, 'not_found');
  const other = await send(rest.port, '/echo/1', { method: 'PATCH', body: '{}' });
  assertError(other, 405, 'method_not_allowed');
  assert.equal(other.headers.allow, 'GET, HEAD, OPTIONS, POST');
});

test('OPTIONS tells the methods of a path', async () => {
  const options = await send(rest.port, '/note', { method: 'OPTIONS' });
  assert.equal(options.status, 204);
  assert.equal(options.headers.allow, 'GET, HEAD, OPTIONS');
});

test('a browser of any origin may call, and keeps a preflight for ten minutes', async () => {
  const preflight = await send(rest.port, '/app/a/note', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, idempotency-key',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers['access-control-allow-origin'], '*');
  assert.match(preflight.headers['access-control-allow-methods'] ?? '', /POST/);
  assert.equal(preflight.headers['access-control-allow-headers'], 'authorization, idempotency-key');
  assert.equal(preflight.headers['access-control-max-age'], '600');
  const refused = await send(rest.port, '/note', { headers: { origin: 'https://shop.example' } });
  assert.equal(refused.status, 401);
  assert.equal(refused.headers['access-control-allow-origin'], '*');
  assert.match(refused.headers['access-control-expose-headers'] ?? '', /x-request-id/);
  const server = await send(rest.port, '/echo/1');
  assert.equal(server.headers['access-control-allow-origin'], undefined);
});

test('broken percent-encoding, bad UTF-8 and NUL in a path are 400', async () => {
  for (const path of ['/echo/%', '/echo/%ff', '/echo/%00', '/echo/%c3%28']) {
    assertError(await send(rest.port, path), 400, 'generic_error');
  }
});

test('a query of the wrong type is 400 and names its parameter; a token comes first', async () => {
  const bad = await send(rest.port, '/echo/1?limit=x');
  assertError(bad, 400, 'generic_error');
  assert.match(String(bad.json().detail), /limit/);
  assertError(await send(rest.port, '/note?limit=x'), 401, 'authentication_failed');
});

test('broken field rules and unreadable JSON are 422 with their places', async () => {
  const invalid = await send(rest.port, '/echo/1', { method: 'POST', body: json({ text: 'invalid' }) });
  assert.equal(invalid.status, 422);
  assert.deepEqual(invalid.json(), {
    detail: [{ loc: ['body', 'text'], msg: 'is invalid', type: 'value_error' }],
    requestId: invalid.headers['x-request-id'],
  });
  const broken = await send(rest.port, '/echo/1', { method: 'POST', body: '{' });
  assert.equal(broken.status, 422);
  assert.deepEqual(broken.json().detail, [{ loc: ['body', '?'], msg: 'is not JSON', type: 'value_error.jsondecode' }]);
});

test('a body may be left out where the route says so', async () => {
  const post = (path: string) => send(rest.port, path, { method: 'POST', headers: { authorization } });
  assert.equal((await post('/app/a/rotate')).status, 200);
  assert.equal((await post('/app/a/note')).status, 422);
});

test('a fault of the server is a 500 that tells nothing, and its cause is logged once with the request id', async () => {
  const answer = await send(rest.port, '/echo/1', { method: 'POST', body: json({ text: 'explode' }) });
  assertError(answer, 500, 'server_error');
  assert.doesNotMatch(answer.text, /secret detail/);
  const lines = notes.lines.filter((line) => line.requestId === answer.headers['x-request-id']);
  assert.equal(lines.length, 1);
  assert.match(JSON.stringify(lines[0]), /a secret detail/);
  assert.equal(lines[0]?.level, 'error');
});

test('no line of the log holds a token', async () => {
  await send(rest.port, '/note', { headers: { authorization } });
  await send(rest.port, '/note', { headers: { authorization: 'Bearer forged.token.value' } });
  assert.ok(notes.lines.length > 0);
  assert.doesNotMatch(JSON.stringify(notes.lines), /Bearer|forged|eyJ/);
});

test('the request id is the caller’s own, else its SDK’s, else a random one', async () => {
  const id = async (headers: Record<string, string>) =>
    String((await send(rest.port, '/echo/1', { headers })).headers['x-request-id']);
  assert.equal(await id({ 'x-request-id': 'mine', 'svix-req-id': '17' }), 'mine');
  assert.equal(await id({ 'svix-req-id': '17' }), '17');
  assert.match(await id({}), /^[0-9a-f]{16}$/);
  assert.notEqual(await id({}), await id({}));
  assert.match(await id({ 'x-request-id': 'with space' }), /^[0-9a-f]{16}$/);
});

test('a body over the limit is 413, whether announced or streamed, and after the token was looked at', async () => {
  const body = Buffer.alloc(3000, 'x');
  const chunked = { 'transfer-encoding': 'chunked' };
  assertError(await send(rest.port, '/echo/1', { method: 'POST', body }), 413, 'payload_too_large');
  assertError(await send(rest.port, '/echo/1', { method: 'POST', body, headers: chunked }), 413, 'payload_too_large');
  assertError(await send(rest.port, '/app/a/note', { method: 'POST', body }), 401, 'authentication_failed');
  assertError(await send(rest.port, '/nothing', { method: 'POST', body, headers: chunked }), 404, 'not_found');
});

test('an 8 MB body that the client sends without looking up still gets its 413', async () => {
  const body = Buffer.alloc(8 * 1024 * 1024, 'x');
  assertError(await send(rest.port, '/echo/1', { method: 'POST', body }), 413, 'payload_too_large');
});

test('a client that sends on without an end is cut off', async () => {
  const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(0x100000, 'x'), Buffer.from('\r\n')]);
  const socket = connect(rest.port, '127.0.0.1');
  let answer = '';
  let sent = 0;
  const sendOn = (): void => {
    if (sent === 200 || !socket.writable) return;
    sent += 1;
    socket.write(chunk, sendOn);
  };
  socket.on('data', (bytes: Buffer) => {
    answer += bytes.toString();
  });
  socket.on('error', () => {});
  socket.write('POST /echo/1 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
  sendOn();
  await new Promise((resolve) => socket.on('close', resolve));
  assert.match(answer, /^HTTP\/1.1 413 /);
  assert.ok(sent < 100, `${sent} MB went out`);
});

test('a client that asks first is not invited to send what is too large', async () => {
  const head = (length: number) =>
    `POST /echo/1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-length: ${length}\r\n\r\n`;
  const socket = connect(rest.port, '127.0.0.1', () => socket.write(head(3000)));
  const [first] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  assert.match(first.toString(), /^HTTP\/1.1 413 /);
  assert.match(await sendRaw(rest.port, `${head(13)}{"text":"hi"}`), /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK/);
});

test('gzip is unpacked, up to the limit', async () => {
  const post = (body: Buffer, encoding: string) =>
    send(rest.port, '/echo/1', { method: 'POST', body, headers: { 'content-encoding': encoding } });
  assert.equal((await post(gzipSync(json({ text: 'small' })), 'gzip')).json().text, 'small');
  assert.equal((await post(Buffer.from(json({ text: 'plain' })), 'identity')).json().text, 'plain');
  assertError(await post(gzipSync(Buffer.alloc(100_000)), 'gzip'), 413, 'payload_too_large');
  assertError(await post(Buffer.from('{}'), 'gzip'), 400, 'generic_error');
  assertError(await post(Buffer.from('{}'), 'br'), 400, 'generic_error');
});

const malformed: [name: string, bytes: string, status: number][] = [
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a header without a colon', 'GET /echo/1 HTTP/1.1\r\nhost: x\r\nbroken\r\n\r\n', 400],
  ['two lengths', 'POST /echo/1 HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx', 400],
  [
    'length and chunks',
    'POST /echo/1 HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\nx',
    400,
  ],
  ['a chunk without a size', 'POST /echo/1 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 400],
  ['headers without an end', `GET /echo/1 HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['no host', 'GET /echo/1 HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n', 405],
];

for (const [name, bytes, status] of malformed) {
  test(`malformed HTTP has a JSON answer too: ${name}`, async () => {
    const [head = '', body = ''] = (await sendRaw(rest.port, bytes)).split('\r\n\r\n');
    assert.equal(head.slice(0, 12), `HTTP/1.1 ${status}`);
    assert.match(head, /content-type: application\/json/);
    assert.equal(typeof (JSON.parse(body) as { requestId: string }).requestId, 'string');
  });
}

test('a proxy’s absolute form and an old HTTP/1.0 client are understood', async () => {
  const old = await sendRaw(rest.port, 'GET /echo/1 HTTP/1.0\r\n\r\n');
  assert.match(old, /^HTTP\/1.1 200 OK/);
  const proxied = await sendRaw(
    rest.port,
    'GET http://h:1/echo/1?limit=3 HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n',
  );
  assert.match(proxied, /"limit":3/);
});

test('requests sent ahead on one connection are answered in order', async () => {
  const get = (id: string) => `GET /echo/${id} HTTP/1.1\r\nhost: x\r\n${id === 'c' ? 'connection: close\r\n' : ''}\r\n`;
  const text = await sendRaw(rest.port, get('a') + get('b') + get('c'));
  assert.deepEqual(
    [...text.matchAll(/"noteId":"(.)"/g)].map((found) => found[1]),
    ['a', 'b', 'c'],
  );
});

test('what cannot be read is answered after the requests before it', async () => {
  const release = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const slow = createNotes(async (_context, note) => {
    entered.resolve();
    await release.promise;
    return note;
  });
  const listener = await slow.rest();
  for (const broken of [
    'garbage\r\n\r\n',
    'POST /echo/2 HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  ]) {
    const text = sendRaw(listener.port, `GET /echo/1 HTTP/1.1\r\nhost: x\r\n\r\n${broken}`);
    await entered.promise;
    setImmediate(release.resolve);
    assert.match(
      await text,
      /^HTTP\/1.1 200 OK[\s\S]*"noteId":"1"[\s\S]*HTTP\/1.1 400 Bad Request[\s\S]*generic_error/,
    );
  }
  await listener.close(1000);
});

test('a client that leaves in the middle of its body harms nobody', async () => {
  const socket = connect(rest.port, '127.0.0.1', () =>
    socket.write('POST /echo/1 HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc', () => socket.destroy()),
  );
  await once(socket, 'close');
  assert.equal((await send(rest.port, '/echo/1')).status, 200);
});

test('paths that belong to no operation can be served beside the API', async () => {
  const answer = await send(rest.port, '/inbox/x');
  assert.equal(answer.status, 200);
  assert.equal(answer.text, 'inbox');
});

test('the signal is aborted when the client goes away', async () => {
  const seen = Promise.withResolvers<AbortSignal>();
  const waiting = createNotes(async (context, note) => {
    seen.resolve(context.signal);
    await once(context.signal, 'abort');
    context.signal.throwIfAborted();
    return note;
  });
  const listener = await waiting.rest();
  const socket = connect(listener.port, '127.0.0.1', () => socket.write('GET /echo/1 HTTP/1.1\r\nhost: x\r\n\r\n'));
  const signal = await seen.promise;
  assert.equal(signal.aborted, false);
  socket.destroy();
  await once(signal, 'abort');
  await turn();
  assert.equal(waiting.lines.at(-1)?.reason, 'CANCELED');
  await listener.close(1000);
});

test('closing answers what is underway, cuts what is idle and takes in nothing new', async () => {
  const release = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const slow = createNotes(async (_context, note) => {
    entered.resolve();
    await release.promise;
    return note;
  });
  const listener = await slow.rest();
  const unused = connect(listener.port, '127.0.0.1');
  const unusedClosed = once(unused, 'close');
  await once(unused, 'connect');
  const underway = sendRaw(listener.port, 'GET /echo/1 HTTP/1.1\r\nhost: x\r\n\r\n');
  await entered.promise;
  const closed = listener.close(10_000);
  await unusedClosed;
  await assert.rejects(send(listener.port, '/echo/1'), /ECONNREFUSED/);
  release.resolve();
  assert.match(await underway, /^HTTP\/1.1 200 OK[\s\S]*connection: close/i);
  await closed;
});

test('closing waits for what is served beside the API, and closes its connection with it', async () => {
  const begun = Promise.withResolvers<ServerResponse>();
  const listener = await createNotes().rest((_request, response) => {
    response.write('first ');
    begun.resolve(response);
    return true;
  });
  const text = sendRaw(listener.port, 'GET /inbox HTTP/1.1\r\nhost: x\r\n\r\n');
  const response = await begun.promise;
  const closed = listener.close(60_000);
  response.end('last');
  await closed;
  assert.match(await text, /first [\s\S]*last/);
});

test('closing cuts what does not end in time', async () => {
  const entered = Promise.withResolvers<void>();
  const stuck = createNotes(() => {
    entered.resolve();
    return new Promise(() => {});
  });
  const listener = await stuck.rest();
  const text = sendRaw(listener.port, 'GET /echo/1 HTTP/1.1\r\nhost: x\r\n\r\n').catch(() => '');
  await entered.promise;
  await listener.close(50);
  assert.equal(await text, '');
});
