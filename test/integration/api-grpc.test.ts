/** The generated API over gRPC, as clients of other makers see it. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { create, createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { credentials, loadPackageDefinition, type ServiceClientConstructor } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { Listener } from '../../server/src/edge/listen.ts';
import { methods } from '../../server/src/gen/methods.ts';
import type { CreateMessageRequest, MessageOut } from '../../server/src/gen/posthorn/v1/message.ts';
import type { Handler } from '../../server/src/pipeline/call.ts';
import { createApi, descriptors } from '../support/api.ts';

let listener: Listener;
let token: string;

before(async () => {
  const echo = async (_context: unknown, { messageIn }: CreateMessageRequest): Promise<MessageOut> => ({
    id: 'msg_1',
    eventType: messageIn?.eventType ?? '',
    payload: messageIn?.payload ?? Buffer.alloc(0),
    channels: [],
    timestamp: new Date(0),
    tags: [],
    deliverAt: undefined,
  });
  const api = createApi(echo as Handler);
  listener = await api.grpc();
  token = await api.tokens.issueOrganization('org_1');
});

after(() => listener.close(1000));

type CreateMessage = (
  request: unknown,
  options: { headers: Record<string, string> },
) => Promise<Record<string, unknown>>;

function createMessage(...args: Parameters<CreateMessage>): ReturnType<CreateMessage> {
  const service = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptors)).getService(
    'posthorn.v1.MessageService',
  );
  assert.ok(service);
  const client = createClient(service, createGrpcTransport({ baseUrl: `http://127.0.0.1:${listener.port}` }));
  return (client as Record<string, unknown> as { createMessage: CreateMessage }).createMessage(...args);
}

test('a foreign client, made from the descriptors alone, creates a message', async () => {
  const payload = Buffer.from('{"n":12345678901234567890,"n":1.0}');
  const answer = await createMessage(
    { appId: 'app_1', messageIn: { eventType: 'order.created', payload } },
    { headers: { authorization: `Bearer ${token}` } },
  );
  assert.equal(answer.id, 'msg_1');
  assert.equal(Buffer.from(answer.payload as Uint8Array).toString(), payload.toString());
});

test('a foreign client reads the details of an error', async () => {
  const call = createMessage(
    { appId: 'app_1', messageIn: { eventType: 'not a name', payload: Buffer.from('{}') } },
    { headers: { authorization: `Bearer ${token}`, 'x-request-id': 'mine' } },
  );
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof ConnectError);
    assert.equal(error.code, Code.InvalidArgument);
    const types = error.details.map((detail) => ('type' in detail ? detail.type : ''));
    assert.deepEqual(types, ['google.rpc.ErrorInfo', 'google.rpc.BadRequest', 'google.rpc.RequestInfo']);
    const values = error.details.map((detail) => ('value' in detail ? Buffer.from(detail.value as Uint8Array) : ''));
    assert.match(String(values[0]), /VALIDATION_FAILED.*posthorn/s);
    assert.match(String(values[1]), /message_in\.event_type/);
    assert.match(String(values[2]), /mine/);
    return true;
  });
});

interface Reflected {
  fileDescriptorResponse?: { fileDescriptorProto: Buffer[] };
  listServicesResponse?: { service: { name: string }[] };
  allExtensionNumbersResponse?: { baseTypeName: string; extensionNumber: number[] };
  errorResponse?: { errorCode: number; errorMessage: string };
}

/** Asks with the protocol's own definition, from a package that is not ours. */
async function reflect(request: object, version = 'v1'): Promise<Reflected> {
  const home = join(createRequire(import.meta.url).resolve('@grpc/reflection'), '../../proto');
  const loaded = loadSync(`grpc/reflection/${version}/reflection.proto`, { includeDirs: [home], defaults: false });
  const Client = loaded[`grpc.reflection.${version}.ServerReflection`];
  assert.ok(Client);
  const grpc = loadPackageDefinition(loaded).grpc as unknown as {
    reflection: Record<string, { ServerReflection: ServiceClientConstructor }>;
  };
  const Reflection = grpc.reflection[version]?.ServerReflection;
  assert.ok(Reflection);
  const client = new Reflection(`127.0.0.1:${listener.port}`, credentials.createInsecure());
  const stream = client.ServerReflectionInfo?.() as unknown as {
    write(request: object): void;
    end(): void;
    [Symbol.asyncIterator](): AsyncIterator<Reflected>;
  };
  stream.write(request);
  stream.end();
  const answers: Reflected[] = [];
  for await (const answer of { [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator]() }) answers.push(answer);
  client.close();
  const [answer] = answers;
  assert.ok(answer !== undefined && answers.length === 1);
  return answer;
}

test('reflection lists the services, in both versions of its protocol', async () => {
  const names = [...new Set(methods.map((method) => method.service))];
  for (const version of ['v1', 'v1alpha']) {
    const { listServicesResponse } = await reflect({ listServices: '' }, version);
    assert.deepEqual(
      listServicesResponse?.service.map(({ name }) => name),
      names,
    );
  }
});

test('reflection gives files that a client can be made from, for everything that can be called', async () => {
  for (const { service, rpc } of methods) {
    const { fileDescriptorResponse } = await reflect({ fileContainingSymbol: `${service}.${rpc}` });
    const files = (fileDescriptorResponse?.fileDescriptorProto ?? []).map((bytes) =>
      fromBinary(FileDescriptorProtoSchema, bytes),
    );
    const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: importsFirst(files) }));
    assert.ok(registry.getService(service)?.methods.some((method) => method.name === rpc));
  }
});

function importsFirst(files: readonly FileDescriptorProto[]): FileDescriptorProto[] {
  const placed = new Map<string, FileDescriptorProto>();
  const place = (file: FileDescriptorProto | undefined): void => {
    if (file === undefined || placed.has(file.name)) return;
    for (const name of file.dependency) place(files.find((other) => other.name === name));
    placed.set(file.name, file);
  };
  for (const file of files) place(file);
  return [...placed.values()];
}

test('reflection finds messages, fields, enum values, files and extensions, and says what it does not find', async () => {
  for (const fileContainingSymbol of [
    'posthorn.v1.MessageIn',
    'posthorn.v1.MessageIn.event_type',
    'posthorn.v1.REASON_NOT_FOUND',
    'posthorn.v1.operation',
  ]) {
    assert.ok((await reflect({ fileContainingSymbol })).fileDescriptorResponse, fileContainingSymbol);
  }
  assert.ok((await reflect({ fileByFilename: 'posthorn/v1/message.proto' })).fileDescriptorResponse);
  const { allExtensionNumbersResponse } = await reflect({
    allExtensionNumbersOfType: 'google.protobuf.MethodOptions',
  });
  assert.ok(allExtensionNumbersResponse?.extensionNumber.includes(50100));
  const extension = { containingType: 'google.protobuf.MethodOptions', extensionNumber: 50100 };
  assert.ok((await reflect({ fileContainingExtension: extension })).fileDescriptorResponse);
  for (const request of [
    { fileContainingSymbol: 'posthorn.v1.Nothing' },
    { fileByFilename: 'nothing.proto' },
    { fileContainingExtension: { ...extension, extensionNumber: 1 } },
    { allExtensionNumbersOfType: 'nothing' },
  ]) {
    assert.equal((await reflect(request)).errorResponse?.errorCode, 5, JSON.stringify(request));
  }
  assert.equal((await reflect({ host: 'x' })).errorResponse?.errorCode, 3);
});
