import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { createManualClock } from '../adapters/clock/manual.ts';
import { databaseAnswers } from './health.ts';

const poolThat = (query: () => Promise<unknown>) => ({ query }) as unknown as pg.Pool;

test('a database that answers is healthy, one that refuses is not', async () => {
  const clock = createManualClock();
  assert.equal(await databaseAnswers({ pool: poolThat(() => Promise.resolve()), clock }), true);
  assert.equal(await databaseAnswers({ pool: poolThat(() => Promise.reject(new Error('away'))), clock }), false);
});

test('a database that says nothing for two seconds is not healthy', async () => {
  const clock = createManualClock();
  const answer = databaseAnswers({ pool: poolThat(() => new Promise(() => {})), clock });
  clock.advance(2_000);
  assert.equal(await answer, false);
});
