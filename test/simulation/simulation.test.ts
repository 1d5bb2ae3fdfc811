import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHistory, scenarioOf } from './history.ts';
import { mutations } from './mutations.ts';

/** What fits into about a minute on one core. */
const seeds = 10_000;
const limitMs = 60_000;
/** Most are found among the first few; one that needs a stopped process at the right moment among some hundreds. */
const seedsForAMutation = 20_000;

test('a seed is one history, and another seed another one', async () => {
  const hashes = new Set<string>();
  for (let seed = 1; seed <= 60; seed += 1) {
    const first = await runHistory(seed);
    const second = await runHistory(seed, { trace: true });
    assert.equal(second.hash, first.hash, `seed ${seed}`);
    hashes.add(first.hash);
  }
  assert.equal(hashes.size, 60);
});

test('histories with crashes, pauses, skewed clocks, lost hints and lost connections break no rule', async (t) => {
  const startedAt = performance.now();
  let done = 0;
  let faultless = 0;
  for (let seed = 1; seed <= seeds && performance.now() - startedAt < limitMs; seed += 1) {
    const { violations, scenario, counts } = await runHistory(seed);
    if (violations.length > 0) assert.fail(await readable(seed));
    if (!scenario.hasFaults) {
      faultless += 1;
      assert.equal(counts.repeats, 0, `seed ${seed} has no faults, and yet something was sent twice`);
    }
    done += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(done >= 100 && faultless > 0, `only ${done} histories in ${limitMs} ms`);
  t.diagnostic(`${done} histories, ${faultless} of them without faults`);
});

for (const [name, mutation] of Object.entries(mutations)) {
  test(`the simulation notices when ${name}`, async () => {
    for (let seed = 1; seed <= seedsForAMutation; seed += 1) {
      if (mutation.suits?.(scenarioOf(seed)) === false) continue;
      const { violations } = await runHistory(seed, { mutation });
      if (violations.length > 0) return;
    }
    assert.fail(`${seedsForAMutation} histories, and no rule was broken`);
  });
}

async function readable(seed: number): Promise<string> {
  const { lines, violations } = await runHistory(seed, { trace: true });
  const broken = violations.map(({ rule, about }) => `✖ ${rule}: ${about}`);
  return [`Seed ${seed} (npm run simulate -- --only ${seed}):`, ...lines, ...broken].join('\n');
}
