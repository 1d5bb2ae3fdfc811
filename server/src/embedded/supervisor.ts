import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';

/**
 * The server's parent. File descriptor 3 is the life line: when it closes, because Posthorn said so or died, the server
 * gets the signal for a fast shutdown. `read` in a shell of its own, so that the end of either ends the other.
 */
export const guard = `
"$@" 3<&- &
server=$!
( read -r line; kill -INT $server ) <&3 &
line=$!
exec 3<&-
wait $server
code=$?
kill $line 2>/dev/null
exit $code`;

/** One run of the server, from its start to its end. */
export interface Run {
  /** Settles when the server has ended, with how it did. */
  readonly ended: Promise<string>;
  /** Fast shutdown: sessions are cut, what was committed is on disk. */
  stop(): Promise<void>;
  /** What the server said last, for an error message. */
  lastWords(): string;
}

export function runServer(place: Place, binaries: Binaries, socketFolder: string): Run {
  const log = openSync(place.logFile, sizeOf(place.logFile) > 10_000_000 ? 'w' : 'a', 0o600);
  if (place.account) chownSync(place.logFile, place.account.uid, place.account.gid);
  const start = sizeOf(place.logFile);
  const server = [
    binaries.postgres,
    '-D',
    place.cluster,
    '-k',
    socketFolder,
    ...settings.flatMap((line) => ['-c', line]),
  ];
  const child = spawn('/bin/sh', ['-c', guard, 'sh', ...server], {
    ...place.account,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    // A session of its own: a terminal's Ctrl-C must not stop the database before the last deliveries are recorded.
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  const lifeLine = child.stdio[3] as Writable;
  lifeLine.on('error', () => {}); // The other end went first: `ended` tells.
  const ended = endOf(child).finally(() => lifeLine.destroy());
  return {
    ended,
    async stop() {
      lifeLine.end();
      if (await within(20_000, ended)) return;
      // Only a server whose disk hangs gets here. It recovers at the next start, as after a crash.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    lastWords: () => readFileSync(place.logFile, 'utf8').slice(start).trim().split('\n').slice(-5).join('\n'),
  };
}

const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=50',
  'shared_buffers=128MB',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  // Statements here are short: compiling them costs more than it saves.
  'jit=off',
  'max_parallel_workers_per_gather=0',
  // Nobody replicates from an embedded database.
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
}

async function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const timeout = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  const won = await Promise.race([promise.then(() => true), timeout]);
  timer.abort();
  return won;
}
