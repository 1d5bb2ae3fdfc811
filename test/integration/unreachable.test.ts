import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createMemoryQueue } from '../../server/src/adapters/queue/memory.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { ApiError } from '../../server/src/core/errors.ts';
import { generateSecret } from '../../server/src/core/secret.ts';
import { createCommitter } from '../../server/src/store/committer.ts';
import { createConnection } from '../../server/src/store/connection.ts';
import { findHolders } from '../../server/src/store/message-keys.ts';
import { createAuthEpochs } from '../../server/src/store/organizations.ts';
import { createPartitions } from '../../server/src/store/partitions.ts';
import { createViews } from '../../server/src/store/views.ts';
import { quiet } from '../support/database.ts';
import { draftFor, organization, sealer } from '../support/worker.ts';

/** Nothing listens on port 1. */
const address = { connectionString: 'postgres://posthorn@127.0.0.1:1/posthorn' };
const pool = new pg.Pool(address);
after(() => pool.end());

const open = (purpose: string) =>
  createConnection({ address, purpose, prepared: true, clock: systemClock, log: quiet });
const draft = draftFor({
  applicationId: 'app_1',
  endpointId: 'ep_1',
  key: generateSecret('hmac256', createSystemRandom()),
});
const common = { pool, clock: systemClock, log: quiet };

/** What a call that takes in a message asks the database for, besides its commit. */
const questions: Readonly<Record<string, () => Promise<unknown> | unknown>> = {
  'the application': () => createViews({ ...common, sealer }).find(organization, 'app_1'),
  'the organization’s token epoch': () => createAuthEpochs(common)(organization),
  'the holders of a key': () => findHolders(pool, draft),
  'the partition of a day': () => createPartitions(common).ensureContentDay(1),
  'an application’s lock': () =>
    createCommitter({
      connection: open('commit'),
      bulky: open('bulky'),
      queue: createMemoryQueue({ clock: systemClock }),
      clock: systemClock,
      log: quiet,
      leaseMs: 1_000,
    }).acceptLocked('app_1', () => Promise.resolve(draft)),
};

for (const [what, ask] of Object.entries(questions)) {
  test(`${what} cannot be read: the caller is put off and told to come back, it is not our fault`, async () => {
    await assert.rejects(
      async () => ask(),
      (error) => error instanceof ApiError && error.reason === 'UNAVAILABLE' && error.retryAfterMs === 1_000,
    );
  });
}
