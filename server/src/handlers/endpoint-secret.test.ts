import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../core/errors.ts';
import type { Context } from '../pipeline/call.ts';
import type { EndpointRow } from '../store/endpoints.ts';
import { createSecretHandlers } from './endpoint-secret.ts';

test('an endpoint that is deleted between finding it and reading its secret is not found', async () => {
  const handlers = createSecretHandlers({
    find: async () => ({ id: 'ep_1' }) as EndpointRow,
    secrets: { current: async () => undefined, rotate: async () => {} },
    newSecret: () => assert.fail('nothing needs a new secret'),
  });
  await assert.rejects(
    handlers.getEndpointSecret({} as Context, { appId: 'app_1', endpointId: 'ep_1' }),
    (error) => error instanceof ApiError && error.reason === 'NOT_FOUND',
  );
});
