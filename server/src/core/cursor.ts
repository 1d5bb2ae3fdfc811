import { endId, idTime, isId, type Prefix, startId } from './ids.ts';
import { nameProblems } from './uid.ts';

export type Order = 'ascending' | 'descending';

/** An iterator as a client gave it: after this key in the list's order, or with a leading `-` before it. */
export interface Cursor {
  readonly key: string;
  readonly backwards: boolean;
}

/** The rows that a page is taken from: keys strictly between the bounds, nearest to the cursor first. */
export interface Span {
  /** Keys must be greater; undefined: no bound. */
  readonly lower: string | undefined;
  /** Keys must be less; undefined: no bound. */
  readonly upper: string | undefined;
  /** The order to read in; take one row more than the limit. */
  readonly scan: Order;
  /** True where the rows that were read must be turned round to stand in the list's order. */
  readonly reversed: boolean;
}

/** A page as the wire shows it. */
export interface Page<Row> {
  readonly data: Row[];
  readonly iterator: string | null;
  readonly prevIterator: string | null;
  readonly done: boolean;
}

export type ParsedCursor =
  | { readonly cursor: Cursor; readonly problem?: undefined }
  | { readonly cursor?: undefined; readonly problem: string };

/** `before` and `after` in milliseconds since the Unix epoch. */
interface TimeLimits {
  readonly cursor?: Cursor | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly nowMs: number;
}

const HOUR = 3_600_000;
/** Lists in time look at 90 days at once. */
const WINDOW = 90 * 24 * HOUR;

/** Reads an iterator that is an id: the prefix, then exactly what ids consist of. Ids that never existed are fine. */
export function parseIdCursor(text: string, prefix: Prefix): ParsedCursor {
  const cursor = split(text);
  if (!cursor.key.startsWith(prefix)) return { problem: 'Invalid id. Expected different prefix' };
  return isId(prefix, cursor.key) ? { cursor } : { problem: 'Invalid id. It is not one that a list has given' };
}

/** Reads an iterator that is a name, as event types have. */
export function parseNameCursor(text: string): ParsedCursor {
  // A name may itself begin with a dash, so of "--a" the first dash is the direction and "-a" the name.
  const cursor = split(text);
  const [problem] = nameProblems(cursor.key);
  return problem === undefined ? { cursor } : { problem };
}

/** The span of a list that has no limits in time. */
export function span(order: Order, cursor: Cursor | undefined): Span {
  const reversed = cursor?.backwards === true;
  const scan = reversed ? opposite(order) : order;
  const upwards = scan === 'ascending';
  return { lower: upwards ? cursor?.key : undefined, upper: upwards ? undefined : cursor?.key, scan, reversed };
}

/**
 * The span of a list in time, newest first. `before` leaves its whole 4 ms slot out, `after` takes its own in. One
 * window of 90 days applies, by the first of `before`, `after`, cursor and now that there is; nothing is newer than
 * an hour from now. With `after` alone the page holds the oldest rows after it.
 */
export function timeSpan(prefix: Prefix, { cursor, before, after, nowMs }: TimeLimits): Span {
  const reversed = cursor?.backwards ?? (after !== undefined && before === undefined);
  const window = timeWindow(cursor, before, after, nowMs);
  const lower = [
    window.from === undefined ? undefined : startId(prefix, window.from),
    after === undefined ? undefined : startId(prefix, after),
    cursor?.backwards ? cursor.key : undefined,
  ];
  const upper = [
    window.to === undefined ? undefined : endId(prefix, window.to),
    before === undefined ? undefined : startId(prefix, before),
    cursor !== undefined && !cursor.backwards ? cursor.key : undefined,
    endId(prefix, nowMs + HOUR),
  ];
  return {
    lower: lower.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a)),
    upper: upper.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a)),
    scan: reversed ? 'ascending' : 'descending',
    reversed,
  };
}

/**
 * The page of the rows that a span gave, one more than `limit` where there are more. `done` says that nothing follows
 * in the direction that was read; both iterators are there whenever a row is.
 */
export function page<Row>(
  rows: readonly Row[],
  limit: number,
  { reversed }: Span,
  key: (row: Row) => string,
): Page<Row> {
  const data = rows.slice(0, limit);
  if (reversed) data.reverse();
  const [first] = data;
  const last = data.at(-1);
  return {
    data,
    iterator: last === undefined ? null : key(last),
    prevIterator: first === undefined ? null : `-${key(first)}`,
    done: rows.length <= limit,
  };
}

function split(text: string): Cursor {
  const backwards = text.startsWith('-');
  return { key: backwards ? text.slice(1) : text, backwards };
}

function timeWindow(
  cursor: Cursor | undefined,
  before: number | undefined,
  after: number | undefined,
  nowMs: number,
): { from?: number; to?: number } {
  if (before !== undefined) return { from: before - WINDOW };
  if (after !== undefined) return { to: after + WINDOW };
  if (cursor?.backwards) return { to: idTime(cursor.key) + WINDOW };
  return { from: (cursor === undefined ? nowMs : idTime(cursor.key)) - WINDOW };
}

function opposite(order: Order): Order {
  return order === 'ascending' ? 'descending' : 'ascending';
}
