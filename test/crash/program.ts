import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '../../server/src/embedded/account.ts';
import { guard } from '../../server/src/embedded/supervisor.ts';

/** A server that can be killed and started again on the same port, on what it left behind. */
export interface Program {
  readonly port: number;
  /** Starts it and waits until it listens. */
  start(): Promise<void>;
  /** Sends `signal` to the server itself and waits until it has ended. */
  kill(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly command: readonly string[];
  readonly port: number;
  /** Its first line is the server's process id. */
  readonly pidFile: string;
  readonly logFile: string;
  readonly account: Account | undefined;
}

export function createProgram({ command, port, pidFile, logFile, account }: Options): Program {
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  return {
    port,
    async start() {
      const log = openSync(logFile, 'a');
      // Under the same guard as the embedded database: it ends with us, however we end.
      child = spawn('/bin/sh', ['-c', guard, 'sh', ...command], {
        ...account,
        cwd: '/',
        detached: true,
        stdio: ['ignore', log, log, 'pipe'],
      });
      closeSync(log);
      const started = child;
      lifeLine(started).on('error', () => {});
      ended = new Promise((resolve) => started.on('exit', resolve));
      for (let waited = 0; waited < 30_000 && started.exitCode === null; waited += 10) {
        if (await isOpen(port)) return;
        await sleep(10);
      }
      throw new Error(`${command[0]} did not start:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`);
    },
    async kill(signal) {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]), signal);
      await ended;
    },
    async stop() {
      if (child !== undefined) lifeLine(child).end();
      await ended;
    },
  };
}

function lifeLine(child: ChildProcess): Writable {
  return child.stdio[3] as Writable;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
