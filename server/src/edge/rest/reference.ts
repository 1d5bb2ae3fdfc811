import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ApiError } from '../../core/errors.ts';
import { httpError } from '../status.ts';
import { corsHeaders } from './cors.ts';

/**
 * What tells about the API: `/api/v1/openapi.json`, the same for people at `/docs`, and `/`, which leads there. For
 * anyone, without a token.
 */
export interface Reference {
  /** Answers the request if it is for one of these. */
  handle(request: IncomingMessage, response: ServerResponse, requestId: string): boolean;
}

interface Page {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  /** Made when it is first asked for. */
  packed: Buffer | undefined;
}

/** The page has its looks in itself and runs nothing. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const allowed = 'GET, HEAD, OPTIONS';

export function createReference(): Reference {
  const pages = new Map<string, Page>([
    ['/api/v1/openapi.json', readPage('openapi.json', 'application/json')],
    ['/docs', readPage('reference.html', 'text/html; charset=utf-8')],
  ]);
  return {
    handle(request, response, requestId) {
      const path = /^[^?#]*?(?=\/*(?:[?#]|$))/.exec(request.url ?? '')?.[0] ?? '';
      const page = pages.get(path);
      if (page === undefined && path !== '') return false;
      const headers: string[] = ['x-request-id', requestId];
      if (request.headers.origin !== undefined) headers.push(...corsHeaders);
      if (request.method === 'OPTIONS') {
        response.writeHead(204, [...headers, 'allow', allowed]).end();
      } else if (request.method !== 'GET' && request.method !== 'HEAD') {
        const { status, body } = httpError(new ApiError('METHOD_NOT_ALLOWED'), requestId);
        headers.push('allow', allowed, 'content-type', 'application/json', 'content-length', String(body.length));
        response.writeHead(status, headers).end(body);
      } else if (page === undefined) {
        response.writeHead(307, [...headers, 'location', '/docs', 'content-length', '0']).end();
      } else show(page, request, response, headers);
      return true;
    },
  };
}

function readPage(name: string, type: string): Page {
  const bytes = readFileSync(new URL(`../../gen/${name}`, import.meta.url));
  // Weak, for it stands for the packed bytes as well (RFC 9110 section 8.8.1).
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type, bytes, etag, packed: undefined };
}

function show(page: Page, request: IncomingMessage, response: ServerResponse, more: readonly string[]): void {
  const headers = [...more, 'etag', page.etag, 'cache-control', 'public, max-age=300', 'vary', 'accept-encoding'];
  if (knows(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers.push('content-type', page.type);
  if (page.type.startsWith('text/html')) headers.push('content-security-policy', pagePolicy);
  const packed = takesGzip(request.headers['accept-encoding']);
  if (packed) {
    page.packed ??= gzipSync(page.bytes, { level: 9 });
    headers.push('content-encoding', 'gzip');
  }
  const bytes = packed && page.packed !== undefined ? page.packed : page.bytes;
  headers.push('content-length', String(bytes.length));
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
}

function knows(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

/** `gzip` or `*`, unless its weight is 0 (RFC 9110 section 12.5.3). */
function takesGzip(header = ''): boolean {
  const weights = new Map(
    header.split(',').map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return [coding, Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0;
}
