import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.ts';

/** SQLITE_BUSY. */
const busy = 5;

export interface Lock {
  release(): void;
}

/**
 * Claims `folder` for this process alone, or throws a sentence for people. SQLite's exclusive transaction is the one
 * lock in Node that the kernel keeps: it ends with the process, however that ends, on Linux and macOS alike.
 */
export function lockFolder(folder: string): Lock {
  const file = join(folder, 'lock');
  const pidFile = join(folder, 'posthorn.pid');
  let database: DatabaseSync | undefined;
  try {
    // Whoever may read the file may hold the lock: SQLite by itself would make it readable to all.
    closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file);
    database.exec('begin exclusive');
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch (error) {
    database?.close();
    const { errcode, message } = error as { errcode?: number; message: string };
    if (errcode !== busy) {
      throw new StartError(`${folder} cannot be used (${message}): choose a folder with POSTHORN_DATA_DIR.`);
    }
    throw new StartError(
      `Posthorn is already running on ${folder}${holder(pidFile)}. Stop it first, or give this one a folder of its ` +
        'own with POSTHORN_DATA_DIR.',
    );
  }
  const held = database;
  return { release: () => held.close() };
}

function holder(pidFile: string): string {
  try {
    return ` (process ${readFileSync(pidFile, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
