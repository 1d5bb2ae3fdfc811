import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Listener } from '../../server/src/edge/listen.ts';
import { createNoteClient } from '../support/grpc-client.ts';
import { send } from '../support/http.ts';
import { createNotes, type Notes } from '../support/notes.ts';

let notes: Notes;
let rest: Listener;
let runs: number;
let failures: number;
let keys: (string | undefined)[];
const token: Record<string, string> = {};

before(async () => {
  notes = createNotes(async (context, note) => {
    runs += 1;
    keys.push(context.idempotencyKey);
    await new Promise((resolve) => setImmediate(resolve));
    if (failures > 0) {
      failures -= 1;
      throw new Error('not this time');
    }
    if (note.text === 'create') context.created();
    return { ...note, limit: runs };
  });
  rest = await notes.rest();
  token.org_1 = `Bearer ${await notes.tokens.issueOrganization('org_1')}`;
  const own = { organizationId: 'org_1', applicationId: 'app_a' };
  token.app_a = `Bearer ${await notes.tokens.issueApplication(own)}`;
  token.org_2 = `Bearer ${await notes.tokens.issueOrganization('org_2')}`;
});

after(() => rest.close(1000));

function post(key: string | undefined, text = 'x', path = '/app/app_a/note', caller = 'org_1') {
  return send(rest.port, path, {
    method: 'POST',
    headers: { authorization: token[caller] ?? '', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    body: JSON.stringify({ text }),
  });
}

function reset(failing = 0): void {
  runs = 0;
  failures = failing;
  keys = [];
}

test('a call with a known key gets the first answer, whatever its body', async () => {
  reset();
  const first = await post('one', 'create');
  const again = await post('one', 'other');
  assert.equal(runs, 1);
  assert.equal(first.status, 201);
  assert.equal(again.status, 201);
  assert.equal(again.text, first.text);
});

test('another key, caller, path or query is another call', async () => {
  reset();
  await post('two');
  await post('three');
  await post('two', 'x', '/app/app_b/note');
  await post('two', 'x', '/app/app_a/note?limit=1');
  await post('two', 'x', '/app/app_a/note', 'org_2');
  assert.equal(runs, 5);
  await post('two', 'x', '/app/app_a/note/');
  assert.equal(runs, 5, 'a slash at the end does not count');
});

test('an application’s keys are its own, apart from its organization’s', async () => {
  reset();
  await post('shared', 'x', '/app/app_a/rotate', 'org_1');
  await post('shared', 'x', '/app/app_a/rotate', 'app_a');
  await post('shared', 'x', '/app/app_a/rotate', 'app_a');
  assert.equal(runs, 2);
});

test('no key, an empty one and one that is not ASCII are no key', async () => {
  reset();
  for (const key of [
    undefined,
    undefined,
    '',
    '',
    Buffer.from('é').toString('latin1'),
    Buffer.from('é').toString('latin1'),
  ]) {
    assert.equal((await post(key)).status, 200);
  }
  assert.equal(runs, 6);
});

test('of many calls with one key at a time exactly one runs, and all get its answer', async () => {
  reset();
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('many')));
  assert.equal(runs, 1);
  assert.deepEqual([...new Set(answers.map((answer) => `${answer.status} ${answer.text}`))].length, 1);
});

test('a failure is not kept: a waiting call runs in its place', async () => {
  reset(1);
  const answers = await Promise.all(Array.from({ length: 5 }, () => post('failing')));
  assert.equal(runs, 2);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 200, 200, 200, 500]);
});

test('a refused call neither runs nor takes the key', async () => {
  reset();
  assert.equal((await post('refused', 'invalid')).status, 422);
  assert.equal((await post('refused')).status, 200);
  assert.equal(runs, 1);
});

test('gRPC has the same, by metadata', async () => {
  reset();
  const listener = await notes.grpc();
  const client = createNoteClient(listener.port);
  const headers = { authorization: token.org_1 ?? '', 'idempotency-key': 'grpc' };
  const note = { appId: 'app_a', noteId: '1', limit: 1, tags: [], text: 'hello' };
  const first = await client.call('Create', note, headers);
  const again = await client.call('Create', { ...note, text: 'other' }, headers);
  assert.equal(first.error, undefined);
  assert.deepEqual(again.response, first.response);
  assert.equal(runs, 1);
  client.close();
  await listener.close(1000);
});

test('a handler sees the key of a message, and no other', async () => {
  reset();
  await post('seen', 'x', '/app/app_a/send');
  await post('unseen');
  await post(undefined, 'x', '/app/app_a/send');
  assert.deepEqual(keys, ['seen', undefined, undefined]);
});
