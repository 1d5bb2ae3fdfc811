import { type App, createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { createTestDatabase, quiet, type TestDatabase } from './database.ts';

/** A whole server in this process, on a database of the test's own. */
export interface TestApp {
  readonly app: App;
  readonly database: TestDatabase;
  /** `http://127.0.0.1:port` */
  readonly rest: string;
  /** `127.0.0.1:port` */
  readonly grpc: string;
  readonly token: string;
  stop(): Promise<void>;
}

export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const { config } = readConfig({
    POSTHORN_DB_DSN: database.dsn,
    POSTHORN_DB_POOL_MAX_SIZE: '10',
    POSTHORN_JWT_SECRET: 'a secret of the tests that is long enough',
    POSTHORN_MAIN_SECRET: 'another secret of the tests, long enough too',
    POSTHORN_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_WHITELIST_SUBNETS: '127.0.0.0/8',
    ...env,
  });
  const app = await createApp({ config, log: quiet });
  return {
    app,
    database,
    rest: `http://${app.addresses.rest}`,
    grpc: String(app.addresses.grpc),
    token: await app.organizationToken(),
    async stop() {
      await app.stop();
      await database.drop();
    },
  };
}
