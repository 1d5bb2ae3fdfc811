import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../core/errors.ts';
import type { QueryParameter } from '../../core/method.ts';
import { createQueryReader } from './query.ts';

function into(names: readonly string[], repeated = false): QueryParameter {
  return {
    names,
    repeated,
    set(request, values) {
      if (values.includes('bad')) return 'is bad';
      (request as Record<string, unknown>)[names[0] as string] = repeated ? values : values[0];
      return undefined;
    },
  };
}

const reader = createQueryReader([into(['limit']), into(['event_types'], true), into(['a.b']), into(['new', 'old'])]);

function read(query: string): Record<string, unknown> {
  const request = {};
  reader(request, query);
  return request;
}

function refused(query: string, sentence: RegExp): void {
  assert.throws(
    () => read(query),
    (error) => error instanceof ApiError && error.reason === 'BAD_REQUEST' && sentence.test(error.message),
  );
}

test('parameters are read as a form: plus is a space, percent-encoding is UTF-8', () => {
  assert.deepEqual(read('limit=a+b%20%C3%A9%2B&&a.b=1='), { limit: 'a b é+', 'a.b': '1=' });
  assert.deepEqual(read('limit'), { limit: '' });
  assert.deepEqual(read('li%6Dit=1'), { limit: '1' });
  assert.deepEqual(read(Buffer.from('limit=é').toString('latin1')), { limit: 'é' });
});

test('a repeated parameter takes every spelling of a list, in order', () => {
  assert.deepEqual(read('event_types=a&event_types[]=b&event_types[0]=c&event_types%5B1%5D=d'), {
    event_types: ['a', 'b', 'c', 'd'],
  });
});

test('unknown parameters are ignored, however broken', () => {
  assert.deepEqual(read('x=1&%zz=2&y=%ff&limit[]=3&__proto__=4&=5'), {});
});

test('an alias means the parameter, and both names together are one too many', () => {
  assert.deepEqual(read('old=1'), { new: '1' });
  refused('old=1&new=2', /`new`.*more than once/);
});

test('what cannot be read is refused by name', () => {
  refused('limit=1&limit=2', /`limit`.*more than once/);
  refused('limit=bad', /`limit`: is bad/);
  refused('event_types=a&event_types=bad', /`event_types`: is bad/);
  for (const value of ['%', '%f', '%zz', '%ff', '%00', '\xff', '\0']) refused(`limit=${value}`, /`limit`.*UTF-8/);
});
