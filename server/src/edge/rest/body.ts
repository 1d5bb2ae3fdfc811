import type { IncomingMessage } from 'node:http';
import { gunzip } from 'node:zlib';
import { ApiError } from '../../core/errors.ts';

/** What came in: bytes, or why there are none. */
export type Body =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Larger than the limit, as announced, as sent or as unpacked. `unread`: the rest is still on its way. */
  | { readonly kind: 'too_large'; readonly unread: boolean }
  | { readonly kind: 'unreadable'; readonly problem: ApiError };

const empty: Body = { kind: 'bytes', bytes: Buffer.alloc(0) };

/** True where a body is announced. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** True where `content-length` alone says that the body is too large. */
export function announcesTooMuch(request: IncomingMessage, limit: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > limit;
}

/**
 * Reads at most `limit` bytes, then stops reading; gzip is unpacked, to `limit` bytes too. `done` is called once, or never
 * where the caller goes away in the middle of its body.
 */
export function readBody(request: IncomingMessage, limit: number, done: (body: Body) => void): void {
  if (announcesTooMuch(request, limit)) {
    done({ kind: 'too_large', unread: true });
    return;
  }
  let first: Buffer | undefined;
  let all: Buffer[] | undefined;
  let size = 0;
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > limit) {
      request.off('data', onData);
      request.off('end', onEnd);
      request.pause();
      done({ kind: 'too_large', unread: true });
    } else if (first === undefined) first = chunk;
    else if (all === undefined) all = [first, chunk];
    else all.push(chunk);
  };
  const onEnd = (): void => {
    const bytes = all === undefined ? first : Buffer.concat(all, size);
    if (bytes === undefined) done(empty);
    else unpack(bytes, request.headers['content-encoding'], limit, done);
  };
  request.on('data', onData);
  request.on('end', onEnd);
}

function unpack(bytes: Buffer, encoding: string | undefined, limit: number, done: (body: Body) => void): void {
  if (encoding === undefined || encoding === '' || encoding.toLowerCase() === 'identity') {
    done({ kind: 'bytes', bytes });
    return;
  }
  if (!/^(?:x-)?gzip$/i.test(encoding.trim())) {
    done(unreadable(`The content-encoding must be gzip or none, not ${JSON.stringify(encoding.slice(0, 40))}.`));
    return;
  }
  gunzip(bytes, { maxOutputLength: limit }, (problem, unpacked) => {
    if (problem === null) done({ kind: 'bytes', bytes: unpacked });
    else if ('code' in problem && problem.code === 'ERR_BUFFER_TOO_LARGE') done({ kind: 'too_large', unread: false });
    else done(unreadable('The body is not valid gzip.'));
  });
}

function unreadable(sentence: string): Body {
  return { kind: 'unreadable', problem: new ApiError('BAD_REQUEST', sentence) };
}
