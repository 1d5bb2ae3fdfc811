import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '../start-error.ts';

/** Whom PostgreSQL runs as: the `uid` and `gid` that a process is spawned with. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const name = 'posthorn';

/**
 * PostgreSQL refuses to run as root. Root gets the account that owns the database already, or else a system account
 * of its own, made when missing; anyone else is undefined: the process's own account.
 */
export function databaseAccount(database: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(database, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(): Account {
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  const { error, stderr } = spawnSync('useradd', ['--system', '--user-group', ...home, name], { encoding: 'utf8' });
  const account = lookUp();
  if (account) return account;
  throw new StartError(
    `PostgreSQL does not run as root, and the account ${name} for it could not be made ` +
      `(${error?.message ?? stderr.trim()}). Make that account, or start Posthorn as a plain user.`,
  );
}
