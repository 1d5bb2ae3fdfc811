import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type Account, databaseAccount } from './account.ts';
import { makeFolder } from './folder.ts';

/** Where the parts of one embedded database lie. */
export interface Place {
  /** Holds everything below, and the lock. */
  readonly base: string;
  /** PostgreSQL's own folder. */
  readonly cluster: string;
  readonly logFile: string;
  /** Copies of the PostgreSQL programs, where the installed ones are out of the account's reach. */
  readonly copies: string;
  /** Undefined: this process's own. */
  readonly account: Account | undefined;
}

/** Where root keeps what must not lie in a folder that other accounts cannot enter, such as root's home. */
const shared = '/var/lib/posthorn';

/** Socket addresses end at 103 bytes on macOS and at 107 on Linux. */
const longestSocket = 103;

/** Finds the place that belongs to a data folder, or chooses it at the first start. */
export function findPlace(dataDir: string): Place {
  const elsewhere = join(dataDir, 'place');
  const own = join(dataDir, 'postgres');
  if (existsSync(elsewhere)) return placeIn(read(elsewhere), shared);
  const account = databaseAccount(own);
  makeFolder(dataDir, undefined, account ? 'enterable' : 'private');
  if (account === undefined || canEnter(dataDir, account)) return placeIn(dataDir, account ? shared : dataDir);
  const base = join(shared, 'data', randomBytes(6).toString('hex'));
  try {
    writeFileSync(elsewhere, `${base}\n`, { flag: 'wx' });
  } catch (error) {
    // Two first starts at once: the other one's choice holds.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return findPlace(dataDir);
    throw error;
  }
  return placeIn(base, shared);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const reason = (error as Error).message;
    throw new StartError(`${file} cannot be read (${reason}): choose a folder with POSTHORN_DATA_DIR.`);
  }
}

function placeIn(base: string, copies: string): Place {
  const cluster = join(base, 'postgres');
  const account = databaseAccount(cluster);
  makeFolder(base, undefined, account ? 'enterable' : 'private');
  return { base, cluster, logFile: join(base, 'postgres.log'), copies, account };
}

function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

/** A fresh folder for the server's socket, which its account alone can enter, with a path that is short enough. */
export function makeSocketFolder({ base, account }: Place): string {
  const usual = join(base, 'run');
  removeSocketFolder({ base });
  if (Buffer.byteLength(join(usual, '.s.PGSQL.5432')) <= longestSocket) {
    makeFolder(usual, account);
    return usual;
  }
  const roots = [tmpdir(), '/tmp'];
  const root = roots.find((path) => path.length + '/posthorn-123456/.s.PGSQL.5432'.length <= longestSocket) ?? '/tmp';
  const short = mkdtempSync(join(root, 'posthorn-'));
  if (account) chownSync(short, account.uid, account.gid);
  symlinkSync(short, usual);
  return short;
}

/** Call it only when no server is left: it takes the socket from whoever still listens. */
export function removeSocketFolder({ base }: Pick<Place, 'base'>): void {
  const usual = join(base, 'run');
  if (lstatSync(usual, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const short = readlinkSync(usual);
    // Only what this module can have made.
    if (/^posthorn-\w{6}$/.test(short.slice(dirname(short).length + 1)))
      rmSync(short, { recursive: true, force: true });
  }
  rmSync(usual, { recursive: true, force: true });
}
