import { PosthornError } from './errors.ts';

/** One piece of a path. Throws on what would lead the request elsewhere. */
export function segment(name: string, value: string): string {
  if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
    throw new PosthornError(`${name} has to be an id or uid, not ${JSON.stringify(value)}`);
  }
  return encodeURIComponent(value);
}

export type QueryValue = string | number | boolean | Date | readonly string[] | null | undefined;

/** `?a=1&b=x,y`, or nothing. What is null or undefined is left out. */
export function queryString(query: Readonly<Record<string, QueryValue>>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const text = value instanceof Date ? value.toISOString() : String(value);
    pairs.push(`${name}=${encodeURIComponent(text)}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
