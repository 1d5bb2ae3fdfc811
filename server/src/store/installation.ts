import type pg from 'pg';
import { SealError, type Sealer } from '../core/seal.ts';
import { StartError } from '../start-error.ts';

const row = 'installation';
const content = Buffer.from('posthorn');

/**
 * Refuses a start whose main_secret does not open what the database holds: better no server than one that cannot sign.
 * The first start leaves the mark that later ones are checked against.
 */
export async function checkKey(pool: pg.Pool, sealer: Sealer): Promise<void> {
  await pool.query('insert into installation (key_check) values ($1) on conflict do nothing', [
    sealer.seal(content, row),
  ]);
  const { rows } = await pool.query<{ key_check: Buffer }>('select key_check from installation');
  try {
    sealer.open((rows[0] as { key_check: Buffer }).key_check, row);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new StartError(
      'main_secret is not the one that this database was set up with: the signing secrets in it could not be read. ' +
        'Set POSTHORN_MAIN_SECRET to the former value; where it was never set, keep POSTHORN_JWT_SECRET as it was.',
      { cause: error },
    );
  }
}
