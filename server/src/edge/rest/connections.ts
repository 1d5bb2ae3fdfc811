import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** What each open connection has unanswered: what a graceful close, and an answer to unreadable bytes, have to know. */
export interface Connections {
  begin(request: IncomingMessage): void;
  /** Once the answer is complete. */
  end(request: IncomingMessage): void;
  /**
   * True where bytes written to the socket now would be taken for the answer to what could not be read: nothing is
   * unanswered, or only the request whose body broke off.
   */
  expectsAnswer(socket: Socket): boolean;
  /** From now on each connection closes with its last answer. Those that wait for nothing are the server's to close. */
  drain(): void;
  readonly draining: boolean;
}

interface Connection {
  unanswered: number;
  latest: IncomingMessage | undefined;
}

export function trackConnections(server: Server): Connections {
  const open = new Map<Socket, Connection>();
  let draining = false;
  server.on('connection', (socket) => {
    open.set(socket, { unanswered: 0, latest: undefined });
    socket.once('close', () => open.delete(socket));
  });
  return {
    begin(request) {
      const connection = open.get(request.socket);
      if (connection === undefined) return;
      connection.unanswered += 1;
      connection.latest = request;
    },
    end({ socket }) {
      const connection = open.get(socket);
      if (connection === undefined) return;
      connection.unanswered -= 1;
      // An answer that had begun before the drain could not tell the client that it is the last one.
      if (draining && connection.unanswered === 0) socket.destroySoon();
    },
    expectsAnswer(socket) {
      const connection = open.get(socket);
      if (connection === undefined || connection.unanswered === 0) return true;
      return connection.unanswered === 1 && connection.latest?.complete === false;
    },
    drain() {
      draining = true;
    },
    get draining() {
      return draining;
    },
  };
}
