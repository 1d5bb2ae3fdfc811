import type { Statement } from '../connection.ts';

/** Counts by what became of the attempts, from the index alone. $1 endpoint; $2, $3 first and last id. */
export const endpointStats: Statement = {
  name: 'endpoint_stats',
  text: `
select count(*) filter (where status = 0)::float8 as success, count(*) filter (where status <> 0)::float8 as fail
from attempt where endpoint_id = $1 and id between $2 and $3`,
};
