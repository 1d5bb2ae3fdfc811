import type pg from 'pg';
import type { Statement } from './connection.ts';
import { refusal } from './refusal.ts';

/** The rows of one statement. Rejects with `ApiError` where the database cannot be reached. */
export async function readRows<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  try {
    return (await pool.query<Row>(statement.text, values as unknown[])).rows;
  } catch (error) {
    throw refusal(error);
  }
}
