import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Posthorn } from '../../sdks/typescript/src/index.ts';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createTokens } from '../../server/src/pipeline/tokens.ts';
import { type Services, startServices } from '../support/services.ts';
import { findBelow } from './processes.ts';
import {
  ask,
  describeDatabase,
  jwtSecret,
  messageRequest,
  organization,
  type Program,
  type Subject,
  startProgram,
} from './subject.ts';

/**
 * `posthorn`: one process on Postgres and Redis. `split`: one process for the API and one that delivers, on the same.
 * `embedded`: one process with a Postgres of its own and no Redis.
 */
export type Mode = 'posthorn' | 'split' | 'embedded';

interface Options {
  readonly mode: Mode;
  readonly name: string;
  /** The checkout whose server is started; this one unless given. */
  readonly root?: URL;
  /** Ports of the receiver's endpoints. */
  readonly ports: readonly number[];
  /** For Node, such as those of its profiler. */
  readonly flags: readonly string[];
}

const here = new URL('../../', import.meta.url);

export async function startPosthorn({ mode, name, root = here, ports, flags }: Options): Promise<Subject> {
  const main = new URL('server/src/main.ts', root);
  const { heapFlags } = (await import(new URL('server/launch/heap.js', root).href)) as { heapFlags: string[] };
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-bench-'));
  chmodSync(folder, 0o711);
  const services = mode === 'embedded' ? undefined : await startServices({ durable: true });
  const common = { ...settings, ...placeOf(services, folder) };
  const programs: Record<string, Program> = {};
  const start = async (role: string, env: Record<string, string>) => {
    const logFile = join(folder, `${role}.log`);
    programs[role] = await startProgram(main, { env: { ...common, ...env }, logFile, flags: [...heapFlags, ...flags] });
  };
  if (mode === 'split') {
    await start('api', { POSTHORN_WORKER_ENABLED: 'false' });
    await start('dispatcher', { POSTHORN_API_ENABLED: 'false' });
  } else await start('server', {});

  const rest = String((programs.api ?? programs.server)?.said.rest);
  const port = Number(rest.split(':')[1]);
  const token = await createTokens({ secret: jwtSecret, clock: systemClock }).issueOrganization(organization);
  const api = new Posthorn(token, { baseUrl: `http://${rest}` });
  const applications = new Map<number, string>();
  const client = new pg.Client(
    services === undefined
      ? { host: join(folder, 'data', 'run'), port: 5432, user: 'posthorn', database: 'posthorn' }
      : { connectionString: services.env.POSTHORN_TEST_PG },
  );
  await client.connect();
  const servers = Object.fromEntries(Object.entries(programs).map(([role, { pid }]) => [role, pid]));
  const own = Object.values(servers).flatMap((pid) => findBelow(pid, 'postgres'));

  return {
    name,
    port,
    servers,
    postgres: services === undefined ? own : [services.guards.postgres],
    redis: services === undefined ? [] : [services.guards.redis],
    async request(endpoints) {
      let id = applications.get(endpoints);
      if (id === undefined) {
        id = (await api.application.create({ name: `with ${endpoints} endpoints` })).id;
        for (const endpoint of ports.slice(0, endpoints))
          await api.endpoint.create(id, { url: `http://127.0.0.1:${endpoint}/hook` });
        applications.set(endpoints, id);
      }
      return messageRequest(port, token, id);
    },
    isBusy: () => ask<boolean>(client, 'select exists (select from delivery_open) as value'),
    countAttempts: () => ask<number>(client, 'select count(*)::int as value from attempt'),
    database: () => describeDatabase(client),
    async stop() {
      await client.end();
      for (const program of Object.values(programs)) await program.stop();
      await services?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const settings = {
  POSTHORN_LISTEN_ADDRESS: '127.0.0.1:0',
  POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
  POSTHORN_JWT_SECRET: jwtSecret,
  POSTHORN_MAIN_SECRET: 'another secret of the benchmark, as long as the first',
  POSTHORN_WHITELIST_SUBNETS: '127.0.0.0/8',
  POSTHORN_LOG_FORMAT: 'json',
};

function placeOf(services: Services | undefined, folder: string): Record<string, string> {
  if (services === undefined) return { POSTHORN_DATA_DIR: join(folder, 'data') };
  const { POSTHORN_TEST_PG = '', POSTHORN_TEST_REDIS = '' } = services.env;
  return { POSTHORN_DB_DSN: POSTHORN_TEST_PG, POSTHORN_REDIS_DSN: POSTHORN_TEST_REDIS };
}
