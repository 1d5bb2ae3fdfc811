import { gzipSync } from 'node:zlib';
import type { Document, OperationObject, Parameter } from '../support/openapi.ts';
import type { Dice } from './dice.ts';
import type { Known } from './known.ts';
import { anyText, valueFor } from './values.ts';

/** A request as it goes out. */
export interface HostileRequest {
  readonly operation: OperationObject;
  /** False where the method was swapped for another, so that the document says nothing of the answer. */
  readonly described: boolean;
  readonly verb: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface Target {
  readonly verb: string;
  readonly path: string;
  readonly operation: OperationObject;
}

export function makeRequest(dice: Dice, document: Document, known: Known, target: Target): HostileRequest {
  const { operation } = target;
  const parameters = operation.parameters ?? [];
  const names = known.names(
    dice,
    parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    ['PUT', 'PATCH', 'DELETE'].includes(target.verb) ? /\{([^}]+)\}$/.exec(target.path)?.[1] : undefined,
  );
  const path = target.path.replace(/\{([^}]+)\}/g, (_, name: string) => pathValue(dice, names[name] ?? ''));
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && dice.maybe(0.35))
    .map((parameter) => queryText(dice, document, known, parameter));
  if (dice.maybe(0.03)) query.push(dice.pick(['&&=&', 'limit', '%', 'a=%ff', 'limit=1&limit=2', '[]=1', 'iterator=']));
  const headers: Record<string, string> = {};
  const token = tokenFor(dice, known);
  if (token !== undefined) headers.authorization = token;
  if (dice.maybe(0.3)) headers['idempotency-key'] = dice.maybe(0.5) ? `key-${dice.whole(0, 20)}` : latin(anyText(dice));
  const body = operation.requestBody === undefined ? strayBody(dice) : bodyFor(dice, document, operation, headers);
  const described = !dice.maybe(0.01);
  const suffix = dice.maybe(0.05) ? '/' : '';
  return {
    operation,
    described,
    verb: described ? target.verb : dice.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE']),
    path: `${path}${suffix}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers,
    body,
  };
}

function pathValue(dice: Dice, name: string): string {
  if (dice.maybe(0.9)) return encode(name);
  if (dice.maybe(0.8)) return encode(anyText(dice).slice(0, 2000)) || '%20';
  return dice.pick([
    '%',
    '%zz',
    '%ff',
    '%c0%80',
    '%00',
    '%ed%a0%80',
    '..',
    '.',
    '%2e%2e',
    '\u00e9',
    'a:batch',
    ':',
    '*',
  ]);
}

/** Percent-encoding of any text: lone surrogates become what UTF-8 has in their place. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Characters that a header can carry. */
function latin(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 2000);
}

function queryText(dice: Dice, document: Document, known: Known, { name, schema }: Parameter): string {
  const given = known.query(dice, name) ?? valueFor(dice, document, schema, name);
  const values = Array.isArray(given) && dice.maybe(0.3) ? given : [given];
  const word = (value: unknown): string =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  const text = (value: unknown): string => (Array.isArray(value) ? value.map(word).join(',') : word(value));
  return values.map((value) => `${name}=${encode(text(value).slice(0, 2000))}`).join('&') || `${name}=`;
}

function tokenFor(dice: Dice, known: Known): string | undefined {
  if (dice.maybe(0.9)) return `Bearer ${known.organizationToken}`;
  const kind = dice.whole(0, 3);
  if (kind === 0) return undefined;
  if (kind === 1 && known.applicationToken !== undefined) return `Bearer ${known.applicationToken}`;
  const token = known.organizationToken;
  const forged = [`${token}x`, token.slice(0, -4), `${token.split('.')[0]}..`, 'a.b.c', '', 'Bearer', '\u00ff', '{}'];
  return kind === 2 ? `Bearer ${dice.pick(forged)}` : dice.pick(['Basic eDp5', 'Bearer', '', ',', token]);
}

/** A body where none is expected. */
function strayBody(dice: Dice): Buffer | undefined {
  return dice.maybe(0.02) ? Buffer.from(dice.pick(['{}', 'x', '{"a":', '\u0000'])) : undefined;
}

function bodyFor(
  dice: Dice,
  document: Document,
  operation: OperationObject,
  headers: Record<string, string>,
): Buffer | undefined {
  const schema = operation.requestBody?.content['application/json'].schema ?? {};
  const text = JSON.stringify(valueFor(dice, document, schema, 'body')) ?? '';
  headers['content-type'] = dice.maybe(0.95)
    ? 'application/json'
    : dice.pick(['text/plain', 'x', 'multipart/form-data']);
  if (dice.maybe(0.02)) return undefined;
  let bytes = dice.maybe(0.85) ? Buffer.from(text) : damaged(dice, text);
  if (dice.maybe(0.05)) {
    headers['content-encoding'] = dice.pick(['gzip', 'gzip', 'x-gzip', 'br', 'identity', 'gzip, gzip']);
    if (dice.maybe(0.7)) bytes = gzipSync(bytes);
  }
  return bytes;
}

/** JSON text that was never JSON, or only just. */
function damaged(dice: Dice, text: string): Buffer {
  const at = dice.whole(0, text.length);
  const middle = (insert: string): string => text.slice(0, at) + insert + text.slice(at);
  const texts: readonly (() => string | Buffer)[] = [
    () => '',
    () => text.slice(0, at),
    () => middle('\u0000'),
    () => middle('"'),
    () => middle('\\ud800'),
    () => middle('\\u0000'),
    () => middle('1e999'),
    () => middle(','),
    () => `${text}${text}`,
    () => `\ufeff${text}`,
    () => ` \t\r\n${text}\n `,
    () => `${text} trailing`,
    () => text.replace('{', '{"uid":"a","uid":"b",'),
    () => text.replace('{', '{"__proto__":{"x":1},'),
    () => text.replace(/:(?:"[^"]*"|\d+)/, ':{"a":1e400,"b":-0,"c":12345678901234567890}'),
    () => text.replaceAll('"', "'"),
    () => `${'['.repeat(dice.pick([10, 200, 100_000]))}`,
    () => text.replace(/\{\}|\[\]|"[^"]*"(?=[,}])/, `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
    () => Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(text.slice(at))]),
    () => Buffer.from(text, 'utf16le'),
    () => dice.pick(['null', '[]', '"x"', '0', 'true', '{', '}', 'NaN', '{}', '[{}]', '{"":""}']),
    () => `{"name":"${'x'.repeat(dice.maybe(0.1) ? 2_200_000 : 30_000)}"}`,
  ];
  return Buffer.from(dice.pick(texts)());
}
