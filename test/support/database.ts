import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { systemClock } from '../../server/src/adapters/clock/system.ts';
import { createLog } from '../../server/src/observe/log.ts';
import { migrate, openDatabase } from '../../server/src/store/database.ts';
import { createPartitions } from '../../server/src/store/partitions.ts';

/** A database of a test's own, made from a migrated template. */
export interface TestDatabase {
  readonly dsn: string;
  readonly pool: pg.Pool;
  drop(): Promise<void>;
}

export const quiet = createLog({ level: 'silent', format: 'json' });

/** Any constant: one test process makes the template, the others wait for it. */
const templateLock = 7_461_000;

/** The Postgres that the test runner started: on it a database is made, unless a test brings its own. */
function serverDsn(): string {
  const dsn = process.env.POSTHORN_TEST_PG;
  if (dsn === undefined) throw new Error('POSTHORN_TEST_PG is not set: run the tests through `npm test`.');
  return dsn;
}

function within(database: string, server: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

export async function createTestDatabase(server = serverDsn()): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    const template = await ensureTemplate(admin, server);
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  const pool = new pg.Pool({ connectionString: within(name, server), max: 8 });
  pool.on('error', () => {});
  return {
    dsn: within(name, server),
    pool,
    async drop() {
      await pool.end();
      const last = new pg.Client({ connectionString: server });
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
    },
  };
}

/** Named by the runner's run, so that a changed migration never meets yesterday's template. */
async function ensureTemplate(admin: pg.Client, server: string): Promise<string> {
  const template = 'posthorn_template';
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return template;
  const making = `${template}_${randomBytes(4).toString('hex')}`;
  await admin.query(`create database ${making}`);
  const database = await openDatabase({
    address: { connectionString: within(making, server) },
    poolSize: 2,
    log: quiet,
  });
  await migrate(database);
  await createPartitions({ pool: database.pool, clock: systemClock, log: quiet }).prepare();
  await database.close();
  await admin.query(`alter database ${making} rename to ${template}`);
  return template;
}
