/** A table of methods, written by hand, for tests of the pipeline and its edges that need odd ones. */
import { ApiError } from '../../server/src/core/errors.ts';
import type { BinaryCodec, Method, Route } from '../../server/src/core/method.ts';

/** What every method of such a table takes and answers. */
export interface Note {
  appId: string;
  noteId: string;
  limit: number;
  tags: string[];
  text: string;
}

/** JSON in a protobuf's clothes: bytes are bytes to the code under test. */
export const noteCodec: BinaryCodec<unknown> = {
  encode: (value) => Buffer.from(JSON.stringify(value)),
  decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()),
};

export function method(rpc: string, settings: Partial<Method> = {}): Method {
  return {
    id: `posthorn.test.NoteService/${rpc}`,
    service: 'posthorn.test.NoteService',
    rpc,
    scope: 'none',
    capability: undefined,
    permission: 'text:write',
    idempotency: 'none',
    status: { ok: 200, created: 201 },
    routes: [],
    validate: (request) =>
      (request as Note).text === 'invalid' ? [{ loc: ['body', 'text'], msg: 'is invalid', type: 'value_error' }] : [],
    create: (): Note => ({ appId: '', noteId: '', limit: 50, tags: [], text: '' }),
    request: noteCodec,
    response: noteCodec,
    ...settings,
  };
}

export function route(verb: string, template: string, settings: Partial<Route> = {}): Route {
  const takesBody = verb === 'POST' || verb === 'PUT';
  return {
    verb,
    template,
    variables: {
      app_id: (request, value) => {
        (request as Note).appId = value;
      },
      note_id: (request, value) => {
        (request as Note).noteId = value;
      },
    },
    query: [
      {
        names: ['limit'],
        repeated: false,
        set(request, [value = '']) {
          if (!/^\d+$/.test(value)) return 'is not a whole number';
          (request as Note).limit = Number(value);
          return undefined;
        },
      },
      {
        names: ['tags'],
        repeated: true,
        set(request, values) {
          (request as Note).tags = [...values];
          return undefined;
        },
      },
    ],
    ...(takesBody ? { body: readText } : {}),
    answer: (response) => Buffer.from(JSON.stringify(response)),
    ...settings,
  };
}

function readText(request: unknown, bytes: Buffer): void {
  try {
    (request as Note).text = (JSON.parse(bytes.toString()) as Note).text;
  } catch {
    throw ApiError.field(['body', '?'], 'is not JSON', 'value_error.jsondecode');
  }
}
