import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { httpError } from '../status.ts';
import { announcesTooMuch } from './body.ts';
import type { Connections } from './connections.ts';
import { corsHeaders } from './cors.ts';

/** A request, its answer to be, and the id that both carry. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
}

export interface Answers {
  /** `headers`: name, value, name, value …, beside those that every answer has. */
  send(exchange: Exchange, status: number, headers: readonly string[], body: Buffer | undefined): void;
  refuse(exchange: Exchange, error: ApiError, headers?: readonly string[]): void;
}

/** A client that is still sending a body which is already refused may send this much more before it is cut off. */
const lingerBytes = 16 * 1024 * 1024;
const lingerMs = 5000;

export function createAnswers(connections: Connections, clock: Clock, bodyLimit: number): Answers {
  const write = (exchange: Exchange, status: number, more: readonly string[], body: Buffer | undefined): void => {
    const { request, response } = exchange;
    const headers = ['x-request-id', exchange.requestId];
    if (body !== undefined) headers.push('content-type', 'application/json', 'content-length', String(body.length));
    if (more.length > 0) headers.push(...more);
    if (request.headers.origin !== undefined) headers.push(...corsHeaders);
    if (connections.draining) headers.push('connection', 'close');
    response.writeHead(status, headers);
  };

  const send: Answers['send'] = (exchange, status, headers, body) => {
    write(exchange, status, headers, body);
    exchange.response.end(body);
    connections.end(exchange.request);
  };

  /**
   * Closing while the client still sends would reset the connection and take the answer with it. So the whole answer
   * goes out at once, and the connection ends when the client has stopped, or has had its chance to.
   */
  const sendAndLinger: Answers['send'] = (exchange, status, headers, body) => {
    const { request, response } = exchange;
    write(exchange, status, connections.draining ? headers : [...headers, 'connection', 'close'], body);
    if (body !== undefined) response.write(body);
    let left = lingerBytes;
    let ended = false;
    const finish = (): void => {
      if (ended) return;
      ended = true;
      timer.clear();
      response.end();
      connections.end(request);
    };
    const timer = clock.after(lingerMs, finish);
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) finish();
    });
    request.once('end', finish);
    request.once('close', finish);
    request.resume();
  };

  return {
    send,
    refuse(exchange, error, headers = []) {
      const answer = httpError(error, exchange.requestId);
      const all = headers.length === 0 ? answer.headers : [...answer.headers, ...headers];
      const unread = !exchange.request.complete && mayBeLarge(exchange.request, bodyLimit);
      (unread ? sendAndLinger : send)(exchange, answer.status, all, answer.body);
    },
  };
}

/** A small body that nobody reads is thrown away by Node itself, and the connection stays. */
function mayBeLarge(request: IncomingMessage, bodyLimit: number): boolean {
  return request.headers['transfer-encoding'] !== undefined || announcesTooMuch(request, bodyLimit);
}
