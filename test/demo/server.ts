import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Untold, within } from './problem.ts';

/** A Posthorn of the demo's own: any free ports, and a data folder that goes with it. */
export interface Server {
  readonly folder: string;
  /** Resolves once it is up. */
  readonly running: Promise<{ readonly url: string; readonly token: string }>;
  /** Rejects when it ends before it is stopped. */
  readonly lost: Promise<never>;
  /** Stops it, waits for its end and removes its folder. */
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export function startServer(settings: Readonly<Record<string, string>>): Server {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-demo-'));
  // Started by root, the database runs under an account of its own, which has to get through here.
  chmodSync(folder, 0o711);
  const env = {
    ...withoutSettings(process.env),
    POSTHORN_DATA_DIR: join(folder, 'data'),
    POSTHORN_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_JWT_SECRET: randomBytes(32).toString('base64url'),
    POSTHORN_LOG_FORMAT: 'json',
    ...settings,
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = watch(child);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const lost = ended.then((how) => {
    throw new Untold(`The server has ended by itself (${how}). Its last words:\n${output.lastWords()}`);
  });
  lost.catch(() => {});

  async function untilUp() {
    const late = () => `The server was not up after 30 s. Its last words:\n${output.lastWords()}`;
    const url = await within(Promise.race([output.address, lost]), 30_000, late);
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'jwt', 'generate'], { env });
    return { url, token: stdout.trim().replace(/^.* /, '') };
  }

  return {
    folder,
    running: untilUp(),
    lost,
    async stop() {
      child.kill('SIGTERM');
      await within(ended, 60_000, () => `The server (process ${child.pid}) did not stop within 60 s.`);
      // Where that account could not get through after all, the database lies elsewhere.
      const elsewhere = join(folder, 'data', 'place');
      if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
      // After a crash of the server its database may still be at its last write.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Reads the server's log: where it listens, and what it said last. */
function watch(child: ChildProcess) {
  const lines: string[] = [];
  const address = new Promise<string>((resolve) => {
    const read = (line: string): void => {
      lines.push(line);
      if (lines.length > 10) lines.shift();
      const running = /"rest":"([^"]+)".*"msg":"running"/.exec(line);
      if (running !== null) resolve(`http://${running[1]}`);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', read);
    }
  });
  return { address, lastWords: () => lines.join('\n') };
}

/** Without what the person has set for a server of theirs. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(POSTHORN_|SVIX_|DATABASE_URL$)/.test(name)));
}
