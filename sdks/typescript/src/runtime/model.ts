import { PosthornError } from './errors.ts';

/** The members of a JSON object, known or not. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Throws `PosthornError` where the server answered with something else. `older` are names under which a value stands once
 * more for older clients: kept, they would contradict a changed value that is sent back.
 */
export function members(value: unknown, older: readonly string[] = []): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PosthornError(`expected a JSON object, and not ${JSON.stringify(value)?.slice(0, 100)}`);
  }
  const copy: Record<string, unknown> = { ...value };
  for (const name of older) delete copy[name];
  return copy;
}

export function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (Array.isArray(value)) return value.map(read);
  throw new PosthornError(`expected a JSON array, and not ${JSON.stringify(value)?.slice(0, 100)}`);
}

export function time(value: unknown): Date {
  return new Date(String(value));
}
