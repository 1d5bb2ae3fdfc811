import type { Cause } from '../../core/cause.ts';

/** Why a send got no usable answer, with a sentence that an endpoint's owner can act on. */
export class SendFailure extends Error {
  readonly kind: Cause;

  constructor(kind: Cause, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.kind = kind;
  }
}

export const failures = {
  blocked: () =>
    new SendFailure('blocked_address', 'requests to this IP range are blocked (see the server configuration)'),
  timedOut: () => new SendFailure('timeout', 'request timed out'),
  canceled: () => new SendFailure('canceled', 'the request was canceled because the server is stopping'),
  badUrl: () => new SendFailure('internal', 'error forming request: the endpoint URL is not a valid http or https URL'),
};

/** Failures to connect by the system's code. Others are shown with their code. */
const CONNECT_WORDS: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ETIMEDOUT: 'connecting took too long',
};

export function connectFailure(cause: NodeJS.ErrnoException): SendFailure {
  const code = cause.code ?? '';
  // Out of file descriptors or ports: the receiver has no part in it.
  const kind = code === 'EMFILE' || code === 'ENFILE' || code === 'EADDRNOTAVAIL' ? 'internal' : 'connect';
  return new SendFailure(kind, `error making request: ${CONNECT_WORDS[code] ?? `could not connect (${code})`}`, {
    cause,
  });
}

export function tlsFailure(cause: NodeJS.ErrnoException & { reason?: string }): SendFailure {
  const words =
    cause.code === 'ECONNRESET' || cause.code === 'EPIPE'
      ? 'the connection was closed during the TLS handshake'
      : // OpenSSL's own errors come with a long prefix in the message and the bare reason beside it.
        `TLS: ${cause.reason || cause.message}`;
  return new SendFailure('tls', `error making request: ${words}`, { cause });
}

export function dnsFailure(name: string, cause: NodeJS.ErrnoException): SendFailure {
  const missing = cause.code === 'ENOTFOUND' || cause.code === 'ENODATA';
  const late = cause.code === 'ETIMEOUT' || cause.code === 'ECANCELLED';
  const words = missing ? 'has no address' : `could not be resolved (${late ? 'no answer in time' : cause.code})`;
  return new SendFailure('dns', `error resolving name: ${name} ${words}`, { cause });
}

/** Headers that undici won't write: no legal name or value, or ones that would change how the request is framed. */
const UNSENDABLE = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED', 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH']);

/**
 * What undici reported once a connection stood, or for a request that it would not send. `status`: what had arrived of
 * the answer, 0 for nothing.
 */
export function exchangeFailure(error: Error & { code?: string }, status: number): SendFailure {
  if (error instanceof SendFailure) return error;
  const code = error.code ?? '';
  const doing = status === 0 ? 'error making request' : 'Error reading response body';
  if (UNSENDABLE.has(code)) {
    return new SendFailure('header', `error forming request: ${error.message}`, { cause: error });
  }
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return tlsFailure(error);
  if (isProtocolError(error, code, status)) {
    return new SendFailure('protocol', `${doing}: the answer is not valid HTTP/1.1`, { cause: error });
  }
  if (BROKEN_OFF.has(code)) {
    return new SendFailure('reset', `${doing}: the connection was closed before the answer was complete`, {
      cause: error,
    });
  }
  return new SendFailure('internal', `${doing}: ${code || error.name}`, { cause: error });
}

/** The connection ended too early. */
const BROKEN_OFF = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET', 'EPIPE']);

function isProtocolError(error: Error, code: string, status: number): boolean {
  // An unasked-for 100 Continue or upgrade differs from a closed connection by its message alone.
  if (code === 'UND_ERR_SOCKET') return error.message === 'bad response' || error.message === 'bad upgrade';
  // Within the body it is cut short; before, undici says so of anything unreadable that follows a content-length.
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return status === 0;
  return error.name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW';
}
