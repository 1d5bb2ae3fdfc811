import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const scratch = mkdtempSync(join(tmpdir(), 'posthorn-launch-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** Starts the counter through the launcher, in a process group of its own, and waits for its first line. */
async function launchCounter(...args: string[]): Promise<{ launcher: ChildProcess; output: () => string }> {
  const command = ['server/launch/run.js', 'test/support/signal-counter.ts', ...args];
  const launcher = spawn('node', command, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  launcher.stdout.on('data', (chunk) => {
    output += chunk;
  });
  while (!output.includes('\n')) await sleep(20);
  return { launcher, output: () => output };
}

function ending(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve) => child.on('exit', (...how) => resolve(how)));
}

test('arguments go in and the exit code comes out', async () => {
  const { launcher, output } = await launchCounter('one', 'two words', '--three');
  assert.equal(output(), '["one","two words","--three"]\n');
  launcher.kill('SIGTERM');
  assert.deepEqual(await ending(launcher), [7, null]);
  assert.match(output(), /^stop SIGTERM$/m);
});

test("a terminal's Ctrl-C that npm repeats is one stop, and a later one gives up waiting", async () => {
  const { launcher, output } = await launchCounter();
  const group = -(launcher.pid ?? 0);
  process.kill(group, 'SIGINT');
  launcher.kill('SIGINT');
  await sleep(1200);
  assert.equal(output().match(/stop SIGINT/g)?.length, 1);
  const ended = ending(launcher);
  process.kill(group, 'SIGINT');
  assert.deepEqual(await ended, [9, null]);
});

test('a program that is killed is not mistaken for one that ended well', async () => {
  const { launcher } = await launchCounter();
  const [child = ''] = spawnSync('ps', ['-o', 'pid=', '--ppid', String(launcher.pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
  const ended = ending(launcher);
  process.kill(Number(child), 'SIGKILL');
  assert.deepEqual(await ended, [null, 'SIGKILL']);
});

/** A project with nothing in it but the launcher, an entry, and an npm that acts out `script`. */
function project(
  name: string,
  script: string,
): { root: string; launch(): { status: number | null; stderr: string; stdout: string } } {
  const root = join(scratch, name);
  mkdirSync(root);
  cpSync('server/launch', join(root, 'server/launch'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'package-lock.json'), lock('1.0.0'));
  writeFileSync(join(root, 'server/entry.ts'), 'const answer: number = 42;\nconsole.log(answer);\n');
  const npm = join(root, 'npm-cli.js');
  writeFileSync(
    npm,
    `import * as fs from 'node:fs';\nfs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');\n${script}`,
  );
  return {
    root,
    launch: () =>
      spawnSync('node', [join(root, 'server/launch/run.js'), 'server/entry.ts'], {
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: npm },
      }),
  };
}

function lock(version: string): string {
  const optional = { version, os: ['plan9'], integrity: 'sha512-other' };
  const packages = {
    '': {},
    'node_modules/thing': { version, integrity: `sha512-${version}` },
    'node_modules/foreign': optional,
  };
  return JSON.stringify({ packages: { ...packages, 'node_modules/tool': { version, dev: true } } });
}

/** What an npm that works does: the pinned Node, and its note of what is installed. */
const install = `
fs.mkdirSync('node_modules', { recursive: true });
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

function installsNode(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const path of globSync('node_modules/node-*')) symlinkSync(join(process.cwd(), path), join(root, path));
}

test('packages are installed before the first run, not again, and again when the lock file changed', () => {
  const { root, launch } = project('installs', install);
  installsNode(root);
  const first = launch();
  assert.equal(first.stdout, '42\n', first.stderr);
  assert.match(first.stderr, /npm ci/);
  assert.equal(launch().stderr, '');
  assert.equal(readFileSync(join(root, 'calls'), 'utf8').trim().split('\n').length, 1);
  writeFileSync(join(root, 'package-lock.json'), lock('1.0.1'));
  assert.equal(launch().stdout, '42\n');
  assert.equal(readFileSync(join(root, 'calls'), 'utf8').trim().split('\n').length, 2);
});

test('an install that fails, or that leaves out a package and says nothing, stops with a sentence', () => {
  const failing = project('fails', 'process.exit(1);').launch();
  assert.equal(failing.status, 1);
  assert.match(failing.stderr, /`npm ci` failed/);
  const forgetful = project('forgets', '').launch();
  assert.equal(forgetful.status, 1);
  assert.match(forgetful.stderr, /left out node_modules\/thing/);
});

test('packages for development are not needed to run the server', () => {
  const { root, launch } = project('production', '');
  installsNode(root);
  const installed = { packages: { 'node_modules/thing': { version: '1.0.0', integrity: 'sha512-1.0.0' } } };
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(installed));
  assert.equal(launch().stdout, '42\n');
  assert.equal(existsSync(join(root, 'calls')), false);
});

test('a Node that is too old is told so', () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } }); await import('./server/launch/run.js');`;
  const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', pretend], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /needs Node 20 or newer.*18\.20\.0/);
});
