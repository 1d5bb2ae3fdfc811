import type pg from 'pg';
import type { Clock, Timer } from '../ports/clock.ts';

const patienceMs = 2_000;

/** True when the database answers within two seconds. */
export async function databaseAnswers({
  pool,
  clock,
}: {
  readonly pool: pg.Pool;
  readonly clock: Clock;
}): Promise<boolean> {
  let timer: Timer | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = clock.after(patienceMs, () => resolve(false));
  });
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => timer?.clear());
}
