import type { Statement } from '../connection.ts';

/** Says that this dispatcher lives, and forgets those that have not said so for a while. */
export const beat: Statement = {
  name: 'beat',
  text: `
with gone as (delete from dispatcher where seen_at < now() - interval '1 minute' and id <> $1)
insert into dispatcher (id, seen_at) values ($1, now()) on conflict (id) do update set seen_at = now()`,
};

/** Renews this dispatcher's slots, takes free ones up to its fair share, gives up what is above it. */
export const holdSlots: Statement = {
  name: 'hold_slots',
  text: `
with living as materialized (
  select greatest(count(*), 1) as n from dispatcher where seen_at > now() - $2::int4 * interval '1 millisecond'
), mine as materialized (
  select slot, row_number() over (order by slot) as place from lane_slot where owner = $1 and lease_until > now()
), free as materialized (
  select slot, row_number() over (order by slot) as place from (
    select slot from lane_slot where owner is null or lease_until < now() order by slot for update skip locked
  ) f
), share as materialized (
  select ceil(64.0 / n) as slots, (select count(*) from mine) as held from living
)
update lane_slot s
set owner = case when m.place > share.slots then null else $1 end,
    epoch = case when m.slot is null then s.epoch + 1 else s.epoch end,
    lease_until = case when m.place > share.slots then '-infinity' else now() + $2::int4 * interval '1 millisecond' end
from share, lane_slot t left join mine m on m.slot = t.slot left join free f on f.slot = t.slot
where s.slot = t.slot and (m.slot is not null or f.place <= share.slots - share.held)
returning s.slot, s.owner is not null as held`,
};

export const releaseSlots: Statement = {
  name: 'release_slots',
  text: `
with gone as (delete from dispatcher where id = $1)
update lane_slot set owner = null, lease_until = '-infinity' where owner = $1`,
};
