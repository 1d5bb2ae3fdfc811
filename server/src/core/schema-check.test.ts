import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSchemaCheck } from './schema-check.ts';

function check(schemas: Record<string, unknown>, payload: unknown) {
  const useless: string[] = [];
  const bytes = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const violations = createSchemaCheck(schemas, (problem) => useless.push(problem))(bytes);
  return { told: violations.map(({ pointer, message }) => `${pointer} ${message}`), useless };
}

const order = {
  type: 'object',
  required: ['id', 'lines'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    lines: { type: 'array', items: { type: 'object', properties: { 'a/b': { type: 'number', minimum: 1 } } } },
  },
  additionalProperties: false,
};

test('a payload that fits has nothing wrong with it; of another everything is told, by JSON pointer', () => {
  const id = '123e4567-e89b-12d3-a456-426614174000';
  assert.deepEqual(check({ 1: order }, { id, lines: [{ 'a/b': 1 }] }).told, []);
  assert.deepEqual(check({ 1: order }, { id: 'x', lines: [{ 'a/b': 0 }, { 'a/b': '1' }], more: 1 }).told.sort(), [
    ' must NOT have additional properties: more',
    '/id must match format "uuid"',
    '/lines/0/a~1b must be >= 1',
    '/lines/1/a~1b must be number',
  ]);
  assert.deepEqual(check({ 1: order }, { id }).told, [" must have required property 'lines'"]);
});

test('one of the versions is enough, and what is told is about the newest', () => {
  const versions = {
    10: { required: ['ten'] },
    9: { required: ['nine'] },
    2: { required: ['two'] },
  };
  assert.deepEqual(check(versions, { two: 1 }).told, []);
  assert.deepEqual(check(versions, {}).told, [" must have required property 'ten'"]);
});

test('no version refuses nothing, and neither does one that cannot be used', () => {
  assert.deepEqual(check({}, {}).told, []);
  const { told, useless } = check({ 1: { $ref: '#/definitions/none' } }, {});
  assert.deepEqual(told, []);
  assert.match(useless.join(), /^version 1: can't resolve reference/);
  assert.match(check({ 1: { description: 'x'.repeat(300_000) } }, {}).useless.join(), /longer than/);
});

test('schemas with one id, of any dialect, and with references within stand beside each other', () => {
  const $id = 'https://example.com/order';
  const shared = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id, $defs: { n: { type: 'number' } } };
  const versions = {
    1: { ...shared, properties: { a: { $ref: '#/$defs/n' } }, required: ['a'] },
    2: { ...shared, properties: { b: { $ref: '#/$defs/n' } }, required: ['b'] },
  };
  assert.deepEqual(check(versions, { a: 1 }), { told: [], useless: [] });
  assert.deepEqual(check(versions, { b: '1' }), { told: ['/b must be number'], useless: [] });
});

test('bytes that are no JSON fit nothing', () => {
  assert.deepEqual(check({ 1: true }, 'a=1').told, [' must be JSON']);
});

test('a regular expression that goes astray is ended, and a nesting without end is one violation', () => {
  const evil = { properties: { a: { pattern: '^(a+)+$' } } };
  assert.deepEqual(check({ 1: evil }, { a: 'aaaa' }).told, []);
  assert.deepEqual(check({ 1: evil }, { a: 'b' }).told, ['/a must match pattern "^(a+)+$"']);
  assert.deepEqual(check({ 1: evil }, { a: `${'a'.repeat(60)}b` }).told, [' could not be checked within 100 ms']);
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const told = check({ 1: { properties: { a: { $ref: '#' } } } }, deep).told;
  assert.deepEqual(told, [' is nested too deeply to be checked']);
});

test('of very many violations twenty are told, and of a big payload the first', () => {
  const numbers = { properties: { a: { items: { type: 'number' } } } };
  assert.equal(check({ 1: numbers }, { a: Array.from({ length: 1_000 }, () => 'x') }).told.length, 20);
  assert.equal(check({ 1: numbers }, { a: Array.from({ length: 50_000 }, () => 'x') }).told.length, 1);
});
