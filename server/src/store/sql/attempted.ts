import type { Statement } from '../connection.ts';

const payload = `
left join lateral (
  select c.body from content c where c.day = m.content_day::date and c.message_id = m.id
) p on`;

/**
 * Messages that were sent to an endpoint. They are the deliveries that are over and were tried, and the open ones
 * between two attempts; each is found in an index by endpoint and message. How it stands is decided for the page alone,
 * by the latest attempt there (looked for by message, whatever the statistics say: hence `|| ''`). A failure that is
 * delivered later is found as delivered, whatever a resend after that met.
 *
 * $1 application; $2 endpoint; $3, $4 bounds; $5 limit; $6 status; $7 channel; $8 event types; $9 content; $10 tag;
 * $11 true where what was called off (outcome 3) is told from what failed, and found too if it was never sent.
 */
const messages = (order: 'asc' | 'desc') => {
  const filters = `
      and ($3::text is null or d.message_id > $3) and ($4::text is null or d.message_id < $4)
      and (($7::text is null and $8::text[] is null and $10::text is null) or exists (
        select from message m where m.application_id = $1 and m.id = d.message_id
          and ($7::text is null or $7 = any (m.channels)) and ($8::text[] is null or m.event_type = any ($8))
          and ($10::text is null or $10 = any (m.tags))
      ))
    order by d.message_id ${order} limit $5`;
  return `
with over as materialized (
  select d.message_id, d.outcome = 1 as delivered, $11::bool and d.outcome = 3 as canceled, false as waits from delivery d
  where d.endpoint_id = $2 and (d.outcome in (1, 2) or d.attempts > 0 or ($11::bool and d.outcome = 3))
    and ($6::int2 is null or ($6 = 0 and d.outcome = 1) or ($6 = 4 and $11::bool and d.outcome = 3)
      or ($6 = 2 and d.outcome <> 1 and not ($11::bool and d.outcome = 3)))${filters}
), open as materialized (
  select d.message_id, false as delivered, false as canceled, true as waits from delivery_open d
  where d.endpoint_id = $2 and d.attempt > 0 and (d.trigger = 0 or d.resume_at is not null)
    and ($6::int2 is null or $6 = 3)${filters}
), page as materialized (
  select distinct on (message_id) * from (select * from open union all select * from over) u
  order by message_id ${order}, waits desc limit $5
)
select m.id, m.event_id, m.event_type, m.channels, m.tags, m.deliver_at, m.raw, m.content_day::text as content_day, m.created_at, p.body,
       case when page.waits then 3 when page.canceled then 4 when $6::int2 is not null then $6 else coalesce(last.status, case when page.delivered then 0 else 2 end) end as status,
       case when page.waits then last.next_at end as next_at
from page
join message m on m.application_id = $1 and m.id = page.message_id
${payload} $9::bool
left join lateral (
  select (array_agg(a.status order by a.id desc))[1] as status,
         (array_agg(a.next_at order by a.id desc) filter (where a.next_at is not null))[1] as next_at
  from attempt a
  where a.message_id = page.message_id and a.endpoint_id || '' = $2 and a.id >= 'atmpt_' || substr(page.message_id, 5, 4)
) last on true
order by page.message_id ${order}`;
};

export const attemptedMessages = {
  ascending: { name: 'attempted_messages_upwards', text: messages('asc') },
  descending: { name: 'attempted_messages_downwards', text: messages('desc') },
} satisfies Record<string, Statement>;

/** Endpoints that a message was sent to. $1 application; $2 message; $3, $4 bounds; $5 limit. */
const destinations = (order: 'asc' | 'desc') => `
select e.id, e.uid, e.url, e.description, e.version, e.throttle_rate, e.disabled, e.event_types, e.channels,
       e.created_at, e.updated_at, t.status,
       case when o.message_id is not null then t.next_at end as next_at
from (
  select a.endpoint_id, (array_agg(a.status order by a.id desc))[1] as status,
         (array_agg(a.next_at order by a.id desc) filter (where a.next_at is not null))[1] as next_at
  from attempt a
  where a.message_id = $2 and a.application_id = $1
    and ($3::text is null or a.endpoint_id > $3) and ($4::text is null or a.endpoint_id < $4)
  group by a.endpoint_id
  order by a.endpoint_id ${order} limit $5
) t
join endpoint e on e.id = t.endpoint_id
left join delivery_open o on o.message_id = $2 and o.endpoint_id = e.id and o.attempt > 0 and (o.trigger = 0 or o.resume_at is not null)
order by e.id ${order}`;

export const attemptedDestinations = {
  ascending: { name: 'attempted_destinations_upwards', text: destinations('asc') },
  descending: { name: 'attempted_destinations_downwards', text: destinations('desc') },
} satisfies Record<string, Statement>;
