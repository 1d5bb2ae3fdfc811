import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { createManualClock } from '../adapters/clock/manual.ts';
import { type Edge, ListenError, listen, parseAddress } from './listen.ts';

const clock = createManualClock();

test('an address is a host and a port; IPv6 stands in brackets, no host means all', () => {
  assert.deepEqual(parseAddress('x', '127.0.0.1:8071'), { host: '127.0.0.1', port: 8071 });
  assert.deepEqual(parseAddress('x', ' localhost:0 '), { host: 'localhost', port: 0 });
  assert.deepEqual(parseAddress('x', '[::1]:8071'), { host: '::1', port: 8071 });
  assert.deepEqual(parseAddress('x', ':8071'), { host: '0.0.0.0', port: 8071 });
});

for (const text of [
  '',
  '8071',
  'localhost',
  '127.0.0.1:',
  '127.0.0.1:65536',
  '::1:8071',
  '[x]:1',
  'http://a:1',
  'a b:1',
]) {
  test(`${JSON.stringify(text)} is no address, and the setting is named`, () => {
    assert.throws(
      () => parseAddress('listen_address', text),
      (error) => error instanceof ListenError && error.message.startsWith('listen_address: '),
    );
  });
}

function edge(settings: Partial<Edge>): Edge {
  return { bind: async () => 8071, drain: async () => {}, destroy: () => {}, ...settings };
}

test('a port that is taken is told with the setting and what to do', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const taken = edge({
    bind: ({ host, port }) =>
      new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(port, host, () => server.close(() => resolve(port)));
      }),
  });
  await assert.rejects(
    listen(taken, 'listen_address', `127.0.0.1:${port}`, clock),
    (error) =>
      error instanceof ListenError && /^listen_address: 127\.0\.0\.1:\d+ is in use already\./.test(error.message),
  );
  other.close();
});

test('the address that is told has the port that was bound', async () => {
  const listener = await listen(edge({}), 'x', '[::1]:0', clock);
  assert.equal(listener.address, '[::1]:8071');
  assert.equal(listener.port, 8071);
});

test('closing drains, and cuts what is left when the time is over', async () => {
  const drained = Promise.withResolvers<void>();
  const listener = await listen(
    edge({ drain: () => drained.promise, destroy: () => drained.resolve() }),
    'x',
    ':0',
    clock,
  );
  let closed = false;
  const closing = listener.close(5000).then(() => {
    closed = true;
  });
  await clock.advanceAsync(4999);
  assert.equal(closed, false);
  await clock.advanceAsync(1);
  await closing;
  assert.equal(clock.pending, 0);
});
