import type { Statement } from '../connection.ts';
import { tellOfDisabled } from './operational.ts';

/** A lease that has run out may have been hinted at already: its number is used up, or that hint would come too early. */
const used = 'd.lease_no + (d.lease_until < now())::int';

/**
 * Records a batch of finished attempts and moves their deliveries on, one commit. The attempt always goes in. A success
 * closes the delivery whatever its lease: the receiver has it. A failure acts only under the lease that it was sent
 * under (`lease_no`) and while that has not been cleared, so that a worker which slept past its lease cannot undo what
 * its successor did, and a batch written again after an unknown commit counts once.
 *
 * verdict 1: delivered; 2: again at `delay`; 3: over (exhausted, gone, poisoned, skipped: `outcome` says which);
 * 4: a failed resend, which leaves the schedule as it was, and the outcome; where there is neither it is one: exhausted.
 */
export const settle: Statement = {
  name: 'settle',
  text: `
with given as materialized (
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int4[], $6::int2[], $7::int2[], $8::int8[], $9::int2[])
    as x(message_id, endpoint_id, application_id, organization_id, lease_no, verdict, outcome, delay_ms, attempts)
), recorded as (
  insert into attempt (id, message_id, endpoint_id, application_id, organization_id, url, status, response_code, response,
                       duration_ms, trigger, number, cause, next_at, created_at, sent, sent_custom, response_headers)
  select x.id, x.message_id, x.endpoint_id, x.application_id, x.organization_id, x.url, x.status, x.response_code, x.response,
         x.duration_ms, x.trigger, x.number, x.cause, now() + x.delay_ms * interval '1 millisecond', x.created_at,
         x.sent, x.sent_custom, x.response_headers
  from unnest($10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::int2[], $17::int4[], $18::bytea[],
              $19::int4[], $20::int2[], $21::int2[], $22::text[], $23::int8[], $24::timestamptz[], $25::text[], $26::bytea[], $27::bytea[])
    as x(id, message_id, endpoint_id, application_id, organization_id, url, status, response_code, response,
         duration_ms, trigger, number, cause, delay_ms, created_at, sent, sent_custom, response_headers)
  on conflict do nothing
), closed as (
  delete from delivery_open d using given x
  where d.message_id = x.message_id and d.endpoint_id = x.endpoint_id
    and (x.verdict = 1 or (d.lease_no = x.lease_no and d.lease_until > '-infinity' and (x.verdict = 3 or (x.verdict = 4 and d.resume_at is null))))
  returning d.message_id, d.endpoint_id, d.lease_no
), put as (
  insert into delivery as o (message_id, endpoint_id, application_id, organization_id, outcome, attempts, closed_at)
  select x.message_id, x.endpoint_id, x.application_id, x.organization_id, x.outcome, x.attempts, now()
  from given x
  where x.verdict = 1
     or (x.verdict in (3, 4) and exists (select from closed c where c.message_id = x.message_id and c.endpoint_id = x.endpoint_id))
  on conflict (message_id, endpoint_id) do update
    set outcome = excluded.outcome, attempts = excluded.attempts, closed_at = excluded.closed_at
    where excluded.outcome = 1 and o.outcome <> 1
), again as (
  update delivery_open d
  set state = 1, attempt = d.attempt + 1, trigger = 0, resume_at = null, lease_until = '-infinity', lease_no = ${used},
      due_at = now() + x.delay_ms * interval '1 millisecond'
  from given x
  where x.verdict = 2 and d.message_id = x.message_id and d.endpoint_id = x.endpoint_id and d.lease_no = x.lease_no
    and d.lease_until > '-infinity'
), resumed as (
  update delivery_open d
  set state = 1, trigger = 0, lease_until = '-infinity', lease_no = ${used}, due_at = greatest(d.resume_at, now()), resume_at = null
  from given x
  where x.verdict = 4 and d.resume_at is not null
    and d.message_id = x.message_id and d.endpoint_id = x.endpoint_id and d.lease_no = x.lease_no
    and d.lease_until > '-infinity'
)
select count(*)::int4 as closed from closed`,
};

/** The usual batch, successes alone: nothing to look up, half the statement. */
export const settleDelivered: Statement = {
  name: 'settle_delivered',
  text: `
with recorded as (
  insert into attempt (id, message_id, endpoint_id, application_id, organization_id, url, status, response_code, response,
                       duration_ms, trigger, number, cause, created_at, sent, sent_custom, response_headers)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int2[], $8::int4[], $9::bytea[],
                       $10::int4[], $11::int2[], $12::int2[], $13::text[], $14::timestamptz[],
                       $15::text[], $16::bytea[], $17::bytea[])
  on conflict do nothing
), put as (
  insert into delivery as o (message_id, endpoint_id, application_id, organization_id, outcome, attempts, closed_at)
  select x.message_id, x.endpoint_id, x.application_id, x.organization_id, 1, x.number, now()
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $12::int2[]) as x(message_id, endpoint_id, application_id, organization_id, number)
  on conflict (message_id, endpoint_id) do update set outcome = 1, attempts = excluded.attempts, closed_at = excluded.closed_at
    where o.outcome <> 1
)
delete from delivery_open d using unnest($2::text[], $3::text[]) as x(message_id, endpoint_id)
where d.message_id = x.message_id and d.endpoint_id = x.endpoint_id`,
};

/**
 * A receiver answered 410: it wants no more. The application's version rises with it, so that accepts see it. The
 * application's row is locked first, as in every change of configuration: the other way round the two could deadlock.
 */
export const disableEndpoint: Statement = {
  name: 'disable_endpoint',
  text: `
with raised as (
  update application a set version = a.version + 1, changed_at = now()
  from endpoint e where e.id = $1 and not e.disabled and e.deleted_at is null and a.id = e.application_id
  returning a.id
), disabled as (
  update endpoint e set disabled = true, failing_since = coalesce(e.failing_since, now()), updated_at = now()
  from raised where e.id = $1 and e.application_id = raised.id and not e.disabled and e.deleted_at is null
  returning e.id, e.uid, e.application_id, e.organization_id, e.failing_since
)${tellOfDisabled}`,
};
