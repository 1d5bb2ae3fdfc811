import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import type { Random } from '../../server/src/ports/random.ts';
import { type Caller, createCaller } from './caller.ts';
import { type Fault, strike } from './faults.ts';
import { type Load, startLoad } from './load.ts';
import { type Reckoning, reckon } from './reckoning.ts';
import type { Scenario } from './scenarios.ts';
import { startWorld, type World } from './world.ts';

/** One scenario from its start to the reckoning. */
export interface Result extends Reckoning {
  readonly scenario: Scenario;
  readonly messages: number;
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** Calls that had to be made again. */
  readonly repeatedCalls: number;
  /** From the last acceptance until nothing was open any more, seconds. */
  readonly settledIn: number;
  /** Every promise that was broken, in words. Empty is what is wanted. */
  readonly violations: readonly string[];
}

interface Size {
  readonly messages: number;
  readonly seed: number;
}

const fullSize = 20_000;
const fewBlows = 3;
const calls = 64;
/** The load takes about this long: time for crashes. */
const loadSeconds = 20;
/** The longest ways back: a lease (35 s), a hint's patience (30 s), 60 s and more before what timed out is sent again. */
const settleLimitMs = 150_000;

export async function runScenario(scenario: Scenario, { messages, seed }: Size): Promise<Result> {
  const random = createSeededRandom(seed);
  const world = await startWorld(scenario.mode, { hangs: isFull(messages) });
  const { port, token, application } = world;
  const caller = createCaller({ port, token, connections: calls + 1 });
  try {
    const rate = messages / Math.max(4, (loadSeconds * messages) / fullSize);
    const load = startLoad({ caller, application, messages, calls, rate });
    const faults = await cause(scenario, { world, load, random, messages });
    await load.done;
    const sentAt = performance.now();
    await settle(world);
    const settledIn = (performance.now() - sentAt) / 1_000;
    // Whatever would come without need has time to come.
    await sleep(1_000);
    const reckoning = await reckon(world, load, faults);
    const stuck = await world.stopServers();
    const violations = findViolations(reckoning, { world, caller, stuck });
    return { ...reckoning, scenario, messages, seed, faults, repeatedCalls: caller.repeated, settledIn, violations };
  } finally {
    caller.close();
    await world.close();
  }
}

/** A time-out is tried again after a minute at the earliest, which is too long for a small run. */
function isFull(messages: number): boolean {
  return messages >= fullSize / 2;
}

interface Course {
  readonly world: World;
  readonly load: Load;
  readonly random: Random;
  readonly messages: number;
}

/** Deals the blows, each when a random share of the messages has been accepted. */
async function cause({ blows, count }: Scenario, { world, load, random, messages }: Course): Promise<Fault[]> {
  const wanted = isFull(messages) ? count : Math.min(count, Math.max(fewBlows, blows.length));
  const moments = Array.from({ length: wanted }, () => Math.ceil(messages * (0.05 + 0.85 * random.uniform())));
  const faults: Fault[] = [];
  for (const [index, moment] of moments.sort((a, b) => a - b).entries()) {
    const blow = blows[index % blows.length];
    await load.reached(moment);
    await sleep(random.uniform() * 50);
    if (blow !== undefined) faults.push(await strike(blow, world, random));
  }
  return faults;
}

async function settle(world: World): Promise<void> {
  const end = performance.now() + settleLimitMs;
  while (performance.now() < end) {
    const [row] = await world.query<{ open: boolean }>('select exists (select from delivery_open) as open');
    if (row?.open === false) return;
    await sleep(250);
  }
}

interface Findings {
  readonly world: World;
  readonly caller: Caller;
  readonly stuck: readonly string[];
}

function findViolations(reckoning: Reckoning, { world, caller, stuck }: Findings): string[] {
  const { garbled } = world.receiver;
  return [
    ...reckoning.lost.map((line) => `lost: ${line}`),
    ...reckoning.unexplained.map((line) => `unexplained: ${line}`),
    ...reckoning.twice.map((line) => `stored twice: ${line}`),
    ...caller.wrong.map((line) => `wrong answer: ${line}`),
    ...world.deaths.map((line) => `died: ${line}`),
    ...stuck.map((name) => `${name} did not end when it was asked to`),
    ...(reckoning.open > 0 ? [`${reckoning.open} deliveries are still open after ${settleLimitMs / 1_000} s`] : []),
    ...(garbled > 0 ? [`${garbled} payloads arrived changed`] : []),
  ];
}
