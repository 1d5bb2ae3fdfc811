import { serviceOrganizationId } from '../../core/operational.ts';
import type { Statement } from '../connection.ts';

/*
 * Operational events are written into `operational_event` in the commit of what they tell about, where the organization
 * has an operational application at all: one look at an index when it has none. From there they become messages.
 */

/** Whether somebody listens to the organization `o`. */
const listened = (organization: string) => `
exists (
  select from application l
  where l.organization_id = '${serviceOrganizationId}' and l.uid = ${organization} and l.deleted_at is null
)`;

const columns = 'operational_event (id, organization_id, event_type, data, created_at)';

/** About an endpoint. For the ORM's `execute`: id, event, endpoint, its uid, application. */
export const tellOfEndpoint = `
insert into ${columns}
select x.id, a.organization_id, x.event,
       json_build_object('appId', a.id, 'appUid', a.uid, 'endpointId', x.endpoint_id, 'endpointUid', x.endpoint_uid)::text, now()
from (values (?::text, ?::text, ?::text, ?::text, ?::text)) as x(id, event, endpoint_id, endpoint_uid, application_id)
join application a on a.id = x.application_id
where ${listened('a.organization_id')}`;

/**
 * About attempts, within the transaction that has just recorded them. The event's id is the attempt's, so that a batch
 * that is written again tells of it once. $1 attempts; $2 their events.
 */
export const tellOfAttempts: Statement = {
  name: 'tell_of_attempts',
  text: `
insert into ${columns}
select 'msg_' || substr(t.id, 7), t.organization_id, x.event,
       json_build_object(
         'appId', a.id, 'appUid', a.uid, 'msgId', t.message_id, 'msgEventId', m.event_id, 'endpointId', t.endpoint_id,
         'lastAttempt', json_build_object(
           'id', t.id, 'responseStatusCode', t.response_code,
           'timestamp', to_char(t.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
         )
       )::text, now()
from unnest($1::text[], $2::text[]) as x(attempt_id, event)
join attempt t on t.id = x.attempt_id
join application a on a.id = t.application_id
left join message m on m.application_id = t.application_id and m.id = t.message_id
where ${listened('t.organization_id')}
on conflict do nothing`,
};

/** The end of `disableEndpoint`: of what it has disabled, in `disabled`. $2 the event's id. */
export const tellOfDisabled = `
insert into ${columns}
select $2, d.organization_id, 'endpoint.disabled',
       json_build_object(
         'appId', a.id, 'appUid', a.uid, 'endpointId', d.id, 'endpointUid', d.uid,
         'failSince', to_char(d.failing_since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'trigger', 'automatic'
       )::text, now()
from disabled d join application a on a.id = d.application_id
where ${listened('d.organization_id')}`;

/**
 * Makes messages of up to $1 events, oldest first, each due at once at the endpoints that want it. $2 is the day on which
 * their payloads expire. An event is gone with the commit that holds its message; without an application it is just gone.
 */
export const sendEvents = `
with taken as materialized (
  delete from operational_event
  where id = any (array(select id from operational_event order by id limit $1 for update skip locked))
  returning *
), addressed as materialized (
  select t.id, t.event_type, t.created_at, a.id as application_id, a.organization_id,
         convert_to('{"type":"' || t.event_type || '","data":' || t.data || '}', 'UTF8') as body
  from taken t
  join application a on a.organization_id = '${serviceOrganizationId}' and a.uid = t.organization_id and a.deleted_at is null
), stored as (
  insert into message (application_id, id, organization_id, event_type, content_day, created_at)
  select application_id, id, organization_id, event_type, $2::date, created_at from addressed
  on conflict do nothing
  returning id
), kept as (
  insert into content (day, message_id, body) select $2::date, id, body from addressed
  on conflict do nothing
), opened as (
  insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, due_at, content_day)
  select d.id, e.id, d.application_id, d.organization_id, 1, now(), $2::date
  from addressed d
  join stored s on s.id = d.id
  join endpoint e on e.application_id = d.application_id and e.deleted_at is null and not e.disabled
    and (e.event_types is null or d.event_type = any (e.event_types)) and e.channels is null
  returning 1
)
select (select count(*) from taken)::int4 as taken, (select count(*) from opened)::int4 as opened`;
