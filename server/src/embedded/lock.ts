import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.ts';

export interface Lock {
  release(): void;
}

/**
 * Claims `folder` for this process alone, or throws a sentence for people. SQLite's exclusive transaction is the one
 * lock in Node that the kernel keeps: it ends with the process, however that ends, on Linux and macOS alike.
 */
export function lockFolder(folder: string): Lock {
  const pidFile = join(folder, 'posthorn.pid');
  const database = open(join(folder, 'lock'), folder);
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    // SQLITE_BUSY
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new StartError(
      `Posthorn is already running on ${folder}${holder(pidFile)}. Stop it first, or give this one a folder of its ` +
        'own with POSTHORN_DATA_DIR.',
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return { release: () => database.close() };
}

function open(file: string, folder: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    const reason = (error as Error).message;
    throw new StartError(`${folder} cannot be written to (${reason}): choose a folder with POSTHORN_DATA_DIR.`);
  }
}

function holder(pidFile: string): string {
  try {
    return ` (process ${readFileSync(pidFile, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
