import { byName, type Enum, type Field, type Message, type Model, type Rule } from '../../model.ts';
import { pascal } from '../../names.ts';
import { errorSchemas } from '../../operation/errors.ts';
import { exampleOf } from '../../operation/examples.ts';
import type { Json, JsonObject } from '../../operation/json.ts';
import { prose } from '../../operation/operation.ts';

/** The schemas of all that is read and written, by name: JSON Schema of draft 2020-12, as OpenAPI 3.1 has it. */
export function schemasOf(model: Model, roots: readonly Message[]): Record<string, JsonObject> {
  const schemas: Record<string, JsonObject> = { ...errorSchemas };
  const add = (name: string): void => {
    if (schemas[name] !== undefined) return;
    const one = model.enums.find((candidate) => candidate.name === name);
    if (one !== undefined) {
      schemas[name] = enumSchema(one);
      return;
    }
    const message = byName(model.messages, name);
    schemas[name] = messageSchema(model, message);
    for (const { type, wire } of message.fields) {
      if (!wire.hidden && (type.kind === 'message' || type.kind === 'enum')) add(type.name);
    }
  };
  for (const root of roots) {
    if (root.roles.includes('request')) {
      for (const { type } of root.fields) if (type.kind === 'enum') add(type.name);
    } else add(root.name);
  }
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function reference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

function enumSchema(one: Enum): JsonObject {
  const known = one.values.filter((value) => value.wire !== null);
  const list = known.map(({ wire, doc }) => `- \`${wire}\`: ${prose(doc)}`);
  return {
    type: one.json === 'number' ? 'integer' : 'string',
    description: `${prose(one.doc)}\n\n${list.join('\n')}`,
    enum: known.map(({ wire }) => wire),
    'x-enum-varnames': known.map(({ name }) => pascal(name)),
  };
}

function messageSchema(model: Model, message: Message): JsonObject {
  const head = { type: 'object', description: prose(message.doc) };
  const shown = message.fields.filter((field) => !field.wire.hidden);
  if (message.oneof !== null) {
    const variants = shown.map((field) => ({
      type: 'object',
      required: [field.wire.name],
      properties: { [field.wire.name]: documented(field, valueSchema(model, field, false)) },
    }));
    return { ...head, oneOf: variants, examples: [exampleOf(model, message, 'whole')] };
  }
  const output = message.roles.includes('output');
  if (output && message.roles.some((role) => role === 'input' || role === 'patch')) {
    throw new Error(`${message.name} is both given and answered: it needs two schemas`);
  }
  const required = shown.filter((field) => (output ? isAlwaysWritten(field) : field.presence === 'required'));
  return {
    ...head,
    required: required.length > 0 ? required.map(({ wire }) => wire.name) : undefined,
    properties:
      shown.length > 0
        ? Object.fromEntries(
            shown.map((field) => [
              field.wire.name,
              output ? outputSchema(model, field) : inputSchema(model, message, field),
            ]),
          )
        : undefined,
    examples: shown.length > 0 ? [exampleOf(model, message, 'whole')] : undefined,
  };
}

function isAlwaysWritten({ wire }: Field): boolean {
  return !wire.omitWhenNull;
}

/** What is written is as it was taken in, so that rules need not be repeated for those who read. */
function outputSchema(model: Model, field: Field): JsonObject {
  const absent = field.cardinality === 'one' ? field.presence === 'optional' : field.wire.nullable;
  return documented(field, valueSchema(model, field, absent && isAlwaysWritten(field)));
}

function inputSchema(model: Model, message: Message, field: Field): JsonObject {
  const schema = documented(field, valueSchema(model, field, field.wire.nullable));
  if (message.roles.includes('patch') || field.presence !== 'implicit' || field.cardinality !== 'one') return schema;
  const zero = { string: '', boolean: false, uint32: 0, int32: 0 };
  return field.type.kind in zero ? { ...schema, default: zero[field.type.kind as keyof typeof zero] } : schema;
}

/** A query or path parameter. */
export function parameterSchema(model: Model, field: Field): JsonObject {
  return valueSchema(model, field, false);
}

function documented(field: Field, schema: JsonObject): JsonObject {
  return { ...schema, description: prose(field.doc) };
}

function valueSchema(model: Model, field: Field, nullable: boolean): JsonObject {
  if (field.cardinality === 'list') {
    const least = field.wire.emptyList === null ? {} : { minItems: 1 };
    const items = { ...typeSchema(model, field, false), ...ruleSchema(field.itemRules) };
    return { ...typed('array', nullable), items, ...least, ...ruleSchema(setless(field)) };
  }
  if (field.cardinality === 'map') {
    const one = typed('string', field.wire.nullsInto !== null);
    return { ...typed('object', nullable), additionalProperties: one };
  }
  return { ...typeSchema(model, field, nullable), ...ruleSchema(field.rules) };
}

/** In a set, repeated items count once and are no mistake. */
function setless({ rules, wire }: Field): readonly Rule[] {
  return wire.set ? rules.filter((rule) => rule.kind !== 'unique') : rules;
}

function typeSchema(model: Model, field: Field, nullable: boolean): JsonObject {
  const { type } = field;
  switch (type.kind) {
    case 'string':
    case 'boolean':
      return typed(type.kind, nullable);
    case 'uint32':
      return { ...typed('integer', nullable), minimum: 0, maximum: 4_294_967_295 };
    case 'int32':
      return { ...typed('integer', nullable), format: 'int32' };
    case 'timestamp':
      return { ...typed('string', nullable), format: 'date-time' };
    case 'json':
      return type.object ? { ...typed('object', nullable), additionalProperties: true } : {};
    case 'enum':
    case 'message':
      byName<Message | Enum>([...model.messages, ...model.enums], type.name);
      return nullable ? { anyOf: [reference(type.name), { type: 'null' }] } : reference(type.name);
    case 'mask':
      throw new Error(`an update mask has no place in JSON: ${field.name}`);
  }
}

function typed(type: string, nullable: boolean): JsonObject {
  return { type: nullable ? [type, 'null'] : type };
}

function ruleSchema(rules: readonly Rule[]): JsonObject {
  const schema: Record<string, Json> = {};
  const forbidden: JsonObject[] = [];
  for (const rule of rules) {
    switch (rule.kind) {
      case 'min_len':
        schema.minLength = rule.value;
        break;
      case 'max_len':
        schema.maxLength = rule.value;
        break;
      case 'gte':
        schema.minimum = rule.value;
        break;
      case 'lte':
        schema.maximum = rule.value;
        break;
      case 'min_items':
        schema.minItems = rule.value;
        break;
      case 'max_items':
        schema.maxItems = rule.value;
        break;
      case 'unique':
        schema.uniqueItems = true;
        break;
      case 'pattern':
        schema.pattern = rule.value;
        break;
      case 'no_match':
        forbidden.push({ type: 'string', pattern: rule.value });
        break;
      case 'no_prefix':
        forbidden.push({ type: 'string', pattern: `^${rule.value}` });
        break;
      case 'max_bytes':
        // JSON Schema cannot say it; the description does.
        break;
    }
  }
  const [first, ...more] = forbidden;
  if (first !== undefined) schema.not = more.length === 0 ? first : { anyOf: forbidden };
  return schema;
}
