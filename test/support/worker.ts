import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createSystemRandom } from '../../server/src/adapters/random/system.ts';
import { createDelivery, type Delivery } from '../../server/src/app/delivery.ts';
import { readConfig } from '../../server/src/config.ts';
import { createAddressRules, parseCidr } from '../../server/src/core/address.ts';
import { createIds, prefixes } from '../../server/src/core/ids.ts';
import { createSealer } from '../../server/src/core/seal.ts';
import { generateSecret, type SigningKey, secretBytes } from '../../server/src/core/secret.ts';
import { openDatabase } from '../../server/src/store/database.ts';
import type { Draft } from '../../server/src/store/draft.ts';
import { createEventTypeRules } from '../../server/src/store/event-type-rules.ts';
import { createPartitions } from '../../server/src/store/partitions.ts';
import { createViews } from '../../server/src/store/views.ts';
import { quiet, type TestDatabase } from './database.ts';

export const organization = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
const clock = systemClock;
const random = createSystemRandom();
export const ids = createIds({ clock, random });
export const sealer = createSealer({ mainSecret: 'a main secret of the tests, long enough', random });

/** The delivery side as a process has it, on a test's own database, without any API in front. */
export interface Worker {
  readonly delivery: Delivery;
  stop(): Promise<void>;
}

interface Circumstances {
  /** No other process works on this database. */
  readonly alone?: boolean;
  /** Runs when leases of the past are cleared and nothing has been started yet. */
  readonly beforeStart?: (delivery: Delivery) => Promise<void>;
}

export async function startWorker(
  database: TestDatabase,
  env: Record<string, string> = {},
  { alone = false, beforeStart }: Circumstances = {},
): Promise<Worker> {
  const { config } = readConfig({
    POSTHORN_DB_DSN: database.dsn,
    POSTHORN_JWT_SECRET: 'a secret of the tests that is long enough',
    POSTHORN_RETRY_SCHEDULE: '0,0,3600',
    POSTHORN_WORKER_REQUEST_TIMEOUT: '5',
    ...env,
  });
  const address = { connectionString: database.dsn };
  const opened = await openDatabase({ address, poolSize: 2, log: quiet });
  const views = createViews({ pool: opened.pool, sealer, clock, log: quiet });
  const { cidr } = parseCidr('127.0.0.0/8');
  const delivery = createDelivery({
    config,
    storage: {
      address,
      database: opened,
      partitions: createPartitions({ pool: opened.pool, clock, log: quiet }),
      sealer,
      jwtSecret: '',
      alone,
      close: () => Promise.resolve(),
    },
    views,
    eventTypeRules: createEventTypeRules({ pool: opened.pool, clock, log: quiet }),
    rules: createAddressRules({ whitelist: cidr === undefined ? [] : [cidr] }),
    ids,
    clock,
    random,
    log: quiet,
  });
  views.start();
  await delivery.prepare();
  await beforeStart?.(delivery);
  await delivery.start();
  return {
    delivery,
    async stop() {
      views.stop();
      await delivery.stop(10_000);
      await opened.close();
    },
  };
}

export interface Target {
  readonly applicationId: string;
  readonly endpointId: string;
  readonly key: SigningKey;
}

/** An application with one endpoint. */
export async function addTarget(database: TestDatabase, url: string): Promise<Target> {
  const applicationId = ids.next(prefixes.application);
  const endpointId = ids.next(prefixes.endpoint);
  const secretId = `sec_${endpointId}`;
  const key = generateSecret('hmac256', random);
  await database.pool.query(
    `insert into application (id, organization_id, name, created_at, updated_at) values ($1, $2, 'a', now(), now())`,
    [applicationId, organization],
  );
  await database.pool.query(
    `insert into endpoint (id, organization_id, application_id, url, created_at, updated_at) values ($1, $2, $3, $4, now(), now())`,
    [endpointId, organization, applicationId, url],
  );
  await database.pool.query(
    'insert into endpoint_secret (id, endpoint_id, sealed, created_at) values ($1, $2, $3, now())',
    [secretId, endpointId, sealer.seal(secretBytes(key), secretId)],
  );
  return { applicationId, endpointId, key };
}

export function draftFor(target: Target, change: Partial<Draft> = {}): Draft {
  const now = clock.now();
  return {
    id: ids.next(prefixes.message),
    applicationId: target.applicationId,
    organizationId: organization,
    version: 1,
    authEpoch: 0,
    eventType: 'a.b',
    eventId: undefined,
    channels: undefined,
    raw: false,
    contentDay: Math.floor(now / 86_400_000) + 90,
    createdAt: now,
    body: Buffer.from('{"spacing" : 1.0, "big":12345678901234567890}'),
    keys: [],
    endpointIds: [target.endpointId],
    ...change,
  };
}
