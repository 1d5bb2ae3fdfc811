/**
 * The receiver of the benchmark, a process of its own: one port for each endpoint, bare sockets. It answers 200 when it
 * has read a whole request, never before, and notes which message that was and when.
 */
import { createServer, type Server, type Socket } from 'node:net';
import { answerWith } from './child.ts';
import { sharedNow } from './shared-clock.ts';

export type ReceiverQuestion =
  | { readonly kind: 'listen'; readonly endpoints: number }
  | { readonly kind: 'count' }
  | { readonly kind: 'take' }
  /** From now on this endpoint reads and says nothing. */
  | { readonly kind: 'hang'; readonly endpoint: number }
  /** Answers whatever waits. */
  | { readonly kind: 'release' };

/** What arrived since the last time, in the order of arrival. */
export interface Arrivals {
  /** Message ids, one a line. */
  readonly ids: string;
  readonly endpoints: Uint8Array;
  /** When the last byte had been read, on the shared clock. */
  readonly times: Float64Array;
}

const answer = Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok');
let ids: string[] = [];
let endpoints: number[] = [];
let times: number[] = [];
const hanging = new Set<number>();
const unanswered: Socket[] = [];
const servers: Server[] = [];

function receive(socket: Socket, endpoint: number): void {
  let rest: Buffer | undefined;
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (chunk: Buffer) => {
    let bytes = rest === undefined ? chunk : Buffer.concat([rest, chunk]);
    rest = undefined;
    while (bytes.length > 0) {
      const end = bytes.indexOf('\r\n\r\n');
      const head = end === -1 ? '' : bytes.toString('latin1', 0, end);
      const total = end + 4 + Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (end === -1 || bytes.length < total) {
        rest = bytes;
        return;
      }
      note(endpoint, head);
      if (hanging.has(endpoint)) unanswered.push(socket);
      else socket.write(answer);
      bytes = bytes.subarray(total);
    }
  });
}

function note(endpoint: number, head: string): void {
  const name = head.indexOf('webhook-id: ');
  ids.push(head.slice(name + 12, head.indexOf('\r', name)));
  endpoints.push(endpoint);
  times.push(sharedNow());
}

async function listen(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let endpoint = servers.length; endpoint < count; endpoint += 1) {
    const server = createServer((socket) => receive(socket, endpoint));
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0, backlog: 1024 }, resolve));
    servers.push(server);
  }
  for (const server of servers) {
    const address = server.address();
    if (typeof address === 'object' && address !== null) ports.push(address.port);
  }
  return ports;
}

function take(): Arrivals {
  const taken = { ids: ids.join('\n'), endpoints: Uint8Array.from(endpoints), times: Float64Array.from(times) };
  ids = [];
  endpoints = [];
  times = [];
  return taken;
}

answerWith<ReceiverQuestion>((question) => {
  switch (question.kind) {
    case 'listen':
      return listen(question.endpoints);
    case 'count':
      return { count: ids.length };
    case 'take':
      return take();
    case 'hang':
      hanging.add(question.endpoint);
      return {};
    case 'release':
      hanging.clear();
      for (const socket of unanswered.splice(0)) socket.write(answer);
      return {};
  }
});
