import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { syncFolder } from './folder.ts';

/** What a data folder keeps to itself: each is 32 random bytes in base64url, alone in a file of mode 0600. */
export interface Secrets {
  /** Signs and verifies API tokens. */
  readonly jwtSecret: string;
  /** Encrypts what is secret in the database. */
  readonly mainSecret: string;
}

/**
 * Reads the secrets that were not given, making them at the first start. Throws when the database exists and its key
 * does not: a new key would open nothing of what is stored.
 */
export function openSecrets(dataDir: string, given: Partial<Secrets>, databaseExists: boolean): Secrets {
  return {
    jwtSecret: given.jwtSecret ?? openJwtSecret(dataDir),
    mainSecret: given.mainSecret ?? openMainSecret(dataDir, databaseExists),
  };
}

function openMainSecret(dataDir: string, databaseExists: boolean): string {
  const found = read(join(dataDir, 'main_secret'));
  if (found !== undefined) return found;
  if (!databaseExists) return make(dataDir, 'main_secret');
  throw new StartError(
    `${join(dataDir, 'main_secret')} is missing, the key of what is encrypted in the database beside it. ` +
      'Put it back, or set POSTHORN_MAIN_SECRET to its content.',
  );
}

/** The key that signs tokens, made when missing. */
export function openJwtSecret(dataDir: string): string {
  return read(join(dataDir, 'jwt_secret')) ?? make(dataDir, 'jwt_secret');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartError(`${file} cannot be read (${(error as Error).message}).`);
  }
}

/** Complete or not at all; whoever comes second gets the secret of the first. */
function make(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  const draft = `${file}.${process.pid}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  writeSync(descriptor, `${randomBytes(32).toString('base64url')}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(draft);
  syncFolder(dataDir);
  return readFileSync(file, 'utf8').trim();
}
