import { type Code, text, texts } from '../../code.ts';
import { byName, type Enum, type Field, type Message, type Model } from '../../model.ts';
import { camel, pascal } from '../../names.ts';
import { codecOf, places } from './places.ts';
import { inputType, isNullOutput, outputType } from './types.ts';

/** Open: a newer server may send a value that this version does not know. */
export function printEnum(code: Code, one: Enum): void {
  const known = one.values.filter((value) => value.wire !== null);
  code.gap().doc(one.doc);
  code.block(
    `export const ${one.name} = {`,
    () => {
      for (const value of known) {
        code.doc(value.doc);
        code.line(`${pascal(value.name)}: ${typeof value.wire === 'string' ? text(value.wire) : value.wire},`);
      }
    },
    '} as const;',
  );
  const open = one.json === 'number' ? 'number' : 'string';
  code.gap().doc('One of the above, or one that a newer server knows.');
  code.line(`export type ${one.name} = (typeof ${one.name})[keyof typeof ${one.name}] | (${open} & {});`);
}

export function printModel(code: Code, model: Model, message: Message): void {
  const input = message.roles.includes('input') || message.roles.includes('patch');
  if (input && message.roles.includes('output')) {
    throw new Error(`${message.name} is both given and answered: print it as two models`);
  }
  if (input) {
    printInput(code, model, message);
    printEncode(code, model, message);
  } else if (message.oneof !== null) {
    printUnion(code, model, message);
  } else {
    printOutput(code, model, message);
    printDecode(code, model, message);
  }
}

function printInput(code: Code, model: Model, message: Message): void {
  code.gap().doc(message.doc);
  code.block(`export interface ${message.name} {`, () => {
    for (const field of message.fields.filter((one) => !one.wire.hidden)) {
      const type = inputType(code, model, field);
      code.doc(field.doc);
      code.line(
        field.presence === 'required' ? `${field.wire.name}: ${type};` : `${field.wire.name}?: ${type} | undefined;`,
      );
    }
  });
}

function printOutput(code: Code, model: Model, message: Message): void {
  code.gap().doc(message.doc);
  code.block(`export interface ${message.name} {`, () => {
    for (const field of message.fields.filter((one) => !one.wire.hidden)) {
      code.doc(field.doc);
      code.line(`${field.wire.name}: ${outputType(code, model, field)};`);
    }
  });
}

/** Whether the value has to be converted on its way to JSON. */
export function needsEncode(model: Model, message: Message): boolean {
  return message.fields.some((field) => encodeField(undefined, model, field) !== undefined);
}

function printEncode(code: Code, model: Model, message: Message): void {
  if (!needsEncode(model, message)) return;
  code.gap();
  code.block(`export function encode${message.name}(value: ${message.name}): object {`, () => {
    code.block(
      'return {',
      () => {
        code.line('...value,');
        for (const field of message.fields) {
          const expression = field.wire.hidden ? undefined : encodeField(code, model, field);
          if (expression !== undefined) code.line(`${field.wire.name}: ${expression},`);
        }
      },
      '};',
    );
  });
}

/** Undefined where the value can stay as it is. Times do: they are written as RFC 3339 by themselves. */
function encodeField(code: Code | undefined, model: Model, field: Field): string | undefined {
  const path = `value.${field.wire.name}`;
  const maybe = (expression: string): string =>
    field.presence === 'required' ? expression : `${path} === null || ${path} === undefined ? ${path} : ${expression}`;
  if (field.type.kind === 'json') {
    return maybe(`${code?.use('rawJson', places.json)}(${text(field.wire.name)}, ${path})`);
  }
  if (field.type.kind !== 'message') return undefined;
  const { name } = field.type;
  if (!needsEncode(model, byName(model.messages, name))) return undefined;
  const encode = code === undefined ? '' : codecOf(code, model, 'encode', name);
  return maybe(field.cardinality === 'list' ? `${path}.map(${encode})` : `${encode}(${path})`);
}

function printDecode(code: Code, model: Model, message: Message): void {
  const members = code.use('members', places.model);
  code.gap();
  const older = message.fields.flatMap(({ wire }) => wire.copies.map(({ name }) => name));
  code.block(`export function decode${message.name}(json: unknown): ${message.name} {`, () => {
    code.line(`const value = ${members}(json${older.length === 0 ? '' : `, ${texts(older)}`});`);
    code.block(
      'return {',
      () => {
        code.line(`...(value as unknown as ${message.name}),`);
        for (const field of message.fields.filter((one) => !one.wire.hidden)) {
          const expression = decodeField(code, model, field);
          if (expression !== undefined) code.line(`${field.wire.name}: ${expression},`);
        }
      },
      '};',
    );
  });
}

/** Undefined where the value can stay as it is. */
function decodeField(code: Code, model: Model, field: Field): string | undefined {
  const path = `value.${field.wire.name}`;
  const maybe = (expression: string): string =>
    isNullOutput(field) ? `${path} === null || ${path} === undefined ? null : ${expression}` : expression;
  if (field.type.kind === 'timestamp') return maybe(`${code.use('time', places.model)}(${path})`);
  if (field.type.kind === 'message') {
    const decode = codecOf(code, model, 'decode', field.type.name);
    return maybe(
      field.cardinality === 'list' ? `${code.use('list', places.model)}(${path}, ${decode})` : `${decode}(${path})`,
    );
  }
  return isNullOutput(field) ? `(${path} ?? null) as ${outputType(code, model, field)}` : undefined;
}

/** One member or another; neither, where a newer server sends a third. */
function printUnion(code: Code, model: Model, message: Message): void {
  const names = message.fields.map((field) => field.wire.name);
  code.gap().doc(message.doc);
  code.line(`export type ${message.name} =`);
  for (const field of message.fields) {
    const others = names.filter((name) => name !== field.wire.name).map((name) => `; ${name}?: undefined`);
    code.line(
      `  | { ${camel(field.wire.name)}: ${outputType(code, model, { ...field, presence: 'required' })}${others.join('')} }`,
    );
  }
  code.line(`  | { ${names.map((name) => `${name}?: undefined`).join('; ')} };`);
  code.gap();
  code.block(`export function decode${message.name}(json: unknown): ${message.name} {`, () => {
    code.line(`const value = ${code.use('members', places.model)}(json);`);
    for (const field of message.fields) {
      if (field.type.kind !== 'message') throw new Error(`a union holds messages: ${message.name}.${field.name}`);
      const decode = codecOf(code, model, 'decode', field.type.name);
      const path = `value.${field.wire.name}`;
      code.line(`if (${path} !== undefined) return { ...value, ${field.wire.name}: ${decode}(${path}) };`);
    }
    code.line('return value;');
  });
}
