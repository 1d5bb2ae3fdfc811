import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webhooksOf } from './openapi-webhooks.ts';

const body = (schema: unknown) => ({ requestBody: { content: { 'application/json': { schema } } } });

test('each webhook is an event type, described as its operation is, with the components that its schema reaches', () => {
  const document = {
    openapi: '3.1.0',
    webhooks: {
      'order.made': {
        post: { description: 'Made.\u0000', deprecated: true, ...body({ $ref: '#/components/schemas/Order' }) },
      },
      'order.gone': { summary: 'Gone.', post: {} },
      shared: { $ref: '#/components/pathItems/Shared' },
    },
    components: {
      schemas: {
        Order: {
          type: 'object',
          properties: { lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } } },
        },
        Line: {
          properties: { parent: { $ref: '#/components/schemas/Line' }, order: { $ref: '#/components/schemas/Order' } },
        },
        Unused: {},
      },
      pathItems: { Shared: { post: { requestBody: { $ref: '#/components/requestBodies/Any' } } } },
      requestBodies: { Any: { content: { 'application/json': { schema: { type: 'object' } } } } },
    },
  };
  assert.deepEqual(webhooksOf(document), {
    eventTypes: [
      {
        name: 'order.made',
        description: 'Made.',
        deprecated: true,
        schema: {
          $ref: '#/definitions/Order',
          definitions: {
            Order: { type: 'object', properties: { lines: { type: 'array', items: { $ref: '#/definitions/Line' } } } },
            Line: { properties: { parent: { $ref: '#/definitions/Line' }, order: { $ref: '#/definitions/Order' } } },
          },
        },
      },
      { name: 'order.gone', description: 'Gone.', deprecated: false, schema: undefined },
      { name: 'shared', description: '', deprecated: false, schema: { type: 'object' } },
    ],
  });
});

test('documents from before 3.1 say x-webhooks; others describe nothing, and are told so', () => {
  assert.deepEqual(webhooksOf({ 'x-webhooks': {} }), { eventTypes: [] });
  assert.deepEqual(webhooksOf({ paths: {} }), { problem: 'the document has neither webhooks nor x-webhooks' });
  assert.deepEqual(webhooksOf([]), { problem: 'the document must be an object' });
  assert.deepEqual(webhooksOf({ webhooks: { 'a b': {} } }), { problem: 'a b is no name for an event type' });
  assert.deepEqual(webhooksOf({ webhooks: { a: 1 } }), { problem: 'webhook a must be an object' });
});
