import type pg from 'pg';
import type { Clock } from '../ports/clock.ts';
import { readRows } from './rows.ts';

/** How long an epoch may be remembered; accepting a message compares the stored one in its own statement besides. */
const rememberMs = 1_000;
const maxRemembered = 10_000;

const readEpoch = { name: 'read_auth_epoch', text: 'select auth_epoch from organization where id = $1' };

/** The auth epoch of organizations: it rises when all tokens from before are to be refused. 0 where there is no row. */
export function createAuthEpochs({ pool, clock }: { readonly pool: pg.Pool; readonly clock: Clock }) {
  const known = new Map<string, { readonly epoch: number; readonly until: number }>();
  return (organizationId: string): number | Promise<number> => {
    const entry = known.get(organizationId);
    if (entry !== undefined && entry.until > clock.monotonic()) return entry.epoch;
    return read(organizationId);
  };

  async function read(organizationId: string): Promise<number> {
    const until = clock.monotonic() + rememberMs;
    const [row] = await readRows<{ auth_epoch: number }>(pool, readEpoch, [organizationId]);
    const epoch = row?.auth_epoch ?? 0;
    if (known.size >= maxRemembered) known.clear();
    known.set(organizationId, { epoch, until });
    return epoch;
  }
}
