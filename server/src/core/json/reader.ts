import { isUtf8 } from 'node:buffer';
import { JsonProblem } from './problem.ts';
import { isWord, ScanProblem, scanNumber, scanString, scanValue, skipSpace } from './scan.ts';
import { parseTimestamp } from './timestamp.ts';

const quote = 0x22;
const backslash = 0x5c;
const minus = 0x2d;
const zero = 0x30;
const openBrace = 0x7b;
const openBracket = 0x5b;

/**
 * Reads a JSON body in one pass, driven by generated code that knows what is to come. All that is wrong throws
 * `JsonProblem` with the place where it is, in wire names.
 */
export class JsonReader {
  private readonly bytes: Buffer;
  private at: number;
  /** The key last read at each depth, and the item, or -1, within its value. */
  private readonly keys: string[] = [];
  private readonly items: number[] = [];
  private depth = -1;
  /** True right after an opening bracket or brace. */
  private first = false;

  /** Throws when the bytes are not UTF-8 text. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    if (!isUtf8(bytes)) throw this.problem('the body is not UTF-8 text');
    this.at = skipSpace(bytes, 0);
    if (this.at === bytes.length) throw this.problem('the body is empty');
  }

  openObject(): void {
    if (this.bytes[this.at] !== openBrace) throw this.unexpected('an object');
    this.at += 1;
    this.depth += 1;
    this.keys[this.depth] = '';
    this.items[this.depth] = -1;
    this.first = true;
  }

  /** The next key of the object, its value being next to read; undefined at the object's end, which is then read. */
  nextKey(): string | undefined {
    const { bytes } = this;
    let at = skipSpace(bytes, this.at);
    const byte = bytes[at];
    if (byte === 0x7d) {
      this.first = false;
      this.depth -= 1;
      this.at = at + 1;
      return undefined;
    }
    if (!this.first) {
      if (byte !== 0x2c) throw this.syntax(at, 'expected "," or "}"');
      at = skipSpace(bytes, at + 1);
    }
    this.first = false;
    if (bytes[at] !== quote) throw this.syntax(at, 'expected a key in double quotes');
    this.at = at;
    const key = this.text();
    at = skipSpace(bytes, this.at);
    if (bytes[at] !== 0x3a) throw this.syntax(at, 'expected ":" after a key');
    this.at = skipSpace(bytes, at + 1);
    this.keys[this.depth] = key;
    return key;
  }

  openArray(): void {
    if (this.bytes[this.at] !== openBracket) throw this.unexpected('an array');
    this.at += 1;
    this.items[this.depth] = -1;
    this.first = true;
  }

  /** False at the array's end, which is then read. */
  nextItem(): boolean {
    const { bytes } = this;
    let at = skipSpace(bytes, this.at);
    const byte = bytes[at];
    if (byte === 0x5d) {
      this.at = at + 1;
      this.first = false;
      this.items[this.depth] = -1;
      return false;
    }
    if (!this.first) {
      if (byte !== 0x2c) throw this.syntax(at, 'expected "," or "]"');
      at = skipSpace(bytes, at + 1);
    }
    this.first = false;
    this.at = at;
    this.items[this.depth] = (this.items[this.depth] ?? -1) + 1;
    return true;
  }

  /** Reads a null, if that is what comes. */
  null(): boolean {
    if (this.bytes[this.at] !== 0x6e || !isWord(this.bytes, this.at, 'null')) return false;
    this.at += 4;
    return true;
  }

  /** Well-formed Unicode without NUL, which neither Postgres nor an HTTP header can hold. */
  string(): string {
    if (this.bytes[this.at] !== quote) throw this.unexpected('a string');
    return this.text();
  }

  boolean(): boolean {
    const { bytes, at } = this;
    if (isWord(bytes, at, 'true')) {
      this.at += 4;
      return true;
    }
    if (isWord(bytes, at, 'false')) {
      this.at += 5;
      return false;
    }
    throw this.unexpected('true or false');
  }

  /** A whole number, written without fraction and exponent, of 32 bits without sign. */
  uint32(): number {
    return this.integer(0, 4_294_967_295);
  }

  /** A whole number, written without fraction and exponent, of 32 bits with sign. */
  int32(): number {
    return this.integer(-2_147_483_648, 2_147_483_647);
  }

  /** RFC 3339, see `parseTimestamp`. */
  timestamp(): Date {
    const text = this.string();
    const time = parseTimestamp(text);
    if (time === undefined) throw this.problem('expected a time as in RFC 3339');
    return time;
  }

  /** A string out of a closed set. */
  word<T>(set: ReadonlyMap<string, T>): T {
    const text = this.string();
    const value = set.get(text);
    if (value === undefined) throw this.problem(`expected one of ${[...set.keys()].join(', ')}`);
    return value;
  }

  /** A whole number out of a closed set. */
  number<T>(set: ReadonlyMap<number, T>): T {
    const number = this.int32();
    const value = set.get(number);
    if (value === undefined) throw this.problem(`expected one of ${[...set.keys()].join(', ')}`);
    return value;
  }

  /** Any JSON value, checked and kept as it is written: the bytes are a view of the body, not a copy. */
  raw(): Buffer {
    const start = this.at;
    this.skip();
    return this.bytes.subarray(start, this.at);
  }

  /** As `raw`, for an object. */
  rawObject(): Buffer {
    if (this.bytes[this.at] !== openBrace) {
      const name = this.keys[this.depth] ?? '';
      const msg = `${name.charAt(0).toUpperCase()}${name.slice(1)} must be an object.`;
      throw new JsonProblem(this.place(), msg, 'value_error');
    }
    return this.raw();
  }

  /** Any JSON value, checked and dropped. */
  skip(): void {
    try {
      this.at = scanValue(this.bytes, this.at);
    } catch (problem) {
      throw this.located(problem);
    }
  }

  /** Nothing but white space may be left. */
  end(): void {
    const at = skipSpace(this.bytes, this.at);
    if (at < this.bytes.length) {
      this.depth = -1;
      throw this.syntax(at, 'the body goes on after its value');
    }
  }

  /** Notes that a field was read, by its bit; throws when it had been. */
  once(seen: number, bit: number): number {
    if ((seen & bit) !== 0) throw this.problem(`duplicate field \`${this.keys[this.depth]}\``);
    return seen | bit;
  }

  /** For a required field that did not come; the object has been read to its end. */
  missing(name: string): JsonProblem {
    return new JsonProblem([...this.place(), name], `missing field \`${name}\``, 'value_error.jsondecode');
  }

  /** A list that came without items, where it must have some. */
  emptyList(sentence: string): JsonProblem {
    return new JsonProblem(this.place(), sentence, 'value_error');
  }

  private integer(min: number, max: number): number {
    const { bytes } = this;
    let at = this.at;
    const negative = bytes[at] === minus;
    if (negative) at += 1;
    const start = at;
    let value = 0;
    while (at < bytes.length) {
      const digit = (bytes[at] as number) - zero;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      at += 1;
    }
    if (at === start) throw this.unexpected('a whole number');
    try {
      if (scanNumber(bytes, this.at) !== at) throw this.problem('expected a whole number, found a fraction');
    } catch (problem) {
      throw this.located(problem);
    }
    // `0 -` rather than a sign: there is no -0.
    if (negative) value = 0 - value;
    if (value < min || value > max) throw this.problem(`expected a whole number from ${min} to ${max}`);
    this.at = at;
    return value;
  }

  /** From an opening quote. */
  private text(): string {
    const { bytes } = this;
    const start = this.at + 1;
    let ascii = 0;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === quote) {
        this.at = at + 1;
        return ascii < 0x80 ? bytes.toString('latin1', start, at) : bytes.toString('utf8', start, at);
      }
      if (byte === backslash || byte < 0x20) return this.escapedText();
      ascii |= byte;
    }
    throw this.syntax(bytes.length, 'a string does not end');
  }

  private escapedText(): string {
    const start = this.at;
    try {
      this.at = scanString(this.bytes, start);
    } catch (problem) {
      throw this.located(problem);
    }
    const text = String(JSON.parse(this.bytes.toString('utf8', start, this.at)));
    if (text.includes('\0')) throw this.problem('a string may not hold the character U+0000');
    if (!text.isWellFormed()) throw this.problem('a string may not hold half of a surrogate pair');
    return text;
  }

  private unexpected(expected: string): JsonProblem {
    const start = this.at;
    // What is there may not be JSON at all; then that is what is wrong.
    this.skip();
    return this.problem(`expected ${expected}, found ${kind(this.bytes[start])}`);
  }

  private located(problem: unknown): unknown {
    return problem instanceof ScanProblem ? this.syntax(problem.at, problem.message) : problem;
  }

  private syntax(at: number, msg: string): JsonProblem {
    let line = 1;
    let start = 0;
    for (let i = this.bytes.indexOf(0x0a); i !== -1 && i < at; i = this.bytes.indexOf(0x0a, i + 1)) {
      line += 1;
      start = i + 1;
    }
    return this.problem(`${msg} at line ${line} column ${at - start + 1}`);
  }

  private problem(msg: string): JsonProblem {
    return new JsonProblem(this.place(), msg, 'value_error.jsondecode');
  }

  private place(): string[] {
    const loc = ['body'];
    for (let i = 0; i <= this.depth; i += 1) {
      const item = this.items[i] ?? -1;
      const key = this.keys[i] ?? '';
      if (key !== '') loc.push(item === -1 ? key : `${key}[${item}]`);
    }
    return loc;
  }
}

function kind(byte: number | undefined): string {
  if (byte === quote) return 'a string';
  if (byte === openBrace) return 'an object';
  if (byte === openBracket) return 'an array';
  if (byte === 0x74 || byte === 0x66) return 'true or false';
  return byte === 0x6e ? 'null' : 'a number';
}
