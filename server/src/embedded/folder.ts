import { chmodSync, chownSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../start-error.ts';
import type { Account } from './account.ts';

/**
 * Makes a folder that only its owner can look into, with its parents. `enterable`: others may pass through to what
 * they own inside. What exists keeps its mode.
 */
export function makeFolder(path: string, owner?: Account, access: 'private' | 'enterable' = 'private'): void {
  const mode = access === 'private' ? 0o700 : 0o711;
  try {
    const first = mkdirSync(path, { recursive: true, mode });
    if (first === undefined) return;
    // A strict umask would take away what the parents are made for.
    for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, mode);
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
