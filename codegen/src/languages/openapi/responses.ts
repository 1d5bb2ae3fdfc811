import { errorAnswers, errorsOf } from '../../operation/errors.ts';
import type { JsonObject } from '../../operation/json.ts';
import type { Operation } from '../../operation/operation.ts';
import { reference } from './schemas.ts';

/** The headers that answers carry. */
export const headers: Readonly<Record<string, JsonObject>> = {
  'x-request-id': {
    description: "The id under which the log knows the call: the caller's own where it sent one.",
    schema: { type: 'string' },
  },
  'retry-after': {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer', minimum: 0 },
  },
  'www-authenticate': {
    description: 'How to authenticate.',
    schema: { type: 'string' },
  },
};

/** The errors, for `components.responses`. */
export function errorResponses(): Record<string, JsonObject> {
  return Object.fromEntries(
    errorAnswers.map((error) => [
      error.name,
      {
        description: error.doc,
        headers: headersOf(error.headers),
        content: { 'application/json': { schema: reference(error.schema), example: error.example } },
      },
    ]),
  );
}

export function responsesOf(operation: Operation): Record<string, JsonObject> {
  const { ok, created } = operation.method.status;
  const responses: Record<string, JsonObject> = { [ok]: success(operation, ok) };
  if (created !== ok) responses[created] = success(operation, created);
  for (const { status, name } of errorsOf(operation)) responses[status] = { $ref: `#/components/responses/${name}` };
  return responses;
}

/** What a successful status means here. */
export function successDoc({ method }: Operation, status: number): string {
  if (status === 204) return 'Done. There is nothing to say.';
  if (status === 202) return 'Taken in.';
  if (status === 201) return 'Created.';
  return method.status.created === status ? 'Here it is.' : 'It was there already.';
}

function success(operation: Operation, status: number): JsonObject {
  const { answer } = operation;
  return {
    description: successDoc(operation, status),
    headers: headersOf([]),
    content: answer === null ? undefined : { 'application/json': { schema: reference(answer.name) } },
  };
}

function headersOf(names: readonly string[]): JsonObject {
  return Object.fromEntries(['x-request-id', ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
