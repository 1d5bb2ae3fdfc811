/**
 * npm run crash                                   every scenario with 20,000 messages: about half an hour
 * npm run crash -- --messages 2000 --seed 7       smaller, and the moments of an earlier run again
 * npm run crash -- --only kill-api,crash-postgres these scenarios
 *
 * What is proved and what is not: docs/guarantees.md.
 */
import { parseArgs } from 'node:util';
import { runScenario } from './run.ts';
import { scenarios } from './scenarios.ts';
import { heading, tableLine } from './table.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});
const [messages, seed] = [Number(values.messages), Number(values.seed)];
const names = values.only?.split(',') ?? scenarios.map(({ name }) => name);
const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0 || !(messages > 0) || !Number.isInteger(seed)) {
  console.error(
    `Give --messages and --seed as numbers, and --only out of ${scenarios.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

console.log(`seed ${seed}\n\n${heading}`);
const shown = 20;
let broken = 0;
for (const scenario of scenarios.filter(({ name }) => names.includes(name))) {
  const result = await runScenario(scenario, { messages, seed });
  console.log(tableLine(result));
  for (const violation of result.violations.slice(0, shown)) console.log(`    ${violation}`);
  if (result.violations.length > shown) console.log(`    … ${result.violations.length - shown} more`);
  broken += result.violations.length;
}
console.log(
  broken === 0 ? '\nEvery promise was kept.' : `\n${broken} promises were broken; --seed ${seed} repeats the moments.`,
);
process.exit(broken === 0 ? 0 : 1);
