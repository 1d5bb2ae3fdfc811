import type { Leased } from '../core/delivery.ts';

/**
 * What this process knows of one endpoint. Express: deliveries go out as they come, up to the cap. Lane: they wait
 * PARKED in Postgres and the lane's owner brings them. An endpoint turns into a lane when it is at its cap and either
 * too slow to be worth waiting for in memory, or has more waiting than memory should hold.
 */
export interface Gate {
  readonly endpointId: string;
  /** Sends in flight that the endpoint has shown it can take; learned, between `leastCap` and `mostCap`. */
  cap: number;
  inFlight: number;
  /** Places promised to deliveries whose commit is under way. */
  booked: number;
  readonly ready: Leased[];
  lane: boolean;
  /** Monotonic milliseconds of the last completed send, or of the first start after idleness. */
  progressAt: number;
  /** The shortest sends since the last look at this gate and in the time before it, milliseconds. */
  quickestMs: number;
  quickestBeforeMs: number;
}

/** What an endpoint that nothing is known of gets. */
const firstCap = 32;
/** At 10 ms an answer this is 10,000 a second. */
const mostCap = 100;
/** An endpoint that only times out holds this many of the process's places. */
const leastCap = 2;
/** How long a lowered cap is remembered while nothing is sent. */
const rememberMs = 600_000;
/** Leased deliveries that may wait in memory for one quick endpoint. */
const readyCap = 1_000;
/** An endpoint at its cap from which nothing came back for this long is slow. */
const slowAfterMs = 250;
/**
 * One whose quickest answer takes longer than this waits in Postgres: it is the bottleneck, not this process. The
 * quickest, because a process that is short of CPU makes the average of its sends as long as it likes.
 */
const quickMs = 100;
/** Turns of the event loop that a send takes part in, with one to spare. */
const turnsOfASend = 4;

export function createGate(endpointId: string, now: number): Gate {
  return {
    endpointId,
    cap: firstCap,
    inFlight: 0,
    booked: 0,
    ready: [],
    lane: false,
    progressAt: now,
    quickestMs: Number.POSITIVE_INFINITY,
    quickestBeforeMs: Number.POSITIVE_INFINITY,
  };
}

export function complete(gate: Gate, startedAt: number, now: number): void {
  gate.inFlight -= 1;
  gate.progressAt = now;
  gate.quickestMs = Math.min(gate.quickestMs, now - startedAt);
}

/** Called every so often: what was quick long ago says nothing. */
export function forgetQuickest(gate: Gate): void {
  // While nothing comes back there is nothing new to judge by.
  if (gate.quickestMs === Number.POSITIVE_INFINITY) return;
  gate.quickestBeforeMs = gate.quickestMs;
  gate.quickestMs = Number.POSITIVE_INFINITY;
}

/** One more for each answer, half for each time-out (additive increase, multiplicative decrease). */
export function learn(gate: Gate, timedOut: boolean): void {
  gate.cap = timedOut ? Math.max(leastCap, gate.cap >> 1) : Math.min(mostCap, gate.cap + 1);
}

export type Admission = 'own' | 'parked';

/** Where one more delivery to this endpoint goes; may turn it into a lane. */
export function admit(gate: Gate, now: number, turnMs: number): Admission {
  if (gate.lane) return 'parked';
  const taken = gate.inFlight + gate.booked + gate.ready.length;
  if (taken < gate.cap) return 'own';
  if (taken < gate.cap + readyCap && !isSlow(gate, now, turnMs)) return 'own';
  gate.lane = true;
  return 'parked';
}

/**
 * At its cap, and the endpoint itself is why. A process that is short of CPU makes every send long: to write it, to read
 * the answer and to look at it are turns of the event loop (`turnMs`), and no fault of the endpoint.
 */
export function isSlow(gate: Gate, now: number, turnMs: number): boolean {
  if (gate.inFlight < gate.cap) return false;
  const ours = turnMs * turnsOfASend;
  if (now - gate.progressAt > slowAfterMs + ours) return true;
  const quickest = Math.min(gate.quickestMs, gate.quickestBeforeMs);
  return quickest !== Number.POSITIVE_INFINITY && quickest > quickMs + ours;
}

/** Nothing would be lost by forgetting it. */
export function isForgettable(gate: Gate, now: number): boolean {
  const idle = gate.inFlight === 0 && gate.booked === 0 && gate.ready.length === 0 && !gate.lane;
  return idle && (gate.cap >= firstCap || now - gate.progressAt > rememberMs);
}
