import { chownSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { StartError } from '../start-error.ts';
import type { Account } from './account.ts';

/**
 * Makes a folder that only its owner can look into, with its parents. `enterable`: others may pass through to what
 * they own inside.
 */
export function makeFolder(path: string, owner?: Account, access: 'private' | 'enterable' = 'private'): void {
  try {
    mkdirSync(path, { recursive: true, mode: access === 'private' ? 0o700 : 0o711 });
  } catch (error) {
    const reason = (error as Error).message;
    throw new StartError(`The folder ${path} cannot be made (${reason}): choose one with POSTHORN_DATA_DIR.`);
  }
  if (owner) chownSync(path, owner.uid, owner.gid);
}

/** Makes what was just created or renamed inside a folder outlive a power cut. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
