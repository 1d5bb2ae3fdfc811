import { ApiError } from '../core/errors.ts';
import { failureOf } from './connection.ts';

/**
 * SQLSTATEs of text that Postgres cannot hold: bad encoding, a NUL escape in JSON, half a surrogate pair in JSON, NUL
 * within a statement (a protocol violation). Decoding refuses these long before; this is for what it may have missed.
 */
const unreadable = new Set(['22021', '22P05', '22P02', '08P01']);

/** What a caller is told of a database error; anything that is not the caller's or the connection's fault stays as it is. */
export function refusal(error: unknown): unknown {
  if (error instanceof ApiError) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === '23505') return new ApiError('CONFLICT', undefined, { cause: error });
  if (unreadable.has(code)) {
    const violations = [{ loc: ['body'], msg: 'a text holds a character that cannot be stored', type: 'value_error' }];
    return new ApiError('VALIDATION_FAILED', 'A text holds a character that cannot be stored.', {
      violations,
      cause: error,
    });
  }
  const failure = failureOf(error);
  const transient = failure === 'lost' || failure === 'repeat';
  return transient ? new ApiError('UNAVAILABLE', undefined, { cause: error, retryAfterMs: 1_000 }) : error;
}

/** True for deadlocks and serialization errors: the same transaction may well succeed when it is run again. */
export function isRepeatable(error: unknown): boolean {
  return codeOf(error) !== undefined && failureOf(error) === 'repeat';
}

/** The SQLSTATE or the system's error code; `lost` for the driver's word that a connection ended; undefined for our own faults. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  return /^(Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded)/.test(
    error.message,
  )
    ? 'lost'
    : undefined;
}
