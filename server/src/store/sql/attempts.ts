import type { Statement } from '../connection.ts';

/** An attempt's answer can be 20,000 bytes long: it is left where it is unless it is asked for. */
const columns = (withContent: string) => `
select a.id, a.message_id, a.endpoint_id, a.url, a.status, a.response_code, case when ${withContent} then a.response end as response,
       a.duration_ms, a.trigger, a.cause, a.created_at
from attempt a`;

/** $1 application; $3, $4 bounds; $5 limit; $6 status; $7 first code of a class; $8 channel; $9 event types; $10 content; $11 tag. */
const list = (which: string, order: 'asc' | 'desc') => `
${columns('$10::bool')}
where ${which} and a.application_id = $1
  and ($3::text is null or a.id > $3) and ($4::text is null or a.id < $4)
  and ($6::int2 is null or a.status = $6)
  and ($7::int4 is null or a.response_code between $7 and $7 + 99)
  and (($8::text is null and $9::text[] is null and $11::text is null) or exists (
    select from message m
    where m.application_id = $1 and m.id = a.message_id
      and ($8::text is null or $8 = any (m.channels)) and ($9::text[] is null or m.event_type = any ($9))
      and ($11::text is null or $11 = any (m.tags))
  ))
order by a.id ${order} limit $5`;

const byEndpoint = 'a.endpoint_id = $2';
const byMessage = 'a.message_id = $2 and ($12::text is null or a.endpoint_id = $12)';

export const attemptsByEndpoint = {
  ascending: { name: 'attempts_by_endpoint_upwards', text: list(byEndpoint, 'asc') },
  descending: { name: 'attempts_by_endpoint_downwards', text: list(byEndpoint, 'desc') },
} satisfies Record<string, Statement>;

export const attemptsByMessage = {
  ascending: { name: 'attempts_by_message_upwards', text: list(byMessage, 'asc') },
  descending: { name: 'attempts_by_message_downwards', text: list(byMessage, 'desc') },
} satisfies Record<string, Statement>;

export const attemptById: Statement = {
  name: 'attempt_by_id',
  text: `${columns('true')} where a.id = $1 and a.message_id = $2 and a.application_id = $3`,
};

export const expungeAttempt: Statement = {
  name: 'expunge_attempt',
  text: `
update attempt set response = 'EXPUNGED'::bytea, response_headers = null where id = $1 and message_id = $2 and application_id = $3 returning id`,
};

export const attemptHeaders: Statement = {
  name: 'attempt_headers',
  text: `
select endpoint_id, sent, sent_custom, response_headers from attempt
where id = $1 and message_id = $2 and application_id = $3`,
};
