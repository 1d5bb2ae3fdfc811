import { openState } from '../../../server/src/core/delivery.ts';
import type { Clock } from '../../../server/src/ports/clock.ts';
import type { DeliveryStore } from '../../../server/src/store/deliveries.ts';
import type { ModelDatabase } from './database.ts';

/** One of the connections that a process has. */
export type Purpose = 'leasing' | 'pacing' | 'recording' | 'commit' | 'reading';

/** Carries a statement to the database and its result back; where a simulation lets things go wrong. */
export interface Link {
  run<T>(purpose: Purpose, statement: string, work: (database: ModelDatabase) => T): Promise<T>;
  /** Monotonic milliseconds when the latest connection for this purpose was opened. */
  since(purpose: Purpose): number | undefined;
}

interface Dependencies {
  readonly link: Link;
  readonly clock: Clock;
  readonly leaseMs: number;
}

/** `store/deliveries.ts` on the model. */
export function createModelStore({ link, clock, leaseMs }: Dependencies): DeliveryStore {
  return {
    leaseHinted(hints) {
      const leasedAt = clock.monotonic();
      return link.run('leasing', 'lease_hinted', (database) =>
        database.leased(database.leaseHinted(hints, leaseMs), leasedAt),
      );
    },
    leaseDue(limit, backMs) {
      const leasedAt = clock.monotonic();
      return link.run('leasing', 'lease_due', (database) =>
        database.leased(database.leaseDue(limit, leaseMs, backMs), leasedAt),
      );
    },
    hintDue: (limit, backMs, patienceMs) =>
      link.run('leasing', 'hint_due', (database) =>
        database.hintDue(limit, patienceMs, backMs).map((row) => ({
          messageId: row.messageId,
          endpointId: row.endpointId,
          applicationId: row.applicationId,
          organizationId: row.organizationId,
          leaseNo: row.leaseNo,
        })),
      ),
    claimLane(endpointId, limit) {
      const leasedAt = clock.monotonic();
      return link.run('pacing', 'claim_lane', (database) =>
        database.leased(database.claimLane(endpointId, limit, leaseMs), leasedAt),
      );
    },
    parkHinted: (hints) => link.run('leasing', 'park_hinted', (database) => database.parkHinted(hints)),
    giveBack: (leased, to) =>
      link.run('pacing', 'give_back', (database) =>
        database.giveBack(leased, to === 'parked' ? openState.parked : openState.waiting),
      ),
    settle: (settled) => link.run('recording', 'settle', (database) => database.settle(settled)),
    disableEndpoint: (endpointId) =>
      link.run('pacing', 'disable_endpoint', (database) => database.disableEndpoint(endpointId)),
    parkedEndpoints: (limit) => link.run('pacing', 'parked_endpoints', (database) => database.parkedEndpoints(limit)),
    async holdSlots(owner, leaseForMs) {
      await link.run('pacing', 'beat', (database) => database.beat(owner));
      return link.run('pacing', 'hold_slots', (database) => database.holdSlots(owner, leaseForMs));
    },
    releaseSlots: (owner) => link.run('pacing', 'release_slots', (database) => database.releaseSlots(owner)),
    clearLeases: () => link.run('leasing', 'clear_leases', (database) => database.clearLeases()),
    connectedSince: () => link.since('leasing'),
  };
}
