/**
 * The table of methods, which both edges serve from, against the open-source incumbent's 41 operations: the table of facts
 * that the OpenAPI document is held to as well.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ApiError } from '../../server/src/core/errors.ts';
import type { Method, Route } from '../../server/src/core/method.ts';
import { methods } from '../../server/src/gen/methods.ts';

interface Facts {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: string;
  readonly answers: Readonly<Record<string, string | null>>;
}

interface Table {
  readonly operations: Readonly<Record<string, Facts>>;
  readonly schemas: Readonly<Record<string, { readonly required?: readonly string[] }>>;
}

const { operations, schemas } = JSON.parse(
  readFileSync(new URL('incumbent-operations.json', import.meta.url), 'utf8'),
) as Table;

const served = new Map<string, { method: Method; route: Route }>(
  methods.flatMap((method) => method.routes.map((route) => [`${route.verb} ${route.template}`, { method, route }])),
);

/** What the incumbent's server answers with where its document says something else, or nothing. */
const unsaid: Readonly<Record<string, Facts['answers']>> = {
  'GET /api/v1/health': { 200: 'HealthOut' },
  'DELETE /api/v1/app/{app_id}/msg/{msg_id}/content': { 204: null },
  'DELETE /api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}/content': { 204: null },
};

/** `deleteHeaders` is enough: clients of the newer line send it alone. */
const lenient = 'EndpointHeadersPatchIn';

test('there are 41 of them', () => assert.equal(Object.keys(operations).length, 41));

for (const [name, facts] of Object.entries(operations)) {
  test(`${name} is answered`, () => {
    const { method, route } = served.get(name) ?? assert.fail('no method has this route');

    const answers = unsaid[name] ?? facts.answers;
    const statuses = [...new Set([method.status.ok, method.status.created])].map(String).sort();
    assert.deepEqual(statuses, Object.keys(answers).sort());
    assert.equal(route.answer === undefined, '204' in answers, 'an answer has a body unless it is 204');

    const wanted = Object.keys(facts.parameters ?? {}).map((parameter) => parameter.split(' '));
    const queries = route.query.flatMap((parameter) => parameter.names);
    for (const [place, parameter = ''] of wanted)
      if (place === 'query') assert.ok(queries.includes(parameter), parameter);
    const keyed = wanted.some(([place, parameter]) => place === 'header' && parameter === 'idempotency-key');
    assert.equal(method.idempotency !== 'none', keyed && method.rpc !== 'Logout', 'an idempotency key counts');

    assert.equal(route.body !== undefined, facts.body !== undefined, 'a body is read');
    const required = facts.body === undefined || facts.body === lenient ? [] : (schemas[facts.body]?.required ?? []);
    const read = () => route.body?.(method.create(), Buffer.from('{}'));
    if (required.length === 0) read();
    else {
      assert.throws(read, (thrown: unknown) => {
        assert.ok(thrown instanceof ApiError);
        assert.ok(
          required.some((field) => thrown.violations[0]?.msg.includes(`\`${field}\``)),
          thrown.message,
        );
        return true;
      });
    }
  });
}
