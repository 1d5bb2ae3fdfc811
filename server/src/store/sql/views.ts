import type { Statement } from '../connection.ts';

const columns = `
select a.id, a.uid, a.organization_id, a.version, coalesce(o.auth_epoch, 0) as auth_epoch,
       e.id as endpoint_id, e.uid as endpoint_uid, e.url, e.disabled, e.event_types, e.channels, e.headers, e.throttle_rate,
       s.ids as secret_ids, s.sealed, s.expires_at
from application a
left join organization o on o.id = a.organization_id
left join endpoint e on e.application_id = a.id and e.deleted_at is null
left join lateral (
  select array_agg(k.id order by k.expires_at desc nulls first, k.id desc) as ids,
         array_agg(k.sealed order by k.expires_at desc nulls first, k.id desc) as sealed,
         array_agg(extract(epoch from k.expires_at)::float8 * 1000 order by k.expires_at desc nulls first, k.id desc) as expires_at
  from endpoint_secret k where k.endpoint_id = e.id and (k.expires_at is null or k.expires_at > now())
) s on true`;

/** An application with its endpoints and secrets, one snapshot: the version belongs to what it comes with. */
export const viewById: Statement = {
  name: 'view_by_id',
  text: `${columns}
where a.id = $1 and a.deleted_at is null order by e.id`,
};

/** The same by what a caller wrote in the path. An id goes before another application's uid of the same spelling. */
export const viewByName: Statement = {
  name: 'view_by_name',
  text: `${columns}
where a.id = (
  select b.id from application b
  where b.organization_id = $1 and (b.id = $2 or b.uid = $2) and b.deleted_at is null
  order by b.id = $2 desc limit 1
) order by e.id`,
};

/** Applications whose configuration changed of late; overlapping reads are harmless, a missed one is not. */
export const recentChanges: Statement = {
  name: 'recent_changes',
  text: `select id, version from application where changed_at > now() - $1::int4 * interval '1 millisecond'`,
};
