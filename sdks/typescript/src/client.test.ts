import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MessageStatus, Posthorn, textOf, version } from './index.ts';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

function client(...answers: (string | number)[]) {
  const sent: Sent[] = [];
  const posthorn = new Posthorn('t', {
    baseUrl: 'http://h',
    maxRetries: 0,
    fetch: async (url, init) => {
      const answer = answers[sent.length] ?? '{}';
      const body = typeof init?.body === 'string' ? init.body : undefined;
      sent.push({ method: init?.method ?? '', path: String(url).slice('http://h/api/v1'.length), body });
      return typeof answer === 'number' ? new Response(null, { status: answer }) : new Response(answer);
    },
  });
  return { posthorn, sent };
}

const time = '2026-11-24T10:21:24.050Z';
const application = `{"id":"app_1","name":"n","throttleRate":null,"metadata":{},"createdAt":"${time}","updatedAt":"${time}","color":"red"}`;

test('an answer has times as dates, null for what is left out, and the fields that this version does not know', async () => {
  const { posthorn } = client(application);
  const answer = await posthorn.application.get('app_1');
  assert.equal(answer.createdAt.toISOString(), time);
  assert.equal(answer.uid, null);
  assert.equal((answer as { color?: string }).color, 'red');
});

test('what was read can be given back, unknown fields and all', async () => {
  const { posthorn, sent } = client(application.replace('{', '{"rateLimit":null,'), application);
  const answer = await posthorn.application.get('app_1');
  await posthorn.application.upsert('app_1', { ...answer, name: 'new' });
  const body: Record<string, unknown> = JSON.parse(sent[1]?.body ?? '');
  assert.deepEqual([body.name, body.color, body.createdAt], ['new', 'red', time]);
  assert.ok(!('rateLimit' in body), 'an older name would contradict a changed value');
});

test('a PATCH sends null for null, and nothing for undefined', async () => {
  const { posthorn, sent } = client(application);
  await posthorn.application.patch('app_1', { uid: null, name: undefined, throttleRate: 5 });
  assert.deepEqual(sent[0], { method: 'PATCH', path: '/app/app_1', body: '{"uid":null,"throttleRate":5}' });
});

test('a payload goes out and comes back byte for byte', async () => {
  const payload = '{"a" : 1.0,"big":12345678901234567890}';
  const message = `{"id":"msg_1","eventType":"a","eventId":null,"channels":["c"],"payload":${payload},"timestamp":"${time}"}`;
  const { posthorn, sent } = client(message);
  const answer = await posthorn.message.create('app', { eventType: 'a', payload });
  assert.equal(sent[0]?.body, `{"eventType":"a","payload":${payload}}`);
  assert.equal(textOf(answer.payload), payload);
  assert.deepEqual(answer.channels, ['c']);
});

test('a batch has a message or an error for each', async () => {
  const message = `{"id":"msg_1","eventType":"a","payload":{},"timestamp":"${time}"}`;
  const error = '{"reason":"CONFLICT","status":409,"code":"conflict","detail":"taken"}';
  const { posthorn, sent } = client(`{"results":[{"message":${message}},{"error":${error}},{"later":{}}]}`);
  const messages = [
    { eventType: 'a', payload: { x: 1 } },
    { eventType: 'a', payload: '{"y":1.0}' },
  ];
  const { results } = await posthorn.message.createBatch('app', { messages });
  assert.deepEqual(sent[0], {
    method: 'POST',
    path: '/app/app/msg:batch',
    body: '{"messages":[{"eventType":"a","payload":{"x":1}},{"eventType":"a","payload":{"y":1.0}}]}',
  });
  assert.equal(results[0]?.message?.timestamp.toISOString(), time);
  assert.equal(results[1]?.error?.code, 'conflict');
  assert.equal(results[2]?.message ?? results[2]?.error, undefined);
});

test('a list gives its filters as the server reads them', async () => {
  const { posthorn, sent } = client('{"data":[],"iterator":null,"done":true}');
  const page = await posthorn.messageAttempt.listByEndpoint('app', 'ep', {
    status: MessageStatus.Success,
    eventTypes: ['a', 'b'],
    before: new Date(0),
    withContent: false,
    limit: 10,
  });
  assert.deepEqual(page.data, []);
  assert.equal(
    sent[0]?.path,
    '/app/app/attempt/endpoint/ep?limit=10&status=0&before=1970-01-01T00%3A00%3A00.000Z&with_content=false&event_types=a%2Cb',
  );
});

test('pages of a list share its filters', async () => {
  const item = application.replace('"app_1"', '"app_2"');
  const { posthorn, sent } = client(
    `{"data":[${application}],"iterator":"app_1","prevIterator":"-app_1","done":false}`,
    `{"data":[${item}],"iterator":"app_2","done":true}`,
  );
  const ids: string[] = [];
  for await (const one of await posthorn.application.list({ limit: 1, order: 'descending' })) ids.push(one.id);
  assert.deepEqual(ids, ['app_1', 'app_2']);
  assert.deepEqual(
    sent.map(({ path }) => path),
    ['/app?limit=1&order=descending', '/app?limit=1&iterator=app_1&order=descending'],
  );
});

test('operations that answer with nothing give nothing', async () => {
  const { posthorn, sent } = client(204, '{}', 204, 204);
  assert.equal(await posthorn.application.delete('a'), undefined);
  assert.equal(await posthorn.messageAttempt.resend('a', 'm', 'e'), undefined);
  await posthorn.endpoint.rotateSecret('a', 'e');
  await posthorn.endpoint.patchHeaders('a', 'e', { headers: { a: '1', b: null }, deleteHeaders: ['c'] });
  assert.deepEqual(
    sent.map(({ method, path, body }) => [method, path, body]),
    [
      ['DELETE', '/app/a', undefined],
      ['POST', '/app/a/msg/m/endpoint/e/resend', undefined],
      ['POST', '/app/a/endpoint/e/secret/rotate', '{}'],
      ['PATCH', '/app/a/endpoint/e/headers', '{"headers":{"a":"1","b":null},"deleteHeaders":["c"]}'],
    ],
  );
});

test('the version is that of the package', () => {
  const { version: declared }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  assert.equal(version, declared);
});
