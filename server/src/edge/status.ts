import { type ApiError, catalogue, grpcCode } from '../core/errors.ts';
import { cut, encodeStatus } from './details.ts';

/** An error as REST answers it. */
export interface HttpError {
  readonly status: number;
  /** Name, value, name, value …, beyond those of every answer. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** An error as gRPC answers it. */
export interface GrpcError {
  readonly code: number;
  readonly message: string;
  /** `google.rpc.Status`, for `grpc-status-details-bin`. */
  readonly details: Buffer;
  readonly retryAfterMs: number | undefined;
}

/** Where waiting helps and the error does not say for how long. */
const defaultRetryAfterMs = 1000;

/**
 * 422 is `{detail: [{loc, msg, type}], requestId}`, everything else `{code, detail, requestId}`. `retry-after` is in whole
 * seconds, rounded up.
 */
export function httpError(error: ApiError, requestId: string): HttpError {
  const { http, code } = catalogue[error.reason];
  const body =
    http === 422
      ? { detail: error.violations.map(({ loc, msg, type }) => ({ loc, msg, type })), requestId }
      : { code, detail: error.message, requestId };
  const headers: string[] = [];
  const wait = retryAfter(error);
  if (wait !== undefined) headers.push('retry-after', String(Math.ceil(wait / 1000)));
  // RFC 9110 section 11.6.1: a 401 says how to authenticate.
  if (http === 401) headers.push('www-authenticate', 'Bearer');
  return { status: http, headers, body: Buffer.from(JSON.stringify(body)) };
}

export function grpcError(error: ApiError, requestId: string): GrpcError {
  const code = grpcCode[catalogue[error.reason].grpc];
  const wait = retryAfter(error);
  return { code, message: cut(error.message), details: encodeStatus(code, error, requestId, wait), retryAfterMs: wait };
}

/**
 * What Node's parser could not take for HTTP: there is no request to answer, only a socket. `code` is the parser's.
 * These have statuses of their own beside the catalogue's, for no operation is ever behind them.
 */
export function unreadableHttp(code: string | undefined): { status: string; detail: string } {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: '431 Request Header Fields Too Large', detail: 'The request headers are too large.' };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { status: '413 Payload Too Large', detail: 'The extensions of a chunk are too large.' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: '408 Request Timeout', detail: 'The request took too long to arrive.' };
    default:
      return { status: '400 Bad Request', detail: 'The request is not valid HTTP.' };
  }
}

function retryAfter(error: ApiError): number | undefined {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs;
  return error.reason === 'OVERLOADED' || error.reason === 'UNAVAILABLE' ? defaultRetryAfterMs : undefined;
}
