import type { TestApp } from './app.ts';
import { type Answer, send } from './http.ts';

/** Calls the REST API of a test's server with one token. */
export interface RestClient {
  /** Whatever the answer is. `path` begins behind `/api/v1`. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The same, where anything but a 2xx fails the test; gives the body, undefined for a 204. */
  call<T = Named>(method: string, path: string, body?: unknown): Promise<T>;
}

/** What most answers have. */
export interface Named {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface Page<T = Named> {
  readonly data: readonly T[];
  readonly iterator: string | null;
  readonly prevIterator?: string;
  readonly done: boolean;
}

export function createRestClient(app: Pick<TestApp, 'rest'>, token: string): RestClient {
  const port = Number(new URL(app.rest).port);
  const ask: RestClient['ask'] = (method, path, body, headers = {}) =>
    send(port, `/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ask,
    async call<T>(method: string, path: string, body?: unknown): Promise<T> {
      const answer = await ask(method, path, body);
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
      return (answer.text === '' ? undefined : JSON.parse(answer.text)) as T;
    },
  };
}
