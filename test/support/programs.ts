import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Account } from '../../server/src/embedded/account.ts';
import { findBinaries } from '../../server/src/embedded/binaries.ts';

export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly redis: string;
}

/** What the tests need beside npm packages; as root on Debian and Ubuntu, Redis is installed. Throws a sentence. */
export function findPrograms(account: Account | undefined, copies: string): Programs {
  return { ...findPostgres(account, copies), redis: findRedis() };
}

/** The system's newest PostgreSQL, or else the one that npm brings. */
function findPostgres(account: Account | undefined, copies: string): Omit<Programs, 'redis'> {
  // Debian keeps initdb off the PATH.
  const folders = [...pathFolders(), ...globSync('/usr/lib/postgresql/*/bin').sort(byVersion).reverse()];
  const folder = folders.find((path) => existsSync(join(path, 'postgres')) && existsSync(join(path, 'initdb')));
  if (folder === undefined) return findBinaries(account, copies);
  return { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') };
}

function findRedis(): string {
  return onPath('redis-server') ?? onPath('valkey-server') ?? installRedis();
}

function installRedis(): string {
  const apt = onPath('apt-get');
  if (process.platform === 'darwin') throw new Error('The tests need Redis. Type: brew install redis');
  if (apt === undefined) throw new Error('The tests need Redis 6.2 or newer: install redis-server and try again.');
  if (process.getuid?.() !== 0) throw new Error('The tests need Redis. Type: sudo apt-get install -y redis-server');
  console.log('Installing redis-server with apt-get, for the tests ...');
  // RUNLEVEL=1: the tests start a server of their own, the package should not start one.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync(apt, ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], { env, stdio: 'ignore' });
  const redis = onPath('redis-server');
  if (redis) return redis;
  throw new Error('redis-server could not be installed. Type: apt-get update && apt-get install -y redis-server');
}

function onPath(name: string): string | undefined {
  return pathFolders()
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function pathFolders(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** `/usr/lib/postgresql/9.6/bin` before `/usr/lib/postgresql/15/bin`. */
function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
