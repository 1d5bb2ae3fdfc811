import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook that arrived. */
export interface Arrival {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Monotonic milliseconds. */
  readonly at: number;
}

export type Answer =
  | number
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'hang';

/** A receiver of webhooks on loopback. */
export interface Receiver {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** What arrived under this webhook id. */
  of(id: string): readonly Arrival[];
  /** Decides every answer from now on; 200 unless told otherwise. */
  answer(with_: Answer | ((arrival: Arrival) => Answer)): void;
  /** Resolves when `condition` holds, looked at after each arrival. Rejects after `limitMs`. */
  until(condition: () => boolean, limitMs?: number): Promise<void>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const byId = new Map<string, Arrival[]>();
  let decide: (arrival: Arrival) => Answer = () => 200;
  let watchers: (() => void)[] = [];

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const arrival = {
        path: request.url ?? '/',
        headers: request.headers,
        body: Buffer.concat(chunks),
        at: performance.now(),
      };
      arrivals.push(arrival);
      const id = String(request.headers['webhook-id'] ?? request.headers['svix-id'] ?? '');
      byId.set(id, [...(byId.get(id) ?? []), arrival]);
      respond(response, decide(arrival));
      for (const look of watchers) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    of: (id) => byId.get(id) ?? [],
    answer(given) {
      decide = typeof given === 'function' ? given : () => given;
    },
    until: (condition, limitMs = 15_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`not within ${limitMs} ms; ${arrivals.length} requests arrived`));
        }, limitMs);
        const look = (): void => {
          if (!condition()) return;
          clearTimeout(timer);
          watchers = watchers.filter((other) => other !== look);
          resolve();
        };
        watchers.push(look);
        look();
      }),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function respond(response: ServerResponse, answer: Answer): void {
  if (answer === 'hang') return;
  const { status, headers = {}, body = 'ok' } = typeof answer === 'number' ? { status: answer } : answer;
  response.writeHead(status, headers);
  response.end(body);
}

/** Looks every 20 ms until `read` gives something. For what has no event of its own, such as a row of another process. */
export async function eventually<T>(read: () => Promise<T | undefined | false>, limitMs = 15_000): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`not within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
