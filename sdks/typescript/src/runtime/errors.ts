/** Anything that this package throws on purpose. */
export class PosthornError extends Error {
  override readonly name: string = 'PosthornError';
}

/** The server could not be reached, or the connection broke before its answer was complete. */
export class ConnectionError extends PosthornError {
  override readonly name: string = 'ConnectionError';
}

/** The answer took longer than `timeoutMs`, or the whole call longer than `totalTimeoutMs`. */
export class TimeoutError extends ConnectionError {
  override readonly name: string = 'TimeoutError';
}

/** One field that breaks a rule. `loc` begins with `body`, `query` or `path`. */
export interface Violation {
  readonly loc: readonly string[];
  readonly msg: string;
  readonly type: string;
}

/** What an error answer says. */
export interface ErrorAnswer {
  readonly status: number;
  /** The reason in a word, the same in every version: `not_found`, `conflict`, `validation`, … */
  readonly code: string;
  /** A sentence for people. */
  readonly detail: string;
  /** To be quoted when asking for help; it stands in the server's log. */
  readonly requestId: string | undefined;
  readonly violations: readonly Violation[];
  /** How long to wait before another try, milliseconds, where the server said so. */
  readonly retryAfterMs: number | undefined;
  /** The key that the call was made with; using it again repeats the same call. */
  readonly idempotencyKey: string | undefined;
  /** The body as it came, whether JSON or not. */
  readonly body: string;
}

/** The server answered, and it was no. Each status has a class of its own below. */
export class ApiError extends PosthornError implements ErrorAnswer {
  override readonly name: string = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly violations: readonly Violation[];
  readonly retryAfterMs: number | undefined;
  readonly idempotencyKey: string | undefined;
  readonly body: string;

  constructor(answer: ErrorAnswer) {
    super(`${answer.status} ${answer.code}: ${answer.detail}`);
    this.status = answer.status;
    this.code = answer.code;
    this.detail = answer.detail;
    this.requestId = answer.requestId;
    this.violations = answer.violations;
    this.retryAfterMs = answer.retryAfterMs;
    this.idempotencyKey = answer.idempotencyKey;
    this.body = answer.body;
  }
}

/** 400 */
export class BadRequestError extends ApiError {
  override readonly name = 'BadRequestError';
}

/** 401: the token is missing, wrong or expired. */
export class AuthenticationError extends ApiError {
  override readonly name = 'AuthenticationError';
}

/** 403: the token may not do this. */
export class PermissionError extends ApiError {
  override readonly name = 'PermissionError';
}

/** 404 */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError';
}

/** 409: a name that has to be unique is taken. */
export class ConflictError extends ApiError {
  override readonly name = 'ConflictError';
}

/** 413 */
export class PayloadTooLargeError extends ApiError {
  override readonly name = 'PayloadTooLargeError';
}

/** 422: fields break rules; `violations` names them. */
export class ValidationError extends ApiError {
  override readonly name = 'ValidationError';
}

/** 429: the server takes in as much as it can. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}

/** 500 and above. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
}

const byStatus: Readonly<Record<number, new (answer: ErrorAnswer) => ApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  413: PayloadTooLargeError,
  422: ValidationError,
  429: RateLimitError,
};

export function createApiError(answer: ErrorAnswer): ApiError {
  const Kind = byStatus[answer.status] ?? (answer.status >= 500 ? ServerError : ApiError);
  return new Kind(answer);
}
