import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A Posthorn process as anybody starts it, to be killed, paused and started again. */
export interface Server {
  readonly name: string;
  start(): Promise<void>;
  running(): boolean;
  kill(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Asks for the end and waits for it; true where it ended as asked for. */
  stop(): Promise<boolean>;
}

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const startLimitMs = 60_000;

interface Options {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** Told each time that the process ends without having been told to. */
  readonly onDeath: (lastWords: string) => void;
}

export function createServer({ name, env, onDeath }: Options): Server {
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let expected = false;

  return {
    name,
    async start() {
      expected = false;
      const started = spawn(process.execPath, [main], {
        env: { PATH: process.env.PATH, POSTHORN_LOG_FORMAT: 'json', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      let words = '';
      const listen = (chunk: Buffer) => {
        words = (words + chunk).slice(-20_000);
      };
      started.stdout.on('data', listen);
      started.stderr.on('data', listen);
      ended = once(started, 'exit').then(() => {
        if (!expected) onDeath(`${name} ended by itself:\n${words.slice(-3_000)}`);
      });
      const running = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${name} did not start:\n${words}`)), startLimitMs);
        const settle = (done: () => void) => () => {
          if (!words.includes('"msg":"running"') && started.exitCode === null && started.signalCode === null) return;
          clearTimeout(timer);
          done();
        };
        started.stdout.on('data', settle(resolve));
        started.on('exit', settle(resolve));
      });
      await running;
    },
    running: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    async kill() {
      expected = true;
      child?.kill('SIGKILL');
      await ended;
    },
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async stop() {
      expected = true;
      child?.kill('SIGTERM');
      const timer = setTimeout(() => child?.kill('SIGKILL'), 60_000);
      await ended;
      clearTimeout(timer);
      return child?.exitCode === 0;
    },
  };
}
