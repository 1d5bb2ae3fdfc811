import type { Statement } from '../connection.ts';

/** What messages of an event type are checked by. */
export const eventTypeRule: Statement = {
  name: 'event_type_rule',
  text: `select schemas, enforcement from event_type where organization_id = $1 and name = $2 and schemas is not null`,
};

export const eventTypeSchedules: Statement = {
  name: 'event_type_schedules',
  text: `select name, retry_schedule from event_type where organization_id = $1 and retry_schedule is not null`,
};

export const messageEventType: Statement = {
  name: 'message_event_type',
  text: `select event_type from message where application_id = $1 and id = $2`,
};

/** Organizations whose event types changed of late. */
export const changedEventTypes: Statement = {
  name: 'changed_event_types',
  text: `
select id, event_types_changed_at as changed_at from organization
where event_types_changed_at > now() - $1::int4 * interval '1 millisecond'`,
};

/** Tells other processes that the organization's event types have changed. */
export const touchEventTypes = `
insert into organization (id, event_types_changed_at) values (?, clock_timestamp())
on conflict (id) do update set event_types_changed_at = excluded.event_types_changed_at`;

/*
 * Writes of an event type that must not fail when others write the same one: found or made in one statement. For the
 * ORM's `execute`: parameters are question marks.
 */

const insert = `
insert into event_type as t (id, organization_id, name, description, archived, deprecated, schemas, feature_flag, enforcement, created_at, updated_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (organization_id, name) do update
set description = excluded.description, archived = excluded.archived, deprecated = excluded.deprecated,
    schemas = excluded.schemas, feature_flag = excluded.feature_flag, enforcement = excluded.enforcement,
    updated_at = excluded.updated_at`;

/** Made, or taken back from the archive; no row where there is one in use. */
export const createOrRevive = `${insert}
where t.archived
returning id`;

/** Made or replaced; `made` says which. A row version that nobody has deleted or locked was inserted here. */
export const createOrReplace = `${insert}
returning id, xmax = 0 as made`;
