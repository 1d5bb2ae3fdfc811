import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { databaseAccount } from '../../server/src/embedded/account.ts';
import { findPrograms } from '../support/programs.ts';
import { createProgram, freePort } from './program.ts';

/** A Redis of a scenario's own that keeps nothing on disk. */
export interface FleetingRedis {
  readonly dsn: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export async function startFleetingRedis(): Promise<FleetingRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-crash-redis-'));
  const { redis } = findPrograms(databaseAccount(folder), join(folder, 'copies'));
  const port = await freePort();
  const pidFile = join(folder, 'redis.pid');
  mkdirSync(join(folder, 'data'));
  const settings = ['--save', '', '--appendonly', 'no', '--pidfile', pidFile];
  const command = [redis, '--port', String(port), '--bind', '127.0.0.1', '--dir', join(folder, 'data'), ...settings];
  const program = createProgram({ command, port, pidFile, logFile: join(folder, 'redis.log'), account: undefined });
  await program.start();
  const dsn = `redis://127.0.0.1:${port}`;
  return {
    dsn,
    kill: () => program.kill('SIGKILL'),
    start: () => program.start(),
    async flush() {
      const client = new Redis(dsn);
      await client.flushall();
      client.disconnect();
    },
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
