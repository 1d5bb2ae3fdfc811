import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../core/errors.ts';
import { HealthStatus } from '../gen/posthorn/v1/health.ts';
import type { Context } from '../pipeline/call.ts';
import { createHealthHandlers } from './health.ts';

/** Health is asked by nobody in particular: whoever reads its caller throws. */
const nobody = {} as Context;

function health(database: boolean, queue: boolean) {
  const handlers = createHealthHandlers({
    databaseHealthy: () => Promise.resolve(database),
    queueHealthy: () => queue,
  });
  return handlers.getHealth(nobody, {});
}

test('health names each part', async () => {
  const ok = { status: HealthStatus.OK };
  assert.deepEqual(await health(true, true), { database: ok, queue: ok, cache: ok });
});

test('health fails where a part does, and says which', async () => {
  const named = (parts: string) => (error: unknown) =>
    error instanceof ApiError && error.reason === 'UNAVAILABLE' && error.message.includes(parts);
  await assert.rejects(health(false, true), named('database'));
  await assert.rejects(health(true, false), named('queue'));
  await assert.rejects(health(false, false), named('database, queue'));
});
