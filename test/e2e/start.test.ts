import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const scratch = mkdtempSync(join(tmpdir(), 'posthorn-start-'));
chmodSync(scratch, 0o711);
after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** A terminal to type into. */
interface Terminal {
  readonly process: ChildProcess;
  /** Everything on the screen so far. */
  screen(): string;
  until(text: string | RegExp): Promise<void>;
  type(keys: string): void;
  readonly ended: Promise<number | null>;
}

const terminals: Terminal[] = [];
afterEach(async () => {
  for (const { process: child, ended } of terminals.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});

/** `npm start` in a terminal. */
function openTerminal(env: Record<string, string>): Terminal {
  // `exec`: a shell that stays would answer Ctrl-C with an exit code of its own.
  const command = 'exec npm start';
  const linux = ['--quiet', '--return', '--flush', '--command', command, '/dev/null'];
  const macos = ['-q', '/dev/null', '/bin/sh', '-c', command];
  const child = spawn('script', process.platform === 'darwin' ? macos : linux, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let screen = '';
  child.stdout.on('data', (chunk) => {
    screen += String(chunk).replaceAll('\r', '');
  });
  const terminal: Terminal = {
    process: child,
    screen: () => screen,
    async until(text) {
      for (let waited = 0; waited < 30_000; waited += 20) {
        if (typeof text === 'string' ? screen.includes(text) : text.test(screen)) return;
        await sleep(20);
      }
      assert.fail(`waited 30 s for ${text} on:\n${screen}`);
    },
    type: (keys) => child.stdin.write(keys),
    ended: new Promise((resolve) => child.on('exit', resolve)),
  };
  terminals.push(terminal);
  return terminal;
}

/** Settings for a server of its own: any free ports, a new data folder. */
function settings(name: string): Record<string, string> {
  return {
    POSTHORN_DATA_DIR: join(scratch, name),
    POSTHORN_LISTEN_ADDRESS: '127.0.0.1:0',
    POSTHORN_GRPC_LISTEN_ADDRESS: '127.0.0.1:0',
  };
}

/** Runs the server without a terminal until it ends. */
function runToEnd(env: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn('npm', ['start'], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
}

function processesOn(word: string): string[] {
  const all = execFileSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(word));
}

const running = 'Posthorn is running';

test('npm start shows three lines that end in a verified webhook, and Ctrl-C leaves nothing behind', async () => {
  const env = settings('first');
  const terminal = openTerminal(env);
  await terminal.until(/curl .*\/inbox\/hello\n/);
  const [create = '', send = '', look = ''] = terminal
    .screen()
    .split('\n')
    .filter((line) => line.includes('curl'));

  const paste = [create, send, 'sleep 1', look].join('\n');
  const shown = execFileSync('bash', ['-c', paste], { encoding: 'utf8' });
  assert.match(shown, /Hello, world/);
  assert.match(shown, /"signature":"verified"/);
  // Nothing is lost by pasting them again.
  assert.match(execFileSync('bash', ['-c', paste], { encoding: 'utf8' }), /verified.*verified/s);

  terminal.type('\x03');
  assert.equal(await terminal.ended, 0);
  assert.deepEqual(processesOn(env.POSTHORN_DATA_DIR ?? ''), []);
});

test('a second start on the same folder is one sentence and exit code 1', async () => {
  const env = settings('twice');
  const terminal = openTerminal(env);
  await terminal.until(running);
  const { code, stderr } = await runToEnd(env);
  assert.equal(code, 1);
  assert.match(stderr, /^Posthorn is already running on .*\n$/);
  terminal.type('\x03');
  assert.equal(await terminal.ended, 0);
});

test('what is stored outlives kill -9 of every process', async () => {
  const env = settings('killed');
  const first = openTerminal(env);
  await first.until(running);
  const token = /eyJ[\w.-]+/.exec(first.screen())?.[0];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const api = (terminal: Terminal) => `http://${/REST +http:\/\/(\S+)/.exec(terminal.screen())?.[1]}/api/v1/app`;
  const made = await fetch(api(first), { method: 'POST', headers, body: '{"uid":"kept","name":"Kept"}' });
  assert.equal(made.status, 201);
  const group = [first.process.pid, ...descendants(first.process.pid ?? 0)];
  for (const pid of group) process.kill(pid ?? 0, 'SIGKILL');
  await first.ended;

  const second = openTerminal(env);
  await second.until(running);
  const found = await fetch(`${api(second)}/kept`, { headers });
  assert.equal(found.status, 200);
  second.type('\x03');
  assert.equal(await second.ended, 0);
});

function descendants(parent: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const children = pairs.filter(([, ppid]) => ppid === parent).map(([pid = 0]) => pid);
  return children.flatMap((pid) => [pid, ...descendants(pid)]);
}

test('a wrong setting is one sentence and exit code 1', async () => {
  const { code, stderr } = await runToEnd({ ...settings('wrong'), POSTHORN_WORKER_REQUEST_TIMEOUT: '90' });
  assert.equal(code, 1);
  assert.match(stderr, /^POSTHORN_WORKER_REQUEST_TIMEOUT is "90", but worker_request_timeout must be [^\n]*\n$/);
});

test('an address that is taken is one sentence and exit code 1, and the database is let go', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  assert.ok(address !== null && typeof address === 'object');
  const env = settings('taken');
  const { code, stderr } = await runToEnd({ ...env, POSTHORN_LISTEN_ADDRESS: `127.0.0.1:${address.port}` });
  other.close();
  assert.equal(code, 1);
  assert.match(stderr, /^listen_address: 127\.0\.0\.1:\d+ is in use already\.[^\n]*\n$/);
  assert.deepEqual(processesOn(env.POSTHORN_DATA_DIR ?? ''), []);
});
