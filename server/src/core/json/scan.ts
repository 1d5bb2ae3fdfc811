/**
 * The JSON grammar of RFC 8259 over bytes, strictly and without recursion. Nothing is built: what is asked for is only
 * where a value ends. The bytes must be UTF-8; that is checked once for the whole text.
 */

/** How deep arrays and objects may nest. Nobody's payload does; receivers' parsers often break beyond it. */
export const maxDepth = 1024;

export class ScanProblem extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const space = 0x20;
const quote = 0x22;
const minus = 0x2d;
const zero = 0x30;
const nine = 0x39;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;

/** What is open around the current value, innermost last. Scanning is synchronous, so one stack serves all. */
const open = new Uint8Array(maxDepth);

export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte > space || (byte !== space && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) break;
    at += 1;
  }
  return at;
}

/** `from` is the first byte of a value; answers with the byte after it. Throws `ScanProblem`. */
export function scanValue(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    const byte = at < bytes.length ? (bytes[at] as number) : 0;
    if (byte === quote) {
      at = scanString(bytes, at);
    } else if (byte === openBrace || byte === openBracket) {
      if (depth === maxDepth) throw new ScanProblem(at, `nested more than ${maxDepth} deep`);
      const close = byte + 2;
      at = skipSpace(bytes, at + 1);
      if (bytes[at] === close) {
        at += 1;
      } else {
        open[depth] = close;
        depth += 1;
        if (byte === openBrace) at = scanKey(bytes, at);
        continue;
      }
    } else if (byte === minus || (byte >= zero && byte <= nine)) {
      at = scanNumber(bytes, at);
    } else {
      at = scanWord(bytes, at);
    }
    // A value has ended: close what ends with it, up to the next comma.
    for (;;) {
      if (depth === 0) return at;
      at = skipSpace(bytes, at);
      const next = at < bytes.length ? (bytes[at] as number) : 0;
      const close = open[depth - 1] as number;
      if (next === comma) {
        at = skipSpace(bytes, at + 1);
        if (close === closeBrace) at = scanKey(bytes, at);
        break;
      }
      if (next !== close) {
        throw new ScanProblem(at, `expected "," or "${close === closeBracket ? ']' : '}'}"`);
      }
      depth -= 1;
      at += 1;
    }
  }
}

/** From a key's quote to the first byte of its value. */
function scanKey(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== quote) throw new ScanProblem(from, 'expected a key in double quotes');
  const at = skipSpace(bytes, scanString(bytes, from));
  if (bytes[at] !== colon) throw new ScanProblem(at, 'expected ":" after a key');
  return skipSpace(bytes, at + 1);
}

/** `from` is the opening quote; answers with the byte after the closing one. */
export function scanString(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  let at = from + 1;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === quote) return at + 1;
    if (byte === backslash) at = scanEscape(bytes, at);
    else if (byte < space) throw new ScanProblem(at, 'a control character in a string has to be escaped');
    else at += 1;
  }
  throw new ScanProblem(end, 'a string does not end');
}

function scanEscape(bytes: Uint8Array, from: number): number {
  const byte = from + 1 < bytes.length ? (bytes[from + 1] as number) : 0;
  if (byte === 0x75) {
    for (let at = from + 2; at < from + 6; at += 1) {
      if (!isHex(at < bytes.length ? (bytes[at] as number) : 0)) {
        throw new ScanProblem(from, 'expected four hexadecimal digits after "\\u"');
      }
    }
    return from + 6;
  }
  // " \ / b f n r t
  if (
    byte === quote ||
    byte === backslash ||
    byte === 0x2f ||
    byte === 0x62 ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x72 ||
    byte === 0x74
  ) {
    return from + 2;
  }
  throw new ScanProblem(from, 'an unknown escape in a string');
}

function isHex(byte: number): boolean {
  const letter = byte | 0x20;
  return (byte >= zero && byte <= nine) || (letter >= 0x61 && letter <= 0x66);
}

/** `from` is a minus or a digit. */
export function scanNumber(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === minus ? from + 1 : from;
  if (bytes[at] === zero) at += 1;
  else at = scanDigits(bytes, at);
  if (bytes[at] === 0x2e) at = scanDigits(bytes, at + 1);
  if (at < bytes.length && ((bytes[at] as number) | 0x20) === 0x65) {
    at += 1;
    if (bytes[at] === 0x2b || bytes[at] === minus) at += 1;
    at = scanDigits(bytes, at);
  }
  if (at < bytes.length && isDigit(bytes[at] as number)) throw new ScanProblem(at, 'a number with a leading zero');
  return at;
}

function scanDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isDigit(bytes[at] as number)) at += 1;
  if (at === from) throw new ScanProblem(at, 'expected a digit');
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}

function scanWord(bytes: Uint8Array, from: number): number {
  if (isWord(bytes, from, 'true') || isWord(bytes, from, 'null')) return from + 4;
  if (isWord(bytes, from, 'false')) return from + 5;
  throw new ScanProblem(
    from,
    from < bytes.length ? 'expected a JSON value' : 'the text ends where a value is expected',
  );
}

export function isWord(bytes: Uint8Array, from: number, word: 'true' | 'false' | 'null'): boolean {
  for (let i = 0; i < word.length; i += 1) {
    if (bytes[from + i] !== word.charCodeAt(i)) return false;
  }
  return true;
}
