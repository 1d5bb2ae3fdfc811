import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleOf } from './example.ts';

const example = (schemas: string, index = 0) => exampleOf(Buffer.from(schemas), index)?.toString();

test('an example is given as it was written', () => {
  const written = '{ "id" : 12345678901234567890, "a":1.0,"a": 1e3, "t":"é\\u00e9]" }';
  assert.equal(example(`\n { "1" : { "type":"object", "examples" : [ ${written} , {} ] } } `), written);
});

test('the index counts from 0', () => {
  const schemas = '{"2":{},"1":{"examples":[{"n":0},{"n":[1,{}]},{}]}}';
  assert.equal(example(schemas, 1), '{"n":[1,{}]}');
  assert.equal(example(schemas, 2), '{}');
  assert.equal(example(schemas, 3), undefined);
});

test('a name may be written with escapes, and the last of equal names counts', () => {
  assert.equal(example('{"1":{"examples":[{"a":1}]},"\\u0031":{"ex\\u0061mples":[{"a":2}]}}'), '{"a":2}');
});

for (const schemas of [
  '{}',
  '{"1":true}',
  '{"1":{}}',
  '{"1":{"examples":[]}}',
  '{"1":{"examples":["text"]}}',
  '{"2":{"examples":[{}]}}',
]) {
  test(`${schemas} holds no example`, () => assert.equal(example(schemas), undefined));
}
