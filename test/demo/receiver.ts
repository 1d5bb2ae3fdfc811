import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type VerifiedWebhook, Webhook } from '../../sdks/typescript/src/index.ts';
import { Untold, within } from './problem.ts';

/** A webhook whose signature holds, and what it was answered with. */
export interface Arrival {
  readonly webhook: VerifiedWebhook;
  readonly body: string;
  readonly signature: string;
  readonly status: number;
  /** Monotonic milliseconds. */
  readonly at: number;
}

/** A customer's server: verifies what comes, and is busy the first time that one certain body comes. */
export interface Receiver {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** The secret to verify with. Whatever comes before is refused. */
  useSecret(secret: string): void;
  /** Rejects with `Untold` after `limitMs`, and as soon as something came that no secret has signed. */
  until(count: number, limitMs: number): Promise<void>;
  close(): Promise<void>;
}

export async function startReceiver({ busyAt }: { readonly busyAt: string }): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  let webhook: Webhook | undefined;
  let busy = true;
  let forgery: string | undefined;
  let changed = (): void => {};

  const server = createServer(async (request, response) => {
    let status = 400;
    try {
      if (webhook === undefined) throw new Error('the receiver has no secret yet');
      const verified = await webhook.verify(await buffer(request), request.headers);
      const body = new TextDecoder().decode(verified.body);
      status = busy && body === busyAt ? 503 : 204;
      if (status === 503) busy = false;
      const signature = String(request.headers['webhook-signature']);
      arrivals.push({ webhook: verified, body, signature, status, at: performance.now() });
    } catch (error) {
      forgery = (error as Error).message;
    }
    response.writeHead(status).end();
    changed();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    arrivals,
    useSecret(secret) {
      webhook = new Webhook(secret);
    },
    until(count, limitMs) {
      const enough = new Promise<void>((resolve, reject) => {
        changed = () => {
          if (forgery !== undefined) reject(new Untold(`A webhook came whose signature does not verify: ${forgery}`));
          else if (arrivals.length >= count) resolve();
        };
        changed();
      });
      const late = () => `Only ${arrivals.length} of ${count} webhooks had come after ${limitMs / 1000} s.`;
      return within(enough, limitMs, late);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
