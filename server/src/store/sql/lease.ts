import type { Statement } from '../connection.ts';

/**
 * Leases are written without waiting for the disk: a lease lost in a Postgres crash only means that the send may be
 * repeated, which a crash allows. `set_config(…, true)` holds for the statement's own transaction, commit included.
 */
const unhurried = `hurry as materialized (select set_config('synchronous_commit', 'off', true))`;

/** So many milliseconds ago, by this clock; NULL for ever. A worker's own clock may be anything. */
const since = (ms: string) => `coalesce(now() - ${ms}::int8 * interval '1 millisecond', '-infinity')`;

const returned = `
returning d.message_id, d.endpoint_id, d.application_id, d.organization_id, d.attempt, d.lease_no,
  d.lease_no - d.attempt - d.resends as tries, d.trigger, d.content_day::text as content_day`;

/** Leases what hints named: only rows that still stand where the hint saw them. No indexed column changes (HOT). */
export const leaseHinted: Statement = {
  name: 'lease_hinted',
  text: `
with ${unhurried}, leased as (
  update delivery_open d
  set lease_no = d.lease_no + 1, lease_until = now() + $4::int4 * interval '1 millisecond'
  from unnest($1::text[], $2::text[], $3::int4[]) as h(message_id, endpoint_id, lease_no), hurry
  where d.message_id = h.message_id and d.endpoint_id = h.endpoint_id
    and d.state = 1 and d.lease_no = h.lease_no and d.lease_until < now()
  ${returned}
)
select l.*, coalesce(a.version, 0) as version from leased l left join application a on a.id = l.application_id`,
};

/** Leases what is due and nobody holds: retries, spills, lost hints, crashed leases. */
export const leaseDue: Statement = {
  name: 'lease_due',
  text: `
with ${unhurried}, due as materialized (
  select message_id, endpoint_id from delivery_open
  where state = 1 and due_at <= now() and due_at >= ${since('$3')} and lease_until < now()
  order by due_at limit $1 for update skip locked
), leased as (
  update delivery_open d
  set lease_no = d.lease_no + 1, lease_until = now() + $2::int4 * interval '1 millisecond',
      due_at = now() + $2::int4 * interval '1 millisecond'
  from due, hurry
  where d.message_id = due.message_id and d.endpoint_id = due.endpoint_id
  ${returned}
)
select l.*, coalesce(a.version, 0) as version from leased l left join application a on a.id = l.application_id`,
};

/** Takes what is due off the table for a while and returns it, to be hinted at. */
export const hintDue: Statement = {
  name: 'hint_due',
  text: `
with ${unhurried}, due as materialized (
  select message_id, endpoint_id from delivery_open
  where state = 1 and due_at <= now() and due_at >= ${since('$3')} and lease_until < now()
  order by due_at limit $1 for update skip locked
)
update delivery_open d set due_at = now() + $2::int4 * interval '1 millisecond'
from due, hurry
where d.message_id = due.message_id and d.endpoint_id = due.endpoint_id
returning d.message_id, d.endpoint_id, d.application_id, d.organization_id, d.lease_no`,
};

/** The oldest deliveries parked for one lane; those of replays when no others are left. */
export const claimLane: Statement = {
  name: 'claim_lane',
  text: `
with ${unhurried}, due as materialized (
  select message_id, endpoint_id from delivery_open
  where state = 2 and endpoint_id = $1 and due_at <= now() and lease_until < now()
  order by trigger, due_at limit $2 for update skip locked
), leased as (
  update delivery_open d
  set lease_no = d.lease_no + 1, lease_until = now() + $3::int4 * interval '1 millisecond'
  from due, hurry
  where d.message_id = due.message_id and d.endpoint_id = due.endpoint_id
  ${returned}
)
select l.*, coalesce(a.version, 0) as version from leased l left join application a on a.id = l.application_id`,
};

/** Payloads of one expiry day, so that the planner opens one partition. */
export const readContent: Statement = {
  name: 'read_content',
  text: `select message_id, body from content where day = $1::date and message_id = any ($2::text[])`,
};

/**
 * Hands leased deliveries back unsent: parked where their endpoint is a lane, due at once otherwise. One whose lease has
 * run out is due anyway, and may have been hinted at under its number.
 */
export const giveBack: Statement = {
  name: 'give_back',
  text: `
update delivery_open d
set lease_until = '-infinity', due_at = now(), lease_no = d.lease_no - 1, state = x.state
from unnest($1::text[], $2::text[], $3::int4[], $4::int2[]) as x(message_id, endpoint_id, lease_no, state)
where d.message_id = x.message_id and d.endpoint_id = x.endpoint_id and d.lease_no = x.lease_no and d.lease_until > now()`,
};

/** Parks deliveries that only a hint named. */
export const parkHinted: Statement = {
  name: 'park_hinted',
  text: `
update delivery_open d set state = 2, due_at = now()
from unnest($1::text[], $2::text[], $3::int4[]) as h(message_id, endpoint_id, lease_no)
where d.message_id = h.message_id and d.endpoint_id = h.endpoint_id
  and d.state = 1 and d.lease_no = h.lease_no and d.lease_until < now()`,
};

/** Endpoints with parked deliveries: one index probe each, however many rows they have. */
export const parkedEndpoints: Statement = {
  name: 'parked_endpoints',
  text: `
with recursive lane as (
  (select endpoint_id from delivery_open where state = 2 order by endpoint_id limit 1)
  union all
  select (select d.endpoint_id from delivery_open d where d.state = 2 and d.endpoint_id > lane.endpoint_id order by d.endpoint_id limit 1)
  from lane where lane.endpoint_id is not null
)
select endpoint_id from lane where endpoint_id is not null limit $1`,
};

/** At the start of the only process there can be: whoever held these leases is gone. */
export const clearLeases: Statement = {
  name: 'clear_leases',
  text: `update delivery_open set lease_until = '-infinity', due_at = now() where lease_until > now()`,
};
