import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { catalogue } from '../../server/src/core/errors.ts';
import { methods } from '../../server/src/gen/methods.ts';
import { createJudge, readDocument, resolve } from '../support/openapi.ts';

const document = readDocument();
const judge = createJudge(document);
const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ verb: verb.toUpperCase(), path, operation })),
);

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, '3.1');
});

test('it holds every route of every method, and no other', () => {
  const routes = methods.flatMap((method) =>
    method.routes.map(({ verb, template }) => `${verb} ${template.replace(/=[^}]*\}/g, '}')} ${method.id}`),
  );
  const described = operations.map(({ verb, path, operation }) => `${verb} ${path} ${operation['x-rpc']}`);
  assert.deepEqual(described.sort(), routes.sort());
});

test('each operation has an id of its own', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.deepEqual([...new Set(ids)], ids);
});

test('examples keep the rules of what they are examples of', () => {
  let seen = 0;
  const check = (where: string, schema: Parameters<typeof judge>[0], value: unknown): void => {
    seen += 1;
    assert.equal(judge(schema, value), undefined, `${where}: ${JSON.stringify(value)}`);
  };
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const example of schema.examples ?? []) check(name, schema, example);
  }
  for (const { operation } of operations) {
    for (const { name, schema, example } of operation.parameters ?? []) {
      check(`${operation.operationId} ${name}`, schema, example);
    }
  }
  for (const [name, response] of Object.entries(document.components.responses)) {
    const content = response.content?.['application/json'];
    if (content !== undefined) check(name, content.schema, content.example);
  }
  assert.ok(seen > 100, `${seen}`);
});

test('what it says about errors is what the catalogue says', () => {
  const entries = Object.values(catalogue);
  for (const [name, response] of Object.entries(document.components.responses)) {
    const example = response.content?.['application/json'].example as { code?: string };
    const status = Number(
      operations
        .flatMap(({ operation }) => Object.entries(operation.responses))
        .find(([, { $ref }]) => $ref === `#/components/responses/${name}`)?.[0],
    );
    const codes = entries.filter(({ http }) => http === status).map(({ code }) => code);
    assert.ok(codes.includes(example.code ?? 'validation'), `${name} is ${status} with ${example.code}`);
  }
});

test('an answer with a body has a schema, and one without has none', () => {
  for (const { operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const { content } = resolve(document, response);
      assert.equal(content === undefined, status === '204', `${operation.operationId} ${status}`);
    }
  }
});
