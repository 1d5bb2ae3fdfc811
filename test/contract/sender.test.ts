import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { afterEach, describe, test } from 'node:test';
import { createManualClock } from '../../server/src/adapters/clock/manual.ts';
import { createAddressRules } from '../../server/src/core/address.ts';
import { certificate } from './sender-certificate.ts';
import { httpReceiver, post, rawReceiver, senderFor, tlsReceiver } from './sender-receivers.ts';

const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

/** Waits for something that another socket is about to show. */
async function eventually(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(condition(), 'it never came about');
}

describe('what goes out', () => {
  test('is one POST with the given headers in their spelling and order, and the exact body', async () => {
    let seen = Buffer.alloc(0);
    const receiver = await rawReceiver(ends, (socket, chunk) => {
      seen = Buffer.concat([seen, chunk]);
      if (seen.includes('"end"}')) socket.write(ok);
    });
    const body = Buffer.from('{"a": 1.0,\n"a":9007199254740993,"ü":"\\u0000"  ,"z":"end"}');
    const headers = ['Accept', '*/*', 'X-hOOk-MiXed', 'Yes', 'webhook-id', 'msg_1', 'x-empty', ''];
    await post(senderFor(ends), `${receiver.url}a/b?c=d&e=%20#fragment`, { headers, body });
    assert.equal(
      seen.toString(),
      'POST /a/b?c=d&e=%20 HTTP/1.1\r\n' +
        `host: 127.0.0.1:${receiver.port}\r\n` +
        'connection: keep-alive\r\n' +
        'Accept: */*\r\nX-hOOk-MiXed: Yes\r\nwebhook-id: msg_1\r\nx-empty: \r\n' +
        `content-length: ${body.length}\r\n\r\n${body}`,
    );
  });

  test('is a length of 0 for an empty body, and all of a large one', async () => {
    const lengths: [string | undefined, number][] = [];
    const receiver = await httpReceiver(ends, async (request, response) => {
      let size = 0;
      for await (const chunk of request) size += chunk.length;
      lengths.push([request.headers['content-length'], size]);
      response.end();
    });
    const sender = senderFor(ends);
    await post(sender, receiver.url, { body: '' });
    await post(sender, receiver.url, { body: Buffer.alloc(3_000_000, 'x') });
    assert.deepEqual(lengths, [
      ['0', 0],
      ['3000000', 3_000_000],
    ]);
  });

  test('carries the user information of the URL as Basic, unless there is an Authorization header', async () => {
    const seen: (string | undefined)[] = [];
    const receiver = await httpReceiver(ends, (request, response) => {
      seen.push(request.headers.authorization);
      response.end();
    });
    const sender = senderFor(ends);
    const url = `http://us%C3%A9r:p%40ss%25@127.0.0.1:${receiver.port}/`;
    await post(sender, url);
    await post(sender, url, { headers: ['AUTHORIZATION', 'Bearer mine'] });
    await post(sender, `http://only@127.0.0.1:${receiver.port}/`);
    await post(sender, receiver.url);
    const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
    assert.deepEqual(seen, [basic('usér:p@ss%'), 'Bearer mine', basic('only:'), undefined]);
  });

  test('is nothing when a header cannot be sent', async () => {
    const receiver = await rawReceiver(ends);
    const sender = senderFor(ends);
    for (const headers of [
      ['x-a', 'a\r\nx-b: b'],
      ['a b', 'c'],
      ['Expect', '100-continue'],
      ['Transfer-Encoding', 'chunked'],
      ['content-length', '7'],
    ]) {
      const result = await post(sender, receiver.url, { headers });
      assert.deepEqual([result.status, result.cause], [0, 'header'], headers.join(': '));
      assert.match(result.message, /^error forming request: /);
    }
  });

  test('is nothing for a URL that is none', async () => {
    const sender = senderFor(ends);
    for (const url of ['', 'nonsense', 'ftp://127.0.0.1/']) {
      const result = await post(sender, url);
      assert.deepEqual([result.status, result.cause], [0, 'internal']);
    }
  });
});

describe('an answer', () => {
  test('is its status and body, whatever the status', async () => {
    const receiver = await httpReceiver(ends, (request, response) => {
      const status = Number(request.url?.slice(1));
      response.writeHead(status, { 'Retry-After': '120' }).end(status === 204 ? undefined : `it was ${status}`);
    });
    const sender = senderFor(ends);
    for (const status of [200, 202, 204, 299, 400, 404, 410, 429, 500, 503]) {
      const result = await post(sender, receiver.url + status);
      assert.equal(result.status, status);
      assert.equal(result.body.toString(), status === 204 ? '' : `it was ${status}`);
      assert.equal(result.retryAfter, '120');
      assert.equal(result.cause, undefined);
      assert.equal(result.message, '');
      assert.ok(Number.isInteger(result.durationMs) && result.durationMs >= 0);
    }
  });

  test('that redirects is not followed', async () => {
    const paths: (string | undefined)[] = [];
    const receiver = await httpReceiver(ends, (request, response) => {
      paths.push(request.url);
      response.writeHead(Number(request.url?.slice(1)), { location: '/elsewhere' }).end();
    });
    const sender = senderFor(ends);
    for (const status of [301, 302, 303, 307, 308]) {
      assert.equal((await post(sender, receiver.url + status)).status, status);
    }
    assert.deepEqual(paths, ['/301', '/302', '/303', '/307', '/308']);
  });

  test('of any bytes is kept as it is', async () => {
    const bytes = Buffer.from([0, 255, 254, 0, 195]);
    const receiver = await httpReceiver(ends, (_, response) => response.end(bytes));
    assert.deepEqual((await post(senderFor(ends), receiver.url)).body, bytes);
  });

  test('may be announced by 1xx answers', async () => {
    const receiver = await rawReceiver(ends, (socket) => {
      socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok}`);
    });
    assert.equal((await post(senderFor(ends), receiver.url)).status, 200);
  });

  test('is none where only a 1xx arrived', async () => {
    const receiver = await rawReceiver(ends, (socket) => socket.end('HTTP/1.1 103 Early Hints\r\n\r\n'));
    const result = await post(senderFor(ends), receiver.url);
    assert.deepEqual([result.status, result.cause], [0, 'reset']);
  });

  test('of exactly 20,000 bytes is read whole and keeps its connection', async () => {
    const receiver = await httpReceiver(ends, (_, response) => response.end(Buffer.alloc(20_000, 'x')));
    const sender = senderFor(ends);
    for (let i = 0; i < 2; i++) {
      const result = await post(sender, receiver.url);
      assert.deepEqual([result.body.length, result.cause], [20_000, undefined]);
    }
    assert.equal(receiver.connections, 1);
  });

  test('beyond 20,000 bytes is dropped there and then, connection and all', async () => {
    const receiver = await rawReceiver(ends, (socket) => {
      // A body without an end: nobody must wait for it.
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      let letter = 0;
      const more = (): void => {
        if (socket.destroyed) return;
        socket.write(`3e9\r\n${letters(letter++)}\r\n`);
        setImmediate(more);
      };
      more();
    });
    const result = await post(senderFor(ends), receiver.url);
    assert.deepEqual([result.status, result.cause], [200, undefined]);
    const sent = Array.from({ length: 20 }, (_, i) => letters(i)).join('');
    assert.equal(result.body.toString(), sent.slice(0, 20_000));
    await eventually(() => receiver.standing === 0);
  });

  function letters(i: number): string {
    return String.fromCharCode(97 + (i % 26)).repeat(1001);
  }

  test('in crumbs of one byte is put together again', async () => {
    const text = 'a£b'.repeat(4000);
    const crumbs = [...Buffer.from(text)].map((byte) => Buffer.from([0x31, 13, 10, byte, 13, 10]));
    const receiver = await rawReceiver(ends, (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
      socket.write(Buffer.concat([...crumbs, Buffer.from('0\r\n\r\n')]));
    });
    assert.equal((await post(senderFor(ends), receiver.url)).body.toString(), text);
  });

  test('that is no HTTP is a protocol failure', async () => {
    const answers = [
      'SSH-2.0-OpenSSH_9.2\r\n',
      'HTTP/1.1 2000 OK\r\n\r\n',
      `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nok',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      '\0\0\0\0',
    ];
    const receiver = await rawReceiver(ends, (socket, chunk) => {
      socket.write(answers[Number(/^POST \/(\d)/.exec(chunk.toString())?.[1])] ?? '');
    });
    const sender = senderFor(ends);
    for (const [i, answer] of answers.entries()) {
      const result = await post(sender, receiver.url + i);
      assert.deepEqual([result.status, result.cause], [0, 'protocol'], answer.slice(0, 40));
      assert.match(result.message, /not valid HTTP/);
    }
  });
});

describe('one deadline', () => {
  const cases: Record<string, (socket: Socket) => void> = {
    'a receiver that says nothing': () => {},
    'headers that drip': (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      drip(socket, 'x: y\r\n');
    },
  };
  for (const [name, answer] of Object.entries(cases)) {
    test(`ends ${name}`, async () => {
      const receiver = await rawReceiver(ends, answer);
      const result = await post(senderFor(ends), receiver.url, { timeoutMs: 200 });
      assert.deepEqual([result.status, result.cause, result.message], [0, 'timeout', 'request timed out']);
      assert.ok(result.durationMs >= 199 && result.durationMs < 400, `${result.durationMs} ms`);
      await eventually(() => receiver.standing === 0);
    });
  }

  test('ends a body that drips, and tells what had come', async () => {
    const receiver = await rawReceiver(ends, (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nbegun');
      drip(socket, '.');
    });
    const result = await post(senderFor(ends), receiver.url, { timeoutMs: 200 });
    assert.deepEqual([result.status, result.cause], [200, 'timeout']);
    assert.match(result.body.toString(), /^begun\.+$/);
    assert.ok(result.durationMs < 400, `${result.durationMs} ms`);
    await eventually(() => receiver.standing === 0);
  });

  test('ends a receiver that takes no bytes', async () => {
    const receiver = await rawReceiver(ends, (socket) => socket.pause());
    const result = await post(senderFor(ends), receiver.url, { body: Buffer.alloc(20_000_000), timeoutMs: 200 });
    assert.deepEqual([result.status, result.cause], [0, 'timeout']);
  });

  test('ends a TLS handshake that goes nowhere', async () => {
    const receiver = await rawReceiver(ends);
    const url = `https://127.0.0.1:${receiver.port}/`;
    const result = await post(senderFor(ends), url, { timeoutMs: 200 });
    assert.deepEqual([result.status, result.cause], [0, 'timeout']);
    await eventually(() => receiver.standing === 0);
  });

  function drip(socket: Socket, text: string): void {
    const timer = setInterval(() => socket.write(text), 10);
    socket.on('close', () => clearInterval(timer));
  }
});

describe('a broken connection', () => {
  test('before the answer is a failed attempt, and the request is not repeated', async () => {
    let requests = 0;
    const receiver = await rawReceiver(ends, (socket) => {
      requests++;
      socket.resetAndDestroy();
    });
    const result = await post(senderFor(ends), receiver.url);
    assert.deepEqual([result.status, result.cause], [0, 'reset']);
    assert.match(result.message, /^error making request: the connection was closed/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(requests, 1);
  });

  test('on its second use is a failed attempt too, and the request is not repeated', async () => {
    let requests = 0;
    const receiver = await rawReceiver(ends, (socket) => {
      if (++requests === 1) socket.write(ok);
      else socket.destroy();
    });
    const sender = senderFor(ends);
    assert.equal((await post(sender, receiver.url)).status, 200);
    assert.equal((await post(sender, receiver.url)).cause, 'reset');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual([requests, receiver.connections], [2, 1]);
  });

  test('within the body keeps the status and what had come', async () => {
    const receiver = await rawReceiver(ends, (socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\npart');
    });
    const result = await post(senderFor(ends), receiver.url);
    assert.deepEqual([result.status, result.body.toString(), result.cause], [200, 'part', 'reset']);
    assert.match(result.message, /^Error reading response body: /);
  });

  test('that could not be made says why', async () => {
    const receiver = await rawReceiver(ends);
    await ends.pop()?.();
    const result = await post(senderFor(ends), receiver.url);
    assert.deepEqual([result.status, result.cause], [0, 'connect']);
    assert.equal(result.message, 'error making request: connection refused');
  });
});

describe('connections', () => {
  test('are kept and used again', async () => {
    const receiver = await httpReceiver(ends, (_, response) => response.end('ok'));
    const sender = senderFor(ends);
    for (let i = 0; i < 10; i++) await post(sender, `${receiver.url}${i}`);
    assert.equal(receiver.connections, 1);
  });

  test('are as many as there are requests at once, and all of them are kept', async () => {
    let waiting: (() => void)[] = [];
    const receiver = await httpReceiver(ends, (_, response) => {
      waiting.push(() => response.end());
      if (waiting.length === 50) for (const answer of waiting.splice(0)) answer();
    });
    const sender = senderFor(ends);
    for (let round = 0; round < 3; round++) {
      waiting = [];
      const results = await Promise.all(Array.from({ length: 50 }, () => post(sender, receiver.url)));
      assert.ok(results.every(({ status }) => status === 200));
    }
    assert.equal(receiver.connections, 50);
  });

  test('are not shared between origins', async () => {
    const [one, two] = [
      await httpReceiver(ends, (_, response) => response.end('one')),
      await httpReceiver(ends, (_, response) => response.end('two')),
    ];
    const sender = senderFor(ends);
    assert.equal((await post(sender, one.url)).body.toString(), 'one');
    assert.equal((await post(sender, two.url)).body.toString(), 'two');
  });

  test('that the receiver closed while idle cost nothing', async () => {
    const receiver = await rawReceiver(ends, (socket) => {
      socket.write(ok);
      setTimeout(() => socket.end(), 20);
    });
    const sender = senderFor(ends);
    for (let i = 0; i < 3; i++) {
      assert.equal((await post(sender, receiver.url)).status, 200);
      await eventually(() => receiver.standing === 0);
    }
    assert.equal(receiver.connections, 3);
  });

  test('that the receiver announced to close are not used again', async () => {
    const answers = [
      'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      'HTTP/1.1 200 OK\r\nkeep-alive: timeout=1\r\ncontent-length: 0\r\n\r\n',
      'HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n',
    ];
    const receiver = await rawReceiver(ends, (socket) => socket.write(answers[receiver.connections - 1] ?? ok));
    const sender = senderFor(ends);
    for (let i = 0; i < 4; i++) assert.equal((await post(sender, receiver.url)).status, 200);
    assert.equal(receiver.connections, 4);
  });

  test('of one hanging request do not hold up another', async () => {
    const receiver = await rawReceiver(ends, (socket, chunk) => {
      if (!chunk.toString().startsWith('POST /hang')) socket.write(ok);
    });
    const sender = senderFor(ends);
    const hanging = post(sender, `${receiver.url}hang`, { timeoutMs: 300 });
    assert.equal((await post(sender, receiver.url, { timeoutMs: 200 })).status, 200);
    assert.equal((await hanging).cause, 'timeout');
  });
});

describe('the egress guard', () => {
  test('refuses loopback in every spelling, and never connects', async () => {
    const receiver = await httpReceiver(ends, (_, response) => response.end());
    const sender = senderFor(ends, { rules: createAddressRules() });
    const hosts = [
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '2130706433',
      '0177.0.0.1',
      '0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      'localhost',
      'LOCALHOST',
      'localhost.',
      'app.localhost',
    ];
    for (const scheme of ['http', 'https']) {
      for (const host of hosts) {
        const result = await post(sender, `${scheme}://${host}:${receiver.port}/`);
        assert.deepEqual(
          [result.status, result.cause, result.message],
          [0, 'blocked_address', 'requests to this IP range are blocked (see the server configuration)'],
          host,
        );
      }
    }
    assert.equal(receiver.connections, 0);
  });

  test('lets the exact address and port of its exception pass, by name too', async () => {
    const inbox = await httpReceiver(ends, (_, response) => response.end());
    const other = await httpReceiver(ends, (_, response) => response.end());
    const rules = createAddressRules({ exception: { address: '127.0.0.1', port: inbox.port } });
    const sender = senderFor(ends, { rules });
    assert.equal((await post(sender, inbox.url)).status, 200);
    assert.equal((await post(sender, `http://localhost:${inbox.port}/`)).status, 200);
    assert.equal((await post(sender, other.url)).cause, 'blocked_address');
    assert.equal((await post(sender, `http://127.0.0.2:${inbox.port}/`)).cause, 'blocked_address');
  });
});

describe('TLS', () => {
  test('is taken from a receiver whose certificate is trusted for its name', async () => {
    let names = 0;
    const receiver = await tlsReceiver(ends, { ...certificate, SNICallback: check }, (socket) => socket.write(ok));
    function check(name: string, done: (error: null) => void): void {
      assert.equal(name, 'hooks.localhost');
      names++;
      done(null);
    }
    const sender = senderFor(ends, { tls: { ca: certificate.cert } });
    // A custom Host header has no say in the name that is asked for and checked.
    const headers = ['Host', 'elsewhere.example'];
    assert.equal((await post(sender, `https://hooks.localhost:${receiver.port}/`, { headers })).status, 200);
    assert.equal((await post(sender, `https://hooks.localhost:${receiver.port}/`)).status, 200);
    assert.deepEqual([names, receiver.connections], [1, 1]);
    assert.equal((await post(sender, `https://127.0.0.1:${receiver.port}/`)).status, 200);
  });

  test('is refused where the certificate is not trusted or is of another name', async () => {
    let requests = 0;
    const receiver = await tlsReceiver(ends, certificate, () => requests++);
    const untrusting = await post(senderFor(ends), `https://hooks.localhost:${receiver.port}/`);
    assert.deepEqual([untrusting.status, untrusting.cause], [0, 'tls']);
    assert.match(untrusting.message, /^error making request: TLS: self.signed certificate/);
    const sender = senderFor(ends, { tls: { ca: certificate.cert } });
    const misnamed = await post(sender, `https://localhost:${receiver.port}/`);
    assert.deepEqual([misnamed.status, misnamed.cause], [0, 'tls']);
    assert.match(misnamed.message, /altnames/);
    assert.equal(requests, 0);
  });

  test('takes any certificate when told not to verify', async () => {
    const receiver = await tlsReceiver(ends, certificate, (socket) => socket.write(ok));
    const sender = senderFor(ends, { tls: { verify: false } });
    assert.equal((await post(sender, `https://localhost:${receiver.port}/`)).status, 200);
  });

  test('with a receiver that does not speak it is a TLS failure', async () => {
    const plain = await httpReceiver(ends, (_, response) => response.end());
    const closing = await rawReceiver(ends, (socket) => socket.destroy());
    for (const { port } of [plain, closing]) {
      const result = await post(senderFor(ends), `https://127.0.0.1:${port}/`);
      assert.deepEqual([result.status, result.cause], [0, 'tls']);
    }
  });
});

test('a send leaves no timer behind', async () => {
  const receiver = await httpReceiver(ends, (_, response) => response.end());
  const clock = createManualClock();
  const sender = senderFor(ends, { clock });
  await post(sender, receiver.url);
  await post(sender, receiver.url, { headers: ['not a name', ''] });
  await post(sender, 'https://10.0.0.1/');
  assert.equal(clock.pending, 0);
});

describe('stopping', () => {
  test('a signal ends what is under way and refuses what comes after', async () => {
    const receiver = await rawReceiver(ends);
    const sender = senderFor(ends);
    const stop = new AbortController();
    const sends = [1, 2, 3].map(() => post(sender, receiver.url, { signal: stop.signal }));
    await eventually(() => receiver.standing === 3);
    stop.abort();
    for (const result of await Promise.all(sends)) assert.deepEqual([result.status, result.cause], [0, 'canceled']);
    assert.equal((await post(sender, receiver.url, { signal: stop.signal })).cause, 'canceled');
    await eventually(() => receiver.standing === 0);
  });

  test('close lets what is under way finish, closes every connection and refuses what comes after', async () => {
    let answer = (): void => {};
    const receiver = await rawReceiver(ends, (socket, chunk) => {
      if (chunk.toString().startsWith('POST /slow')) answer = () => socket.write(ok);
      else socket.write(ok);
    });
    const sender = senderFor(ends);
    await post(sender, receiver.url);
    const slow = post(sender, `${receiver.url}slow`);
    await post(sender, receiver.url);
    const closing = sender.close();
    assert.equal((await post(sender, receiver.url)).cause, 'canceled');
    await eventually(() => receiver.standing === 1);
    answer();
    assert.equal((await slow).status, 200);
    await closing;
    await eventually(() => receiver.standing === 0);
  });
});
