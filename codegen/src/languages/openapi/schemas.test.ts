import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field, Message, Model, Rule, Wire } from '../../model.ts';
import { schemasOf } from './schemas.ts';

const wire: Wire = {
  name: 'x',
  aliases: [],
  olderName: null,
  copies: [],
  nullable: false,
  omitWhenNull: false,
  emptyList: null,
  nullsInto: null,
  set: false,
  hidden: false,
};

function field(name: string, change: Partial<Omit<Field, 'wire'>> & { readonly wire?: Partial<Wire> } = {}): Field {
  return {
    name,
    doc: 'A field.',
    type: { kind: 'string' },
    cardinality: 'one',
    presence: 'optional',
    rules: [],
    itemRules: [],
    secret: false,
    ...change,
    wire: { ...wire, name, ...change.wire },
  };
}

function schemaOf(role: 'input' | 'patch' | 'output', ...fields: Field[]) {
  const message: Message = { name: 'Thing', doc: 'A thing.', noun: 'thing', roles: [role], fields, oneof: null };
  const model: Model = { services: [], messages: [message], enums: [] };
  const schema = schemasOf(model, [message]).Thing as {
    required?: string[];
    properties: Record<string, Record<string, unknown>>;
  };
  const { properties } = schema;
  for (const one of Object.values(properties)) delete one.description;
  return { required: schema.required, properties };
}

const rule = (kind: Rule['kind'], value: string | number): Rule => ({ kind, value, sentence: '' }) as Rule;

test('what is taken is required where the definition says so, and null where it may be', () => {
  const { required, properties } = schemaOf(
    'input',
    field('must', { presence: 'required' }),
    field('may', { wire: { nullable: true } }),
    field('flag', { presence: 'implicit', type: { kind: 'boolean' } }),
  );
  assert.deepEqual(required, ['must']);
  assert.deepEqual(properties, {
    must: { type: 'string' },
    may: { type: ['string', 'null'] },
    flag: { type: 'boolean', default: false },
  });
});

test('a PATCH has no defaults: what is left out stays', () => {
  const { properties } = schemaOf('patch', field('flag', { presence: 'implicit', type: { kind: 'boolean' } }));
  assert.deepEqual(properties, { flag: { type: 'boolean' } });
});

test('what is answered is always there but where it is left out instead of null', () => {
  const { required, properties } = schemaOf(
    'output',
    field('id', { presence: 'required' }),
    field('null'),
    field('absent', { wire: { omitWhenNull: true } }),
    field('list', { cardinality: 'list', presence: 'implicit', wire: { nullable: true } }),
  );
  assert.deepEqual(required, ['id', 'null', 'list']);
  assert.deepEqual(properties, {
    id: { type: 'string' },
    null: { type: ['string', 'null'] },
    absent: { type: 'string' },
    list: { type: ['array', 'null'], items: { type: 'string' } },
  });
});

test('older names, copies and hidden fields are no part of it', () => {
  const { properties } = schemaOf(
    'input',
    field('rate', { wire: { nullable: true, olderName: 'older', aliases: ['other'] } }),
    field('secret', { wire: { hidden: true } }),
  );
  assert.deepEqual(Object.keys(properties), ['rate']);
});

test('rules become limits; null keeps those that JSON Schema would hold against it', () => {
  const { properties } = schemaOf(
    'input',
    field('uid', {
      wire: { nullable: true },
      rules: [rule('min_len', 1), rule('max_len', 9), rule('pattern', '^[a-z]+$'), rule('no_prefix', 'app_')],
    }),
    field('rate', {
      type: { kind: 'uint32' },
      rules: [rule('gte', 1), rule('lte', 5)],
    }),
    field('set', {
      cardinality: 'list',
      wire: { set: true, emptyList: 'is empty' },
      rules: [rule('max_items', 5), { kind: 'unique', sentence: '' }],
      itemRules: [rule('max_len', 9)],
    }),
  );
  assert.deepEqual(properties, {
    uid: {
      type: ['string', 'null'],
      minLength: 1,
      maxLength: 9,
      pattern: '^[a-z]+$',
      not: { type: 'string', pattern: '^app_' },
    },
    rate: { type: 'integer', minimum: 1, maximum: 5 },
    set: { type: 'array', items: { type: 'string', maxLength: 9 }, minItems: 1, maxItems: 5 },
  });
});

test('a map whose nulls remove takes null as a value', () => {
  const { properties } = schemaOf('patch', field('headers', { cardinality: 'map', wire: { nullsInto: 'gone' } }));
  assert.deepEqual(properties.headers, { type: 'object', additionalProperties: { type: ['string', 'null'] } });
});
