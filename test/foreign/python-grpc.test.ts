import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startTestApp, type TestApp } from '../support/app.ts';

const run = promisify(execFile);
let server: TestApp;
let folder: string;
let python: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posthorn-python-'));
  await run('python3', ['-m', 'venv', folder]);
  python = join(folder, 'bin', 'python');
  await run(python, ['-m', 'pip', 'install', '--quiet', 'grpcio==1.85.1', 'grpcio-reflection==1.85.1']);
  server = await startTestApp();
});

after(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a Python client that knows only the address creates and reads a message by reflection', async () => {
  const client = new URL('client.py', import.meta.url).pathname;
  const { stdout } = await run(python, [client, server.grpc, server.token], { timeout: 60_000 });
  const { services, created, read, payload, missing } = JSON.parse(stdout) as Record<string, unknown>;
  assert.ok((services as string[]).includes('posthorn.v1.MessageService'));
  assert.equal(read, created);
  assert.equal(payload, '{"n": 1.0}');
  assert.equal(missing, 'NOT_FOUND');
});
