import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One webhook that came in whole. */
export interface Arrival {
  /** Monotonic milliseconds. */
  readonly at: number;
  /** It may have lain unread since then: this process stands still for seconds while it starts servers. */
  readonly since: number;
  /** What it was answered with; undefined where it was left hanging. */
  readonly status: number | undefined;
}

/**
 * A receiver with two endpoints. `/good` takes everything. Of a thousand messages `/shaky` fails 100 the first time and 2
 * always, and lets 5 hang the first time, if it is one that hangs. Which ones follows from the message's number.
 */
export interface Receiver {
  readonly port: number;
  /** All arrivals by `<webhook id> <path>`. */
  readonly arrivals: ReadonlyMap<string, readonly Arrival[]>;
  /** Bodies that were not what had been sent. */
  readonly garbled: number;
  close(): Promise<void>;
}

/** How often it looks whether it stands still. After a pause the timer comes first, then what had arrived meanwhile. */
const lookMs = 20;

export const paths = ['/good', '/shaky'] as const;

/** The payload of message number `n`; its odd spelling has to arrive as it is. */
export function payloadOf(n: number): string {
  return `{"n" : ${n}, "exact": 1.0, "big": 12345678901234567890}`;
}

export async function startReceiver({ hangs }: { readonly hangs: boolean }): Promise<Receiver> {
  const arrivals = new Map<string, Arrival[]>();
  let garbled = 0;
  let lastLook = performance.now();
  let lookBefore = lastLook;
  const looks = setInterval(() => {
    lookBefore = lastLook;
    lastLook = performance.now();
  }, lookMs);

  function shakyAnswer(n: number, earlier: number): number | undefined {
    if (n % 500 === 7) return 500;
    if (earlier > 0) return 200;
    if (hangs && n % 200 === 11) return undefined;
    return n % 10 === 3 ? 503 : 200;
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const n = Number(/^\{"n" : (\d+),/.exec(body)?.[1] ?? -1);
      if (body !== payloadOf(n)) garbled += 1;
      const path = request.url ?? '';
      const key = `${request.headers['webhook-id']} ${path}`;
      const earlier = arrivals.get(key) ?? [];
      const status = path === '/shaky' ? shakyAnswer(n, earlier.length) : 200;
      arrivals.set(key, [...earlier, { at: performance.now(), since: lookBefore, status }]);
      if (status !== undefined) answer(response, status);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    arrivals,
    get garbled() {
      return garbled;
    },
    close() {
      clearInterval(looks);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 });
  response.end();
}
