import { Client } from 'undici';
import type { Dial, Dialing } from './dial.ts';
import { failures } from './failure.ts';
import type { Target } from './target.ts';

/** One HTTP/1.1 connection, dialled when the first request is given to its client. */
export interface Connection {
  readonly origin: string;
  readonly client: Client;
  /** Closes it now, also while it is still being dialled; a request on it ends. */
  drop(): void;
}

export interface Connections {
  /** The idle connection to the target's origin that was used last, or a new one. */
  take(target: Target): Connection;
  /** After a whole answer: the connection is free for the next request. */
  giveBack(connection: Connection): void;
  /** Closes the idle ones, and from now on each one that is given back. */
  close(): void;
}

/**
 * Idle connections are closed after 4 s: receivers mostly close theirs after 5 s or more (Node's default is 5), and
 * whoever writes into a connection that the other side is closing loses the request.
 */
const IDLE_MS = 4000;
/** A receiver that says how long it keeps connections is believed, less one second, up to this. */
const IDLE_MAX_MS = 30_000;
const IDLE_MARGIN_MS = 1000;

/**
 * Connections by origin, one undici client each. As many as there are requests at once: only the caps of endpoints
 * limit them, so that endpoints of one origin can't block each other. undici's own pool looks through all its clients
 * for a free one and doesn't tell which request a connection is dialled for; here that is a stack, and giving up a
 * request gives up its dialling too.
 *
 * Nothing is ever sent twice. undici writes a request on another connection only when the one that it was meant for
 * failed before the first byte was written (pipelining is 1, so none waits behind a written one). Once written, a
 * request whose connection is reset may have arrived: it becomes a failed attempt, and the schedule repeats it.
 */
export function createConnections(dial: Dial): Connections {
  /** By origin; no list is empty. */
  const idle = new Map<string, Connection[]>();
  let closed = false;

  function create(target: Target): Connection {
    let dialing: Dialing | undefined;
    const client = new Client(target.origin, {
      connect(_, callback) {
        dialing = dial(target, (failure, socket) => {
          dialing = undefined;
          if (socket === undefined) callback(failure ?? failures.canceled(), null);
          else callback(null, socket);
        });
      },
      allowH2: false,
      pipelining: 1,
      // The sender's own deadline covers both.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: IDLE_MS,
      keepAliveMaxTimeout: IDLE_MAX_MS,
      keepAliveTimeoutThreshold: IDLE_MARGIN_MS,
    });
    const connection: Connection = {
      origin: target.origin,
      client,
      drop() {
        dialing?.cancel();
        void client.destroy();
      },
    };
    client.on('disconnect', () => forget(connection));
    return connection;
  }

  /** The receiver closed it, or its time was up. One that is in use is its request's business. */
  function forget(connection: Connection): void {
    const stack = idle.get(connection.origin) ?? [];
    const at = stack.indexOf(connection);
    if (at < 0) return;
    stack.splice(at, 1);
    if (stack.length === 0) idle.delete(connection.origin);
    connection.drop();
  }

  return {
    take(target) {
      const stack = idle.get(target.origin);
      const connection = stack?.pop();
      if (stack?.length === 0) idle.delete(target.origin);
      return connection ?? create(target);
    },

    giveBack(connection) {
      const stack = idle.get(connection.origin);
      if (closed) connection.drop();
      else if (stack === undefined) idle.set(connection.origin, [connection]);
      else stack.push(connection);
    },

    close() {
      closed = true;
      for (const connection of [...idle.values()].flat()) forget(connection);
    },
  };
}
