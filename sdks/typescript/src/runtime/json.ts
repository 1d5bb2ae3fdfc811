import { PosthornError } from './errors.ts';

/** JSON text that goes out exactly as it is. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may be given for a field that holds JSON: an object to write as JSON, or the exact text or UTF-8 bytes of one. */
export type JsonInput = object | string | Uint8Array;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Throws `PosthornError` where text or bytes are no JSON: they would break the request around them. */
export function rawJson(name: string, value: JsonInput): RawJson {
  try {
    if (typeof value !== 'string' && !(value instanceof Uint8Array)) return new RawJson(JSON.stringify(value));
    const text = typeof value === 'string' ? value : utf8.decode(value);
    JSON.parse(text);
    return new RawJson(text);
  } catch (cause) {
    throw new PosthornError(`${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** `JSON.stringify` that puts `RawJson` in as it is. */
export function stringify(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : stringify(item))).join(',')}]`;
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value);
  const members: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) members.push(`${JSON.stringify(key)}:${stringify(item)}`);
  }
  return `{${members.join(',')}}`;
}

const texts = new WeakMap<object, string>();

/**
 * The exact JSON text that a payload or a set of schemas was received as: number spelling, big integers, the order of
 * keys and white space included. Undefined for objects that did not come from the server.
 */
export function textOf(value: object): string | undefined {
  return texts.get(value);
}

/** As `JSON.parse`; objects under one of these keys also remember their text, see `textOf`. */
export function parse(text: string, rawKeys: ReadonlySet<string>): unknown {
  if (rawKeys.size === 0) return JSON.parse(text);
  // The whole first: what comes now can rely on a text that is JSON.
  JSON.parse(text);
  return readValue({ text, at: 0 }, rawKeys);
}

interface Cursor {
  readonly text: string;
  at: number;
}

/** A string, a bracket, or anything else up to what ends it. */
const token = /\s*("[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/y;

function next(cursor: Cursor): string {
  token.lastIndex = cursor.at;
  const match = token.exec(cursor.text);
  cursor.at = token.lastIndex;
  return match?.[1] ?? '';
}

function peek(cursor: Cursor): string {
  const { at } = cursor;
  const found = next(cursor);
  cursor.at = at;
  return found;
}

function readValue(cursor: Cursor, rawKeys: ReadonlySet<string>): unknown {
  const first = next(cursor);
  if (first === '[') {
    const list: unknown[] = [];
    if (peek(cursor) === ']') {
      next(cursor);
      return list;
    }
    do {
      list.push(readValue(cursor, rawKeys));
    } while (next(cursor) === ',');
    return list;
  }
  if (first !== '{') return JSON.parse(first);
  const entries: [string, unknown][] = [];
  if (peek(cursor) === '}') {
    next(cursor);
    return {};
  }
  do {
    const key = String(JSON.parse(next(cursor)));
    next(cursor);
    entries.push([key, rawKeys.has(key) ? readRaw(cursor) : readValue(cursor, rawKeys)]);
  } while (next(cursor) === ',');
  // Unlike assignment this makes a plain member even of `__proto__`.
  return Object.fromEntries(entries);
}

function readRaw(cursor: Cursor): unknown {
  const start = cursor.at;
  let depth = 0;
  do {
    const found = next(cursor);
    if (found === '{' || found === '[') depth += 1;
    else if (found === '}' || found === ']') depth -= 1;
  } while (depth > 0);
  const text = cursor.text.slice(start, cursor.at).trim();
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null) texts.set(value, text);
  return value;
}
