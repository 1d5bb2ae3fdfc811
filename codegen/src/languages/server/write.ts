import { type Code, template } from '../../code.ts';
import type { Field, Message, Model } from '../../model.ts';
import { codecOf, places, property, typeOf } from './places.ts';

/** `writeMessageOut(out, value)`. What always stands there is written as one piece of text. */
export function printWrite(code: Code, model: Model, message: Message): void {
  const writer = code.useType('JsonWriter', places.writer);
  const type = typeOf(code, model, message.name);
  code.gap();
  if (message.fields.length === 0) {
    code.block(`export function write${message.name}(out: ${writer}, _value: ${type}): void {`, () => {
      code.line("out.text += '{}';");
    });
    return;
  }
  code.block(`export function write${message.name}(out: ${writer}, value: ${type}): void {`, () => {
    if (message.oneof !== null) printOneof(code, model, message);
    else printFields(code, model, message);
  });
}

function printOneof(code: Code, model: Model, message: Message): void {
  const oneof = message.oneof ?? '';
  for (const field of message.fields) {
    if (field.type.kind !== 'message') throw new Error(`a oneof holds messages: ${message.name}.${field.name}`);
    code.block(`if (value.${oneof}?.$case === '${property(field)}') {`, () => {
      code.line(`out.text += '{"${field.wire.name}":';`);
      if (field.type.kind === 'message') {
        code.line(`${codecOf(code, model, 'write', field.type.name)}(out, value.${oneof}.value);`);
      }
      code.line("out.text += '}';");
      code.line('return;');
    });
  }
  code.line("out.text += '{}';");
}

/** One name in the JSON text. */
interface Member {
  readonly field: Field;
  readonly name: string;
  readonly omitWhenNull: boolean;
}

function printFields(code: Code, model: Model, message: Message): void {
  const members = message.fields.flatMap((field): Member[] => [
    { field, name: field.wire.name, omitWhenNull: field.wire.omitWhenNull },
    ...field.wire.copies.map((copy) => ({ field, ...copy })),
  ]);
  // The first stands without a comma, so it has to be one that is always there.
  const first = members.find((member) => !member.omitWhenNull);
  if (first === undefined) throw new Error(`${message.name} has no field that is always written`);
  const ordered = [first, ...members.filter((member) => member !== first)];

  let pending = '{';
  const flush = (): void => {
    if (pending !== '') code.line(`out.text += \`${pending}\`;`);
    pending = '';
  };
  ordered.forEach((member, i) => {
    const { field, name } = member;
    const path = `value.${property(field)}`;
    const key = template(`${i === 0 ? '' : ','}${JSON.stringify(name)}:`);
    const piece = textOf(code, model, field, path);
    if (piece !== undefined) {
      if (member.omitWhenNull) {
        flush();
        code.line(`if (${absent(field, path).replace('===', '!==')}) out.text += \`${key}\${${piece}}\`;`);
      } else if (canBeNull(field)) {
        pending += `${key}\${${absent(field, path)} ? 'null' : ${piece}}`;
      } else {
        pending += `${key}\${${piece}}`;
      }
      return;
    }
    if (member.omitWhenNull)
      throw new Error(`only simple fields can be left out when null: ${message.name}.${field.name}`);
    pending += field.cardinality === 'list' ? `${key}[` : key;
    flush();
    printLong(code, model, field, path);
    if (field.cardinality === 'list') pending = ']';
  });
  pending += '}';
  flush();
}

/** Raw JSON, messages and lists of messages. */
function printLong(code: Code, model: Model, field: Field, path: string): void {
  const { type } = field;
  const write = (value: string): string => {
    if (type.kind === 'json') return `out.raw(${value});`;
    if (type.kind === 'message') return `${codecOf(code, model, 'write', type.name)}(out, ${value});`;
    throw new Error(`a ${field.cardinality} of ${type.kind} is not written yet: ${field.name}`);
  };
  if (field.cardinality === 'list') {
    code.block(`for (let i = 0; i < ${path}.length; i += 1) {`, () => {
      code.line("if (i > 0) out.text += ',';");
      code.line(write(`${path}[i] as ${type.kind === 'message' ? type.name : 'never'}`));
      if (type.kind === 'message') typeOf(code, model, type.name);
    });
  } else if (canBeNull(field)) {
    code.line(`if (${path} === undefined) out.text += 'null';`);
    code.line(`else ${write(path)}`);
  } else {
    code.line(write(path));
  }
}

/** An expression that gives the field's JSON text, unless it needs statements. */
function textOf(code: Code, model: Model, field: Field, path: string): string | undefined {
  if (field.cardinality === 'map') return `${code.use('quotedMap', places.writer)}(${path})`;
  if (field.cardinality === 'list') {
    return field.type.kind === 'string' ? `${code.use('quotedList', places.writer)}(${path})` : undefined;
  }
  switch (field.type.kind) {
    case 'string':
      return `${code.use('quoted', places.writer)}(${path})`;
    case 'timestamp':
      return `${code.use('quotedTime', places.writer)}(${path})`;
    case 'enum':
      return `${codecOf(code, model, 'json', field.type.name)}[${path}]`;
    case 'boolean':
    case 'uint32':
    case 'int32':
      return path;
    default:
      return undefined;
  }
}

/** Messages and times are references in TypeScript, whatever the definition says. */
function canBeNull(field: Field): boolean {
  if (field.cardinality !== 'one') return field.wire.nullable;
  return field.presence === 'optional' || field.type.kind === 'timestamp' || field.type.kind === 'message';
}

function absent(field: Field, path: string): string {
  if (field.cardinality === 'list') return `${path}.length === 0`;
  if (field.cardinality === 'map') return `${path}.size === 0`;
  return `${path} === undefined`;
}
