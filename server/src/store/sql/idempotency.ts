import type { Statement } from '../connection.ts';

export const keptAnswer: Statement = {
  name: 'kept_answer',
  text: `select response, created from idempotency where scope = $1 and hash = $2 and expires_at > now()`,
};

/*
 * The others run in the ORM's transaction: parameters are question marks.
 */

/** Takes the key, or waits for who holds it; no row where an answer is kept. Twelve hours. */
export const takeKey = `
insert into idempotency as i (scope, hash, expires_at) values (?, ?, now() + interval '12 hours')
on conflict (scope, hash) do update set response = null, created = false, expires_at = excluded.expires_at
where i.expires_at <= now()
returning true as taken`;

export const keepAnswer = `update idempotency set response = ?, created = ? where scope = ? and hash = ?`;

/** Each new key takes two that have expired with it, so that none need ever be looked for. */
export const forgetExpired = `
delete from idempotency where (scope, hash) in (
  select scope, hash from idempotency where expires_at <= now() order by expires_at limit 2 for update skip locked
)`;
