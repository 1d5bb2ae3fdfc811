import {
  type Cursor,
  type Page,
  type ParsedCursor,
  page,
  parseIdCursor,
  parseNameCursor,
  type Span,
  timeSpan,
} from '../core/cursor.ts';
import { ApiError } from '../core/errors.ts';
import type { Prefix } from '../core/ids.ts';

const defaultLimit = 50;

export function limitOf({ limit }: { readonly limit?: number | undefined }): number {
  return limit ?? defaultLimit;
}

/** The iterator of a list by id. Throws VALIDATION_FAILED. */
export function idCursor(iterator: string | undefined, prefix: Prefix): Cursor | undefined {
  return iterator === undefined ? undefined : parsed(parseIdCursor(iterator, prefix));
}

/** The iterator of a list by name. Throws VALIDATION_FAILED. */
export function nameCursor(iterator: string | undefined): Cursor | undefined {
  return iterator === undefined ? undefined : parsed(parseNameCursor(iterator));
}

interface TimeQuery {
  readonly iterator?: string | undefined;
  readonly before: Date | undefined;
  readonly after: Date | undefined;
}

/** What a list in time covers. Throws VALIDATION_FAILED. */
export function timeSpanOf({ iterator, before, after }: TimeQuery, prefix: Prefix, nowMs: number): Span {
  return timeSpan(prefix, {
    cursor: idCursor(iterator, prefix),
    before: before?.getTime(),
    after: after?.getTime(),
    nowMs,
  });
}

/** The page of what was read, one row more than `limit` where there are more. */
export function listed<Row, Out>(
  rows: readonly Row[],
  { limit, span, key, show }: { limit: number; span: Span; key: (row: Row) => string; show: (row: Row) => Out },
) {
  const { data, iterator, prevIterator, done }: Page<Row> = page(rows, limit, span, key);
  return {
    data: data.map(show),
    iterator: iterator ?? undefined,
    prevIterator: prevIterator ?? undefined,
    done,
  };
}

function parsed({ cursor, problem }: ParsedCursor): Cursor {
  if (cursor === undefined) throw ApiError.field(['query', 'iterator'], problem);
  return cursor;
}
