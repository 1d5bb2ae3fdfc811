import type { Violation } from './method.ts';

/** gRPC status codes by name (google.rpc.Code). */
export const grpcCode = {
  CANCELLED: 1,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
} as const;

interface Entry {
  readonly grpc: keyof typeof grpcCode;
  readonly http: number;
  /** The REST body's `code`; part of the wire, spelling included. */
  readonly code: string;
  readonly sentence: string;
}

/**
 * Every error a client can meet: reason → gRPC code, HTTP status, REST code, sentence. `proto/posthorn/v1/errors.proto`
 * lists the same reasons; a test compares them both ways.
 */
export const catalogue = {
  AUTHENTICATION_FAILED: row('UNAUTHENTICATED', 401, 'authentication_failed', 'Invalid token'),
  BAD_TOKEN: row('UNAUTHENTICATED', 400, 'bad_token', '`sub` is not a valid organization id.'),
  BAD_APPLICATION_TOKEN: row('UNAUTHENTICATED', 400, 'bad token', '`org` is not a valid organization id'),
  INSUFFICIENT_ACCESS: row(
    'PERMISSION_DENIED',
    403,
    'insufficient access',
    'Insufficient access for the given operation.',
  ),
  NOT_FOUND: row('NOT_FOUND', 404, 'not_found', 'Entity not found'),
  ROUTE_NOT_FOUND: row('UNIMPLEMENTED', 404, 'not_found', 'There is no such route.'),
  METHOD_NOT_ALLOWED: row('UNIMPLEMENTED', 405, 'method_not_allowed', 'This route does not answer that method.'),
  CONFLICT: row('ALREADY_EXISTS', 409, 'conflict', 'A conflict has occurred'),
  EVENT_TYPE_EXISTS: row('ALREADY_EXISTS', 409, 'event_type_exists', 'An event_type with this name already exists'),
  VALIDATION_FAILED: row('INVALID_ARGUMENT', 422, 'validation', 'The request is not valid.'),
  BAD_REQUEST: row('INVALID_ARGUMENT', 400, 'generic_error', 'The request could not be read.'),
  LIMIT_REACHED: row('FAILED_PRECONDITION', 400, 'limit_reached', 'A limit has been reached.'),
  MISSING_PAYLOAD: row(
    'FAILED_PRECONDITION',
    400,
    'missing_payload',
    'Unable to resend message. Payload is missing (probably expired).',
  ),
  INVALID_SCHEME: row(
    'FAILED_PRECONDITION',
    400,
    'invalid_scheme',
    'Unable to generate example message from event-type schema',
  ),
  INVALID_RANGE: row('INVALID_ARGUMENT', 400, 'invalid_range', 'The span of time is not valid.'),
  PAYLOAD_TOO_LARGE: row('RESOURCE_EXHAUSTED', 413, 'payload_too_large', 'Request payload is too large.'),
  OVERLOADED: row(
    'RESOURCE_EXHAUSTED',
    429,
    'overloaded',
    'The server is taking in as much as it can. Try again shortly.',
  ),
  NOT_IMPLEMENTED: row('UNIMPLEMENTED', 501, 'not_implemented', 'This API endpoint is not yet implemented.'),
  UNAVAILABLE: row('UNAVAILABLE', 503, 'unavailable', 'The server cannot answer right now. Try again shortly.'),
  DEADLINE_EXCEEDED: row(
    'DEADLINE_EXCEEDED',
    504,
    'deadline_exceeded',
    'The deadline passed before the answer was ready.',
  ),
  CANCELED: row('CANCELLED', 499, 'canceled', 'The caller went away.'),
  INTERNAL: row('INTERNAL', 500, 'server_error', 'Internal Server Error'),
} satisfies Record<string, Entry>;

export type Reason = keyof typeof catalogue;

function row(grpc: Entry['grpc'], http: number, code: string, sentence: string): Entry {
  return { grpc, http, code, sentence };
}

interface Details {
  readonly violations?: readonly Violation[];
  /** How long to wait before trying again, milliseconds. */
  readonly retryAfterMs?: number;
  /** For the log only; never sent. */
  readonly cause?: unknown;
}

/** An error that a client may see. Anything else that is thrown leaves as INTERNAL with its cause in the log alone. */
export class ApiError extends Error {
  readonly reason: Reason;
  readonly violations: readonly Violation[];
  readonly retryAfterMs: number | undefined;

  constructor(reason: Reason, sentence?: string, details: Details = {}) {
    super(sentence ?? catalogue[reason].sentence, { cause: details.cause });
    this.reason = reason;
    this.violations = details.violations ?? [];
    this.retryAfterMs = details.retryAfterMs;
  }

  /** 422 with one item: `loc` in wire names, from `body`, `query` or `path` down. */
  static field(loc: readonly string[], msg: string, type = 'value_error'): ApiError {
    return new ApiError('VALIDATION_FAILED', `${loc.join('.')}: ${msg}`, { violations: [{ loc, msg, type }] });
  }
}
