/*
 * Writes of an event type that must not fail when others write the same one: found or made in one statement. For the
 * ORM's `execute`: parameters are question marks.
 */

const insert = `
insert into event_type as t (id, organization_id, name, description, archived, deprecated, schemas, feature_flag, created_at, updated_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (organization_id, name) do update
set description = excluded.description, archived = excluded.archived, deprecated = excluded.deprecated,
    schemas = excluded.schemas, feature_flag = excluded.feature_flag, updated_at = excluded.updated_at`;

/** Made, or taken back from the archive; no row where there is one in use. */
export const createOrRevive = `${insert}
where t.archived
returning id`;

/** Made or replaced; `made` says which. A row version that nobody has deleted or locked was inserted here. */
export const createOrReplace = `${insert}
returning id, xmax = 0 as made`;
