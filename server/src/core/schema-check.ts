import { createContext, Script } from 'node:vm';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { default as formats } from 'ajv-formats';

/** One thing that is wrong with a payload. */
export interface SchemaViolation {
  /** Where, as a JSON pointer (RFC 6901) into the payload; empty for the payload itself. */
  readonly pointer: string;
  /** What, as in `must be number`. */
  readonly message: string;
}

/** Tells what is wrong with a payload: nothing where it fits one of the versions, else all about the newest one. */
export type SchemaCheck = (payload: Buffer) => readonly SchemaViolation[];

/** More would help nobody, and a payload can hold a million of them. */
const mostViolations = 20;
/** Up to this size everything that is wrong is looked for, beyond it the first thing. */
const thoroughBytes = 64 * 1024;
/** Schemas come from callers, regular expressions among them: one that goes astray must not hold up everybody else. */
const longestMs = 100;
/** What a bigger schema would take to compile, the whole process would wait for. */
export const longestSchema = 256 * 1024;

/**
 * A check against JSON Schemas, Draft 7, by version; the version with the greatest number is the newest. Compiled at its
 * first use, 0.4 ms a schema; then about 1 us for a usual payload, and 150 us where a schema has a `pattern`, which is
 * checked under a watchdog. Formats are looked at; what a `$ref` cannot find makes a version useless, and `useless` hears of it.
 */
export function createSchemaCheck(
  schemas: Readonly<Record<string, unknown>>,
  useless: (problem: string) => void,
): SchemaCheck {
  const versions = Object.keys(schemas).sort((a, b) => Number(b) - Number(a) || (a < b ? 1 : -1));
  let compiled: readonly Version[] | undefined;
  return (payload) => {
    compiled ??= versions.flatMap((name) => compile(name, schemas[name], useless) ?? []);
    const [newest] = compiled;
    if (newest === undefined) return [];
    const value = parse(payload);
    if (value === undefined) return [{ pointer: '', message: 'must be JSON' }];
    try {
      if (compiled.some(({ quick }) => quick(value.parsed))) return [];
      return violations(payload.length > thoroughBytes ? newest.quick : newest.thorough(), value.parsed);
    } catch (error) {
      return [{ pointer: '', message: unable(error) }];
    }
  };
}

interface Version {
  readonly quick: Validate;
  readonly thorough: () => Validate;
}

type Validate = ((value: unknown) => boolean) & { readonly errors: () => readonly ErrorObject[] };

function compile(name: string, schema: unknown, useless: (problem: string) => void): Version | undefined {
  try {
    const quick = validator(schema, false);
    let thorough: Validate | undefined;
    return {
      quick,
      thorough() {
        thorough ??= validator(schema, true);
        return thorough;
      },
    };
  } catch (error) {
    useless(`version ${name}: ${(error as Error).message}`);
    return undefined;
  }
}

/** One compiler for each: it would keep every schema that it has seen, and know each `$id` once. */
function validator(schema: unknown, allErrors: boolean): Validate {
  const text = JSON.stringify(schema);
  if (text.length > longestSchema) throw new Error(`it is longer than ${longestSchema} characters`);
  const ajv = new Ajv({ allErrors, strict: false, meta: false, validateSchema: false, logger: false });
  formats.default(ajv);
  const validate = ajv.compile(schema as object | boolean) as ValidateFunction;
  const check = (value: unknown) => validate(value);
  const guarded = text.includes('"pattern') ? underWatch(check) : check;
  return Object.assign((value: unknown) => guarded(value), { errors: () => validate.errors ?? [] });
}

const watched = createContext({ run: undefined as (() => boolean) | undefined });
const runWatched = new Script('run()');

/** V8 can end a regular expression that is at work, but only in a script of its own with a time limit. */
function underWatch(check: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => {
    watched.run = () => check(value);
    return runWatched.runInContext(watched, { timeout: longestMs }) as boolean;
  };
}

function violations(validate: Validate, value: unknown): readonly SchemaViolation[] {
  validate(value);
  const found = validate.errors().slice(0, mostViolations);
  return found.map(({ instancePath, message = 'is not valid', keyword, params }) => ({
    pointer: instancePath,
    message: keyword === 'additionalProperties' ? `${message}: ${String(params.additionalProperty)}` : message,
  }));
}

function parse(payload: Buffer): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(payload.toString()) as unknown };
  } catch {
    return undefined;
  }
}

function unable(error: unknown): string {
  const { code } = error as { readonly code?: string };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return `could not be checked within ${longestMs} ms`;
  if (error instanceof RangeError) return 'is nested too deeply to be checked';
  throw error;
}
