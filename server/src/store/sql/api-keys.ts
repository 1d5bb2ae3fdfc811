import type { Statement } from '../connection.ts';

/** A token by its hash, if it is good now. Those of a deleted application are not. $1 hash. */
export const findKey: Statement = {
  name: 'find_key',
  text: `
select k.id, k.organization_id, k.application_id, k.kind, k.scopes, k.capabilities, k.feature_flags, k.session_id,
       extract(epoch from k.expires_at)::float8 * 1000 as expires_at
from api_key k
where k.hash = $1 and k.kind <> 'once' and (k.expires_at is null or k.expires_at > now())
  and (k.application_id is null or exists (select from application a where a.id = k.application_id and a.deleted_at is null))`,
};

/** $1 application. */
export const findCutoff: Statement = {
  name: 'find_cutoff',
  text: `select extract(epoch from cutoff)::float8 * 1000 as cutoff from token_cutoff where application_id = $1`,
};

/** For the ORM's `execute`. A cutoff that is still to come is not put off by a later one. */
export const setCutoff = `
insert into token_cutoff as c (application_id, cutoff) values (?, now() + ?::int4 * interval '1 second')
on conflict (application_id) do update
set cutoff = case when c.cutoff > now() then least(c.cutoff, excluded.cutoff) else excluded.cutoff end`;

/** Takes a one-time token: of two who have it one gets the row. For the ORM's `execute`. */
export const takeOnce = `
delete from api_key k
where k.hash = ? and k.kind = 'once' and k.expires_at > now()
  and exists (select from application a where a.id = k.application_id and a.deleted_at is null)
returning k.id, k.organization_id, k.application_id, k.capabilities, k.feature_flags, k.session_id, k.grants_until`;

/** Nobody asks for these any more. $1 how many at most. */
export const dropExpiredTokens = `
delete from api_key where id = any (array(select id from api_key where expires_at < now() - interval '1 day' limit $1))`;
