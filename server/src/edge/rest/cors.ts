import type { IncomingHttpHeaders } from 'node:http';

/**
 * Any origin may call: tokens travel in a header that a page has to set itself, there are no cookies. These are added
 * only where a browser asks (`origin`), so that servers do not pay for them.
 */
export const corsHeaders: readonly string[] = [
  ...['access-control-allow-origin', '*'],
  ...['access-control-expose-headers', 'x-request-id, retry-after'],
];

/** The answer's headers where this is a preflight (Fetch standard, section 3.2), kept by browsers for ten minutes. */
export function preflightHeaders(headers: IncomingHttpHeaders): readonly string[] | undefined {
  if (headers.origin === undefined || headers['access-control-request-method'] === undefined) return undefined;
  const asked = headers['access-control-request-headers'];
  return [
    ...['access-control-allow-methods', 'GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS'],
    ...(asked === undefined ? [] : ['access-control-allow-headers', asked]),
    ...['access-control-max-age', '600'],
    ...['vary', 'origin, access-control-request-method, access-control-request-headers'],
  ];
}
