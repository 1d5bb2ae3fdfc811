import type { Capability } from './capability.ts';

/**
 * What the generator knows of one RPC, in the form both edges and the pipeline use. The table of all methods is
 * `gen/methods.ts`; nothing about an operation is written anywhere else by hand.
 */
export interface Method<Request = unknown, Response = unknown> {
  /** `posthorn.v1.MessageService/CreateMessage` */
  readonly id: string;
  readonly service: string;
  readonly rpc: string;
  readonly scope: Scope;
  /** What an application's token has to be good for; consulted in the scopes `application` and `read_all`. */
  readonly capability: Capability | undefined;
  /** What an API token with scopes has to hold: `endpoint:read`. */
  readonly permission: string;
  /** What an `Idempotency-Key` does here. */
  readonly idempotency: Idempotency;
  /** HTTP status when the handler succeeds; `created` replaces it where the handler says that it made something. */
  readonly status: { readonly ok: number; readonly created: number };
  readonly routes: readonly Route<Request, Response>[];
  /** Field rules of `buf.validate`, compiled. Empty when all hold. */
  validate(request: Request): Violation[];
  /** An empty request, filled by path, query and body. */
  create(): Request;
  /**
   * Protobuf bytes. Decoding also does what reading JSON does: it fills in the update mask, and throws `ApiError` where
   * raw JSON is no JSON or a string holds NUL.
   */
  readonly request: BinaryCodec<Request>;
  readonly response: BinaryCodec<Response>;
}

export interface BinaryCodec<T> {
  encode(value: T): Uint8Array;
  decode(bytes: Uint8Array): T;
}

/**
 * Who may call. `organization`: an organization token. `organization_application`: the same, and the application in
 * the path must exist. `application`: also the application's own token. `read_all`: any token, filtered by its
 * feature flags. `message`: an organization token, or one made for sending the messages of the application in the path.
 * `any`: any token, whatever it was made for. `optional`: anyone, and a good token is looked at. `none`: no token
 * asked for.
 */
export type Scope =
  | 'none'
  | 'organization'
  | 'organization_application'
  | 'application'
  | 'read_all'
  | 'message'
  | 'any'
  | 'optional';

/** `stored`: the answer is kept 12 h and replayed. `message`: the accept statement keeps the key itself. */
export type Idempotency = 'none' | 'stored' | 'message';

/** One binding of `google.api.http`. */
export interface Route<Request = unknown, Response = unknown> {
  readonly verb: string;
  /** The template as written in `proto/`, e.g. `/api/v1/app/{app_id}/msg`. */
  readonly template: string;
  /** Writes a path variable (already percent-decoded) into the request; keyed by its proto field path. */
  readonly variables: Readonly<Record<string, Setter<Request>['set']>>;
  readonly query: readonly QueryParameter<Request>[];
  /** Reads the JSON body into the request. Absent where the binding takes no body. Throws `JsonProblem`, an `ApiError`. */
  body?(request: Request, bytes: Buffer): void;
  /** True where an empty body counts as `{}`. */
  readonly bodyOptional?: boolean;
  /** The JSON answer; undefined where it has no body (204). */
  answer?(response: Response): Buffer;
}

interface Setter<Request> {
  set(request: Request, value: string): void;
}

export interface QueryParameter<Request = unknown> {
  /** Names that mean this parameter on the wire, the documented one first. */
  readonly names: readonly string[];
  readonly repeated: boolean;
  /** Sets it; returns a sentence when the text is not of the parameter's type. */
  set(request: Request, values: readonly string[]): string | undefined;
}

/** One broken field rule. `loc` uses wire names, from `body`, `query` or `path` down. */
export interface Violation {
  readonly loc: readonly string[];
  readonly msg: string;
  /** `value_error` for rules, `value_error.jsondecode` for text that could not be read. */
  readonly type: string;
  /** The same place in proto names, from the request message down: what gRPC calls the field. */
  readonly field?: string | undefined;
}
