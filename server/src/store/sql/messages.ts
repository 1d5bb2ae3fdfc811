import type { Statement } from '../connection.ts';

const columns =
  'id, event_id, event_type, channels, tags, deliver_at, raw, content_day::text as content_day, created_at';

/** The payload beside its message. The day comes from the row at hand, so each look-up opens one partition. */
const payload = `
left join lateral (
  select c.body from content c where c.day = m.content_day::date and c.message_id = m.id
) p on`;

export const messageById: Statement = {
  name: 'message_by_id',
  text: `
select m.*, p.body from (select ${columns} from message where application_id = $1 and id = $2) m ${payload} $3::bool`,
};

/** The message that an eventId belongs to. */
export const messageIdByKey: Statement = {
  name: 'message_id_by_key',
  text: `select message_id from dedup where scope = $1 and hash = $2 and expires_at > now()`,
};

const list = (order: 'asc' | 'desc') => `
with page as materialized (
  select ${columns} from message
  where application_id = $1 and ($2::text is null or id > $2) and ($3::text is null or id < $3)
    and ($4::text is null or $4 = any (channels)) and ($8::text is null or $8 = any (tags)) and ($5::text[] is null or event_type = any ($5))
  order by id ${order} limit $6
)
select m.*, p.body from page m ${payload} $7::bool order by m.id ${order}`;

export const messagesUpwards: Statement = { name: 'messages_upwards', text: list('asc') };
export const messagesDownwards: Statement = { name: 'messages_downwards', text: list('desc') };

export const deleteContent: Statement = {
  name: 'delete_content',
  text: `delete from content where day = $1::date and message_id = $2`,
};

/** The names ($2) that are messages of application $1, by id or, where there is one, by the key of an eventId ($3, $4). */
export const messagesByNames: Statement = {
  name: 'messages_by_names',
  text: `
select n.name, m.id, m.content_day::text as content_day
from unnest($2::text[], $3::text[], $4::bytea[]) as n(name, scope, hash)
left join dedup d on d.scope = n.scope and d.hash = n.hash and d.expires_at > now()
join lateral (
  select id, content_day from message where application_id = $1 and id = coalesce(d.message_id, n.name)
) m on true`,
};

/** Payloads of one expiry day, so that the planner opens one partition. */
export const deleteContents: Statement = {
  name: 'delete_contents',
  text: `delete from content where day = $1::date and message_id = any ($2::text[]) returning message_id`,
};

/** What a purge looks at: $1 application; $2 position; $3 end; $4 limit. */
export const purgePage: Statement = {
  name: 'purge_page',
  text: `
select id, content_day::text as content_day from message
where application_id = $1 and id > $2 and id < $3 order by id limit $4`,
};

/** Says of a message what `createMatcher` would, from the rows as they are. */
export const isWanted: Statement = {
  name: 'is_wanted',
  text: `
select exists (
  select from endpoint e
  where e.application_id = $1 and e.deleted_at is null and not e.disabled
    and (e.event_types is null or $2 = any (e.event_types)) and (e.channels is null or e.channels && $3::text[])
) as wanted`,
};
