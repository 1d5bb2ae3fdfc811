import type { Leased } from '../core/delivery.ts';

/**
 * What this process knows of one endpoint. Express: deliveries go out as they come, up to the cap. Lane: they wait
 * PARKED in Postgres and the lane's owner brings them. An endpoint turns into a lane when it is at its cap and either
 * too slow to be worth waiting for in memory, or has more waiting than memory should hold.
 */
export interface Gate {
  readonly endpointId: string;
  inFlight: number;
  /** Places promised to deliveries whose commit is under way. */
  booked: number;
  readonly ready: Leased[];
  lane: boolean;
  /** Monotonic milliseconds of the last completed send, or of the first start after idleness. */
  progressAt: number;
}

/** Sends in flight to one endpoint. At 10 ms an answer this is 10,000 a second. */
export const endpointCap = 100;
/** Leased deliveries that may wait in memory for one quick endpoint. */
const readyCap = 1_000;
/** An endpoint at its cap from which nothing came back for this long is slow. */
const slowAfterMs = 250;

export type Admission = 'own' | 'parked';

/** Where one more delivery to this endpoint goes; may turn it into a lane. */
export function admit(gate: Gate, now: number): Admission {
  if (gate.lane) return 'parked';
  const taken = gate.inFlight + gate.booked + gate.ready.length;
  if (taken < endpointCap) return 'own';
  if (taken < endpointCap + readyCap && !isSlow(gate, now)) return 'own';
  gate.lane = true;
  return 'parked';
}

export function isSlow(gate: Gate, now: number): boolean {
  return gate.inFlight >= endpointCap && now - gate.progressAt > slowAfterMs;
}

export function isIdle(gate: Gate): boolean {
  return gate.inFlight === 0 && gate.booked === 0 && gate.ready.length === 0 && !gate.lane;
}
