import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualClock } from '../adapters/clock/manual.ts';
import { ApiError } from '../core/errors.ts';
import type { Method } from '../core/method.ts';
import { createLog } from '../observe/log.ts';
import type { Call, Run } from './call.ts';
import { logged } from './log.ts';

const method = { id: 'test.Texts/Write', status: { ok: 200, created: 201 } } as Method;

/** What is logged at `level` when the rest of the pipeline is `next`. */
async function lines(level: string, next: Run): Promise<Record<string, unknown>[]> {
  const written: Record<string, unknown>[] = [];
  const write = (line: string): void => void written.push(JSON.parse(line) as Record<string, unknown>);
  const clock = createManualClock();
  const run = logged(createLog({ level, format: 'json', write }), clock)(method, (call) => {
    clock.advance(12.5);
    return next(call);
  });
  const principal = { organizationId: 'org_1', applicationId: undefined, application: { id: 'app_1', uid: 'a' } };
  await run({ method, edge: 'rest', requestId: 'r', principal, created: true } as unknown as Call).catch(() => {});
  return written;
}

const failing =
  (error: unknown): Run =>
  () =>
    Promise.reject(error);

test('a success is one line at debug and none at info', async () => {
  const [line, ...more] = await lines('debug', async () => ({}));
  assert.deepEqual(more, []);
  const { time: _, ...facts } = line ?? {};
  assert.deepEqual(facts, {
    level: 'debug',
    requestId: 'r',
    edge: 'rest',
    method: 'test.Texts/Write',
    status: 201,
    ms: 12.5,
    organization: 'org_1',
    application: 'app_1',
    msg: 'call',
  });
  assert.deepEqual(await lines('info', async () => ({})), []);
});

test('a refusal is one line at info, with its reason', async () => {
  const [line, ...more] = await lines('info', failing(new ApiError('NOT_FOUND')));
  assert.deepEqual(more, []);
  assert.deepEqual([line?.level, line?.status, line?.reason, line?.ms], ['info', 404, 'NOT_FOUND', 12.5]);
});

test('a fault is one line at error, with its cause', async () => {
  const [line, ...more] = await lines(
    'info',
    failing(new ApiError('INTERNAL', undefined, { cause: new Error('why') })),
  );
  assert.deepEqual(more, []);
  assert.equal(line?.level, 'error');
  assert.match(JSON.stringify(line?.err), /why/);
});

test('overload is not written about at info', async () => {
  assert.deepEqual(await lines('info', failing(new ApiError('OVERLOADED'))), []);
  assert.equal((await lines('debug', failing(new ApiError('OVERLOADED')))).length, 1);
});
