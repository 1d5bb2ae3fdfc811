import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Address } from './connection.ts';
import { entities } from './entities/index.ts';
import { M001Core } from './migrations/m001-core.ts';
import { M002Tasks } from './migrations/m002-tasks.ts';
import { M003ApiKeys } from './migrations/m003-api-keys.ts';
import { M004Messages } from './migrations/m004-messages.ts';
import { M005Operational } from './migrations/m005-operational.ts';
import { M006Environment } from './migrations/m006-environment.ts';

/** The control plane's ORM, and a pool of plain connections for reads by hand-written SQL. */
export interface Database {
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

interface Options {
  readonly address: Address;
  /** Most connections of the ORM and of the pool, each. */
  readonly poolSize: number;
  readonly log: Logger;
}

export async function openDatabase({ address, poolSize, log }: Options): Promise<Database> {
  const pool = new pg.Pool({
    ...address,
    max: poolSize,
    application_name: 'posthorn reads',
    idleTimeoutMillis: 30_000,
  });
  // Without a listener a server that stops would end this process.
  let closing = false;
  pool.on('error', (error) => {
    if (!closing) log.warn({ err: error }, 'lost an idle database connection');
  });
  const orm = await MikroORM.init(
    defineConfig({
      ...('connectionString' in address
        ? { clientUrl: address.connectionString, dbName: databaseOf(address.connectionString) }
        : { host: address.host, port: address.port, user: address.user, dbName: address.database }),
      entities,
      extensions: [Migrator],
      pool: { min: 0, max: poolSize },
      logger: (line) => log.debug({ orm: line }, 'database'),
      migrations: {
        migrationsList: [
          { name: 'M001Core', class: M001Core },
          { name: 'M002Tasks', class: M002Tasks },
          { name: 'M003ApiKeys', class: M003ApiKeys },
          { name: 'M004Messages', class: M004Messages },
          { name: 'M005Operational', class: M005Operational },
          { name: 'M006Environment', class: M006Environment },
        ],
        snapshot: false,
      },
    }),
  );
  return {
    orm,
    pool,
    async close() {
      closing = true;
      await orm.close(true);
      await pool.end();
    },
  };
}

function databaseOf(dsn: string): string {
  return decodeURIComponent(new URL(dsn).pathname.slice(1)) || 'postgres';
}

/** Any constant will do, so long as every process uses the same one. */
const migrationLock = 7_461_001;

/**
 * Brings the schema up to date. Of several processes that start at once one does it and the others wait: the lock is a
 * transaction's, so it needs no session and ends with its holder.
 */
export async function migrate({ orm, pool }: Database): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await orm.migrator.up();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
