import { Agent, request as httpRequest, type RequestOptions } from 'node:http';
import { createJudge, readDocument } from '../support/openapi.ts';
import { createDice } from './dice.ts';
import { type HostileAnswer, judgeAnswer } from './judge.ts';
import { createKnown, type Known } from './known.ts';
import { type HostileRequest, makeRequest, type Target } from './request.ts';

export interface HostileOptions {
  /** `http://127.0.0.1:port` */
  readonly address: string;
  readonly token: string;
  readonly calls: number;
  readonly seed: number;
  /** Calls under way at once. With 1, a run with the same seed on an empty server is the same run. */
  readonly concurrency: number;
}

export interface Finding {
  readonly operation: string;
  readonly problem: string;
  /** The request, so that it can be made again. */
  readonly request: string;
}

export interface HostileReport {
  readonly calls: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Operations that were never answered with a 2xx. */
  readonly refused: readonly string[];
  readonly operations: number;
  readonly slowestMs: number;
  readonly findings: readonly Finding[];
}

/** An answer that takes longer counts as none. */
const hangMs = 10_000;

/** Sends requests that are nearly right to every operation of the document, and judges every answer by it. */
export async function runHostile({ address, token, calls, seed, concurrency }: HostileOptions): Promise<HostileReport> {
  const document = readDocument();
  const judge = createJudge(document);
  const dice = createDice(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const { port, hostname } = new URL(address);
  const send = (request: HostileRequest): Promise<HostileAnswer> =>
    exchange(
      { agent, port, hostname, method: request.verb, path: request.path, headers: request.headers },
      request.body,
    );

  const hostile = { app_id: 'hostile', endpoint_id: 'hostile', msg_id: 'hostile', event_type_name: 'hostile' };
  const uids = { ...hostile, env_id: subjectOf(token) };
  const known = createKnown(token, uids);
  const targets = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]): Target => ({ verb: verb.toUpperCase(), path, operation })),
  );
  const statuses: Record<string, number> = {};
  const succeeded = new Set<string>();
  const findings: Finding[] = [];
  let slowestMs = 0;

  const attempt = async (request: HostileRequest): Promise<void> => {
    const { operationId } = request.operation;
    const start = performance.now();
    let problem: string | undefined;
    try {
      const answer = await send(request);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status < 300 && request.described) succeeded.add(operationId);
      problem = judgeAnswer(document, judge, request, answer);
      learn(known, answer);
    } catch (error) {
      problem = `is not answered: ${error instanceof Error ? error.message : error}`;
    }
    slowestMs = Math.max(slowestMs, performance.now() - start);
    if (problem !== undefined) findings.push({ operation: operationId, problem, request: shown(request) });
  };

  let left = calls;
  const worker = async (): Promise<void> => {
    while (left > 0 && findings.length < 1000) {
      left -= 1;
      if (left % 40 === 0) await prepare(send, token);
      await attempt(makeRequest(dice, document, known, dice.pick(targets)));
    }
  };
  await prepare(send, token);
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
  const refused = targets.map(({ operation }) => operation.operationId).filter((id) => !succeeded.has(id));
  return { calls: calls - left, statuses, refused, operations: targets.length, slowestMs, findings };
}

/** Makes anew what hostile calls have deleted, renamed or disabled, so that they go on meeting things. */
async function prepare(send: (request: HostileRequest) => Promise<HostileAnswer>, token: string): Promise<void> {
  const calls: [string, string, unknown][] = [
    ['PUT', '/api/v1/event-type/hostile', { description: '', schemas: { 1: { examples: [{ a: 1 }] } } }],
    ['PUT', '/api/v1/app/hostile', { name: 'Hostile', uid: 'hostile' }],
    ['PUT', '/api/v1/app/hostile/endpoint/hostile', { url: 'http://127.0.0.1:9/', uid: 'hostile' }],
    ['PUT', '/api/v1/operational-webhook/endpoint/hostile', { url: 'http://127.0.0.1:9/', uid: 'hostile' }],
    ['POST', '/api/v1/app/hostile/msg', { eventType: 'hostile', eventId: 'hostile', payload: { a: 1 } }],
  ];
  for (const [verb, path, value] of calls) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = Buffer.from(JSON.stringify(value));
    await send({
      operation: { operationId: '', responses: {}, 'x-rpc': '' },
      described: false,
      verb,
      path,
      headers,
      body,
    });
  }
}

/** The organization that an organization's token is of. */
function subjectOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { readonly sub: string };
  return claims.sub;
}

function learn(known: Known, { status, body }: HostileAnswer): void {
  if (status >= 300 || body.length === 0) return;
  const answer = JSON.parse(body.toString()) as { readonly token?: unknown };
  if (typeof answer.token === 'string') known.applicationToken = answer.token;
  known.learn(answer);
}

function exchange(options: RequestOptions, body: Buffer | undefined): Promise<HostileAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${hangMs} ms`)), hangMs);
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    if (body !== undefined) request.setHeader('content-length', body.length);
    request.end(body);
  });
}

function shown({ verb, path, headers, body }: HostileRequest): string {
  const text = body === undefined ? '' : ` ${JSON.stringify(body.toString().slice(0, 2000))}`;
  const { authorization: _, ...rest } = headers;
  return `${verb} ${path.slice(0, 500)} ${JSON.stringify(rest)}${text}`;
}
