import type { Statement } from '../connection.ts';

/** Takes the oldest task that nobody works on. $1 lease in milliseconds. */
export const claimTask: Statement = {
  name: 'claim_task',
  text: `
with next as materialized (
  select id from task where status = 1 and lease_until < now() order by id limit 1 for update skip locked
)
update task t set lease_no = t.lease_no + 1, lease_until = now() + $1::int4 * interval '1 millisecond'
from next where t.id = next.id
returning t.id, t.application_id, t.endpoint_id, t.kind, t.input, t.position, t.lease_no`,
};

/** Keeps a task, and counts what is parked for its endpoint by replays, up to $5. $1 task; $2 lease; $3 its length. */
export const holdTask: Statement = {
  name: 'hold_task',
  text: `
with held as (
  update task set lease_until = now() + $3::int4 * interval '1 millisecond'
  where id = $1 and lease_no = $2 and status = 1 returning id
)
select (select count(*) from held)::int4 as held,
       (select count(*) from (select from delivery_open where state = 2 and endpoint_id = $4 and trigger = 1 limit $5) d)::int4 as parked`,
};

/** Ends a task. $3 status; $4 failure. */
export const endTask: Statement = {
  name: 'end_task',
  text: `
update task set status = $3, failure = $4, lease_until = '-infinity', updated_at = now()
where id = $1 and lease_no = $2 and status = 1`,
};

/** Moves a task's position. $3 position; $4 how many more were looked at, $5 how many of them acted on; $6 lease's length. */
export const moveTask: Statement = {
  name: 'move_task',
  text: `
update task set position = $3, looked = looked + $4::int4, replayed = replayed + $5::int4,
  lease_until = now() + $6::int4 * interval '1 millisecond', updated_at = now()
where id = $1 and lease_no = $2 and status = 1 returning id`,
};

/** Leaves a task to whoever takes it next. */
export const releaseTask: Statement = {
  name: 'release_task',
  text: `update task set lease_until = '-infinity' where id = $1 and lease_no = $2 and status = 1`,
};

/** At the start of the only process there can be: whoever held these tasks is gone. */
export const clearTasks: Statement = {
  name: 'clear_tasks',
  text: `update task set lease_until = '-infinity' where status = 1 and lease_until > now()`,
};

/**
 * One page of a replay in one commit: what is to be sent is opened, or made due where it is open, and the task's position
 * moves behind the page. Whoever lost the task in the meantime changes nothing (`lease_no`). The endpoint's row is locked
 * against deletion until then. Deliveries are parked as manual ones: their endpoint's lane sends them after what comes in.
 *
 * $1 task; $2 lease; $3 application; $4 endpoint; $5 position; $6 end; $7 limit; $8 event types; $9 channel; $10 lease's
 * length in milliseconds; of what looks at attempts $11 the span's beginning.
 */
const page = (name: string, { rows, wanted }: { rows: string; wanted: string }): Statement => ({
  name,
  text: `
with held as materialized (
  select id from task where id = $1 and lease_no = $2 and status = 1 for update
), target as materialized (
  select e.id, e.application_id, e.organization_id, e.event_types, e.channels
  from endpoint e, held
  where e.id = $4 and e.application_id = $3 and e.deleted_at is null and not e.disabled
    and exists (select from application a where a.id = $3 and a.deleted_at is null)
  for share of e
), page as materialized (
  ${rows}
), sendable as materialized (
  select m.id, m.content_day, row_number() over (order by m.id) as place
  from (${wanted}) w
  join message m on m.application_id = $3 and m.id = w.message_id
  where ($8::text[] is null or m.event_type = any ($8)) and ($9::text is null or $9 = any (m.channels))
    and exists (select from content c where c.day = m.content_day and c.message_id = m.id offset 0)
), hurried as (
  update delivery_open d
  set state = 2, trigger = 1, resends = d.resends + 1, due_at = now() + s.place * interval '1 microsecond', resume_at = d.due_at
  from sendable s, target t
  where d.message_id = s.id and d.endpoint_id = t.id and d.lease_until < now() and d.trigger = 0
  returning d.message_id
), opened as (
  insert into delivery_open
    (message_id, endpoint_id, application_id, organization_id, state, attempt, trigger, resends, lease_no, due_at, content_day)
  select s.id, t.id, t.application_id, t.organization_id, 2, coalesce(o.attempts, 0), 1, 1, coalesce(o.attempts, 0),
         now() + s.place * interval '1 microsecond', s.content_day
  from sendable s
  cross join target t
  left join delivery o on o.message_id = s.id and o.endpoint_id = t.id
  where not exists (select from delivery_open d where d.message_id = s.id and d.endpoint_id = t.id offset 0)
  order by s.id
  on conflict (message_id, endpoint_id) do nothing
  returning message_id
), moved as (
  update task t
  set position = (select max(id) from page), looked = t.looked + (select count(*) from page)::int4,
      replayed = t.replayed + (select count(*) from hurried)::int4 + (select count(*) from opened)::int4,
      lease_until = now() + $10::int4 * interval '1 millisecond', updated_at = now()
  from held where t.id = held.id and exists (select from target) and exists (select from page)
)
select (select count(*) from held)::int4 as held, (select count(*) from target)::int4 as there,
       (select count(*) from page)::int4 as looked, (select max(id) from page) as position`,
});

/*
 * Whatever the statistics say, also those of an hour ago, each look at an attempt's message has to go through the index on
 * messages. `offset 0` keeps the planner from joining the page with all attempts of the endpoint, `|| ''` from walking
 * through these for each row (seen: 60 s instead of 8 for 50,000 messages).
 */

const attempts = (condition = '') => `select a.id, a.message_id, a.response_code from attempt a
  where a.endpoint_id = $4 and a.id > $5 and a.id < $6${condition} order by a.id limit $7`;

/** True where the message was delivered to the endpoint, at whichever attempt. */
const delivered = `exists (select from delivery o where o.message_id = p.message_id and o.endpoint_id = $4 and o.outcome = 1 offset 0)`;

/** True where the message is between two attempts. */
const waiting = `exists (
    select from delivery_open d
    where d.message_id = p.message_id and d.endpoint_id = $4 and (d.trigger = 0 or d.resume_at is not null) offset 0
  )`;

/**
 * Of several attempts of the span with one message only the first one counts, so that it is sent once: those before it
 * are all there when it is looked at, those after it may still come.
 */
const first = (condition: string) => `not exists (
    select from attempt b
    where b.message_id = p.message_id and b.endpoint_id || '' = $4 and b.id > $11 and b.id || '' < p.id${condition}
    offset 0
  )`;

/** Messages that failed and were not delivered since. */
export const recoverPage = page('recover_page', {
  rows: attempts(' and a.status = 2'),
  wanted: `select p.message_id from page p where not ${delivered} and ${first(' and b.status = 2')}`,
});

/** What was sent, as it stands now. $12 status; $13 first status of a class; $14 tag. */
export const bulkReplayPage = page('bulk_replay_page', {
  rows: attempts(),
  wanted: `select p.message_id from page p
    where ($13::int4 is null or p.response_code between $13 and $13 + 99)
      and ${first(' and ($13::int4 is null or b.response_code between $13 and $13 + 99)')}
      and case $12::int2
        when 0 then ${delivered}
        when 1 then false
        when 2 then not ${delivered} and not ${waiting}
        when 3 then ${waiting}
        else true
      end
      and ($14::text is null or exists (
        select from message t where t.application_id = $3 and t.id = p.message_id and $14 = any (t.tags) offset 0
      ))`,
});

/** Messages that the endpoint wants, was never sent, and is not about to be sent; what was called off is none of them. */
export const replayMissingPage = page('replay_missing_page', {
  rows: `select m.id, m.id as message_id, m.event_type, m.channels from message m
  where m.application_id = $3 and m.id > $5 and m.id < $6 order by m.id limit $7`,
  wanted: `select p.message_id from page p, target t
    where (t.event_types is null or p.event_type = any (t.event_types))
      and (t.channels is null or t.channels && p.channels)
      and not exists (select from delivery_open d where d.message_id = p.id and d.endpoint_id = $4 offset 0)
      and not exists (
        select from delivery o where o.message_id = p.id and o.endpoint_id = $4 and o.outcome = 3 offset 0
      )
      and not exists (
        select from attempt a where a.message_id = p.id and a.endpoint_id || '' = $4 and a.id >= 'atmpt_' || substr(p.id, 5, 4) offset 0
      )`,
});
