import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../ports/clock.ts';
import { createBoxes, type Received } from './box.ts';
import { page } from './page.ts';

/**
 * `/inbox/{name}`: a receiver inside the server, for trying things out. POST anything to it; GET shows the last 100
 * requests with headers, body and whether the signature verifies: a page for browsers, JSON for everybody else.
 */
export interface Inbox {
  /** Answers the request if it is for an inbox. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

/** Says whether a webhook for this path verifies: `verified`, or what is wrong. */
export type Verify = (path: string, headers: (name: string) => string | undefined, body: Buffer) => Promise<string>;

const pattern = /^\/inbox\/([A-Za-z0-9._-]{1,64})\/?(?:\?.*)?$/;
const maxBody = 256 * 1024;
/** More than this is not even read. */
const maxRead = 4 * 1024 * 1024;

export function createInbox({ clock, verify }: { readonly clock: Clock; readonly verify: Verify }): Inbox {
  const boxes = createBoxes();

  async function receive(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    if (body === undefined) {
      answer(response, 413, { detail: `an inbox takes up to ${maxRead} bytes` });
      return;
    }
    const header = (called: string): string | undefined => {
      const value = request.headers[called];
      return Array.isArray(value) ? value[0] : value;
    };
    const path = `/inbox/${name}`;
    boxes.add(name, {
      at: clock.now(),
      method: request.method ?? '',
      path: request.url ?? path,
      headers: request.rawHeaders,
      body: body.subarray(0, maxBody),
      truncated: body.length > maxBody,
      signature: await verify(path, header, body),
    });
    answer(response, 200, { received: true });
  }

  function show(name: string, request: IncomingMessage, response: ServerResponse): void {
    const received = boxes.list(name);
    if (!(request.headers.accept ?? '').includes('text/html')) {
      answer(response, 200, { data: received.map(json) });
      return;
    }
    const html = page(name, received);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(html),
    });
    response.end(request.method === 'HEAD' ? undefined : html);
  }

  return {
    handle(request, response) {
      const [, name] = pattern.exec(request.url ?? '') ?? [];
      if (name === undefined) return false;
      if (request.method === 'GET' || request.method === 'HEAD') show(name, request, response);
      else
        void receive(name, request, response).catch(() => {
          if (response.headersSent) response.destroy();
          else answer(response, 400, { detail: 'the request broke off' });
        });
      return true;
    },
  };
}

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxRead) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(text);
}

function json({ at, method, path, headers, body, truncated, signature }: Received) {
  const pairs = Array.from({ length: headers.length / 2 }, (_, index) => [headers[2 * index], headers[2 * index + 1]]);
  return { at: new Date(at).toISOString(), method, path, signature, headers: pairs, body: body.toString(), truncated };
}
