import { fromBinary } from '@bufbuild/protobuf';
import { BinaryReader } from '@bufbuild/protobuf/wire';
import {
  type DescriptorProto,
  type EnumDescriptorProto,
  type FieldDescriptorProto,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';

/** Finds descriptor files, as `FileDescriptorProto` bytes: the file itself first, then all that it imports. */
export interface DescriptorIndex {
  file(name: string): readonly Uint8Array[] | undefined;
  /** By the full name of whatever a file declares; an extension also by `message#number`. */
  symbol(name: string): readonly Uint8Array[] | undefined;
  /** Numbers of the known extensions of a message; undefined where there is no such message. */
  extensionsOf(message: string): readonly number[] | undefined;
}

interface File {
  readonly bytes: Uint8Array;
  readonly imports: readonly string[];
}

/** `set`: a `google.protobuf.FileDescriptorSet`. The bytes of its files are given back unchanged, options included. */
export function createDescriptorIndex(set: Uint8Array): DescriptorIndex {
  const files = new Map<string, File>();
  const symbols = new Map<string, string>();
  const extensions = new Map<string, number[]>();

  for (const bytes of splitSet(set)) {
    const file = fromBinary(FileDescriptorProtoSchema, bytes);
    files.set(file.name, { bytes, imports: file.dependency });
    for (const name of symbolsOf(file)) symbols.set(name, file.name);
    for (const { extendee, number } of extensionsIn(file)) {
      const message = extendee.slice(1);
      symbols.set(`${message}#${number}`, file.name);
      extensions.set(message, [...(extensions.get(message) ?? []), number]);
    }
  }

  const withImports = (name: string | undefined): readonly Uint8Array[] | undefined => {
    if (name === undefined || !files.has(name)) return undefined;
    const names = new Set([name]);
    // A set iterates over what is added on the way.
    for (const each of names) for (const imported of files.get(each)?.imports ?? []) names.add(imported);
    return [...names].flatMap((each) => files.get(each)?.bytes ?? []);
  };

  return {
    file: withImports,
    symbol: (name) => withImports(symbols.get(name)),
    extensionsOf: (message) => (symbols.has(message) ? (extensions.get(message) ?? []) : undefined),
  };
}

function splitSet(set: Uint8Array): Uint8Array[] {
  const reader = new BinaryReader(set);
  const files: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (field === 1) files.push(reader.bytes());
    else reader.skip(type);
  }
  return files;
}

function* symbolsOf(file: FileDescriptorProto): Generator<string> {
  const within = file.package === '' ? '' : `${file.package}.`;
  for (const message of file.messageType) yield* symbolsOfMessage(within, message);
  for (const each of file.enumType) yield* symbolsOfEnum(within, each);
  for (const extension of file.extension) yield within + extension.name;
  for (const service of file.service) {
    yield within + service.name;
    for (const method of service.method) yield `${within}${service.name}.${method.name}`;
  }
}

function* symbolsOfMessage(within: string, message: DescriptorProto): Generator<string> {
  const name = within + message.name;
  yield name;
  for (const field of [...message.field, ...message.oneofDecl, ...message.extension]) yield `${name}.${field.name}`;
  for (const nested of message.nestedType) yield* symbolsOfMessage(`${name}.`, nested);
  for (const nested of message.enumType) yield* symbolsOfEnum(`${name}.`, nested);
}

/** Enum values are names beside their enum, not inside it. */
function* symbolsOfEnum(within: string, { name, value }: EnumDescriptorProto): Generator<string> {
  yield within + name;
  for (const each of value) yield within + each.name;
}

function* extensionsIn(holder: FileDescriptorProto | DescriptorProto): Generator<FieldDescriptorProto> {
  yield* holder.extension;
  for (const message of 'messageType' in holder ? holder.messageType : holder.nestedType) yield* extensionsIn(message);
}
