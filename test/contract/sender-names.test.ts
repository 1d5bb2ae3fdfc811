import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { createManualClock, type ManualClock } from '../../server/src/adapters/clock/manual.ts';
import { createHosts } from '../../server/src/adapters/sender/hosts.ts';
import { createResolver, type Resolver } from '../../server/src/adapters/sender/resolver.ts';
import { createAddressRules } from '../../server/src/core/address.ts';
import { type NameServer, nameServer, type Zone } from './sender-name-server.ts';
import { httpReceiver, post, rawReceiver, senderFor } from './sender-receivers.ts';

const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

describe('a name', () => {
  test('is dialled on the addresses that its name server gives', async () => {
    const server = await nameServer(ends, { 'hooks.test': { addresses: ['127.0.0.1'] } });
    const hosts: (string | undefined)[] = [];
    const receiver = await httpReceiver(ends, (request, response) => {
      hosts.push(request.headers.host);
      response.end();
    });
    const result = await post(senderFor(ends, { dnsServers: [server.address] }), `http://hooks.test:${receiver.port}/`);
    assert.deepEqual([result.status, hosts], [200, [`hooks.test:${receiver.port}`]]);
    assert.deepEqual(server.queries, ['A hooks.test']);
  });

  test('is dialled only where it is allowed', async () => {
    const zone = { 'mixed.test': { addresses: ['10.0.0.1', '127.0.0.1', '192.168.0.1'] } };
    const server = await nameServer(ends, zone);
    const receiver = await httpReceiver(ends, (_, response) => response.end());
    const sender = senderFor(ends, { dnsServers: [server.address] });
    const result = await post(sender, `http://mixed.test:${receiver.port}/`, { timeoutMs: 1000 });
    assert.equal(result.status, 200);
  });

  test('is refused when every address of it is blocked', async () => {
    const server = await nameServer(ends, {
      'private.test': { addresses: ['127.0.0.1', '10.0.0.1'] },
      'metadata.test': { addresses: ['169.254.169.254'] },
      'mapped.test': { addresses: ['::ffff:7f00:1'] },
    });
    const receiver = await httpReceiver(ends, (_, response) => response.end());
    const sender = senderFor(ends, { dnsServers: [server.address], rules: createAddressRules() });
    for (const name of Object.keys(server.zone)) {
      const result = await post(sender, `http://${name}:${receiver.port}/`);
      assert.equal(result.cause, 'blocked_address', name);
    }
    assert.equal(receiver.connections, 0);
  });

  test('whose first address refuses is reached on the next', async () => {
    const server = await nameServer(ends, { 'two.test': { addresses: ['127.0.0.2', '127.0.0.1'] } });
    const receiver = await httpReceiver(ends, (_, response) => response.writeHead(200, { connection: 'close' }).end());
    const sender = senderFor(ends, { dnsServers: [server.address] });
    for (let i = 0; i < 4; i++) assert.equal((await post(sender, `http://two.test:${receiver.port}/`)).status, 200);
  });

  test('whose first address is silent is reached on the next after 2.5 s', async () => {
    const deaf = await deafListener();
    const server = await nameServer(ends, { 'deaf.test': { addresses: ['127.0.0.1', '127.0.0.2'] } });
    const receiver = await rawReceiver(ends, (socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'), {
      host: '127.0.0.2',
      port: deaf,
    });
    const sender = senderFor(ends, { dnsServers: [server.address] });
    const result = await post(sender, `http://deaf.test:${deaf}/`);
    assert.deepEqual([result.status, receiver.connections], [204, 1]);
    assert.ok(result.durationMs >= 2400, `${result.durationMs} ms`);
    const alone = await post(sender, `http://127.0.0.1:${deaf}/`, { timeoutMs: 200 });
    assert.deepEqual([alone.status, alone.cause], [0, 'timeout']);
  });

  test('that does not exist, or whose name server fails, is a DNS failure', async () => {
    const server = await nameServer(ends, { 'broken.test': 'broken', 'empty.test': { addresses: [] } });
    const sender = senderFor(ends, { dnsServers: [server.address] });
    for (const name of ['gone.test', 'empty.test', 'broken.test']) {
      const result = await post(sender, `http://${name}/`);
      assert.deepEqual([result.status, result.cause], [0, 'dns'], name);
      assert.match(result.message, new RegExp(`^error resolving name: ${name} `));
    }
  });

  test('that nobody answers for costs its own send its deadline, and no other anything', async () => {
    const server = await nameServer(ends, { 'silent.test': 'silent', 'hooks.test': { addresses: ['127.0.0.1'] } });
    const receiver = await httpReceiver(ends, (_, response) => response.end());
    const sender = senderFor(ends, { dnsServers: [server.address] });
    const silent = Array.from({ length: 20 }, () => post(sender, 'http://silent.test/', { timeoutMs: 300 }));
    const other = await post(sender, `http://hooks.test:${receiver.port}/`, { timeoutMs: 250 });
    assert.equal(other.status, 200);
    for (const result of await Promise.all(silent)) assert.equal(result.cause, 'timeout');
  });

  test('in the hosts file is taken from there, and changes to the file are seen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'posthorn-hosts-'));
    ends.push(() => rmSync(folder, { recursive: true }));
    const hostsFile = join(folder, 'hosts');
    writeFileSync(hostsFile, '# local\n127.0.0.1 Receiver.test other.test # here\n::1 receiver.test\n');
    const server = await nameServer(ends, {});
    const receiver = await httpReceiver(ends, (_, response) => response.end());
    const sender = senderFor(ends, { dnsServers: [server.address], hostsFile });
    for (const name of ['receiver.test', 'RECEIVER.TEST', 'receiver.test.', 'other.test']) {
      assert.equal((await post(sender, `http://${name}:${receiver.port}/`)).status, 200, name);
    }
    assert.deepEqual(server.queries, []);
  });
});

describe('the resolver', () => {
  interface Fixture {
    readonly clock: ManualClock;
    readonly server: NameServer;
    readonly resolve: Resolver['resolve'];
  }

  async function fixture(zone: Zone): Promise<Fixture> {
    const clock = createManualClock();
    const server = await nameServer(ends, zone);
    const hosts = createHosts({ clock, path: '/nonexistent/hosts' });
    const resolver = createResolver({ clock, hosts, servers: [server.address] });
    ends.push(() => resolver.close());
    return { clock, server, resolve: resolver.resolve };
  }

  test('asks for IPv6 only where there is no IPv4', async () => {
    const { server, resolve } = await fixture({
      'both.test': { addresses: ['2600::1', '8.8.8.8'] },
      'six.test': { addresses: ['2600::1'] },
    });
    assert.deepEqual(await resolve('both.test'), ['8.8.8.8']);
    assert.deepEqual(await resolve('six.test'), ['2600::1']);
    assert.deepEqual(server.queries, ['A both.test', 'A six.test', 'AAAA six.test']);
  });

  test('asks once for a name, however many wait', async () => {
    const { server, resolve } = await fixture({ 'one.test': { addresses: ['8.8.8.8'] } });
    await Promise.all(Array.from({ length: 50 }, () => resolve('one.test')));
    await resolve('one.test');
    assert.deepEqual(server.queries, ['A one.test']);
  });

  for (const [ttl, seconds] of [
    [0, 1],
    [30, 30],
    [86_400, 60],
  ] as const) {
    test(`keeps an answer with a TTL of ${ttl} s for ${seconds} s`, async () => {
      const { clock, server, resolve } = await fixture({ 'a.test': { addresses: ['8.8.8.8'], ttl } });
      await resolve('a.test');
      clock.advance(seconds * 1000 - 1);
      await resolve('a.test');
      assert.equal(server.queries.length, 1);
      clock.advance(1);
      server.zone['a.test'] = { addresses: ['9.9.9.9'], ttl };
      assert.deepEqual(await resolve('a.test'), ['9.9.9.9']);
    });
  }

  test('keeps for 5 s that a name does not exist', async () => {
    const { clock, server, resolve } = await fixture({});
    await assert.rejects(resolve('late.test'), { kind: 'dns' });
    server.zone['late.test'] = { addresses: ['8.8.8.8'] };
    clock.advance(4999);
    await assert.rejects(resolve('late.test'), { kind: 'dns' });
    clock.advance(1);
    assert.deepEqual(await resolve('late.test'), ['8.8.8.8']);
  });

  test('asks again after 1 s where the server failed', async () => {
    const { clock, server, resolve } = await fixture({ 'b.test': 'broken' });
    await assert.rejects(resolve('b.test'), { kind: 'dns' });
    server.zone['b.test'] = { addresses: ['8.8.8.8'] };
    await assert.rejects(resolve('b.test'), { kind: 'dns' });
    clock.advance(1000);
    assert.deepEqual(await resolve('b.test'), ['8.8.8.8']);
  });

  test('gives up after 5 s whatever the servers do', async () => {
    const { clock, resolve } = await fixture({ 'silent.test': 'silent' });
    const rejected = assert.rejects(resolve('silent.test'), { kind: 'dns', message: /no answer in time/ });
    await clock.advanceAsync(5000);
    await rejected;
  });

  test('knows localhost and what is below it without asking', async () => {
    const { server, resolve } = await fixture({});
    assert.deepEqual(await resolve('localhost'), ['127.0.0.1']);
    assert.deepEqual(await resolve('a.b.localhost.'), ['127.0.0.1']);
    assert.deepEqual(server.queries, []);
  });
});

test('the hosts file is read again when it has changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'posthorn-hosts-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'hosts');
  const clock = createManualClock();
  const hosts = createHosts({ clock, path });
  assert.equal(await hosts('a.test'), undefined);
  writeFileSync(path, '10.0.0.1 a.test\nnonsense a.test\n10.0.0.2\ta.test b.test\n10.0.0.1 a.test');
  assert.equal(await hosts('a.test'), undefined);
  clock.advance(1000);
  assert.deepEqual(await hosts('a.test'), ['10.0.0.1', '10.0.0.2']);
  writeFileSync(path, '10.0.0.33 a.test\n');
  clock.advance(1000);
  assert.deepEqual(await hosts('a.test'), ['10.0.0.33']);
  assert.equal(await hosts('b.test'), undefined);
});

/** A port of 127.0.0.1 that takes no connection: its process is stopped and its queue full. */
async function deafListener(): Promise<number> {
  const script =
    "require('net').createServer().listen({port:0,host:'127.0.0.1',backlog:1},function(){console.log(this.address().port)})";
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const port = Number(line);
  const fillers = Array.from({ length: 8 }, () => connect({ port, host: '127.0.0.1' }).on('error', () => {}));
  ends.push(async () => {
    for (const filler of fillers) filler.destroy();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  return port;
}
