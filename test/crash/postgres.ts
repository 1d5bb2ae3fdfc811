import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseAccount } from '../../server/src/embedded/account.ts';
import { findPrograms } from '../support/programs.ts';
import { createProgram, freePort } from './program.ts';

/** A PostgreSQL of a scenario's own that keeps its promises: fsync and full page writes are on. */
export interface DurablePostgres {
  readonly dsn: string;
  /** Immediate shutdown: what was not flushed is gone, as after a crash. */
  crash(): Promise<void>;
  /** Starts again and waits until it has recovered. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startDurablePostgres(settings: readonly string[] = []): Promise<DurablePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-crash-pg-'));
  chmodSync(folder, 0o711);
  const account = databaseAccount(folder);
  const programs = findPrograms(account, join(folder, 'copies'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (account) chownSync(data, account.uid, account.gid);
  const options = ['-U', 'posthorn', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(programs.initdb, ['-D', data, ...options], { ...account, cwd: '/', env: { LC_ALL: 'C' } });

  const port = await freePort();
  const durable = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];
  const plain = [`port=${port}`, 'listen_addresses=127.0.0.1', 'max_connections=100', 'jit=off'];
  const parameters = [...plain, ...durable, ...settings].flatMap((setting) => ['-c', setting]);
  const program = createProgram({
    command: [programs.postgres, '-D', data, '-k', data, ...parameters],
    port,
    pidFile: join(data, 'postmaster.pid'),
    logFile: join(folder, 'postgres.log'),
    account,
  });
  const dsn = `postgres://posthorn@127.0.0.1:${port}/postgres`;
  const start = async () => {
    await program.start();
    await untilReady(dsn);
  };
  await start();
  return {
    dsn,
    crash: () => program.kill('SIGQUIT'),
    start,
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It listens before it has recovered. */
async function untilReady(connectionString: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (tries > 600) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
