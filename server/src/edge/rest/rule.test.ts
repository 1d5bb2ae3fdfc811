import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRule, RuleError } from './rule.ts';

const literal = (text: string) => ({ kind: 'literal', text }) as const;
const one = { kind: 'one' } as const;
const rest = { kind: 'rest' } as const;

test('a variable without a pattern takes one segment', () => {
  assert.deepEqual(parseRule('/api/v1/app/{app_id}/msg'), {
    segments: [literal('api'), literal('v1'), literal('app'), one, literal('msg')],
    variables: [{ path: 'app_id', start: 3, end: 4, several: false }],
    verb: undefined,
  });
});

test('a variable with a pattern takes the segments of the pattern', () => {
  assert.deepEqual(parseRule('/v1/{parent.name=shelves/*/books/**}'), {
    segments: [literal('v1'), literal('shelves'), one, literal('books'), rest],
    variables: [{ path: 'parent.name', start: 1, end: 5, several: true }],
    verb: undefined,
  });
  assert.equal(parseRule('/{a=*}').variables[0]?.several, false);
  assert.equal(parseRule('/{a=**}').variables[0]?.several, true);
});

test('the custom verb is what follows the last colon of the last segment', () => {
  assert.equal(parseRule('/v1/{name}:cancel').verb, 'cancel');
  assert.equal(parseRule('/v1/things:batchGet').verb, 'batchGet');
  assert.equal(parseRule('/v1/**:watch').verb, 'watch');
  const colons = parseRule('/v1:beta/a:b:c');
  assert.equal(colons.verb, 'c');
  assert.deepEqual(colons.segments, [literal('v1:beta'), literal('a:b')]);
  assert.deepEqual(parseRule('/{a=x:y}').segments, [literal('x:y')]);
});

test('percent-encoding in a literal is decoded, for paths are compared decoded', () => {
  assert.deepEqual(parseRule('/caf%C3%A9').segments, [literal('café')]);
});

test('the root is a template', () => {
  assert.deepEqual(parseRule('/'), { segments: [], variables: [], verb: undefined });
});

const broken: [template: string, problem: RegExp][] = [
  ['', /begin/],
  ['v1', /begin/],
  ['//', /empty/],
  ['/v1/', /empty/],
  ['/v1//x', /empty/],
  ['/v1:', /empty/],
  ['/:verb', /empty/],
  ['/{a', /without its "}"/],
  ['/a}', /without its "{"/],
  ['/{a={b}}', /nest/],
  ['/{}', /field path/],
  ['/{1a}', /field path/],
  ['/{a.}', /field path/],
  ['/{a=}', /empty/],
  ['/{a}b', /goes on/],
  ['/{a}{b}', /goes on|field path/],
  ['/{a}/{a}', /twice/],
  ['/**/x', /last/],
  ['/{a=**}/x', /last/],
  ['/{a=**/x}', /last/],
  ['/a*b', /no literal/],
  ['/***', /no literal/],
  ['/a b', /no literal/],
  ['/%zz', /no literal/],
  ['/%ff', /UTF-8/],
];

for (const [template, problem] of broken) {
  test(`${JSON.stringify(template)} is refused`, () => {
    assert.throws(
      () => parseRule(template),
      (error) => error instanceof RuleError && problem.test(error.message) && error.message.includes(template),
    );
  });
}
