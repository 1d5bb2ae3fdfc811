import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runScenario } from '../crash/run.ts';
import { scenarios } from '../crash/scenarios.ts';

/** `npm run crash` in small. */
const messages = 1_500;
const seed = 1;

// Most of a scenario is waiting, for leases that run out and hints that nobody reads.
describe('crashes under load', { concurrency: 2, timeout: 600_000 }, () => {
  for (const scenario of scenarios.filter(({ small }) => small)) {
    test(`${scenario.name}: nothing is lost, nothing comes twice without a crash that explains it`, async () => {
      const result = await runScenario(scenario, { messages, seed });
      assert.deepEqual(result.violations, []);
      assert.equal(result.accepted, messages);
      // Two endpoints each; one of them refuses every 500th message for good.
      assert.equal(result.delivered, 2 * messages - messages / 500);
      assert.equal(result.failed, messages / 500);
      if (result.faults.length === 0) assert.equal(result.repeats, result.late);
    });
  }
});
