import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import { makeFolder, syncFolder } from './folder.ts';
import type { Place } from './place.ts';

/** The one role of the embedded database, and the name of the database itself. */
export const owner = 'posthorn';

export function clusterExists({ cluster }: Pick<Place, 'cluster'>): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/** Makes the cluster at the first start; refuses one of another major version. Nothing but the socket lets anyone in. */
export async function openCluster(place: Place, { initdb, major }: Binaries): Promise<void> {
  if (clusterExists(place)) return checkVersion(place.cluster, major);
  const draft = `${place.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft, place.account);
  // The builtin provider sorts the same on every platform and in every release; macOS has no C.UTF-8 of its own.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username', owner, '--auth-local=trust', '--auth-host=reject'];
  try {
    const options = { ...place.account, cwd: '/', env: { LC_ALL: 'C' } };
    await promisify(execFile)(initdb, ['--pgdata', draft, ...access, ...locale], options);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new StartError(`The database could not be made in ${place.cluster}: ${stderr?.trim() || message}`);
  }
  renameSync(draft, place.cluster);
  syncFolder(place.base);
}

function checkVersion(cluster: string, major: number): void {
  const found = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'));
  if (found === major) return;
  throw new StartError(
    `The database in ${cluster} is of PostgreSQL ${found}, this Posthorn brings PostgreSQL ${major}. Start the ` +
      'Posthorn that made it, dump the database, and load it into a new data folder.',
  );
}
