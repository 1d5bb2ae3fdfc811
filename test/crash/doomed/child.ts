import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Draft } from '../../../server/src/store/draft.ts';
import { eventually } from '../../support/receiver.ts';
import type { Fate, Point } from './points.ts';

/** A delivery process of its own that a test leads to its end. */
export interface Doomed {
  /** Undefined where the process died before it answered. */
  accept(draft: Draft): Promise<string | undefined>;
  /** Resolves when the process is dead. */
  readonly dead: Promise<void>;
  /** Resolves when the process has stopped itself. */
  paused(): Promise<void>;
  resume(): void;
  kill(): Promise<void>;
}

interface Options {
  readonly dsn: string;
  readonly point: Point;
  readonly fate?: Fate;
  readonly env?: Readonly<Record<string, string>>;
}

export async function startDoomed({ dsn, point, fate = 'killed', env = {} }: Options): Promise<Doomed> {
  const child = fork(new URL('main.ts', import.meta.url), [], {
    // Buffers stay buffers.
    serialization: 'advanced',
    env: {
      PATH: process.env.PATH,
      POSTHORN_DB_DSN: dsn,
      POSTHORN_JWT_SECRET: 'a secret of the tests that is long enough',
      POSTHORN_RETRY_SCHEDULE: '0,0,3600',
      POSTHORN_WORKER_REQUEST_TIMEOUT: '5',
      POSTHORN_TEST_POINT: point,
      POSTHORN_TEST_FATE: fate,
      ...env,
    },
  });
  const dead = once(child, 'exit').then(() => {});
  await Promise.race([once(child, 'message'), dead.then(() => Promise.reject(new Error('it died at its start')))]);
  return {
    dead,
    async accept(draft) {
      child.send(draft);
      const answer = once(child, 'message').then(([kind]) => String(kind));
      return Promise.race([answer, dead.then(() => undefined)]);
    },
    paused: async () => {
      await eventually(() => Promise.resolve(isStopped(child)));
    },
    resume: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await dead;
    },
  };
}

function isStopped({ pid = 0 }: ChildProcess): boolean {
  return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T');
}
