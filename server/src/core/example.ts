import { scanString, scanValue, skipSpace } from './json/scan.ts';

const openBrace = 0x7b;
const openBracket = 0x5b;
const comma = 0x2c;

/**
 * The example at `index` of an event type's first schema (`1.examples[index]`), byte for byte as it was written, for that
 * is what endpoints are then sent. Undefined where there is none or it is no object. `schemas` must be JSON.
 */
export function exampleOf(schemas: Buffer, index: number): Buffer | undefined {
  const examples = member(member(schemas, '1'), 'examples');
  if (examples === undefined || examples[0] !== openBracket) return undefined;
  const example = items(examples)[index];
  return example !== undefined && example[0] === openBrace ? example : undefined;
}

/** The value of an object's last member of that name: what a parser would take. */
function member(object: Buffer | undefined, name: string): Buffer | undefined {
  if (object === undefined || object[skipSpace(object, 0)] !== openBrace) return undefined;
  let found: Buffer | undefined;
  let at = skipSpace(object, skipSpace(object, 0) + 1);
  while (object[at] === 0x22) {
    const keyEnd = scanString(object, at);
    const key = JSON.parse(object.toString('utf8', at, keyEnd)) as string;
    const start = skipSpace(object, skipSpace(object, keyEnd) + 1);
    const end = scanValue(object, start);
    if (key === name) found = object.subarray(start, end);
    at = next(object, end);
  }
  return found;
}

function items(array: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let at = skipSpace(array, 1);
  while (array[at] !== 0x5d) {
    const end = scanValue(array, at);
    found.push(array.subarray(at, end));
    at = next(array, end);
  }
  return found;
}

/** The start of what follows a value within its object or array: behind the comma, or on the closing bracket. */
function next(bytes: Buffer, end: number): number {
  const at = skipSpace(bytes, end);
  return bytes[at] === comma ? skipSpace(bytes, at + 1) : at;
}
