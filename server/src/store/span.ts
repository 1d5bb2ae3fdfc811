import type { Span } from '../core/cursor.ts';

/** The bounds of a page as the ORM's conditions on `key`, and the order to read in. */
export function within<Key extends string>(key: Key, { lower, upper, scan }: Span) {
  const bounds = {
    ...(lower === undefined ? {} : { $gt: lower }),
    ...(upper === undefined ? {} : { $lt: upper }),
  };
  const orderBy = { [key]: scan === 'ascending' ? 'asc' : 'desc' } as { [K in Key]: 'asc' | 'desc' };
  const where = (lower === undefined && upper === undefined ? {} : { [key]: bounds }) as { [K in Key]?: typeof bounds };
  return { where, orderBy };
}
