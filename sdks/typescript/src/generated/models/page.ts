// Generated from proto/ by `npm run generate`. Not to be edited.

/** The order of a list. */
export const Ordering = {
  /** Oldest first. */
  Ascending: 'ascending',
  /** Newest first. */
  Descending: 'descending',
} as const;

/** One of the above, or one that a newer server knows. */
export type Ordering = (typeof Ordering)[keyof typeof Ordering] | (string & {});
