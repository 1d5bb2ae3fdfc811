import type { WriteAheadLog } from './log.ts';
import { never, type Tables } from './tables.ts';

/** `sql/slots.ts`, statement by statement. */
export interface SlotStatements {
  beat(owner: string): void;
  holdSlots(owner: string, leaseMs: number): number[];
  releaseSlots(owner: string): void;
}

const forgottenMs = 60_000;

export function createSlotStatements(tables: Tables, log: WriteAheadLog, now: () => number): SlotStatements {
  const { slots, dispatchers } = tables;

  return {
    beat(owner) {
      log.durable();
      for (const [id, seenAt] of dispatchers) if (seenAt < now() - forgottenMs && id !== owner) dispatchers.delete(id);
      dispatchers.set(owner, now());
    },
    holdSlots(owner, leaseMs) {
      const at = now();
      log.durable();
      let living = 0;
      for (const seenAt of dispatchers.values()) if (seenAt > at - leaseMs) living += 1;
      const share = Math.ceil(slots.length / Math.max(1, living));
      const isMine = (slot: (typeof slots)[number]) => slot.owner === owner && slot.leaseUntil > at;
      let held = 0;
      for (const slot of slots) if (isMine(slot)) held += 1;
      let wanted = share - held;
      let mine = 0;
      const holding: number[] = [];
      for (const [index, slot] of slots.entries()) {
        if (isMine(slot)) {
          mine += 1;
          if (mine > share) {
            slot.owner = undefined;
            slot.leaseUntil = never;
            continue;
          }
        } else if ((slot.owner === undefined || slot.leaseUntil < at) && wanted > 0) {
          wanted -= 1;
          slot.owner = owner;
          slot.epoch += 1;
        } else continue;
        slot.leaseUntil = at + leaseMs;
        holding.push(index);
      }
      return holding;
    },
    releaseSlots(owner) {
      log.durable();
      dispatchers.delete(owner);
      for (const slot of slots) {
        if (slot.owner !== owner) continue;
        slot.owner = undefined;
        slot.leaseUntil = never;
      }
    },
  };
}
