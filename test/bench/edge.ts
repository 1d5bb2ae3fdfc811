/**
 * What the edge costs: CPU per request of a bare `node:http` + JSON.parse server and of ours, in turns, in one run.
 *
 *     node server/launch/run.js test/bench/edge.ts [ROUNDS] [CONNECTIONS]
 *
 * Budget: 35 us over the bare edge for routing, pipeline, codec, limits and log (design, section 8).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const rounds = Number(process.argv[2] ?? 8);
const connections = Number(process.argv[3] ?? 32);
const perRound = 15_000;

interface Server {
  readonly name: string;
  readonly process: ChildProcess;
  readonly sockets: readonly Socket[];
  readonly request: Buffer;
  readonly cost: number[];
}

async function start(name: string): Promise<Server> {
  const process = fork(new URL('edge-server.ts', import.meta.url), [name]);
  const [{ port, authorization }] = (await once(process, 'message')) as [{ port: number; authorization: string }];
  const payload = {
    id: 1234567890,
    note: 'x'.repeat(400),
    items: Array.from({ length: 12 }, (_, i) => ({ i, on: true })),
  };
  const body = JSON.stringify({ eventType: 'order.created', eventId: 'evt_1', payload });
  const request = Buffer.from(
    `POST /api/v1/app/app_2mvZHDoBOdPJkNJDHdKxMQLXVyc/msg HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n` +
      `authorization: ${authorization}\r\nuser-agent: bench/1 (none)\r\nsvix-req-id: 1234567\r\n` +
      `accept: application/json, */*;q=0.8\r\nidempotency-key: auto_0b6f0a57-8a75-4c0f-9e61-63e0f1a2f2a7\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  return { name, process, sockets, request, cost: [] };
}

async function cpu(server: Server): Promise<number> {
  server.process.send('cpu');
  const [usage] = (await once(server.process, 'message')) as [NodeJS.CpuUsage];
  return usage.user + usage.system;
}

/** Sends `count` requests, one at a time on each connection, and answers with the server's CPU per request, us. */
async function measure(server: Server, count: number): Promise<number> {
  const before = await cpu(server);
  let left = count;
  await Promise.all(
    server.sockets.map(async (socket) => {
      const done = Promise.withResolvers<void>();
      let missing = 0;
      const next = (): void => {
        if (left === 0) {
          socket.off('data', onData);
          done.resolve();
          return;
        }
        left -= 1;
        socket.write(server.request);
      };
      const onData = (chunk: Buffer): void => {
        if (missing === 0) {
          const end = chunk.indexOf('\r\n\r\n');
          const head = chunk.toString('latin1', 0, end);
          if (!head.startsWith('HTTP/1.1 202')) throw new Error(`${server.name}: ${chunk}`);
          missing = Number(/content-length: (\d+)/i.exec(head)?.[1]) - (chunk.length - end - 4);
        } else missing -= chunk.length;
        if (missing === 0) next();
      };
      socket.on('data', onData);
      next();
      await done.promise;
    }),
  );
  return ((await cpu(server)) - before) / count;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const servers = [await start('bare'), await start('ours')];
for (const server of servers) await measure(server, perRound);
for (let round = 0; round < rounds; round += 1) {
  for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
    server.cost.push(await measure(server, perRound));
  }
}
for (const { name, cost } of servers) {
  const list = cost.map((us) => us.toFixed(1)).join(' ');
  console.log(`${name.padEnd(5)} ${median(cost).toFixed(1)} us CPU a request, median of ${list}`);
}
const [bare, ours] = servers.map(({ cost }) => median(cost)) as [number, number];
console.log(`over the bare edge: ${(ours - bare).toFixed(1)} us (budget 35)`);
for (const server of servers) {
  for (const socket of server.sockets) socket.destroy();
  server.process.disconnect();
}
