import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { BinaryReader } from '@bufbuild/protobuf/wire';
import { Client, status as codes, credentials } from '@grpc/grpc-js';
import { service as healthService } from 'grpc-health-check';
import { ApiError } from '../../server/src/core/errors.ts';
import type { Listener } from '../../server/src/edge/listen.ts';
import { createNoteClient, type GrpcAnswer, type NoteClient } from '../support/grpc-client.ts';
import { createNotes, type Notes } from '../support/notes.ts';

let notes: Notes;
let listener: Listener;
let client: NoteClient;
let authorization: string;
let aborted: AbortSignal | undefined;

const note = { appId: 'app_a', noteId: '1', limit: 1, tags: [], text: 'hello' };

before(async () => {
  notes = createNotes(async (context, request) => {
    if (request.text === 'explode') throw new Error('a secret detail');
    if (request.text === 'full') throw new ApiError('OVERLOADED', undefined, { retryAfterMs: 1500 });
    if (request.text === 'wait') {
      aborted = context.signal;
      await once(context.signal, 'abort');
      context.signal.throwIfAborted();
    }
    return request;
  });
  listener = await notes.grpc();
  client = createNoteClient(listener.port);
  authorization = `Bearer ${await notes.tokens.issueOrganization('org_1')}`;
});

after(async () => {
  client.close();
  await listener.close(1000);
});

/** `google.rpc.Status`, read by hand: type → fields by number, texts where they are texts. */
function details(answer: GrpcAnswer): { code: number; message: string; any: Record<string, Buffer> } {
  const [bytes] = answer.trailer.get('grpc-status-details-bin');
  assert.ok(Buffer.isBuffer(bytes), 'there are no details');
  const status = { code: 0, message: '', any: {} as Record<string, Buffer> };
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field] = reader.tag();
    if (field === 1) status.code = reader.int32();
    else if (field === 2) status.message = reader.string();
    else {
      const [type, value] = texts(Buffer.from(reader.bytes()));
      status.any[String(type).replace('type.googleapis.com/google.rpc.', '')] = value as Buffer;
    }
  }
  return status;
}

/** The length-delimited fields of a message, in order. */
function texts(bytes: Buffer): Buffer[] {
  const reader = new BinaryReader(bytes);
  const values: Buffer[] = [];
  while (reader.pos < reader.len) {
    reader.tag();
    values.push(Buffer.from(reader.bytes()));
  }
  return values;
}

test('a call is answered by the same handler, with its request id in the trailer', async () => {
  const answer = await client.call('Put', note, { authorization, 'x-request-id': 'mine' });
  assert.equal(answer.error, undefined);
  assert.deepEqual(answer.response, note);
  assert.deepEqual(answer.trailer.get('x-request-id'), ['mine']);
});

test('a refusal carries its code, sentence, reason and request id', async () => {
  const answer = await client.call('Put', note, { 'x-request-id': 'mine' });
  assert.equal(answer.error?.code, codes.UNAUTHENTICATED);
  assert.equal(answer.error?.details, 'Invalid token');
  const status = details(answer);
  assert.equal(status.code, codes.UNAUTHENTICATED);
  assert.equal(status.message, 'Invalid token');
  assert.deepEqual(texts(status.any.ErrorInfo as Buffer).map(String), ['AUTHENTICATION_FAILED', 'posthorn']);
  assert.deepEqual(texts(status.any.RequestInfo as Buffer).map(String), ['mine']);
});

test('broken field rules are field violations', async () => {
  const answer = await client.call('Echo', { ...note, text: 'invalid' });
  assert.equal(answer.error?.code, codes.INVALID_ARGUMENT);
  const [violation] = texts(details(answer).any.BadRequest as Buffer);
  assert.deepEqual(texts(violation as Buffer).map(String), ['text', 'is invalid']);
});

test('where waiting helps, the answer says how long', async () => {
  const answer = await client.call('Echo', { ...note, text: 'full' });
  assert.equal(answer.error?.code, codes.RESOURCE_EXHAUSTED);
  const duration = new BinaryReader(texts(details(answer).any.RetryInfo as Buffer)[0] as Buffer);
  assert.deepEqual([duration.tag()[0], duration.int64(), duration.tag()[0], duration.int32()], [1, 1n, 2, 500_000_000]);
});

test('a token is looked at before the message is', async () => {
  const bytes = Buffer.from('no message');
  const forged = await client.callRaw('/posthorn.test.NoteService/Put', bytes);
  assert.equal(forged.error?.code, codes.UNAUTHENTICATED);
  const genuine = await client.callRaw('/posthorn.test.NoteService/Create', bytes, { authorization });
  assert.equal(genuine.error?.code, codes.INVALID_ARGUMENT);
});

test('an application token reaches its own application alone', async () => {
  const token = await notes.tokens.issueApplication({ organizationId: 'org_1', applicationId: 'app_a' });
  const own = { authorization: `Bearer ${token}` };
  assert.equal((await client.call('Put', { ...note, appId: 'a' }, own)).error, undefined);
  assert.equal((await client.call('Put', { ...note, appId: 'app_b' }, own)).error?.code, codes.NOT_FOUND);
  assert.equal((await client.call('Create', note, own)).error?.code, codes.PERMISSION_DENIED);
  assert.equal((await client.call('Put', { ...note, appId: 'a\0' }, own)).error?.code, codes.NOT_FOUND);
});

test('a message over the limit is refused with details, and one far over it too', async () => {
  const over = await client.call('Echo', { ...note, text: 'x'.repeat(3000) });
  assert.equal(over.error?.code, codes.RESOURCE_EXHAUSTED);
  assert.deepEqual(String(texts(details(over).any.ErrorInfo as Buffer)[0]), 'PAYLOAD_TOO_LARGE');
  const far = await client.call('Echo', { ...note, text: 'x'.repeat(1_000_000) });
  assert.equal(far.error?.code, codes.RESOURCE_EXHAUSTED);
});

test('a fault of the server tells nothing', async () => {
  const answer = await client.call('Echo', { ...note, text: 'explode' });
  assert.equal(answer.error?.code, codes.INTERNAL);
  assert.doesNotMatch(JSON.stringify([answer.error, answer.trailer.toJSON()]), /secret detail/);
  assert.equal(notes.lines.filter((line) => JSON.stringify(line).includes('a secret detail')).length, 1);
});

test('a deadline ends the call and aborts its signal', async () => {
  const answer = await client.call('Echo', { ...note, text: 'wait' }, {}, { deadline: Date.now() + 60 });
  assert.equal(answer.error?.code, codes.DEADLINE_EXCEEDED);
  if (aborted?.aborted === false) await once(aborted, 'abort');
  assert.equal(aborted?.aborted, true);
});

test('an unknown method is UNIMPLEMENTED', async () => {
  const answer = await client.callRaw('/posthorn.test.NoteService/Nothing', Buffer.alloc(0));
  assert.equal(answer.error?.code, codes.UNIMPLEMENTED);
});

function healthClient(port: number) {
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure());
  const { Check, Watch } = healthService;
  assert.ok(Check && Watch);
  return {
    check: (service: string) =>
      new Promise((resolve, reject) =>
        client.makeUnaryRequest(
          Check.path,
          Check.requestSerialize,
          Check.responseDeserialize,
          { service },
          (error, answer) => (error === null ? resolve((answer as { status: string }).status) : reject(error)),
        ),
      ),
    watch: (service: string) =>
      client.makeServerStreamRequest(Watch.path, Watch.requestSerialize, Watch.responseDeserialize, { service }),
    close: () => client.close(),
  };
}

test('the health of the whole and of each service can be asked', async () => {
  const health = healthClient(listener.port);
  assert.equal(await health.check(''), 'SERVING');
  assert.equal(await health.check('posthorn.test.NoteService'), 'SERVING');
  await assert.rejects(health.check('posthorn.test.Nothing'), { code: codes.NOT_FOUND });
  health.close();
});

test('who watches the health is told when the server closes, and does not hold it up', async () => {
  const other = await createNotes().grpc();
  const health = healthClient(other.port);
  const stream = health.watch('');
  const seen: string[] = [];
  stream.on('data', ({ status }: { status: string }) => seen.push(status));
  const ended = once(stream, 'end');
  await once(stream, 'data');
  await other.close(60_000);
  await ended;
  assert.deepEqual(seen, ['SERVING', 'NOT_SERVING']);
  health.close();
});

test('closing answers what is underway', async () => {
  const release = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const slow = createNotes(async (_context, request) => {
    entered.resolve();
    await release.promise;
    return request;
  });
  const slowListener = await slow.grpc();
  const slowClient = createNoteClient(slowListener.port);
  const answer = slowClient.call('Echo', note);
  await entered.promise;
  const closed = slowListener.close(10_000);
  release.resolve();
  assert.deepEqual((await answer).response, note);
  await closed;
  slowClient.close();
});
