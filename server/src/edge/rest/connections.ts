import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Which connections are open and what each has unanswered: what a graceful close has to know. */
export interface Connections {
  begin(request: IncomingMessage): void;
  /** Once the answer is complete. */
  end(request: IncomingMessage): void;
  /**
   * True where bytes written to the socket now would be taken for the answer to what could not be read: nothing is
   * unanswered, or only the request whose body broke off.
   */
  expectsAnswer(socket: Socket): boolean;
  /** Closes each connection once it has nothing left to answer, and each new one at once. */
  drain(): void;
  readonly draining: boolean;
}

interface Connection {
  unanswered: number;
  latest: IncomingMessage | undefined;
}

/**
 * Node's own `closeIdleConnections` knows only connections that have answered a request: one that a browser opened ahead
 * of need would hold up the close for as long as it likes.
 */
export function trackConnections(server: Server): Connections {
  const open = new Map<Socket, Connection>();
  let draining = false;
  server.on('connection', (socket) => {
    open.set(socket, { unanswered: 0, latest: undefined });
    socket.once('close', () => open.delete(socket));
    if (draining) socket.destroy();
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
      if (draining && connection.unanswered === 0) socket.destroySoon();
    },
    expectsAnswer(socket) {
      const connection = open.get(socket);
      if (connection === undefined || connection.unanswered === 0) return true;
      return connection.unanswered === 1 && connection.latest?.complete === false;
    },
    drain() {
      draining = true;
      for (const [socket, { unanswered }] of open) if (unanswered === 0) socket.destroySoon();
    },
    get draining() {
      return draining;
    },
  };
}
