import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, databaseAccount } from '../../server/src/embedded/account.ts';
import { guard } from '../../server/src/embedded/supervisor.ts';
import { findPrograms, type Programs } from './programs.ts';

/** A PostgreSQL and a Redis server for one run of the tests, on ports of their own, in a folder that goes with them. */
export interface Services {
  /** What the tests read: POSTHORN_TEST_PG, POSTHORN_TEST_REDIS (addresses) and the programs' paths. */
  readonly env: Readonly<Record<string, string>>;
  /** Process ids of the guards; the servers are their children. */
  readonly guards: { readonly postgres: number; readonly redis: number };
  stop(): Promise<void>;
}

interface Options {
  /**
   * Whether a commit waits for the disk. Off unless asked for: what the tests kill are processes, never the machine.
   * Crash tests of durability start their own.
   */
  readonly durable?: boolean;
}

export async function startServices({ durable = false }: Options = {}): Promise<Services> {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-test-'));
  chmodSync(folder, 0o711);
  const account = databaseAccount(folder);
  const programs = findPrograms(account, join(folder, 'copies'));
  const postgres = await startPostgres(programs, folder, account, durable);
  const redis = await startRedis(programs, folder);
  return {
    env: {
      POSTHORN_TEST_PG: `postgres://posthorn@127.0.0.1:${postgres.port}/postgres`,
      POSTHORN_TEST_REDIS: `redis://127.0.0.1:${redis.port}`,
      POSTHORN_TEST_REDIS_SERVER: programs.redis,
    },
    guards: { postgres: postgres.guard, redis: redis.guard },
    async stop() {
      await Promise.all([postgres.stop(), redis.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Server {
  readonly port: number;
  readonly guard: number;
  stop(): Promise<void>;
}

async function startPostgres(
  programs: Programs,
  folder: string,
  account: Account | undefined,
  durable: boolean,
): Promise<Server> {
  const data = join(folder, 'postgres');
  mkdirSync(data, { mode: 0o700 });
  if (account) chownSync(data, account.uid, account.gid);
  const options = ['-U', 'posthorn', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(programs.initdb, ['-D', data, ...options], { ...account, cwd: '/', env: { LC_ALL: 'C' } });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'max_connections=200', 'jit=off'];
  const fast = durable ? [] : ['fsync=off', 'full_page_writes=off'];
  const parameters = [...settings, ...fast].flatMap((setting) => ['-c', setting]);
  return run([programs.postgres, '-D', data, '-k', data, ...parameters], port, join(folder, 'postgres.log'), account);
}

async function startRedis(programs: Programs, folder: string): Promise<Server> {
  const port = await freePort();
  const data = join(folder, 'redis');
  mkdirSync(data);
  const memoryOnly = ['--save', '', '--appendonly', 'no'];
  const command = [programs.redis, '--port', String(port), '--bind', '127.0.0.1', '--dir', data, ...memoryOnly];
  return run(command, port, join(folder, 'redis.log'), undefined);
}

/** Under the same guard as the embedded database: it ends with us, however we end. */
async function run(command: string[], port: number, logFile: string, account: Account | undefined): Promise<Server> {
  const log = openSync(logFile, 'a');
  const stdio = ['ignore', log, log, 'pipe'] as const;
  const child = spawn('/bin/sh', ['-c', guard, 'sh', ...command], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: [...stdio],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await untilOpen(port, child, logFile);
  return {
    port,
    guard: child.pid ?? 0,
    async stop() {
      (child.stdio[3] as Writable).end();
      await ended;
    },
  };
}

async function untilOpen(port: number, child: ChildProcess, logFile: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (child.exitCode !== null) break;
    if (await isOpen(port)) return;
    await sleep(20);
  }
  throw new Error(`A server for the tests did not start: see ${logFile}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('close', () => socket.destroy());
    socket.on('connect', () => socket.end());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
