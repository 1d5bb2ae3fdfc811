import {
  createFileRegistry,
  type DescEnum,
  type DescEnumValue,
  type DescField,
  type DescFile,
  type DescMessage,
  type DescMethod,
  type DescOneof,
  type DescService,
  type FileRegistry,
  fromBinary,
  getOption,
  hasOption,
  type JsonValue,
  toJson,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { DefinitionProblem, type Where } from '../problem.ts';

export type Desc = DescEnum | DescEnumValue | DescField | DescMessage | DescMethod | DescOneof | DescService;

/** The compiled definitions with their comments. Options come out as JSON, so the generator needs no code of their own. */
export interface Descriptors {
  /** The API's own files, by name. */
  readonly files: readonly DescFile[];
  doc(desc: Desc): string;
  /** The option's JSON, or undefined where it is not set. A repeated option gives a list. */
  option(desc: Desc, name: string): JsonValue | undefined;
  problem(desc: Desc, text: string): DefinitionProblem;
}

export function readDescriptors(bytes: Uint8Array, apiPackage: string): Descriptors {
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, bytes));
  const files = [...registry.files].filter((file) => file.proto.package === apiPackage);
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    files,
    doc: (desc) => comment(desc),
    option: (desc, name) => readOption(registry, desc, name),
    problem: (desc, text) => new DefinitionProblem(where(desc), desc.toString(), text),
  };
}

function readOption(registry: FileRegistry, desc: Desc, name: string): JsonValue | undefined {
  const extension = registry.getExtension(name);
  if (extension === undefined) throw new Error(`the definitions have no option "${name}"`);
  if (!hasOption(desc, extension)) return undefined;
  const value: unknown = getOption(desc, extension);
  if (extension.fieldKind === 'scalar') return value as JsonValue;
  if (extension.fieldKind === 'message') return toJson(extension.message, value as never, { registry });
  if (extension.fieldKind === 'list') {
    const list = value as readonly unknown[];
    if (extension.listKind === 'message') {
      return list.map((item) => toJson(extension.message, item as never, { registry }));
    }
    if (extension.listKind === 'enum') {
      return list.map((item) => extension.enum.value[item as number]?.name ?? String(item));
    }
  }
  throw new Error(`the option "${name}" is of a kind that is not read`);
}

/** Where in the file's descriptor it stands, as source info names places: field numbers and indexes. */
function path(desc: Desc): number[] {
  if (desc.kind === 'message') return [4, desc.file.messages.indexOf(desc)];
  if (desc.kind === 'enum') return [5, desc.file.enums.indexOf(desc)];
  if (desc.kind === 'service') return [6, desc.file.services.indexOf(desc)];
  if (desc.kind === 'field') return [...path(desc.parent), 2, desc.parent.fields.indexOf(desc)];
  if (desc.kind === 'oneof') return [...path(desc.parent), 8, desc.parent.oneofs.indexOf(desc)];
  if (desc.kind === 'rpc') return [...path(desc.parent), 2, desc.parent.methods.indexOf(desc)];
  return [...path(desc.parent), 2, desc.parent.values.indexOf(desc)];
}

function fileOf(desc: Desc): DescFile {
  if (desc.kind === 'message' || desc.kind === 'enum' || desc.kind === 'service') return desc.file;
  return desc.parent.file;
}

function location(desc: Desc) {
  const wanted = path(desc).join('.');
  return fileOf(desc).proto.sourceCodeInfo?.location.find((place) => place.path.join('.') === wanted);
}

function where(desc: Desc): Where {
  return { file: `proto/${fileOf(desc).name}.proto`, line: (location(desc)?.span[0] ?? -1) + 1 };
}

function comment(desc: Desc): string {
  const text = location(desc)?.leadingComments ?? '';
  return text
    .split('\n')
    .map((line) => line.replace(/^ /, '').trimEnd())
    .join('\n')
    .trim();
}
