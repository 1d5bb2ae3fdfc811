import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerNameProblem, headersProblem, headerValueProblem, mergeHeaders, shownHeaders } from './header.ts';

test('ordinary header names pass, those that matter to receivers included', () => {
  for (const name of ['X-Custom', 'authorization', 'Host', 'Accept', 'Cookie', "x!#$%&'*+-.^_`|~0"]) {
    assert.equal(headerNameProblem(name), undefined, name);
  }
});

test('names that are no HTTP field names are refused', () => {
  for (const name of ['', 'a b', 'a:', 'ü', 'a\n', 'a\0', '(a)']) {
    assert.equal(headerNameProblem(name), 'Invalid Header Name.', name);
  }
});

test('names of the connection and of the webhook are refused in any case', () => {
  for (const name of ['User-Agent', 'CONTENT-LENGTH', 'content-type', 'Transfer-Encoding', 'te', 'Cache-Control']) {
    assert.equal(headerNameProblem(name), 'Header uses a forbidden key.', name);
  }
  for (const name of ['Svix-Id', 'X-SVIX-x', 'Webhook-Signature', 'webhook-anything', 'X-Amz-Date', 'x-googlebot']) {
    assert.equal(headerNameProblem(name), 'Header starts with a forbidden prefix.', name);
  }
});

test('values are printable, up to 4096 bytes', () => {
  for (const value of ['', 'a', ' a\tb ', '~'.repeat(4096)]) assert.equal(headerValueProblem(value), undefined);
  for (const value of ['a\r\nb: c', 'a\nb', '\0', 'é', '\x7f']) {
    assert.equal(headerValueProblem(value), 'Invalid Header Value.', value);
  }
  assert.equal(headerValueProblem('a'.repeat(4097)), 'Maximum header length is 4096 bytes');
});

test('a set of headers answers with its first problem, and null is no value', () => {
  assert.equal(headersProblem({ 'X-A': 'a', 'X-B': null }), undefined);
  assert.equal(headersProblem({ 'X-A': 'a\n', te: 'x' }), 'Invalid Header Value.');
  assert.equal(headersProblem({ te: null }), 'Header uses a forbidden key.');
});

test('names are one key whatever their case, and the last spelling stays', () => {
  assert.deepEqual(mergeHeaders({}, { 'X-A': '1', 'x-a': '2' }), { 'x-a': '2' });
  assert.deepEqual(mergeHeaders({ 'X-A': '1', 'X-B': '2' }, { 'x-a': '3' }), { 'x-a': '3', 'X-B': '2' });
});

test('null and the list of removed names take headers away', () => {
  const current = { 'X-A': '1', 'X-B': '2', 'X-C': '3' };
  assert.deepEqual(mergeHeaders(current, { 'x-a': null }, ['x-b', 'X-None']), { 'X-C': '3' });
  assert.deepEqual(mergeHeaders(current, { 'X-B': 'new' }, ['x-b']), { 'X-A': '1', 'X-C': '3', 'X-B': 'new' });
  assert.deepEqual(current, { 'X-A': '1', 'X-B': '2', 'X-C': '3' });
});

test('a name from Object.prototype is a header like any other', () => {
  assert.deepEqual(Object.entries(mergeHeaders({}, JSON.parse('{"__proto__":"1"}'))), [['__proto__', '1']]);
});

test('sensitive values are not shown, only their names', () => {
  assert.deepEqual(shownHeaders({ Authorization: 'Bearer x', 'X-A': '1', 'x-api-key': 'k' }), {
    headers: { 'X-A': '1' },
    sensitive: ['Authorization', 'x-api-key'],
  });
});
