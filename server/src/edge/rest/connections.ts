import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** What each open connection has unanswered: what a graceful close, and an answer to unreadable bytes, have to know. */
export interface Connections {
  begin(request: IncomingMessage): void;
  /** Once the answer is complete. */
  end(request: IncomingMessage): void;
  /**
   * Runs `task` when bytes written to the socket would be taken for the answer to what could not be read: when the whole
   * requests before it are answered.
   */
  whenAnswered(socket: Socket, task: () => void): void;
  /** From now on each connection closes with its last answer. Those that wait for nothing are the server's to close. */
  drain(): void;
  readonly draining: boolean;
}

interface Connection {
  unanswered: number;
  latest: IncomingMessage | undefined;
  afterwards: (() => void) | undefined;
}

export function trackConnections(server: Server): Connections {
  const open = new Map<Socket, Connection>();
  let draining = false;
  server.on('connection', (socket) => {
    open.set(socket, { unanswered: 0, latest: undefined, afterwards: undefined });
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
      if (connection.afterwards !== undefined && isDue(connection)) connection.afterwards();
      // An answer that had begun before the drain could not tell the client that it is the last one.
      else if (draining && connection.unanswered === 0) socket.destroySoon();
    },
    whenAnswered(socket, task) {
      const connection = open.get(socket);
      if (connection === undefined || isDue(connection)) task();
      else connection.afterwards = task;
    },
    drain() {
      draining = true;
    },
    get draining() {
      return draining;
    },
  };
}

/** A request whose body broke off waits for no answer but the one about that. */
function isDue({ unanswered, latest }: Connection): boolean {
  return unanswered === (latest?.complete === false ? 1 : 0);
}
