import type { IncomingHttpHeaders } from 'node:http';
import { type Document, type Judge, resolve, type Schema } from '../support/openapi.ts';
import type { HostileRequest } from './request.ts';

export interface HostileAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What is wrong with an answer, or undefined. */
export function judgeAnswer(
  document: Document,
  judge: Judge,
  request: HostileRequest,
  { status, headers, body }: HostileAnswer,
): string | undefined {
  if (status >= 500) return `answers ${status}: ${body.toString().slice(0, 300)}`;
  if (headers['x-request-id'] === undefined) return 'has no x-request-id';
  if (status === 204 || status === 304) return body.length > 0 ? `${status} with a body` : undefined;
  if (headers['content-type'] !== 'application/json') return `${status} with content-type ${headers['content-type']}`;
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    return `${status} with a body that is no JSON: ${body.toString().slice(0, 300)}`;
  }
  const schema = schemaFor(document, request, status);
  if (typeof schema === 'string') return `${schema}: ${body.toString().slice(0, 300)}`;
  const problem = judge(schema, value);
  return problem === undefined ? undefined : `${status} with ${problem}: ${body.toString().slice(0, 300)}`;
}

function schemaFor(document: Document, { described, operation }: HostileRequest, status: number): Schema | string {
  const response = operation.responses[status];
  const schema = response && resolve(document, response).content?.['application/json'].schema;
  if (described && schema !== undefined) return schema;
  if (described && !(status === 404 || status === 405)) return `${status}, which is not documented`;
  return {
    $ref: `#/components/schemas/${status === 422 ? 'HTTPValidationError' : status < 300 ? 'EmptyResponse' : 'HttpErrorOut'}`,
  };
}
