import { isUtf8 } from 'node:buffer';
import { BinaryReader } from '@bufbuild/protobuf/wire';
import type { ApiError } from '../errors.ts';
import { JsonProblem } from './problem.ts';
import { ScanProblem, scanValue, skipSpace } from './scan.ts';

/**
 * What JSON reading checks by the way, for requests that came as protobuf: generated code calls this on each field that
 * asks for it. `at` is the place of the message in wire names, `field` that of the field in proto names.
 */

export const noBytes = Buffer.alloc(0);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a protobuf message; throws where a string is not UTF-8, which the library would repair in silence. */
export function binaryReader(bytes: Uint8Array): BinaryReader {
  return new BinaryReader(bytes, (text) => utf8.decode(text));
}

/** Refuses NUL, which neither Postgres nor an HTTP header can hold. */
export function checkText(text: string | undefined, at: readonly string[], name: string, field: string): void {
  if (text?.includes('\0')) throw problem(at, name, field, 'a string may not hold the character U+0000');
}

export function checkTexts(list: Iterable<string>, at: readonly string[], name: string, field: string): void {
  for (const text of list) checkText(text, at, name, field);
}

/** Refuses what is no JSON text, and takes away the white space around it. */
export function checkRaw(bytes: Buffer, object: boolean, at: readonly string[], name: string, field: string): Buffer {
  const start = skipSpace(bytes, 0);
  if (object && bytes[start] !== 0x7b) {
    const sentence = `${name.charAt(0).toUpperCase()}${name.slice(1)} must be an object.`;
    throw new JsonProblem([...at, name], sentence, 'value_error', field);
  }
  if (!isUtf8(bytes)) throw problem(at, name, field, 'is not UTF-8 text');
  try {
    const end = scanValue(bytes, start);
    if (skipSpace(bytes, end) < bytes.length) throw new ScanProblem(end, 'the text goes on after its value');
    return bytes.subarray(start, end);
  } catch (thrown) {
    if (!(thrown instanceof ScanProblem)) throw thrown;
    throw problem(at, name, field, `${thrown.message} at byte ${thrown.at + 1}`);
  }
}

/** A field that a PATCH can change. */
export interface MaskField<T> {
  /** As in proto. */
  readonly name: string;
  /** May be cleared. */
  readonly nullable: boolean;
  isSet(patch: T): boolean;
}

/** The mask that a PATCH without one means: whatever is set. `*` means all. Throws on names that are no fields. */
export function completeMask<T>(
  mask: readonly string[] | undefined,
  fields: readonly MaskField<T>[],
  patch: T,
): string[] {
  if (mask === undefined || mask.length === 0) {
    return fields.filter((field) => field.isSet(patch)).map((field) => field.name);
  }
  const names = mask.includes('*') ? fields.map((field) => field.name) : [...new Set(mask)];
  for (const name of names) {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw maskProblem(`has no field "${name}" to change`);
    if (!field.nullable && !field.isSet(patch)) throw maskProblem(`"${name}" cannot be cleared`);
  }
  return names;
}

function maskProblem(sentence: string): ApiError {
  return new JsonProblem(['body', 'update_mask'], sentence, 'value_error', 'update_mask');
}

function problem(at: readonly string[], name: string, field: string, sentence: string): ApiError {
  return new JsonProblem([...at, name], sentence, 'value_error.jsondecode', field);
}
