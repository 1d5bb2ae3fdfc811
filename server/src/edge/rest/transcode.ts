import type { Method, Route } from '../../core/method.ts';
import { createQueryReader, type QueryReader } from './query.ts';
import { parseRule } from './rule.ts';

/** A route made ready: what turns an HTTP request into the request message and the response message into bytes. */
export interface Transcoder {
  readonly method: Method;
  /** The value of a path variable; `values` as the matcher gave them. */
  variable(values: readonly string[], name: string): string | undefined;
  /** Throws `ApiError`. The path is written last: nothing in query or body can speak over it. */
  request(values: readonly string[], query: string, body: Buffer): unknown;
  /** Undefined where the answer has no body. */
  answer(response: unknown): Buffer | undefined;
}

export function createTranscoder(method: Method, route: Route): Transcoder {
  const names = parseRule(route.template).variables.map((variable) => variable.path);
  const write = names.map((name) => writer(route, name, method));
  const readQuery: QueryReader | undefined = route.query.length > 0 ? createQueryReader(route.query) : undefined;
  return {
    method,
    variable(values, name) {
      const i = names.indexOf(name);
      return i === -1 ? undefined : values[i];
    },
    request(values, query, body) {
      const request = method.create();
      readQuery?.(request, query);
      if (route.body !== undefined && (body.length > 0 || route.bodyOptional !== true)) {
        route.body(request, body);
      }
      for (let i = 0; i < write.length; i += 1) write[i]?.(request, values[i] ?? '');
      return request;
    },
    answer: (response) => route.answer?.(response),
  };
}

function writer(route: Route, name: string, method: Method): (request: unknown, value: string) => void {
  const write = route.variables[name];
  if (write === undefined) throw new Error(`${method.id}: ${route.template} has a variable "${name}" without a field`);
  return write;
}
