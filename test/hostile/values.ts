import { type Document, resolve, type Schema } from '../support/openapi.ts';
import type { Dice } from './dice.ts';

/** Text that has broken servers before. */
const nastyTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u0001\u0008\u001f',
  '\ud800',
  'x\udfff\ud800y',
  '\ufeffbom',
  '\u202e\u2066rtl',
  'e\u0301\u0327'.repeat(50),
  '😀'.repeat(64),
  '😀'.repeat(257),
  'a'.repeat(256),
  'a'.repeat(257),
  'a'.repeat(70_000),
  "' or 1=1; drop table message; --",
  '$1',
  '%',
  '%00',
  '%ff',
  '%2f..%2f',
  '../../etc/passwd',
  '{}',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '1e309',
  '0x10',
  '\\',
  '\\u0000',
  '"',
  "'",
  '\r\nx-injected: 1',
  'app_',
  'ep_',
  'msg_',
  'app_zzzzzzzzzzzzzzzzzzzzzzzzzzz',
  `msg_${'z'.repeat(27)}`,
  `msg_${'0'.repeat(27)}`,
  `-msg_${'z'.repeat(27)}`,
  '-',
  '--',
  'ascending,descending',
  '2024-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:60Z',
  '2024-01-01 00:00:00 UTC',
  '+275760-09-13T00:00:00.001Z',
  '1970-01-01T00:00:00+99:99',
];

/** URLs of endpoints: whatever they say, nothing leaves this machine. */
const urls: readonly string[] = [
  'http://127.0.0.1:9/',
  'https://127.0.0.1:9/x?y=z#w',
  'http://localhost:9',
  'http://[::1]:9/',
  'http://user:pass@127.0.0.1:9/',
  'http://2130706433:9/',
  'http://0x7f.1:9/',
  'http://name.invalid/',
  'http://xn--bcher-kva.invalid/ü',
  'HTTP://NAME.INVALID:80/../a/./b',
  'http://127.0.0.1:99999/',
  'http://',
  'http:///x',
  'ftp://127.0.0.1/',
  'javascript:alert(1)',
  'http://127.0.0.1:9/\u0000',
  'http://127.0.0.1:9/\ud800',
  `http://127.0.0.1:9/${'a'.repeat(65_000)}`,
  `http://127.0.0.1:9/${'a'.repeat(66_000)}`,
  'http://127.0.0.1:9/ with spaces',
  '//127.0.0.1',
];

const nastyNumbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.5,
  249,
  250,
  251,
  65_535,
  65_536,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53,
  -(2 ** 53),
  1e308,
];

const secrets: readonly string[] = [
  'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
  'whsec_',
  'whsec_====',
  `whsec_${'A'.repeat(100)}`,
  `whsec_${'A'.repeat(101)}`,
  'whsk_AAAA',
  `whsk_${'A'.repeat(86)}==`,
  'whpk_AAAA',
];

const times: readonly string[] = [
  '2024-01-01T00:00:00Z',
  '2030-01-01T00:00:00+05:30',
  '1970-01-01T00:00:00Z',
  '1969-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
];

/** Whatever JSON can say, and some that only JavaScript's `JSON.stringify` would not. */
export function anyJson(dice: Dice, depth = 0): unknown {
  const kind = dice.whole(0, depth > 3 ? 4 : 6);
  if (kind === 0) return null;
  if (kind === 1) return dice.maybe(0.5);
  if (kind === 2) return dice.pick(nastyNumbers);
  if (kind === 3 || kind === 4) return anyText(dice);
  const length = dice.whole(0, 4);
  if (kind === 5) return Array.from({ length }, () => anyJson(dice, depth + 1));
  return Object.fromEntries(Array.from({ length }, () => [anyText(dice).slice(0, 300), anyJson(dice, depth + 1)]));
}

export function anyText(dice: Dice): string {
  if (dice.maybe(0.7)) return dice.pick(nastyTexts);
  return String.fromCodePoint(...Array.from({ length: dice.whole(0, 40) }, () => dice.whole(1, 0xd7ff)));
}

/** A value for a schema: mostly one that fits, sometimes one at the edge, sometimes anything. */
export function valueFor(dice: Dice, document: Document, given: Schema, name: string, depth = 0): unknown {
  if (dice.maybe(0.04)) return anyJson(dice);
  const choices = given.anyOf ?? given.oneOf;
  const schema = resolve(document, choices === undefined ? given : dice.pick(choices));
  if (schema.enum !== undefined) return dice.pick(schema.enum);
  const type = Array.isArray(schema.type) ? dice.pick(schema.type as string[]) : schema.type;
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return dice.maybe(0.5);
    case 'integer':
    case 'number':
      return dice.maybe(0.15) ? dice.pick(nastyNumbers) : numberFor(dice, schema);
    case 'string':
      return textFor(dice, schema, name);
    case 'array': {
      const [least, most] = [schema.minItems ?? 0, Math.min(schema.maxItems ?? 4, 6)];
      const length = dice.maybe(0.1) ? dice.whole(0, 12) : dice.whole(least, most);
      return Array.from({ length }, () => valueFor(dice, document, schema.items ?? {}, name, depth + 1));
    }
    case 'object':
      return objectFor(dice, document, schema, name, depth);
    default:
      return anyJson(dice, depth);
  }
}

function objectFor(dice: Dice, document: Document, schema: Schema, name: string, depth: number): unknown {
  const value: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(field) === true;
    if (!dice.maybe(required ? 0.97 : 0.4)) continue;
    value[field] = valueFor(dice, document, inner, field, depth + 1);
  }
  if (schema.properties === undefined) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
    for (let count = dice.whole(0, 3); count > 0; count -= 1) {
      const key = name === 'headers' && dice.maybe(0.8) ? dice.pick(headerNames) : anyText(dice).slice(0, 100);
      value[dice.maybe(0.3) ? `k${count}` : key] =
        depth > 4 ? null : valueFor(dice, document, values, 'value', depth + 1);
    }
  }
  if (dice.maybe(0.05)) value[dice.pick(unknownFields)] = anyJson(dice, 3);
  return value;
}

const headerNames = [
  'x-tenant',
  'X-TENANT',
  'authorization',
  'svix-id',
  'content-length',
  'Host',
  'té',
  'a b',
  ':path',
];
const unknownFields = ['rateLimit', 'filterTypes', 'version', 'data', 'transformationsParams', '__proto__', 'id', ''];

function numberFor(dice: Dice, { minimum = 0, maximum = 1000 }: Schema): number {
  const edge = [minimum, maximum, minimum - 1, maximum + 1];
  return dice.maybe(0.2) ? dice.pick(edge) : dice.whole(minimum, Math.min(maximum, minimum + 100));
}

function textFor(dice: Dice, schema: Schema, name: string): string {
  if (dice.maybe(0.1)) return anyText(dice);
  if (schema.format === 'date-time') return dice.pick(times);
  if (name === 'url') return dice.maybe(0.6) ? 'http://127.0.0.1:9/' : dice.pick(urls);
  if (name === 'secret' || name === 'key') return dice.pick(secrets);
  if (/^eventTypes?$/.test(name) && dice.maybe(0.5)) return 'hostile';
  if (schema.pattern !== undefined) {
    const length = dice.maybe(0.03) ? (schema.maxLength ?? 256) : dice.whole(1, 3);
    return Array.from({ length }, () => dice.pick(letters)).join('');
  }
  return dice.maybe(0.2) ? anyText(dice) : `text ${dice.whole(0, 99)}`;
}

/** Few, so that names meet again. */
const letters = ['a', 'b', 'c', '-', '_', '.'];
