import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../../ports/clock.ts';
import type { RequestIds } from '../request-id.ts';
import { unreadableHttp } from '../status.ts';
import type { Connections } from './connections.ts';

/** How long a client may take to read the answer and go before it is cut off. */
const lingerMs = 1000;

/** Answers what Node's parser gave up on, and CONNECT, which it hands over as a bare socket, like any other error. */
export function answerUnreadable(server: Server, connections: Connections, requestIds: RequestIds, clock: Clock): void {
  const answer = (socket: Socket, { status, detail }: { status: string; detail: string }): void => {
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const requestId = requestIds(undefined, undefined);
    const body = JSON.stringify({ code: 'generic_error', detail, requestId });
    socket.end(
      `HTTP/1.1 ${status}\r\nx-request-id: ${requestId}\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
    const timer = clock.after(lingerMs, () => socket.destroy());
    socket.once('close', () => timer.clear());
  };

  const answered = new WeakSet<Socket>();
  server.on('clientError', (problem: NodeJS.ErrnoException, socket: Socket) => {
    // The parser complains about each further piece of what it cannot read.
    if (answered.has(socket)) return;
    answered.add(socket);
    connections.whenAnswered(socket, () => answer(socket, unreadableHttp(problem.code)));
  });
  server.on('connect', (_request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    answer(socket, { status: '405 Method Not Allowed', detail: 'This server is no proxy.' });
  });
}
