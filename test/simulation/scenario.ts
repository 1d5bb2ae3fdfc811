import type { Random } from '../../server/src/ports/random.ts';
import { type Mood, moods } from './receivers.ts';

/** What a history is made of; the seed decides all of it. Times are milliseconds from its beginning. */
export interface Scenario {
  /** `alone`: one process with a database of its own. `database`: several without Redis. `stream`: with it. */
  readonly mode: 'alone' | 'database' | 'stream';
  readonly processes: readonly { readonly accepts: boolean; readonly delivers: boolean; readonly skewMs: number }[];
  readonly databaseSkewMs: number;
  /** Seconds before each retry. */
  readonly schedule: readonly number[];
  readonly timeoutMs: number;
  readonly endpoints: readonly { readonly id: string; readonly applicationId: string }[];
  readonly acts: readonly Act[];
  /** Every fault and every bad mood is over. */
  readonly calmAt: number;
  readonly hasFaults: boolean;
}

export type Act = { readonly at: number } & (
  | { readonly kind: 'send'; readonly applicationId: string; readonly count: number; readonly laterMs: number }
  | { readonly kind: 'mood'; readonly endpointId: string; readonly mood: Mood }
  | { readonly kind: 'resend' | 'replay'; readonly which: number }
  | { readonly kind: 'disable' | 'delete'; readonly endpointId: string }
  | { readonly kind: 'restart' | 'step'; readonly process: number; readonly forMs: number }
  | Fault
);

export type Fault =
  | { readonly kind: 'crash' | 'pause'; readonly process: number; readonly forMs: number }
  /** Waits for the process to come to this point, and meets it there. */
  | {
      readonly kind: 'ambush';
      readonly process: number;
      readonly forMs: number;
      readonly point: Point;
      readonly fate: Fate;
    }
  | { readonly kind: 'lossy' | 'down' | 'away'; readonly forMs: number; readonly rate: number }
  | { readonly kind: 'flush' }
  | { readonly kind: 'hints'; readonly forMs: number; readonly rate: number };

/** Just after a statement was carried out, before its process hears of it; or just after a request arrived. */
export type Point = (typeof points)[number];
/** `down`: the database dies. `cut`: only the connection that the answer was to come by. */
export type Fate = 'crash' | 'pause' | 'down' | 'cut';
const points = [
  'accept',
  'lease_hinted',
  'lease_due',
  'hint_due',
  'claim_lane',
  'give_back',
  'park_hinted',
  'settle',
  'disable_endpoint',
  'view',
  'post',
] as const;
export const ambushMs = 10_000;

const schedules: readonly (readonly number[])[] = [[1], [1, 2], [0, 0], [2, 5, 10], [5, 20], []];

export function createScenario(random: Random): Scenario {
  const chance = (p: number) => random.uniform() < p;
  const below = (n: number) => Math.floor(random.uniform() * n);
  const between = (from: number, to: number) => from + random.uniform() * (to - from);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;

  const hasFaults = chance(0.75);
  const mode = pick(['alone', 'database', 'stream', 'stream'] as const);
  const count = mode === 'alone' ? 1 : 1 + below(3);
  const isSkewed = chance(0.4);
  const skew = () => (isSkewed ? between(-20_000, 20_000) : 0);
  // Somebody accepts and somebody delivers; often not the same.
  const isSplit = count > 1 && chance(0.4);
  const processes = Array.from({ length: count }, (_, index) => ({
    accepts: index === 0 || (!isSplit && chance(0.5)),
    delivers: index === count - 1 || (isSplit ? index > 0 : chance(0.7)),
    skewMs: skew(),
  }));

  const applications = ['a1', 'a2'].slice(0, 1 + below(2));
  const endpoints = Array.from({ length: 1 + below(4) }, (_, index) => ({
    id: `e${index + 1}`,
    applicationId: applications[index % applications.length] as string,
  }));
  const acts: Act[] = [];
  let calmAt = 1_000;
  const until = (at: number) => {
    calmAt = Math.max(calmAt, at);
  };

  // Mostly a few at a time; sometimes more at once than an endpoint may have in flight.
  const isCrowded = chance(0.18);
  const bursts = 1 + below(8);
  for (let n = 0; n < bursts; n += 1) {
    const at = between(0, 6_000);
    // For a later moment, which is their callers' wish.
    const laterMs = chance(0.1) ? between(100, 20_000) : 0;
    const many = isCrowded && chance(0.4);
    acts.push({
      at,
      kind: 'send',
      applicationId: pick(applications),
      count: many ? 20 + below(60) : 1 + below(4),
      laterMs,
    });
    until(at);
  }

  for (const { id } of endpoints) {
    if (chance(0.5)) continue;
    let at = chance(0.5) ? 0 : between(0, 6_000);
    for (let n = 1 + below(2); n > 0; n -= 1) {
      acts.push({ at, kind: 'mood', endpointId: id, mood: pick(moods) });
      at += between(200, 9_000);
    }
    // Some never get well: their deliveries run out of attempts, or they ask for nothing more.
    const last = chance(0.8) ? 'ok' : pick(['fail', 'refuse', 'gone'] as const);
    acts.push({ at, kind: 'mood', endpointId: id, mood: last });
    until(at);
  }

  for (let n = chance(0.3) ? 1 + below(4) : 0; n > 0; n -= 1) {
    const at = between(500, 20_000);
    acts.push({ at, kind: chance(0.6) ? 'resend' : 'replay', which: random.uniform() });
    until(at);
  }
  if (chance(0.06))
    acts.push({ at: between(500, 6_000), kind: chance(0.5) ? 'disable' : 'delete', endpointId: pick(endpoints).id });
  if (chance(0.1))
    acts.push({ at: between(0, 9_000), kind: 'step', process: below(count), forMs: between(-9_000, 9_000) });
  if (chance(0.2)) {
    const at = between(200, 8_000);
    acts.push({ at, kind: 'restart', process: below(count), forMs: between(50, 2_000) });
    until(at + 2_000);
  }
  if (hasFaults) {
    for (let n = 1 + below(4); n > 0; n -= 1) {
      const at = between(0, 12_000);
      const fault = createFault();
      acts.push({ at, ...fault });
      until(at + ('forMs' in fault ? fault.forMs : 0) + (fault.kind === 'ambush' ? ambushMs : 0));
    }
  }

  function createFault(): Fault {
    const kinds = ['crash', 'pause', 'ambush', 'ambush', 'ambush', 'lossy', 'down'] as const;
    const kind = pick(mode === 'stream' ? ([...kinds, 'away', 'flush', 'hints', 'hints'] as const) : kinds);
    const rate = between(0.05, 0.6);
    switch (kind) {
      case 'crash':
        return { kind, process: below(count), forMs: between(50, 4_000) };
      case 'pause':
        return { kind, process: below(count), forMs: chance(0.5) ? between(50, 5_000) : between(20_000, 60_000) };
      case 'ambush': {
        const fate = pick(['crash', 'crash', 'pause', 'pause', 'down', 'cut', 'cut'] as const);
        // What every message goes through is worth more than its share.
        const point = chance(0.2) ? 'accept' : pick(points);
        const forMs =
          fate !== 'pause' ? between(50, 4_000) : chance(0.2) ? between(50, 5_000) : between(20_000, 60_000);
        return { kind, process: below(count), point, fate, forMs };
      }
      case 'flush':
        return { kind };
      case 'down':
        return { kind, forMs: chance(0.7) ? between(50, 3_000) : between(3_000, 30_000), rate };
      default:
        return { kind, forMs: between(300, 10_000), rate };
    }
  }

  return {
    mode,
    processes,
    databaseSkewMs: skew(),
    schedule: pick(schedules),
    timeoutMs: 2_000,
    endpoints,
    acts: acts.sort((a, b) => a.at - b.at),
    calmAt,
    hasFaults,
  };
}
