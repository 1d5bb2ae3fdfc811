import type { Code } from '../../code.ts';
import { byName, type Field, type Message, type Model } from '../../model.ts';
import { camel } from '../../names.ts';

/** Where the printed code finds things, by path from the project's root. */
const gen = 'server/src/gen';
const json = 'server/src/core/json';

export const places = {
  types: (noun: string) => `${gen}/posthorn/v1/${noun}.ts`,
  codec: (noun: string) => `${gen}/codec/${noun}.ts`,
  methodsOf: (noun: string) => `${gen}/methods/${noun}.ts`,
  methods: `${gen}/methods.ts`,
  handlers: `${gen}/handlers.ts`,
  empty: `${gen}/google/protobuf/empty.ts`,
  method: 'server/src/core/method.ts',
  reader: `${json}/reader.ts`,
  writer: `${json}/writer.ts`,
  collections: `${json}/collections.ts`,
  binary: `${json}/binary.ts`,
  rules: `${json}/rules.ts`,
  query: `${json}/query.ts`,
} as const;

/** Imports a message's or enum's type, as ts-proto prints it. */
export function typeOf(code: Code, model: Model, name: string): string {
  return code.useType(name, places.types(nounOf(model, name)));
}

/** Imports a codec function of a message or enum: `read`, `MessageIn` → `readMessageIn`. */
export function codecOf(code: Code, model: Model, verb: string, name: string): string {
  return code.use(`${verb}${name}`, places.codec(nounOf(model, name)));
}

export function nounOf(model: Model, name: string): string {
  return byName([...model.messages, ...model.enums], name).noun;
}

/** The field's name in the types that ts-proto prints. */
export function property(field: Field): string {
  return camel(field.name);
}

export function has(message: Message, ...roles: Message['roles'][number][]): boolean {
  return roles.some((role) => message.roles.includes(role));
}

/** The value of a field in a message that nothing has been read into. */
export function emptyValue(code: Code, field: Field): string {
  if (field.cardinality === 'list') return '[]';
  if (field.cardinality === 'map') return 'new Map()';
  if (field.presence === 'optional') return 'undefined';
  switch (field.type.kind) {
    case 'string':
      return "''";
    case 'boolean':
      return 'false';
    case 'uint32':
    case 'int32':
    case 'enum':
      return '0';
    case 'json':
      return code.use('noBytes', places.binary);
    default:
      return 'undefined';
  }
}
