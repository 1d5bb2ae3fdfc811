/**
 * Makes a delivery due now because somebody asked for it. For the ORM's `execute`: parameters are question marks.
 *
 * Open and waiting: due now as a manual attempt, and `resume_at` remembers when the schedule would have gone on. Open
 * and leased: left alone, it is being sent right now. Closed, or never open: opened (again), its history stays in
 * `delivery`. The endpoint's row is locked, so that a deletion comes wholly before or wholly after; a disabled one gets
 * nothing. Rows of an endpoint that is a lane leave it for this one attempt: a person waits for it.
 */
export const resend = `
with target as materialized (
  select e.id, e.application_id, e.organization_id from endpoint e
  where e.id = ? and e.application_id = ? and e.deleted_at is null and not e.disabled for share
), hurried as (
  update delivery_open d
  set state = 1, trigger = 1, resends = d.resends + 1, due_at = now(),
      resume_at = case when d.trigger = 1 then d.resume_at else d.due_at end
  from target t
  where d.message_id = ? and d.endpoint_id = t.id and d.lease_until < now()
)
insert into delivery_open
  (message_id, endpoint_id, application_id, organization_id, state, attempt, trigger, resends, lease_no, due_at, content_day)
select m.id, t.id, t.application_id, t.organization_id, 1, coalesce(o.attempts, 0), 1, 1, coalesce(o.attempts, 0), now(), m.content_day
from target t
join message m on m.application_id = t.application_id and m.id = ?
left join delivery o on o.message_id = m.id and o.endpoint_id = t.id
where not exists (select from delivery_open d where d.message_id = m.id and d.endpoint_id = t.id)
on conflict (message_id, endpoint_id) do nothing`;
