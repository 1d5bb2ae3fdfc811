import { p } from '@mikro-orm/core';

/** Text that compares by bytes, as ids and names do. */
export const bytewise = () => p.text().collation('C');

/** A moment with the database's full precision. */
export const moment = () => p.datetime().columnType('timestamptz');
