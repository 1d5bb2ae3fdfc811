import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ApiError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  Posthorn,
  PosthornError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '../index.ts';
import type { ClientOptions, Scheduler } from './options.ts';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  /** Epoch milliseconds. */
  readonly at: number;
}

type Answer = Response | Error | 'hang';

/** A server that gives these answers in turn, and a clock that jumps to what is waited for once nothing else happens. */
function stage(answers: readonly Answer[], options: Partial<ClientOptions> = {}) {
  const sent: Sent[] = [];
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  let now = Date.parse('2026-11-24T10:00:00Z');
  const scheduler: Scheduler = {
    now: () => now,
    random: () => 0.5,
    after(ms, action) {
      const timer = { at: now + ms, action };
      timers.add(timer);
      setImmediate(jump);
      return () => timers.delete(timer);
    },
  };
  const jump = (): void => {
    const [next] = [...timers].sort((a, b) => a.at - b.at);
    if (next === undefined) return;
    timers.delete(next);
    now = next.at;
    next.action();
  };
  const client = new Posthorn('token', {
    scheduler,
    fetch: async (url, init) => {
      const answer = answers[sent.length] ?? assert.fail('one call too many');
      const headers = { ...(init?.headers as Record<string, string>) };
      sent.push({ url: String(url), method: init?.method ?? '', headers, at: now });
      if (answer === 'hang') {
        return new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        });
      }
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...options,
  });
  const waits = (): number[] => sent.slice(1).map((call, i) => call.at - (sent[i]?.at ?? 0));
  return { client, sent, waits };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const message = { id: 'msg_1', eventType: 'a', payload: {}, timestamp: '2026-11-24T10:00:00Z', channels: null };
const create = (client: Posthorn, options = {}) =>
  client.message.create('app', { eventType: 'a', payload: {} }, options);

test('a call carries the token, and a POST a key of its own', async () => {
  const { client, sent } = stage([json(202, message)], { baseUrl: 'http://example.com/', headers: { 'x-team': 'a' } });
  await client.message.create('a/b ü', { eventType: 'a', payload: {} }, { withContent: false });
  const [call] = sent;
  assert.equal(call?.url, 'http://example.com/api/v1/app/a%2Fb%20%C3%BC/msg?with_content=false');
  assert.equal(call?.method, 'POST');
  assert.equal(call?.headers.authorization, 'Bearer token');
  assert.equal(call?.headers['x-team'], 'a');
  assert.match(call?.headers['idempotency-key'] ?? '', /^auto_[0-9a-f-]{36}$/);
});

test('a GET has no key and no content type', async () => {
  const { client, sent } = stage([json(200, message)]);
  await client.message.get('app', 'msg_1');
  assert.equal(sent[0]?.headers['idempotency-key'], undefined);
  assert.equal(sent[0]?.headers['content-type'], undefined);
});

for (const status of [408, 425, 429, 500, 502, 503, 504]) {
  test(`a ${status} is tried again with the same key`, async () => {
    const { client, sent } = stage([json(status, {}), new TypeError('fetch failed'), json(202, message)]);
    assert.equal((await create(client)).id, 'msg_1');
    assert.equal(sent.length, 3);
    assert.equal(new Set(sent.map((call) => call.headers['idempotency-key'])).size, 1);
    assert.deepEqual(
      sent.map((call) => call.headers['posthorn-retry']),
      [undefined, '1', '2'],
    );
  });
}

for (const status of [400, 401, 403, 404, 409, 413, 422, 501]) {
  test(`a ${status} is not tried again`, async () => {
    const { client, sent } = stage([json(status, { code: 'c', detail: 'd' })]);
    await assert.rejects(create(client), ApiError);
    assert.equal(sent.length, 1);
  });
}

test('waits double, and are a random part of their bound', async () => {
  const { client, waits } = stage([json(503, {}), json(503, {}), json(503, {}), json(503, {})]);
  await assert.rejects(create(client), ServerError);
  assert.deepEqual(waits(), [50, 100, 200]);
});

test('what the server asks for is waited for, and the random part on top', async () => {
  const date = new Date(Date.parse('2026-11-24T10:00:05Z')).toUTCString();
  const { client, waits } = stage([
    json(429, {}, { 'retry-after': '2' }),
    json(429, {}, { 'retry-after-ms': '30' }),
    json(503, {}, { 'retry-after': date }),
    json(202, message),
  ]);
  await create(client);
  // The date is 5 s after the beginning, of which 2,050 and 130 ms have passed.
  assert.deepEqual(waits(), [2_050, 130, 5_000 - 2_180 + 200]);
});

test('a wait that would outlast the call is not begun', async () => {
  const { client, sent } = stage([json(429, { code: 'overloaded', detail: 'd' }, { 'retry-after': '120' })]);
  await assert.rejects(create(client), (problem) => {
    assert.ok(problem instanceof ApiError);
    assert.equal(problem.retryAfterMs, 120_000);
    return true;
  });
  assert.equal(sent.length, 1);
});

test('retries can be turned off for a call', async () => {
  const { client, sent } = stage([json(503, {})]);
  await assert.rejects(create(client, { maxRetries: 0 }), ServerError);
  assert.equal(sent.length, 1);
});

test('an answer that does not come in time is tried again, with a fresh time-out', async () => {
  const { client, sent } = stage(['hang', json(202, message)], { timeoutMs: 5_000 });
  assert.equal((await create(client)).id, 'msg_1');
  assert.equal(sent[1]?.at, (sent[0]?.at ?? 0) + 5_050);
});

test('a call that runs out of time says so', async () => {
  const { client } = stage(['hang'], { maxRetries: 0 });
  await assert.rejects(create(client), TimeoutError);
});

test('a caller who aborts is answered with the reason, and nothing more is sent', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const sent: string[] = [];
  const client = new Posthorn('token', {
    fetch: async (url) => {
      sent.push(String(url));
      queueMicrotask(() => controller.abort(reason));
      return json(503, {}, { 'retry-after': '30' });
    },
  });
  await assert.rejects(create(client, { signal: controller.signal }), reason);
  await assert.rejects(create(client, { signal: controller.signal }), reason);
  assert.equal(sent.length, 1);
});

test('a server that cannot be reached is a ConnectionError with its cause', async () => {
  const failure = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
  const { client } = stage([failure], { maxRetries: 0 });
  await assert.rejects(create(client), (problem) => {
    assert.ok(problem instanceof ConnectionError);
    assert.match(problem.message, /ECONNREFUSED/);
    assert.equal(problem.cause, failure);
    return true;
  });
});

test('an error has code, sentence and request id', async () => {
  const body = { code: 'conflict', detail: 'A conflict has occurred' };
  const { client } = stage([json(409, body, { 'x-request-id': 'r1' })]);
  await assert.rejects(create(client, { idempotencyKey: 'mine' }), (problem) => {
    assert.ok(problem instanceof ConflictError);
    assert.deepEqual(
      [problem.status, problem.code, problem.detail, problem.requestId, problem.idempotencyKey],
      [409, 'conflict', 'A conflict has occurred', 'r1', 'mine'],
    );
    return true;
  });
});

test('a 422 names the fields', async () => {
  const detail = [{ loc: ['body', 'name'], msg: 'too short', type: 'value_error' }];
  const { client } = stage([json(422, { detail })]);
  await assert.rejects(client.application.create({ name: '' }), (problem) => {
    assert.ok(problem instanceof ValidationError);
    assert.deepEqual(problem.violations, detail);
    assert.equal(problem.message, '422 validation: body.name: too short');
    return true;
  });
});

for (const body of ['', '<html>', '[]', 'null', '{"detail":[null]}']) {
  test(`an error whose body is ${JSON.stringify(body)} is an error all the same`, async () => {
    const { client } = stage([new Response(body, { status: 404 })]);
    await assert.rejects(client.application.get('app'), NotFoundError);
  });
}

test('an id that would change the path is refused before anything is sent', async () => {
  const { client, sent } = stage([]);
  for (const id of ['', '.', '..']) await assert.rejects(client.application.get(id), PosthornError);
  assert.equal(sent.length, 0);
});

test('an answer that is no JSON object is an error that says so', async () => {
  const { client } = stage([json(200, [1])]);
  await assert.rejects(client.application.get('app'), /expected a JSON object/);
});
