import type { Statement } from '../connection.ts';

/**
 * Accepts a batch: message, content and one open delivery for each endpoint that wants it, in one commit.
 *
 * Nothing joins one batch array with another: without statistics the planner takes ten rows an array and nests loops,
 * which is quadratic (seen: 700 us a row). Arrays are looked up by position instead, and the usual case, nothing
 * stale and nothing repeated, is decided once for the whole batch by comparing counts, and told in one word: to read 256
 * ids out of the answer is a ninth of all that this process allocates for a message.
 *
 * A row goes in only where its application still has the version, and its organization the auth epoch, that it was
 * computed with. `keyed` takes the message's keys (eventId, idempotency key): a key that expired, or that this very
 * message already holds from a commit whose outcome was unknown, counts as free. Deliveries are made only for messages
 * that this run inserted, so a run repeated after an unknown commit opens nothing twice.
 */
export const accept: Statement = {
  name: 'accept',
  text: `
with apps as materialized (
  select array_agg(a.id is not null and coalesce(o.auth_epoch, 0) = x.epoch order by x.no) as ok
  from unnest($1::text[], $2::int8[], $3::text[], $4::int4[]) with ordinality as x(id, version, organization, epoch, no)
  left join application a on a.id = x.id and a.version = x.version and a.deleted_at is null
  left join organization o on o.id = x.organization
), taken as materialized (
  select array_agg(k.message_id) as ids
  from unnest($5::text[], $6::bytea[], $7::text[]) as k(scope, hash, message_id)
  join dedup d on d.scope = k.scope and d.hash = k.hash and d.expires_at > now() and d.message_id <> k.message_id
), keyed as (
  insert into dedup as d (scope, hash, message_id, expires_at)
  select k.scope, k.hash, k.message_id, case when k.ttl < 0 then 'infinity' else now() + k.ttl * interval '1 second' end
  from unnest($5::text[], $6::bytea[], $7::text[], $8::int4[], $9::int4[]) as k(scope, hash, message_id, app_no, ttl)
  where (select ok from apps)[k.app_no]
    and ((select ids from taken) is null or k.message_id <> all ((select ids from taken)::text[]))
  on conflict (scope, hash) do update set message_id = excluded.message_id, expires_at = excluded.expires_at
  where d.expires_at <= now() or d.message_id = excluded.message_id
  returning message_id
), won as materialized (
  select array_agg(message_id) as ids, coalesce(sum(n), 0) as keys
  from (select message_id, count(*) as n from keyed group by message_id) k
), given as materialized (
  select x.*
  from unnest($10::text[], $11::int4[], $12::int2[], $13::text[], $14::text[], $15::text[], $16::bool[], $17::date[], $18::timestamptz[], $19::bytea[],
              $27::text[], $28::timestamptz[])
       as x(id, app_no, keys, event_type, event_id, channels, raw, content_day, created_at, body, tags, deliver_at)
  where (select ok from apps)[x.app_no]
    and (x.keys = 0
      or (select keys from won) = cardinality($7::text[])
      or (select count(*) from keyed k where k.message_id = x.id) = x.keys)
), stored as (
  insert into message (application_id, id, organization_id, event_type, event_id, channels, raw, content_day, created_at, tags, deliver_at)
  select ($1::text[])[x.app_no], x.id, ($3::text[])[x.app_no], x.event_type, x.event_id, x.channels::text[], x.raw, x.content_day, x.created_at,
         x.tags::text[], x.deliver_at
  from given x
  on conflict do nothing
  returning id
), made as materialized (
  select array_agg(id) as ids, count(*) as n from stored
), kept as (
  insert into content (day, message_id, body)
  select x.content_day, x.id, x.body from given x
  on conflict do nothing
), opened as (
  insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, lease_no, lease_until, due_at, content_day)
  select d.message_id, d.endpoint_id, ($1::text[])[d.app_no], ($3::text[])[d.app_no],
         case d.way when 3 then 2 else 1 end,
         case d.way when 0 then 1 else 0 end,
         case d.way when 0 then now() + $25::int4 * interval '1 millisecond' else '-infinity' end,
         coalesce(d.deliver_at, now() + case d.way when 0 then $25::int4 when 1 then $26::int4 else 0 end * interval '1 millisecond'),
         d.content_day
  from unnest($20::text[], $21::text[], $22::int4[], $23::int2[], $24::date[], $29::timestamptz[])
       as d(message_id, endpoint_id, app_no, way, content_day, deliver_at)
  where (select n from made) = cardinality($10::text[]) or d.message_id = any ((select ids from made)::text[])
)
select all_made, case when not all_made then (select ok from apps) end as ok,
       case when not all_made then (select ids from made) end as made,
       case when not all_made then (select array_agg(id) from given) end as given
from (select (select n from made) = cardinality($10::text[]) as all_made) as verdict`,
};

/** Who holds these keys now: for the answer to a repeated call, or the conflict. */
export const findKeys: Statement = {
  name: 'find_keys',
  text: `
select d.scope, d.hash, d.message_id,
       exists (select from message m where m.id = d.message_id) as stored
from unnest($1::text[], $2::bytea[]) as k(scope, hash)
join dedup d on d.scope = k.scope and d.hash = k.hash and d.expires_at > now()`,
};

/** Frees keys whose message never came to be: its other key was taken in the same instant. */
export const freeOrphanKeys: Statement = {
  name: 'free_orphan_keys',
  text: `
delete from dedup d using unnest($1::text[], $2::bytea[], $3::text[]) as k(scope, hash, message_id)
where d.scope = k.scope and d.hash = k.hash and d.message_id = k.message_id
  and not exists (select from message m where m.id = d.message_id)`,
};

/** Keeps an application's version still until the transaction ends. */
export const lockApplication: Statement = {
  name: 'lock_application',
  text: `select from application where id = $1 for share`,
};
