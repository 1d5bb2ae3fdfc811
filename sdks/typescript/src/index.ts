export * from './generated/index.ts';
export type { components, operations, paths } from './generated/openapi.ts';
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type ErrorAnswer,
  NotFoundError,
  PayloadTooLargeError,
  PermissionError,
  PosthornError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
  type Violation,
} from './runtime/errors.ts';
export { type JsonInput, textOf } from './runtime/json.ts';
export type { CallOptions, ClientOptions, Scheduler } from './runtime/options.ts';
export type { Page } from './runtime/page.ts';
export { version } from './version.ts';
export * from './webhook/index.ts';
