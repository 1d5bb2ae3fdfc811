import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runHostile } from '../hostile/run.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let server: TestApp;

before(async () => {
  server = await startTestApp();
});

after(() => server.stop());

test('whatever is sent to an operation, the answer is one that the document describes', async (context) => {
  const report = await runHostile({
    address: server.rest,
    token: server.token,
    calls: 4000,
    seed: 4711,
    concurrency: 8,
  });
  context.diagnostic(`${JSON.stringify(report.statuses)}, the slowest ${report.slowestMs.toFixed(0)} ms`);
  assert.deepEqual(report.findings, []);
  // Hostile calls prove little if all of them are refused at the door. Two need what no dice throw: a token that was
  // just made, and a whole OpenAPI document.
  const hard = ['v1.authentication.exchange-one-time-token', 'v1.event-type.import-openapi'];
  const refused = report.refused.filter((operation) => !hard.includes(operation));
  assert.ok(refused.length <= 3, `${refused}`);
  assert.equal((await fetch(`${server.rest}/api/v1/health`)).status, 200);
});

test('an idempotency key begins anew where its application has gone and another has the name', async () => {
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${server.token}`, 'idempotency-key': `key-${path}` };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${server.rest}/api/v1/${path}`, init);
    return { status: response.status, text: await response.text() };
  };
  const create = () => call('POST', 'app/successor/msg', { eventType: 'a', payload: {} });
  await call('PUT', 'app/successor', { name: 'First', uid: 'successor' });
  const first = await create();
  assert.deepEqual(await create(), first);
  await call('DELETE', 'app/successor');
  await call('PUT', 'app/successor', { name: 'Second', uid: 'successor' });
  const second = await create();
  assert.equal(second.status, 202, second.text);
  assert.notEqual(second.text, first.text);
  assert.deepEqual(await create(), second);
});
