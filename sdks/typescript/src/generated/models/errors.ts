// Generated from proto/ by `npm run generate`. Not to be edited.

/**
 * Why a call failed. In REST the reason decides status and `code`; in gRPC it stands in `google.rpc.ErrorInfo.reason`
 * without the prefix, with the domain `posthorn`.
 */
export const Reason = {
  /** The token is missing, expired, malformed or not signed by a key that this server trusts. */
  AuthenticationFailed: 'AUTHENTICATION_FAILED',
  /** The token is genuine but its subject is no organization. */
  BadToken: 'BAD_TOKEN',
  /** The application token is genuine but names no organization. */
  BadApplicationToken: 'BAD_APPLICATION_TOKEN',
  /** The token may not do this. */
  InsufficientAccess: 'INSUFFICIENT_ACCESS',
  /** There is no such thing, or it belongs to somebody else. */
  NotFound: 'NOT_FOUND',
  /** The path belongs to no operation. */
  RouteNotFound: 'ROUTE_NOT_FOUND',
  /** The path exists, but not with this HTTP method. */
  MethodNotAllowed: 'METHOD_NOT_ALLOWED',
  /** A name that has to be unique is taken. */
  Conflict: 'CONFLICT',
  /** An event type of that name exists and is not archived. */
  EventTypeExists: 'EVENT_TYPE_EXISTS',
  /** A field breaks a rule, or the body could not be read. The violations name the fields. */
  ValidationFailed: 'VALIDATION_FAILED',
  /** Some other part of the request, such as a query parameter, could not be read. */
  BadRequest: 'BAD_REQUEST',
  /** There are as many of these as there may be. */
  LimitReached: 'LIMIT_REACHED',
  /** The message's payload is gone, so it cannot be sent again. */
  MissingPayload: 'MISSING_PAYLOAD',
  /** The body is larger than the server takes. */
  PayloadTooLarge: 'PAYLOAD_TOO_LARGE',
  /** The server takes in as much as it can. Trying again later helps. */
  Overloaded: 'OVERLOADED',
  /** The operation is not there yet. */
  NotImplemented: 'NOT_IMPLEMENTED',
  /** The server cannot answer right now. Trying again later helps. */
  Unavailable: 'UNAVAILABLE',
  /** The caller's deadline passed first. The call may still have had its effect. */
  DeadlineExceeded: 'DEADLINE_EXCEEDED',
  /** The caller went away. The call may still have had its effect. */
  Canceled: 'CANCELED',
  /** A fault of the server. */
  Internal: 'INTERNAL',
  /** The event type's schema holds no such example. */
  InvalidScheme: 'INVALID_SCHEME',
  /** A span of time is longer than it may be, or reaches into the future. */
  InvalidRange: 'INVALID_RANGE',
} as const;

/** One of the above, or one that a newer server knows. */
export type Reason = (typeof Reason)[keyof typeof Reason] | (string & {});
