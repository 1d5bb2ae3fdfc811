// Generated from proto/ by `npm run generate`. Not to be edited.

import { Ordering } from '../posthorn/v1/page.ts';

export const choicesOrdering: ReadonlyMap<string, Ordering> = new Map<string, Ordering>([
  ['ascending', Ordering.ASCENDING],
  ['descending', Ordering.DESCENDING],
]);

export const jsonOrdering: Readonly<Record<Ordering, string>> = {
  [Ordering.UNSPECIFIED]: 'null',
  [Ordering.ASCENDING]: '"ascending"',
  [Ordering.DESCENDING]: '"descending"',
};
