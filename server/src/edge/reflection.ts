import { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire';
import type { Server, ServerDuplexStream, ServiceDefinition } from '@grpc/grpc-js';
import { createDescriptorIndex, type DescriptorIndex } from './descriptors.ts';

/**
 * Server reflection, v1 and v1alpha, which are the same but for their name (grpc/reflection/v1/reflection.proto). The usual
 * package takes 360 ms of every start for it and merges files by package; this takes nothing until somebody asks, and
 * gives the files as they are.
 *
 * `descriptors` is a `google.protobuf.FileDescriptorSet` that holds all imports too.
 */
export function addReflection(
  server: Pick<Server, 'addService'>,
  descriptors: Buffer,
  services: readonly string[],
): void {
  let index: DescriptorIndex | undefined;
  const serve = (stream: ServerDuplexStream<Buffer, Buffer>): void => {
    stream.on('data', (request: Buffer) => {
      index ??= createDescriptorIndex(descriptors);
      stream.write(answer(request, index, services));
    });
    stream.on('end', () => stream.end());
    // The caller is gone; there is nobody to tell.
    stream.on('error', () => {});
  };
  for (const version of ['v1', 'v1alpha']) {
    server.addService(definition(`/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`), {
      ServerReflectionInfo: serve,
    });
  }
}

function definition(path: string): ServiceDefinition {
  const asIs = (bytes: Buffer): Buffer => bytes;
  return {
    ServerReflectionInfo: {
      path,
      requestStream: true,
      responseStream: true,
      requestSerialize: asIs,
      requestDeserialize: asIs,
      responseSerialize: asIs,
      responseDeserialize: asIs,
    },
  };
}

const notFound = 5;
const invalidArgument = 3;

/** `ServerReflectionRequest` bytes → `ServerReflectionResponse` bytes; what is wrong with a request is an answer too. */
function answer(request: Buffer, index: DescriptorIndex, services: readonly string[]): Buffer {
  const writer = new BinaryWriter();
  writer.uint32((2 << 3) | 2).bytes(request);
  try {
    const asked = readRequest(request);
    if (asked.kind === 'list') {
      writer.uint32((6 << 3) | 2).fork();
      for (const name of services) {
        writer.uint32((1 << 3) | 2).fork();
        writer
          .uint32((1 << 3) | 2)
          .string(name)
          .join();
      }
      writer.join();
    } else if (asked.kind === 'extensions') {
      const numbers = index.extensionsOf(asked.name);
      if (numbers === undefined) writeError(writer, notFound, `there is no message ${asked.name}`);
      else {
        writer.uint32((5 << 3) | 2).fork();
        writer.uint32((1 << 3) | 2).string(asked.name);
        for (const number of numbers) writer.uint32((2 << 3) | 0).int32(number);
        writer.join();
      }
    } else {
      const files = asked.kind === 'file' ? index.file(asked.name) : index.symbol(asked.name);
      if (files === undefined) writeError(writer, notFound, `there is no ${asked.kind} ${asked.name}`);
      else {
        writer.uint32((4 << 3) | 2).fork();
        for (const file of files) writer.uint32((1 << 3) | 2).bytes(file);
        writer.join();
      }
    }
  } catch {
    writeError(writer, invalidArgument, 'the request is not a known reflection request');
  }
  return Buffer.from(writer.finish());
}

interface Asked {
  readonly kind: 'list' | 'extensions' | 'file' | 'symbol';
  readonly name: string;
}

function readRequest(bytes: Buffer): Asked {
  const reader = new BinaryReader(bytes);
  let asked: Asked | undefined;
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (field === 3) asked = { kind: 'file', name: reader.string() };
    else if (field === 4) asked = { kind: 'symbol', name: reader.string() };
    else if (field === 5) asked = readExtension(reader.bytes());
    else if (field === 6) asked = { kind: 'extensions', name: reader.string() };
    else if (field === 7) asked = { kind: 'list', name: reader.string() };
    else reader.skip(type);
  }
  if (asked === undefined) throw new Error('nothing is asked');
  return asked;
}

/** `ExtensionRequest`: an extension is found by the symbol `message#number`. */
function readExtension(bytes: Uint8Array): Asked {
  const reader = new BinaryReader(bytes);
  let type = '';
  let number = 0;
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1) type = reader.string();
    else if (field === 2) number = reader.int32();
    else reader.skip(wire);
  }
  return { kind: 'symbol', name: `${type}#${number}` };
}

function writeError(writer: BinaryWriter, code: number, sentence: string): void {
  writer.uint32((7 << 3) | 2).fork();
  writer.uint32((1 << 3) | 0).int32(code);
  writer
    .uint32((2 << 3) | 2)
    .string(sentence.slice(0, 500))
    .join();
}
