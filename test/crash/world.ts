import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Posthorn } from '../../sdks/typescript/src/index.ts';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createTokens } from '../../server/src/pipeline/tokens.ts';
import { type DurablePostgres, startDurablePostgres } from './postgres.ts';
import { freePort } from './program.ts';
import { paths, type Receiver, startReceiver } from './receiver.ts';
import { type FleetingRedis, startFleetingRedis } from './redis.ts';
import { createServer, type Server } from './server.ts';

/**
 * `embedded`: one process with the Postgres that it brings. `single`: one process on a Postgres of its own.
 * `split`: one process for the API and two that deliver, over Redis.
 */
export type Mode = 'embedded' | 'single' | 'split';

/** Everything that can break in a scenario, running. */
export interface World {
  readonly servers: readonly Server[];
  readonly postgres: DurablePostgres | undefined;
  readonly redis: FleetingRedis | undefined;
  readonly receiver: Receiver;
  readonly port: number;
  readonly token: string;
  readonly application: string;
  /** Endpoint id by the receiver's path. */
  readonly endpoints: ReadonlyMap<string, string>;
  /** Where the embedded cluster lies. */
  readonly cluster: string;
  /** What ended without having been told to. */
  readonly deaths: readonly string[];
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  /** Stops the servers; their names, where one did not end as it should. */
  stopServers(): Promise<string[]>;
  close(): Promise<void>;
}

const jwtSecret = 'a secret of the crash tests that is long enough';
const organization = 'org_23rb8YdGqMT0qIzpgGwdXfHirMu';
/** A lease lasts for 30 s longer than this. */
const timeoutSeconds = 5;

export async function startWorld(mode: Mode, behaviour: { readonly hangs: boolean }): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-crash-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  const receiver = await startReceiver(behaviour);
  const postgres = mode === 'embedded' ? undefined : await startDurablePostgres();
  const redis = mode === 'split' ? await startFleetingRedis() : undefined;
  const port = await freePort();
  const deaths: string[] = [];

  const common = {
    POSTHORN_LISTEN_ADDRESS: `127.0.0.1:${port}`,
    POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_JWT_SECRET: jwtSecret,
    POSTHORN_MAIN_SECRET: 'another secret of the crash tests, as long as the first',
    POSTHORN_WHITELIST_SUBNETS: '127.0.0.0/8',
    POSTHORN_RETRY_SCHEDULE: '1,1',
    POSTHORN_WORKER_REQUEST_TIMEOUT: String(timeoutSeconds),
    ...(postgres === undefined ? { POSTHORN_DATA_DIR: data } : { POSTHORN_DB_DSN: postgres.dsn }),
    ...(redis === undefined ? {} : { POSTHORN_REDIS_DSN: redis.dsn }),
  };
  const server = (name: string, env: Record<string, string>) =>
    createServer({ name, env: { ...common, ...env }, onDeath: (lastWords) => deaths.push(lastWords) });
  const servers =
    mode === 'split'
      ? [
          server('api', { POSTHORN_WORKER_ENABLED: 'false' }),
          server('dispatcher 1', { POSTHORN_API_ENABLED: 'false' }),
          server('dispatcher 2', { POSTHORN_API_ENABLED: 'false' }),
        ]
      : [server('server', {})];
  for (const one of servers) await one.start();

  const token = await createTokens({ secret: jwtSecret, clock: systemClock }).issueOrganization(organization);
  const api = new Posthorn(token, { baseUrl: `http://127.0.0.1:${port}` });
  const application = (await api.application.create({ name: 'crash' })).id;
  const endpoints = new Map<string, string>();
  for (const path of paths) {
    const { id } = await api.endpoint.create(application, { url: `http://127.0.0.1:${receiver.port}${path}` });
    endpoints.set(path, id);
  }
  const database = postgres
    ? { connectionString: postgres.dsn }
    : { host: join(data, 'run'), port: 5432, user: 'posthorn', database: 'posthorn' };

  return {
    servers,
    postgres,
    redis,
    receiver,
    port,
    token,
    application,
    endpoints,
    cluster: join(data, 'postgres'),
    deaths,
    async query<Row extends pg.QueryResultRow>(text: string) {
      const client = new pg.Client(database);
      client.on('error', () => {});
      await client.connect();
      return client
        .query<Row>(text)
        .then(({ rows }) => rows)
        .finally(() => client.end());
    },
    async stopServers() {
      const stopped = await Promise.all(servers.map(async (one) => ((await one.stop()) ? [] : [one.name])));
      return stopped.flat();
    },
    async close() {
      await Promise.all(servers.map((one) => one.stop()));
      await receiver.close();
      await redis?.stop();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
