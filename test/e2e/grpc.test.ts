/** A foreign gRPC client on the whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createFileRegistry, type DescService, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { descriptors } from '../support/api.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';

type Call = (request: unknown) => Promise<Record<string, unknown>>;

let server: TestApp;
let receiver: Receiver;

before(async () => {
  server = await startTestApp();
  receiver = await startReceiver();
});

after(async () => {
  await receiver.close();
  await server.stop();
});

/** Everything that the client knows comes from the descriptors; none of our code is on its side. */
function service(name: string, token = server.token): Record<string, Call> {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptors));
  const found = registry.getService(`posthorn.v1.${name}`) as DescService;
  const transport = createGrpcTransport({ baseUrl: `http://${server.grpc}` });
  const client = createClient(found, transport) as unknown as Record<
    string,
    (request: unknown, options: { headers: Record<string, string> }) => Promise<Record<string, unknown>>
  >;
  const headers = { authorization: `Bearer ${token}` };
  return new Proxy({}, { get: (_, rpc: string) => (request: unknown) => client[rpc]?.(request, { headers }) });
}

test('creates an application, an endpoint and a message, which arrives; reads the message back', async () => {
  await service('ApplicationService').createApplication?.({ applicationIn: { name: 'Foreign', uid: 'foreign' } });
  await service('EndpointService').createEndpoint?.({ appId: 'foreign', endpointIn: { url: `${receiver.url}/grpc` } });
  const messages = service('MessageService');
  const payload = Buffer.from('{"n": 12345678901234567890, "f": 1.0}');
  const created = await messages.createMessage?.({
    appId: 'foreign',
    messageIn: { eventType: 'order.created', eventId: 'order-1', payload },
  });
  await receiver.until(() => receiver.of(String(created?.id)).length === 1);
  assert.deepEqual(receiver.of(String(created?.id))[0]?.body, payload);
  const read = await messages.getMessage?.({ appId: 'foreign', msgId: 'order-1' });
  assert.equal(read?.id, created?.id);
  assert.deepEqual(Buffer.from(read?.payload as Uint8Array), payload);
});

test('creates a batch, in which a taken event id fails alone', async () => {
  const messageIn = (eventId: string) => ({ eventType: 'a.b', eventId, payload: Buffer.from('{}') });
  await service('ApplicationService').createApplication?.({ applicationIn: { name: 'Batch', uid: 'batch' } });
  const messages = service('MessageService');
  await messages.createMessage?.({ appId: 'batch', messageIn: messageIn('two') });
  const answer = await messages.batchCreateMessages?.({
    appId: 'batch',
    messageBatchIn: { messages: [messageIn('one'), messageIn('two'), messageIn('three')] },
  });
  const results = answer?.results as { result: { case: string; value: { code?: string } } }[];
  assert.deepEqual(
    results.map(({ result }) => result.case),
    ['message', 'error', 'message'],
  );
  assert.equal(results[1]?.result.value.code, 'conflict');
});

test('gets standard codes', async () => {
  const code = async (call: Promise<unknown> | undefined) => {
    const error = await Promise.resolve(call).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    assert.ok(error instanceof ConnectError);
    return error.code;
  };
  const applications = service('ApplicationService');
  assert.equal(await code(applications.getApplication?.({ appId: 'nobody' })), Code.NotFound);
  assert.equal(await code(applications.createApplication?.({ applicationIn: { name: '' } })), Code.InvalidArgument);
  assert.equal(
    await code(applications.createApplication?.({ applicationIn: { name: 'b', uid: 'batch' } })),
    Code.AlreadyExists,
  );
  assert.equal(await code(service('ApplicationService', 'forged').listApplications?.({})), Code.Unauthenticated);
});

test('changes by a field mask: what it names and nothing else', async () => {
  const applications = service('ApplicationService');
  await applications.createApplication?.({ applicationIn: { name: 'Mask', uid: 'mask', metadata: { a: 'b' } } });
  const patched = await applications.patchApplication?.({
    appId: 'mask',
    applicationPatch: { name: 'Renamed', uid: 'other' },
    updateMask: { paths: ['name'] },
  });
  assert.deepEqual([patched?.name, patched?.uid], ['Renamed', 'mask']);
  const cleared = await applications.patchApplication?.({
    appId: 'mask',
    applicationPatch: {},
    updateMask: { paths: ['uid'] },
  });
  assert.equal(cleared?.uid, undefined);
});
