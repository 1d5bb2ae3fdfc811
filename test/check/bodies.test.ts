import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../server/src/core/errors.ts';
import { methods } from '../../server/src/gen/methods.ts';

/**
 * Bodies that are almost right, thousands of them: each is read or refused with a violation that begins at the body, and
 * what was read can be judged and sent as protobuf.
 */
const valid = [
  '{"name":"n","uid":"u","throttleRate":1,"rateLimit":2,"metadata":{"a":"b","é":"😀"},"description":"d"}',
  '{"url":"http://h","description":"d","eventTypes":["a"],"filterTypes":null,"channels":["x","y"],"disabled":true}',
  '{"eventType":"a","payload":{"x":[1,2,{"y":null}]},"eventId":"e","channels":["c"],"payloadRetentionPeriod":5}',
  '{"messages":[{"eventType":"a","payload":{}},{"eventType":"b","data":{"x":1},"application":{"name":"n"}}]}',
  '{"headers":{"a":"1","b":null},"deleteHeaders":["c"],"secret":"whsec_","version":1,"key":null}',
  '{"name":"n","description":"","archived":false,"schemas":{"1":{}},"featureFlag":null,"gracePeriodSeconds":1}',
];
const pieces = [
  'null',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '[]',
  '{}',
  '-1',
  '1.5',
  '1e999',
  '[null]',
  '{"a":1}',
  'true',
  ',',
];

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
}

function mutate(random: (below: number) => number): Buffer {
  const bytes = Buffer.from(valid[random(valid.length)] ?? '');
  const kind = random(4);
  if (kind === 0) return bytes.subarray(0, random(bytes.length));
  if (kind === 1) {
    bytes[random(bytes.length)] = random(256);
    return bytes;
  }
  // Some value becomes another.
  const text = bytes.toString();
  const values = [...text.matchAll(/"[^"]*"(?!:)|\d+|null|true|false|\[[^[\]]*\]|\{[^{}]*\}/g)];
  const value = values[random(values.length)];
  if (kind === 2 || value === undefined) return bytes;
  const piece = pieces[random(pieces.length)] ?? '';
  return Buffer.from(text.slice(0, value.index) + piece + text.slice(value.index + value[0].length));
}

const counts = { read: 0, refused: 0 };

for (const method of methods) {
  const route = method.routes[0];
  if (route?.body === undefined) continue;
  test(`whatever the body of ${method.rpc} is, it is read or refused`, () => {
    const random = seeded(method.id.length);
    for (let i = 0; i < 1_000; i += 1) {
      const body = mutate(random);
      const request = method.create();
      try {
        route.body?.(request, body);
      } catch (problem) {
        assert.ok(problem instanceof ApiError, `${body}: ${problem}`);
        const [violation, ...more] = problem.violations;
        assert.equal(more.length, 0);
        assert.equal(violation?.loc[0], 'body', String(body));
        assert.ok((violation?.msg ?? '').length > 3);
        counts.refused += 1;
        continue;
      }
      counts.read += 1;
      for (const violation of method.validate(request)) {
        assert.ok(['body', 'path'].includes(violation.loc[0] ?? ''), String(body));
        assert.ok(violation.field !== undefined);
      }
      // What JSON let in protobuf lets in too.
      assert.deepEqual(method.request.decode(method.request.encode(request)), request, String(body));
    }
  });
}

test('both have happened often', () => {
  assert.ok(counts.read > 500 && counts.refused > 5_000, JSON.stringify(counts));
});
