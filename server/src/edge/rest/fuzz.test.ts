/** Seeded, so that a failure can be repeated; small here, more with FUZZ_ROUNDS. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSeededRandom } from '../../adapters/random/seeded.ts';
import { ApiError } from '../../core/errors.ts';
import type { QueryParameter } from '../../core/method.ts';
import { createMatcher, type Route } from './match.ts';
import { createQueryReader } from './query.ts';
import { parseRule, type Rule, RuleError } from './rule.ts';

const rounds = Number(process.env.FUZZ_ROUNDS ?? 5000);
const random = createSeededRandom(7);

function below(n: number): number {
  return Math.floor(random.uniform() * n);
}

function pick<T>(values: readonly T[]): T {
  return values[below(values.length)] as T;
}

function text(pieces: readonly string[], most: number): string {
  return Array.from({ length: below(most + 1) }, () => pick(pieces)).join('');
}

test('any text is a template or a RuleError', () => {
  const pieces = ['/', '/', '{', '}', '*', '**', '=', ':', '.', 'a', 'b_1', '%41', '%ff', '%', ' ', 'é', '\0'];
  let parsed = 0;
  for (let i = 0; i < rounds; i += 1) {
    const template = `/${text(pieces, 8)}`;
    try {
      const rule = parseRule(template);
      parsed += 1;
      for (const { start, end } of rule.variables) assert.ok(start < end && end <= rule.segments.length, template);
    } catch (problem) {
      assert.ok(problem instanceof RuleError, `${template}: ${problem}`);
    }
  }
  assert.ok(parsed > rounds / 100, `only ${parsed} parsed`);
});

/** The rules again, written for clarity: a route matches when its segments do, one after the other. */
function matches(rule: Rule, segments: readonly string[]): boolean {
  return (
    rule.segments.every((segment, i) => {
      if (segment.kind === 'rest') return true;
      const text = segments[i];
      if (segment.kind === 'one') return text !== undefined && text !== '';
      return text === segment.text;
    }) &&
    (rule.segments.at(-1)?.kind === 'rest'
      ? segments.length >= rule.segments.length - 1
      : segments.length === rule.segments.length)
  );
}

test('the tree finds what looking at every route finds, and the best of it', () => {
  const order = { literal: 0, one: 1, rest: 2 };
  for (let i = 0; i < rounds / 50; i += 1) {
    const templates = [
      ...new Set(
        Array.from({ length: 12 }, () => {
          const segments = Array.from({ length: 1 + below(4) }, () => pick(['a', 'b', 'c', '*']));
          return `/${[...segments, ...(below(4) === 0 ? ['**'] : [])].join('/')}`;
        }),
      ),
    ];
    const matcher = createMatcher(
      templates.map((template): Route<string> => ({ verb: 'GET', template, target: template })),
    );
    for (let j = 0; j < 50; j += 1) {
      const segments = Array.from({ length: below(6) }, () => pick(['a', 'b', 'c', 'd', '']));
      while (segments.at(-1) === '') segments.pop();
      const path = `/${segments.join('/')}`;
      const [best] = templates
        .filter((template) => matches(parseRule(template), segments))
        .sort((left, right) => rank(left).localeCompare(rank(right)));
      const match = matcher.match('GET', path);
      assert.equal(match.kind === 'found' ? match.target : undefined, best, `${path} among ${templates.join(' ')}`);
    }
  }
  // Where both match, the first segment that differs decides; an end before `**`.
  function rank(template: string): string {
    return `${parseRule(template)
      .segments.map(({ kind }) => order[kind])
      .join('')}${template.endsWith('**') ? '' : '0'}`;
  }
});

test('any path is found, missing or malformed, and what is found decodes to what was encoded', () => {
  const matcher = createMatcher([
    { verb: 'GET', template: '/v1/{id}/x', target: 'id' },
    { verb: 'GET', template: '/v1/{name=a/**}:go', target: 'name' },
  ]);
  const pieces = ['/', '%', '%2f', '%ff', '%00', ':go', ':', 'v1', 'a', 'x', '?', '\xff', '\xc3\xa9', '..'];
  for (let i = 0; i < rounds; i += 1) {
    const match = matcher.match(pick(['GET', 'POST', '']), text(pieces, 8));
    assert.ok(['found', 'missing', 'malformed', 'other_method'].includes(match.kind));
  }
  const letters = ['a', '/', '%', ':', ' ', 'é', '🎺', '?', '#', '+', '{', '*'];
  for (let i = 0; i < rounds; i += 1) {
    const id = `a${text(letters, 6)}`;
    assert.deepEqual(matcher.match('GET', `/v1/${encodeURIComponent(id)}/x/`), {
      kind: 'found',
      target: 'id',
      values: [id],
    });
  }
});

test('any query is read or refused, and what is encoded is read back', () => {
  const keep = (name: string, repeated: boolean): QueryParameter => ({
    names: [name],
    repeated,
    set(request, values) {
      (request as Map<string, readonly string[]>).set(name, values);
      return undefined;
    },
  });
  const reader = createQueryReader([keep('one', false), keep('many', true)]);
  const pieces = ['one', 'many', '=', '&', '[', ']', '0', '+', '%', '%20', '%ff', '%00', '\xff', 'é'];
  for (let i = 0; i < rounds; i += 1) {
    try {
      reader(new Map(), text(pieces, 8));
    } catch (problem) {
      assert.ok(problem instanceof ApiError && problem.reason === 'BAD_REQUEST', String(problem));
    }
  }
  const letters = ['a', '&', '=', '%', '+', ' ', 'é', '🎺', '[', ']', '#'];
  for (let i = 0; i < rounds; i += 1) {
    const values = Array.from({ length: 1 + below(3) }, () => text(letters, 5));
    const found = new Map<string, readonly string[]>();
    reader(found, `${new URLSearchParams(values.map((value) => ['many', value]))}`);
    assert.deepEqual(found.get('many'), values);
  }
});
