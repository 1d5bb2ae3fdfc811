import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createMemoryQueue } from '../../server/src/adapters/queue/memory.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { createIds } from '../../server/src/core/ids.ts';
import { createSealer } from '../../server/src/core/seal.ts';
import { type ControlPlane, createHandlers } from '../../server/src/handlers/index.ts';
import { createMessageCreation } from '../../server/src/handlers/message-create.ts';
import type { Context } from '../../server/src/pipeline/call.ts';
import { createTokens } from '../../server/src/pipeline/tokens.ts';
import { createCommitter } from '../../server/src/store/committer.ts';
import { createConnection } from '../../server/src/store/connection.ts';
import { openDatabase } from '../../server/src/store/database.ts';
import { createEventTypeRules } from '../../server/src/store/event-type-rules.ts';
import { findHolders } from '../../server/src/store/message-keys.ts';
import { createPartitions } from '../../server/src/store/partitions.ts';
import { createViews, type Views } from '../../server/src/store/views.ts';
import { quiet, type TestDatabase } from './database.ts';

const clock = systemClock;
const random = createSystemRandom();
export const ids = createIds({ clock, random });
export const sealer = createSealer({ mainSecret: 'a main secret of the tests, long enough', random });

/** The handlers as a process has them, on a test's own database, without pipeline and edges in front. */
export interface TestPlane extends ControlPlane {
  readonly views: Views;
  /** How often something asked the requeuer to look. */
  wakes(): number;
  close(): Promise<void>;
}

export async function openControlPlane(database: TestDatabase): Promise<TestPlane> {
  const address = { connectionString: database.dsn };
  const opened = await openDatabase({ address, poolSize: 6, log: quiet });
  const { orm, pool } = opened;
  const views = createViews({ pool, sealer, clock, log: quiet });
  const eventTypeRules = createEventTypeRules({ pool, clock, log: quiet });
  const connection = createConnection({ address, purpose: 'commit', prepared: true, clock, log: quiet });
  const queue = createMemoryQueue({ clock });
  const committer = createCommitter({ connection, bulky: connection, queue, clock, log: quiet, leaseMs: 60_000 });
  const partitions = createPartitions({ pool, clock, log: quiet });
  let wakes = 0;
  const plane = createHandlers({
    orm,
    pool,
    views,
    eventTypeRules,
    ids,
    sealer,
    clock,
    random,
    wake() {
      wakes += 1;
    },
    wakeTasks() {},
    wakeRelay() {},
    queueHealthy: () => true,
    defaultSignatureType: 'hmac256',
    httpsOnly: false,
    tokens: createTokens({ secret: 'a secret of the tests that is long enough', clock }),
    portalUrl: 'http://localhost:8071/docs',
    creation: (needs) =>
      createMessageCreation({
        views,
        eventTypeRules,
        enforcement: 'off',
        committer,
        ids,
        clock,
        ensureContentDay: partitions.ensureContentDay,
        findHolders: (draft) => findHolders(pool, draft),
        ...needs,
      }),
  });
  return {
    ...plane,
    views,
    wakes: () => wakes,
    async close() {
      await committer.close();
      await connection.close();
      await opened.close();
    },
  };
}

export interface TestContext extends Context {
  /** True once the handler has said that it made something. */
  made: boolean;
}

interface Caller {
  readonly organizationId?: string;
  /** The application that the pipeline would have found in the path. */
  readonly applicationId?: string;
  readonly featureFlags?: ReadonlySet<string>;
}

/** What a handler is given of its call. Each test that needs peace takes an organization of its own. */
export function callBy({ organizationId = 'org_test', applicationId, featureFlags }: Caller = {}): TestContext {
  const context: TestContext = {
    principal: {
      organizationId,
      applicationId: undefined,
      featureFlags,
      authEpoch: 0,
      ...(applicationId === undefined ? {} : { application: { id: applicationId, uid: undefined } }),
    },
    requestId: 'test',
    signal: new AbortController().signal,
    log: quiet,
    idempotencyKey: undefined,
    made: false,
    created() {
      context.made = true;
    },
  };
  return context;
}

let organizations = 0;

/** An organization that no other test of the file has seen. */
export function newOrganization(): string {
  organizations += 1;
  return `org_test${organizations}`;
}
