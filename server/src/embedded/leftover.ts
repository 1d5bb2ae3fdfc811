import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';

/** No process has this id: the largest that the type can hold. */
const nobody = 2_147_483_647;

/**
 * Clears the way for a new server on `cluster` after a start that did not end well. To be called under the folder's
 * lock: a server that still runs has then lost the Posthorn it belonged to, and is taken down.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const pid = recordedPid(cluster);
  if (pid === undefined || !isAlive(pid)) return;
  if (!isServerOf(pid, cluster)) return disown(cluster);
  // Fast, then immediate shutdown. Its life line has mostly sent the first already.
  for (const [signal, seconds] of [['SIGINT', 10] as const, ['SIGQUIT', 5] as const]) {
    send(pid, signal);
    if (await ends(pid, cluster, seconds)) return recordedPid(cluster) === pid ? disown(cluster) : undefined;
  }
  throw new StartError(`PostgreSQL (process ${pid}) is still running on ${cluster} and does not stop. End it first.`);
}

function recordedPid(cluster: string): number | undefined {
  try {
    const [line = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n', 1);
    return Math.abs(Number.parseInt(line, 10)) || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * PostgreSQL refuses to start while the process that its pid file names exists, whatever that process is by now. The
 * file stays, only its first line goes: a later line leads the new server to backends that have outlived the old one.
 */
function disown(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [nobody, ...rest].join('\n'));
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended in this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A zombie that a container's first process never buries has ended too: its command line is empty. */
async function ends(pid: number, cluster: string, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 1000; waited += 20) {
    if (!isServerOf(pid, cluster)) return true;
    await sleep(20);
  }
  return false;
}
