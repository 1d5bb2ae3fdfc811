import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { ApiError } from '../../core/errors.ts';
import type { Run } from '../../pipeline/call.ts';
import type { Operation } from '../../pipeline/index.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Edge } from '../listen.ts';
import type { RequestIds } from '../request-id.ts';
import { type Answers, createAnswers, type Exchange } from './answer.ts';
import { hasBody, readBody } from './body.ts';
import { RestCall } from './call.ts';
import { type Connections, trackConnections } from './connections.ts';
import { preflightHeaders } from './cors.ts';
import { createMatcher, type Match, type Matcher, type Route } from './match.ts';
import { createTranscoder, type Transcoder } from './transcode.ts';
import { answerUnreadable } from './unreadable.ts';

export interface RestParts {
  readonly operations: readonly Operation[];
  readonly log: Logger;
  readonly clock: Clock;
  readonly requestIds: RequestIds;
  /** Largest request body, bytes, packed and unpacked; the pipeline's limit, so that a larger one is not read. */
  readonly bodyLimit: number;
  /**
   * Takes requests whose path belongs to no operation, and says whether it did. It then answers by itself, limits and
   * errors included.
   */
  readonly extra?: (request: IncomingMessage, response: ServerResponse, requestId: string) => boolean;
}

interface Entry {
  readonly transcoder: Transcoder;
  readonly run: Run;
}

const options = {
  // What sends a byte a second holds a connection and no more; these end it.
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
  // Longer than the minute that load balancers usually keep theirs, so that the far side closes first.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16 * 1024,
  // Checked here instead: Node would answer without a body.
  requireHostHeader: false,
};

/** The REST edge. What it answers with a status of 4xx or 5xx has a JSON body, whatever came in. */
export function createRestEdge(parts: RestParts): Edge {
  const { log, requestIds, clock, bodyLimit, extra } = parts;
  const server = createServer(options);
  const connections = trackConnections(server);
  const answers = createAnswers(connections, clock, bodyLimit);
  const matcher = createMatcher(routesOf(parts.operations));
  answerUnreadable(server, connections, requestIds, clock);

  const fault = (exchange: Exchange, problem: unknown): void => {
    log.error({ requestId: exchange.requestId, err: problem }, 'edge failed');
    if (exchange.response.headersSent) exchange.request.socket.destroy();
    else answers.refuse(exchange, new ApiError('INTERNAL'));
  };

  const dispatch = ({ run, transcoder }: Entry, call: RestCall): void => {
    run(call).then(
      (response) => {
        try {
          const { created, ok } = call.method.status;
          answers.send(call.exchange, call.created ? created : ok, none, transcoder.answer(response));
        } catch (problem) {
          fault(call.exchange, problem);
        }
      },
      (problem: unknown) => {
        if (problem instanceof ApiError) answers.refuse(call.exchange, problem);
        else fault(call.exchange, problem);
      },
    );
  };

  const route = (exchange: Exchange): void => {
    const { request, response } = exchange;
    const verb = request.method ?? '';
    const target = originForm(request.url ?? '/');
    const mark = target.indexOf('?');
    const path = mark === -1 ? target : target.slice(0, mark);
    const match = find(matcher, verb, path);
    if (match.kind === 'found') {
      const { target: entry, values } = match;
      const query = mark === -1 ? '' : target.slice(mark + 1);
      const call = new RestCall(exchange, { transcoder: entry.transcoder, values, path, query, log });
      if (!hasBody(request)) dispatch(entry, call);
      else {
        readBody(request, bodyLimit, (body) => {
          call.body = body;
          dispatch(entry, call);
        });
      }
    } else if (match.kind === 'missing' && extra?.(request, response, exchange.requestId) === true) {
      response.once('close', () => connections.end(request));
    } else unrouted(answers, exchange, match, verb);
  };

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    connections.begin(request);
    const { headers } = request;
    const requestId = requestIds(single(headers['x-request-id']), single(headers['svix-req-id']));
    const exchange = { request, response, requestId };
    try {
      const preflight = request.method === 'OPTIONS' ? preflightHeaders(headers) : undefined;
      if (preflight !== undefined) answers.send(exchange, 204, preflight, undefined);
      else if (headers.host === undefined && request.httpVersion === '1.1') {
        answers.refuse(exchange, new ApiError('BAD_REQUEST', 'A request of HTTP/1.1 needs a host header.'));
      } else route(exchange);
    } catch (problem) {
      fault(exchange, problem);
    }
  };

  server.on('request', handle);
  // Other expectations may be ignored (RFC 9110 section 10.1.1); Node would answer 417 without a body.
  server.on('checkExpectation', handle);
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // No invitation to send what will be refused.
    if (Number(request.headers['content-length'] ?? 0) <= bodyLimit) response.writeContinue();
    handle(request, response);
  });

  return {
    bind: ({ host, port }) => bind(server, host, port),
    drain: () => drain(server, connections),
    destroy: () => server.closeAllConnections(),
  };
}

const none: readonly string[] = [];

function routesOf(operations: readonly Operation[]): Route<Entry>[] {
  return operations.flatMap(({ method, run }) =>
    method.routes.map((route) => {
      const { verb, template } = route;
      return { verb, template, target: { transcoder: createTranscoder(method, route), run } };
    }),
  );
}

/** HEAD is answered as GET; Node leaves the body away. */
function find(matcher: Matcher<Entry>, verb: string, path: string): Match<Entry> {
  const match = matcher.match(verb, path);
  if (verb !== 'HEAD' || match.kind !== 'other_method' || !match.allow.includes('GET')) return match;
  return matcher.match('GET', path);
}

function unrouted(answers: Answers, exchange: Exchange, match: Match<Entry>, verb: string): void {
  if (match.kind === 'malformed') {
    answers.refuse(exchange, new ApiError('BAD_REQUEST', 'The path is not percent-encoded UTF-8 without NUL.'));
  } else if (match.kind === 'other_method') {
    const head = match.allow.includes('GET') ? ['HEAD'] : [];
    const allow = ['allow', [...new Set([...match.allow, ...head, 'OPTIONS'])].sort().join(', ')];
    if (verb === 'OPTIONS') answers.send(exchange, 204, allow, undefined);
    else answers.refuse(exchange, new ApiError('METHOD_NOT_ALLOWED'), allow);
  } else answers.refuse(exchange, new ApiError('ROUTE_NOT_FOUND'));
}

/** A proxy's request names the server too (RFC 9112 section 3.2.2): `GET http://host/path`. */
function originForm(url: string): string {
  if (url.startsWith('/')) return url;
  const rest = /^https?:\/\/[^/?]*(.*)$/i.exec(url)?.[1];
  if (rest === undefined) return url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'object' ? value[0] : value;
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function drain(server: Server, connections: Connections): Promise<void> {
  connections.drain();
  // Closes connections that are idle or were never used, too.
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
