import type { Statement } from '../connection.ts';

const columns = 'id, event_id, event_type, channels, raw, content_day::text as content_day, created_at';

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
    and ($4::text is null or $4 = any (channels)) and ($5::text[] is null or event_type = any ($5))
  order by id ${order} limit $6
)
select m.*, p.body from page m ${payload} $7::bool order by m.id ${order}`;

export const messagesUpwards: Statement = { name: 'messages_upwards', text: list('asc') };
export const messagesDownwards: Statement = { name: 'messages_downwards', text: list('desc') };

export const deleteContent: Statement = {
  name: 'delete_content',
  text: `delete from content where day = $1::date and message_id = $2`,
};
