import type { JsonObject } from './json.ts';
import type { Operation } from './operation.ts';

/** An error that operations answer with. The statuses and codes are those of the server's catalogue; a test compares. */
export interface ErrorAnswer {
  readonly status: number;
  /** `NotFound` */
  readonly name: string;
  readonly doc: string;
  readonly schema: 'HttpErrorOut' | 'HTTPValidationError';
  /** Headers beside `x-request-id`. */
  readonly headers: readonly ('retry-after' | 'www-authenticate')[];
  readonly example: JsonObject;
}

const requestId = 'req_01JPA4V8N2';

function plain(status: number, name: string, doc: string, code: string, detail: string): ErrorAnswer {
  const headers = [429, 503].includes(status) ? (['retry-after'] as const) : [];
  return { status, name, doc, schema: 'HttpErrorOut', headers, example: { code, detail, requestId } };
}

export const errorAnswers: readonly ErrorAnswer[] = [
  plain(
    400,
    'BadRequest',
    'Path, query or body could not be read, or the state of things does not allow the call. `detail` says what is wrong.',
    'generic_error',
    'query parameter `limit`: expected a whole number from 0 to 4294967295',
  ),
  {
    ...plain(
      401,
      'Unauthorized',
      'The token is missing, expired or not genuine.',
      'authentication_failed',
      'Invalid token',
    ),
    headers: ['www-authenticate'],
  },
  plain(
    403,
    'Forbidden',
    'The token is genuine and may not do this.',
    'insufficient access',
    'Insufficient access for the given operation.',
  ),
  plain(404, 'NotFound', "There is no such thing, or it is somebody else's.", 'not_found', 'Entity not found'),
  plain(409, 'Conflict', 'A name that has to be unique is taken.', 'conflict', 'A conflict has occurred'),
  plain(
    413,
    'PayloadTooLarge',
    'The body is larger than 2 MiB, packed or unpacked.',
    'payload_too_large',
    'Request payload is too large.',
  ),
  {
    status: 422,
    name: 'ValidationFailed',
    doc: 'A field breaks a rule, or the body is not what it should be. There is an item for each problem.',
    schema: 'HTTPValidationError',
    headers: [],
    example: {
      detail: [{ loc: ['body', 'uid'], msg: 'String must be at least one character', type: 'value_error' }],
      requestId,
    },
  },
  plain(
    429,
    'TooManyRequests',
    'The server takes in as much as it can. Try again after `retry-after` seconds.',
    'overloaded',
    'The server is taking in as much as it can. Try again shortly.',
  ),
  plain(
    500,
    'InternalError',
    'A fault of the server; its log has the cause under the request id.',
    'server_error',
    'Internal Server Error',
  ),
  plain(
    503,
    'Unavailable',
    'The server cannot answer right now. Try again after `retry-after` seconds.',
    'unavailable',
    'The server cannot answer right now. Try again shortly.',
  ),
];

/** The errors that an operation can answer with, by status. */
export function errorsOf({ method, route, variables, query, body }: Operation): ErrorAnswer[] {
  const changes = route.verb !== 'GET';
  const tokened = method.scope !== 'none' && method.scope !== 'optional';
  const possible: Record<number, boolean> = {
    // What asks for no token and reads a body finds in there what it goes by.
    401: tokened || (method.scope === 'none' && body !== null),
    403: tokened && method.scope !== 'any',
    404: variables.length > 0,
    409: changes && tokened,
    413: body !== null,
    422: body !== null || query.length > 0 || variables.some(({ rules }) => rules.length > 0),
  };
  return errorAnswers.filter(({ status }) => possible[status] ?? true);
}

/** What `schema` names, as JSON Schema. */
export const errorSchemas: Readonly<Record<string, JsonObject>> = {
  HttpErrorOut: {
    type: 'object',
    description: 'An error.',
    required: ['code', 'detail'],
    properties: {
      code: { type: 'string', description: 'The kind of error, for programs.' },
      detail: { type: 'string', description: 'A sentence, for people.' },
      requestId: { type: 'string', description: 'The id under which the log knows the call.' },
    },
  },
  HTTPValidationError: {
    type: 'object',
    description: 'What is wrong with a request.',
    required: ['detail'],
    properties: {
      detail: {
        type: 'array',
        description: 'The problems.',
        items: { $ref: '#/components/schemas/ValidationErrorItem' },
      },
      requestId: { type: 'string', description: 'The id under which the log knows the call.' },
    },
  },
  ValidationErrorItem: {
    type: 'object',
    description: 'One problem of a request.',
    required: ['loc', 'msg', 'type'],
    properties: {
      loc: {
        type: 'array',
        description: 'Where: `body`, `query` or `path`, then names from there down.',
        items: { type: 'string' },
      },
      msg: { type: 'string', description: 'A sentence, for people.' },
      type: { type: 'string', description: '`value_error`, or `value_error.jsondecode` for what could not be read.' },
    },
  },
};
