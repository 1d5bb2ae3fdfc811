import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { type Connection, createConnections } from './connections.ts';
import type { Dial } from './dial.ts';
import { Exchange } from './exchange.ts';
import type { Target } from './target.ts';

const dial: Dial = (target, done) => {
  const socket = connect(target.port, target.hostname, () => done(undefined, socket));
  return { cancel: () => socket.destroy() };
};

test('a connection that the other side closed is forgotten', async (t) => {
  const accepted: Socket[] = [];
  const server = createServer((socket) => {
    accepted.push(socket);
    socket.on('data', () => socket.write('HTTP/1.1 204 No Content\r\n\r\n')).on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const target: Target = {
    origin: `http://127.0.0.1:${port}`,
    secure: false,
    hostname: '127.0.0.1',
    port,
    path: '/',
    authorization: undefined,
  };
  const connections = createConnections(dial);

  async function use(connection: Connection): Promise<void> {
    await new Promise((resolve) => {
      connection.client.dispatch({ method: 'POST', path: '/', body: 'x' }, new Exchange(resolve));
    });
    connections.giveBack(connection);
  }

  const first = connections.take(target);
  await use(first);
  assert.equal(connections.take(target), first);
  await use(first);
  const gone = once(first.client, 'disconnect');
  accepted[0]?.end();
  await gone;
  const second = connections.take(target);
  assert.notEqual(second, first);
  assert.equal(first.client.destroyed, true);
  await use(second);
  connections.close();
  assert.equal(second.client.destroyed, true);
});
