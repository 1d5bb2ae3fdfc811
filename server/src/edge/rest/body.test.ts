import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Body, readBody } from './body.ts';

function request(headers: Record<string, string>): PassThrough & IncomingMessage {
  return Object.assign(new PassThrough(), { headers }) as unknown as PassThrough & IncomingMessage;
}

function read(from: IncomingMessage, limit = 100): Promise<Body> {
  return new Promise((resolve) => readBody(from, limit, resolve));
}

test('a body comes in pieces and is one buffer', async () => {
  const from = request({});
  const body = read(from);
  from.write('ab');
  from.write('cd');
  from.end('ef');
  assert.deepEqual(await body, { kind: 'bytes', bytes: Buffer.from('abcdef') });
});

test('reading stops at the limit, with the rest unread', async () => {
  const from = request({});
  const body = read(from);
  from.write(Buffer.alloc(100));
  from.write('x');
  assert.deepEqual(await body, { kind: 'too_large', unread: true });
  assert.equal(from.isPaused(), true);
});

test('an announced length over the limit is not read at all', async () => {
  assert.deepEqual(await read(request({ 'content-length': '101' })), { kind: 'too_large', unread: true });
});

test('gzip is not unpacked past the limit', async () => {
  const from = request({ 'content-encoding': 'gzip' });
  from.end(gzipSync(Buffer.alloc(10_000)));
  assert.deepEqual(await read(from), { kind: 'too_large', unread: false });
});

test('an encoding that is not known is named', async () => {
  const from = request({ 'content-encoding': 'br' });
  from.end('x');
  const body = await read(from);
  assert.ok(body.kind === 'unreadable' && /"br"/.test(body.problem.message));
});
