import { openState } from '../../server/src/core/delivery.ts';
import type { DeliveryStore } from '../../server/src/store/deliveries.ts';
import type { Mutation } from './history.ts';
import { texts } from './model/arrays.ts';
import type { ModelDatabase } from './model/database.ts';
import { keyOf, never } from './model/tables.ts';

/** Ways to break the delivery store, each of which the simulation must notice. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'a failure acts whatever its lease': {
    database: (real) => ({
      ...real,
      settle(settled) {
        real.settle(
          settled.map((one) => {
            const row = real.tables.open.get(keyOf(one.leased));
            if (row === undefined) return one;
            if (row.leaseUntil === never) row.leaseUntil = real.now();
            return { ...one, leased: { ...one.leased, leaseNo: row.leaseNo } };
          }),
        );
      },
    }),
  },
  'a hint is taken for the truth': {
    database: (real) => ({
      ...real,
      leaseHinted(hints, leaseMs) {
        for (const hint of hints) {
          const row = real.tables.open.get(keyOf(hint));
          if (row !== undefined) Object.assign(row, { leaseUntil: never, leaseNo: hint.leaseNo });
        }
        return real.leaseHinted(hints, leaseMs);
      },
    }),
  },
  'a delivery is released before it is recorded': {
    store: (real) => ({
      ...real,
      async settle(settled) {
        const leased = settled.map((one) => one.leased);
        await real.giveBack(leased, 'due');
        await real.settle(settled);
      },
    }),
  },
  'a success is not recorded': {
    store: (real) => ({
      ...real,
      settle: (settled) => real.settle(settled.filter(({ verdict }) => verdict.kind !== 'delivered')),
    }),
  },
  'a failed attempt is not recorded': {
    database: (real) => ({
      ...real,
      settle: (settled) =>
        real.settle(settled.map((one) => (one.verdict.kind === 'again' ? { ...one, attempt: undefined } : one))),
    }),
  },
  'what is handed over in memory is born without a lease': {
    database: (real) => ({
      ...real,
      accept(parameters) {
        const result = real.accept(parameters);
        for (const row of real.tables.open.values())
          if (row.leaseNo === 1 && row.attempt === 0 && result.made?.includes(row.messageId))
            Object.assign(row, { leaseUntil: never, dueAt: real.now() });
        return result;
      },
    }),
  },
  'a lost hint is never looked at again': {
    database: (real) => ({
      ...real,
      accept(parameters) {
        const result = real.accept(parameters);
        for (const row of real.tables.open.values())
          if (row.leaseNo === 0 && row.dueAt > real.now()) row.dueAt = Number.POSITIVE_INFINITY;
        return result;
      },
    }),
  },
  'a lease is shorter than its holder believes': {
    database: (real) => ({ ...real, leaseDue: (limit, leaseMs, backMs) => real.leaseDue(limit, leaseMs / 8, backMs) }),
  },
  'a worker trusts its lease for too long': {
    // It must be stopped between its lease and its send.
    suits: ({ acts }) =>
      acts.some((act) => act.kind === 'ambush' && act.fate === 'pause' && /^lease|claim|view/.test(act.point)),
    store: (real) => {
      const later: <T extends readonly unknown[]>(
        lease: (...values: T) => ReturnType<DeliveryStore['leaseDue']>,
      ) => (...values: T) => ReturnType<DeliveryStore['leaseDue']> =
        (lease) =>
        async (...values) =>
          (await lease(...values)).map((leased) => ({ ...leased, leasedAt: leased.leasedAt + 60_000 }));
      return {
        ...real,
        leaseHinted: later(real.leaseHinted),
        leaseDue: later(real.leaseDue),
        claimLane: later(real.claimLane),
      };
    },
  },
  'a retry comes before its time': {
    database: (real) => ({
      ...real,
      settle: (settled) =>
        real.settle(
          settled.map((one) =>
            one.verdict.kind === 'again'
              ? { ...one, verdict: { ...one.verdict, delayMs: one.verdict.delayMs / 2 } }
              : one,
          ),
        ),
    }),
  },
  'a lane is claimed from whoever holds a lease': {
    database: (real) => ({
      ...real,
      claimLane(endpointId, limit, leaseMs) {
        for (const row of real.tables.open.values())
          if (row.endpointId === endpointId && row.state === openState.parked) row.leaseUntil = never;
        return real.claimLane(endpointId, limit, leaseMs);
      },
    }),
  },
  'a commit that is repeated opens its deliveries again': {
    // Its answer must be lost, and what it opened must be sent by another process before it is repeated.
    suits: ({ processes, mode, acts }) =>
      mode === 'database' &&
      processes.some(({ accepts, delivers }) => accepts && !delivers) &&
      acts.some(
        (act) => act.kind === 'lossy' || (act.kind === 'ambush' && act.fate === 'cut' && act.point === 'accept'),
      ),
    database: (real) => ({
      ...real,
      accept(parameters) {
        forget(real, parameters);
        return real.accept(parameters);
      },
    }),
  },
  'the leases of the past are cleared when new work has come in': {
    // Somebody must be waiting at the door when it is back.
    suits: ({ mode, acts }) =>
      mode === 'alone' &&
      acts.some(
        (down) =>
          (down.kind === 'crash' || down.kind === 'restart') &&
          acts.some(({ kind, at }) => kind === 'send' && at > down.at && at < down.at + down.forMs),
      ),
    store: (real) => ({
      ...real,
      async clearLeases() {
        void real.clearLeases().catch(() => {});
      },
    }),
  },
  'slots of the dead stay with them': {
    database: (real) => ({
      ...real,
      holdSlots(owner, leaseMs) {
        const held = real.holdSlots(owner, leaseMs);
        for (const slot of real.tables.slots) if (slot.owner === owner) slot.leaseUntil = Number.POSITIVE_INFINITY;
        return held;
      },
    }),
  },
};

/** As if `on conflict do nothing` were not there. */
function forget({ tables }: ModelDatabase, parameters: readonly unknown[]): void {
  for (const id of texts(parameters[9])) tables.messages.delete(id);
}
