import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemasProblem } from './json-schema.ts';

const good: unknown[] = [
  {},
  true,
  { type: 'object', properties: { a: { type: ['string', 'null'] } }, required: ['a'], additionalProperties: false },
  { $schema: 'http://json-schema.org/draft-07/schema#', definitions: { x: true }, $ref: '#/definitions/nowhere' },
  { items: [{ minimum: 1 }, false], additionalItems: { multipleOf: 0.5 } },
  JSON.parse('{"if":{"const":1},"then":{},"else":false,"not":{"enum":[1,null,"x"]},"default":15,"examples":[{}]}'),
  { patternProperties: { '^\\d+$': {} }, dependencies: { a: ['b'], c: { maxItems: 2 } } },
  { pattern: '[\\w-.]', 'x-own': { required: 15 }, title: 't', constructor: 15, hasOwnProperty: 15 },
];

for (const schema of good) {
  test(`is a schema: ${JSON.stringify(schema)}`, () => {
    assert.equal(schemasProblem({ '1': schema }), undefined);
  });
}

const bad: [unknown, RegExp][] = [
  [15, /^1 must be a schema/],
  [null, /^1 must be a schema/],
  [[], /^1 must be a schema/],
  [{ readOnly: 15 }, /^1\.readOnly must be true or false/],
  [{ type: 'text' }, /^1\.type must be a type/],
  [{ type: [] }, /^1\.type/],
  [{ type: ['string', 'string'] }, /^1\.type/],
  [{ properties: { a: { minLength: -1 } } }, /^1\.properties\.a\.minLength must be a whole number/],
  [{ properties: [] }, /^1\.properties must be an object/],
  [{ required: ['a', 'a'] }, /^1\.required/],
  [{ pattern: '(' }, /^1\.pattern must be a regular expression/],
  [{ patternProperties: { '(': {} } }, /^1\.patternProperties\.\( must be a regular expression/],
  [{ allOf: [] }, /^1\.allOf must be an array of schemas/],
  [{ anyOf: [{}, 1] }, /^1\.anyOf\[1\] must be a schema/],
  [{ multipleOf: 0 }, /^1\.multipleOf/],
  [{ dependencies: { a: 1 } }, /^1\.dependencies\.a/],
  [JSON.parse('{"then":15}'), /^1\.then must be a schema/],
  [{ items: [1] }, /^1\.items\[0\]/],
];

for (const [schema, problem] of bad) {
  test(`is no schema: ${JSON.stringify(schema)}`, () => {
    assert.match(schemasProblem({ '1': schema }) ?? 'no problem', problem);
  });
}

test('schemas are an object of schemas, which may be empty', () => {
  assert.equal(schemasProblem({}), undefined);
  assert.match(schemasProblem([]) ?? '', /object/);
  assert.match(schemasProblem({ '1': {}, '2': { type: 1 } }) ?? '', /^2\.type/);
});

test('what is nested beyond all reason is refused, however deep', () => {
  const nested = (depth: number) => JSON.parse(`{"1":${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}}`) as unknown;
  assert.equal(schemasProblem(nested(150)), undefined);
  assert.match(schemasProblem(nested(250)) ?? '', /nested/);
  assert.match(schemasProblem(nested(100_000)) ?? '', /nested/);
});
