import { type Code, text } from '../../code.ts';
import type { Field, Message, Model } from '../../model.ts';
import { codecOf, emptyValue, has, places, property, typeOf } from './places.ts';

/** `readMessageIn(reader)`; for a PATCH also a list that the names of the fields that came are put into. */
export function printRead(code: Code, model: Model, message: Message): void {
  const type = typeOf(code, model, message.name);
  const reader = code.useType('JsonReader', places.reader);
  const patch = has(message, 'patch');
  const fields = message.fields.map((field, i) => ({ field, bit: 2 ** i, olderBit: 0 }));
  let next = 2 ** fields.length;
  for (const entry of fields) {
    if (entry.field.wire.olderName === null) continue;
    entry.olderBit = next;
    next *= 2;
  }
  const older = fields.filter(({ olderBit }) => olderBit > 0);
  const nulls = fields.filter(({ field }) => field.wire.nullsInto !== null);

  code.gap();
  code.block(
    `export function read${message.name}(reader: ${reader}${patch ? ', mask: string[]' : ''}): ${type} {`,
    () => {
      code.block(
        `const value: ${type} = {`,
        () => {
          for (const { field } of fields) code.line(`${property(field)}: ${emptyValue(code, field)},`);
        },
        '};',
      );
      for (const { field } of older) code.line(`let ${olderVariable(field)}: ${plainType(field)} | undefined;`);
      for (const { field } of nulls) code.line(`const ${nullsVariable(field)}: string[] = [];`);
      code.line('let seen = 0;');
      code.line('reader.openObject();');
      code.block('for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {', () => {
        code.block('switch (key) {', () => {
          for (const { field, bit, olderBit } of fields) {
            for (const name of field.wire.aliases) code.line(`case ${text(name)}:`);
            printCase(code, field.wire.name, bit, () => {
              printAssign(code, field, `value.${property(field)}`, readValue(code, model, field));
            });
            if (field.wire.olderName !== null) {
              printCase(code, field.wire.olderName, olderBit, () => {
                printAssign(code, field, olderVariable(field), readValue(code, model, field));
              });
            }
          }
          code.block('default:', () => code.line('reader.skip();'), null);
        });
      });
      for (const { field, bit } of fields) {
        if (field.presence !== 'required') continue;
        code.line(`if ((seen & ${bit}) === 0) throw reader.missing(${text(field.wire.name)});`);
      }
      for (const { field } of older) code.line(`value.${property(field)} ??= ${olderVariable(field)};`);
      for (const { field } of nulls) {
        const target = message.fields.find((one) => one.name === field.wire.nullsInto);
        if (target !== undefined) code.line(`value.${property(target)}.push(...${nullsVariable(field)});`);
      }
      if (patch) {
        for (const { field, bit, olderBit } of fields) {
          code.line(`if ((seen & ${bit | olderBit}) !== 0) mask.push(${text(field.name)});`);
        }
      }
      code.line('return value;');
    },
  );
}

function printCase(code: Code, name: string, bit: number, body: () => void): void {
  code.block(
    `case ${text(name)}:`,
    () => {
      code.line(`seen = reader.once(seen, ${bit});`);
      body();
      code.line('break;');
    },
    null,
  );
}

function printAssign(code: Code, field: Field, target: string, value: string): void {
  code.line(`${field.wire.nullable ? 'if (!reader.null()) ' : ''}${target} = ${value};`);
}

function readValue(code: Code, model: Model, field: Field): string {
  const { type, wire } = field;
  if (field.cardinality === 'map') {
    if (wire.nullsInto === null) return `${code.use('readMap', places.collections)}(reader)`;
    return `${code.use('readMapWithNulls', places.collections)}(reader, ${nullsVariable(field)})`;
  }
  if (field.cardinality === 'list') {
    const empty = wire.emptyList === null ? '' : `, ${text(wire.emptyList)}`;
    if (type.kind === 'string') {
      return `${code.use(wire.set ? 'readSet' : 'readList', places.collections)}(reader${empty})`;
    }
    if (type.kind === 'message') {
      const read = codecOf(code, model, 'read', type.name);
      return `${code.use('readItems', places.collections)}(reader, ${read})`;
    }
    throw new Error(`lists of ${type.kind} are not read yet: ${field.name}`);
  }
  switch (type.kind) {
    case 'message':
      return `${codecOf(code, model, 'read', type.name)}(reader)`;
    case 'enum': {
      const choices = codecOf(code, model, 'choices', type.name);
      const one = model.enums.find((candidate) => candidate.name === type.name);
      return `reader.${one?.json === 'number' ? 'number' : 'word'}(${choices})`;
    }
    case 'json':
      return type.object ? 'reader.rawObject()' : 'reader.raw()';
    case 'mask':
      throw new Error(`an update mask has no place in a body: ${field.name}`);
    default:
      return `reader.${type.kind}()`;
  }
}

function plainType(field: Field): string {
  if (field.type.kind === 'uint32' || field.type.kind === 'int32') return 'number';
  if (field.type.kind === 'string' || field.type.kind === 'boolean') return field.type.kind;
  throw new Error(`an older name of a field of type ${field.type.kind} is not read yet: ${field.name}`);
}

function olderVariable(field: Field): string {
  return `older${property(field).charAt(0).toUpperCase()}${property(field).slice(1)}`;
}

function nullsVariable(field: Field): string {
  return `null${property(field).charAt(0).toUpperCase()}${property(field).slice(1)}`;
}
