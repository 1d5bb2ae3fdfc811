import { setTimeout as sleep } from 'node:timers/promises';
import type { Load, Result } from './measure.ts';
import { takeSnapshot } from './processes.ts';

/** Cores that others may use without the figures showing it. */
const quietCores = 0.15;
const lookMs = 2_000;
const longestMs = 1_800_000;

/** Resolves when the machine has done next to nothing for two seconds, or after half an hour all the same. */
export async function untilQuiet(): Promise<void> {
  for (let waited = 0; waited < longestMs; waited += lookMs) {
    const before = takeSnapshot().machine;
    await sleep(lookMs);
    if ((takeSnapshot().machine - before) / lookMs < quietCores) return;
  }
}

/**
 * Runs a load again when others disturbed it. What they do has nothing to do with what is measured, so this picks
 * nothing. Waiting lets caches and compiled code go cold: a second of the same load comes first.
 */
export async function undisturbed(run: (load: Load) => Promise<Result>, load: Load): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    await untilQuiet();
    if (load.hanging === undefined) await run({ ...load, seconds: 1 });
    const result = await run(load);
    if (result.others < quietCores || tries === 10) return result;
  }
}
