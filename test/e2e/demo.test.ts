import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const scratch = mkdtempSync(join(tmpdir(), 'posthorn-demo-test-'));
chmodSync(scratch, 0o711);
after(() => rmSync(scratch, { recursive: true, force: true }));

/** `npm run demo`, by its launcher, with a folder of its own for what it makes. */
function play(env: Record<string, string>) {
  const child = spawn('node', ['server/launch/run.js', 'test/demo/main.ts'], {
    env: { ...process.env, TMPDIR: scratch, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let told = '';
  let complained = '';
  child.stdout.on('data', (chunk) => {
    told += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    complained += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, told: () => told, complained: () => complained };
}

test('the demo tells of five verified webhooks and a retry, whatever is set for other servers, and leaves nothing', async () => {
  const { ended, told, complained } = play({ POSTHORN_RETRY_SCHEDULE: 'never', DATABASE_URL: 'postgres://nowhere/' });
  assert.equal(await ended, 0, complained());
  assert.equal(told().match(/✔ 204/g)?.length, 5, told());
  assert.match(told(), /✘ 503 {2}invoice\.overdue/);
  assert.match(told(), /attempt 1 {2}503 {2}fail .*\n.*attempt 2 {2}204 {2}success/);
  assert.match(told(), /"reading": 12345678901234567890/);
  assert.equal(complained(), '');
  assert.deepEqual(readdirSync(scratch), []);
});

test('a demo that is interrupted stops its server and removes its data', async () => {
  const { child, ended, told } = play({});
  for (let waited = 0; waited < 30_000 && !told().includes('It is up'); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.match(told(), /It is up/);
  child.kill('SIGINT');
  assert.equal(await ended, 130);
  assert.deepEqual(readdirSync(scratch), []);
});
