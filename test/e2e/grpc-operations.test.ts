/** Every operation of the incumbent over gRPC, by a client that is not ours, on the whole server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Code, ConnectError } from '@connectrpc/connect';
import { methods } from '../../server/src/gen/methods.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Answer, createForeignGrpc, type ForeignGrpc, instant } from '../support/foreign-grpc.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';

let server: TestApp;
let receiver: Receiver;
let grpc: ForeignGrpc;

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '[]' });
  receiver = await startReceiver();
  grpc = createForeignGrpc(server.grpc, server.token);
});

after(async () => {
  await receiver.close();
  await server.stop();
});

const app = { appId: 'customer' };
const endpoint = { ...app, endpointId: 'hooks' };
const message = { ...app, msgId: 'order-1' };

const list = (answer: Answer) => answer.data as Answer[];

test('applications and event types', async () => {
  await grpc.call('HealthService/GetHealth', {});
  await grpc.call('HealthService/Ping', {});
  const applicationIn = { name: 'Customer', uid: 'customer', metadata: { plan: 'gold' } };
  const made = await grpc.call('ApplicationService/CreateApplication', { applicationIn });
  await grpc.call('ApplicationService/UpsertApplication', { ...app, applicationIn: { ...applicationIn, name: 'Put' } });
  await grpc.call('ApplicationService/PatchApplication', { ...app, applicationPatch: { throttleRate: 700 } });
  const read = await grpc.call('ApplicationService/GetApplication', app);
  assert.deepEqual([read.id, read.name, read.throttleRate, read.metadata], [made.id, 'Put', 700, { plan: 'gold' }]);
  assert.equal(list(await grpc.call('ApplicationService/ListApplications', {})).length, 1);

  const schemas = Buffer.from('{"1":{"examples":[{ "order": 1.0 }]}}');
  const name = { eventTypeName: 'order.placed' };
  const eventTypeIn = { name: 'order.placed', description: 'placed', schemas };
  await grpc.call('EventTypeService/CreateEventType', { eventTypeIn });
  await grpc.call('EventTypeService/UpsertEventType', { ...name, eventTypeUpdate: { description: 'put', schemas } });
  await grpc.call('EventTypeService/PatchEventType', { ...name, eventTypePatch: { description: 'patched' } });
  assert.equal((await grpc.call('EventTypeService/GetEventType', name)).description, 'patched');
  assert.equal(list(await grpc.call('EventTypeService/ListEventTypes', {})).length, 1);
});

test('endpoints, their secrets and their headers', async () => {
  const endpointIn = { url: `${receiver.url}/hooks`, uid: 'hooks' };
  const made = await grpc.call('EndpointService/CreateEndpoint', { ...app, endpointIn });
  await grpc.call('EndpointService/UpsertEndpoint', { ...endpoint, endpointUpdate: endpointIn });
  await grpc.call('EndpointService/PatchEndpoint', { ...endpoint, endpointPatch: { description: 'patched' } });
  const read = await grpc.call('EndpointService/GetEndpoint', endpoint);
  assert.deepEqual([read.id, read.description], [made.id, 'patched']);
  assert.equal(list(await grpc.call('EndpointService/ListEndpoints', app)).length, 1);
  const secret = await grpc.call('EndpointService/GetEndpointSecret', endpoint);
  await grpc.call('EndpointService/RotateEndpointSecret', { ...endpoint, endpointSecretRotateIn: {} });
  assert.notEqual((await grpc.call('EndpointService/GetEndpointSecret', endpoint)).key, secret.key);
  const headersIn = { endpointHeadersIn: { headers: { 'x-plan': 'gold' } } };
  await grpc.call('EndpointService/SetEndpointHeaders', { ...endpoint, ...headersIn });
  const patch = { endpointHeadersPatchIn: { headers: { 'x-more': 'yes' }, deleteHeaders: ['x-plan'] } };
  await grpc.call('EndpointService/PatchEndpointHeaders', { ...endpoint, ...patch });
  assert.deepEqual((await grpc.call('EndpointService/GetEndpointHeaders', endpoint)).headers, { 'x-more': 'yes' });

  const eventExampleIn = { eventType: 'order.placed' };
  const { id } = await grpc.call('EndpointService/SendExample', { ...endpoint, eventExampleIn });
  await receiver.until(() => receiver.of(String(id)).length === 1);
  assert.equal(String(receiver.of(String(id))[0]?.body), '{ "order": 1.0 }');
});

test('messages, what was tried with them, and what is tried again', async () => {
  receiver.answer(500);
  const messageIn = { eventType: 'order.placed', eventId: 'order-1', payload: Buffer.from('{"n": 1}') };
  const { id } = await grpc.call('MessageService/CreateMessage', { ...app, messageIn });
  assert.equal((await grpc.call('MessageService/GetMessage', message)).id, id);
  assert.equal(list(await grpc.call('MessageService/ListMessages', app)).length, 2);
  const [attempt] = await eventually(async () => {
    const attempts = list(await grpc.call('MessageAttemptService/ListAttemptsByMessage', message));
    return attempts.length === 1 && attempts;
  });
  // In gRPC an outcome is a name of its enum: 3 stands for a failure.
  assert.deepEqual([attempt?.status, attempt?.responseStatusCode], [3, 500]);
  assert.equal(list(await grpc.call('MessageAttemptService/ListAttemptsByEndpoint', endpoint)).length, 2);
  const one = { ...message, attemptId: attempt?.id };
  assert.equal((await grpc.call('MessageAttemptService/GetAttempt', one)).id, attempt?.id);
  const failed = list(await grpc.call('MessageAttemptService/ListAttemptedMessages', { ...endpoint, status: 3 }));
  assert.deepEqual(
    failed.map((row) => [row.id, row.status, row.nextAttempt]),
    [[id, 3, undefined]],
  );
  const [destination] = list(await grpc.call('MessageAttemptService/ListAttemptedDestinations', message));
  assert.deepEqual([destination?.uid, destination?.status], ['hooks', 3]);
  const stats = await grpc.call('EndpointService/GetEndpointStats', endpoint);
  assert.deepEqual([stats.success, stats.fail], [1, 1]);

  receiver.answer(200);
  await grpc.call('MessageAttemptService/ResendMessage', { ...message, endpointId: 'hooks' });
  await receiver.until(() => receiver.of(String(id)).length === 2);
  const since = instant(Date.now() - 60_000);
  const recovery = await grpc.call('EndpointService/RecoverEndpoint', { ...endpoint, recoverIn: { since } });
  const task = await eventually(async () => {
    const now = await grpc.call('BackgroundTaskService/GetBackgroundTask', { taskId: recovery.id });
    return now.status === 2 && now;
  });
  assert.equal(JSON.parse(Buffer.from(task.data as Uint8Array).toString()).replayed, 0);

  await grpc.call('MessageAttemptService/ExpungeAttemptContent', one);
  assert.equal((await grpc.call('MessageAttemptService/GetAttempt', one)).response, 'EXPUNGED');
  await grpc.call('MessageService/ExpungeMessageContent', message);
  const { payload } = await grpc.call('MessageService/GetMessage', message);
  assert.equal(Buffer.from(payload as Uint8Array).toString(), '{"expired":true}');
});

test('access for an application’s people, and errors with their codes', async () => {
  const access = { ...app, appPortalAccessIn: {} };
  const { token } = await grpc.call('AuthenticationService/AppPortalAccess', access);
  assert.equal((await grpc.call('ApplicationService/GetApplication', app, String(token))).uid, 'customer');
  await grpc.call('AuthenticationService/Logout', {}, String(token));
  const recoverIn = { since: instant(Date.now() - 20 * 86_400_000) };
  const until = instant(Date.now() + 60_000);
  const eventExampleIn = { eventType: 'order.placed', exampleIndex: 7 };
  for (const [rpc, request, code, as] of [
    ['ApplicationService/ListApplications', {}, Code.PermissionDenied, String(token)],
    ['EndpointService/RecoverEndpoint', { ...endpoint, recoverIn }, Code.InvalidArgument],
    ['EndpointService/GetEndpointStats', { ...endpoint, until }, Code.InvalidArgument],
    ['EndpointService/SendExample', { ...endpoint, eventExampleIn }, Code.FailedPrecondition],
    ['BackgroundTaskService/GetBackgroundTask', { taskId: 'qtask_none' }, Code.NotFound],
  ] as const) {
    await assert.rejects(
      grpc.call(rpc, request, as),
      (error: unknown) => error instanceof ConnectError && error.code === code,
      rpc,
    );
  }
});

test('what goes', async () => {
  await grpc.call('EndpointService/DeleteEndpoint', endpoint);
  await grpc.call('EventTypeService/DeleteEventType', { eventTypeName: 'order.placed' });
  await grpc.call('ApplicationService/DeleteApplication', app);
});

test('that was every operation of the incumbent', () => {
  const table = new URL('../check/incumbent-operations.json', import.meta.url);
  const { operations } = JSON.parse(readFileSync(table, 'utf8')) as { operations: object };
  const names = Object.keys(operations).map((operation) => {
    const method = methods.find(({ routes }) => routes.some((of) => `${of.verb} ${of.template}` === operation));
    return method?.id.replace('posthorn.v1.', '');
  });
  assert.deepEqual(
    names.filter((name) => name === undefined || !grpc.answered.has(name)),
    [],
  );
});
