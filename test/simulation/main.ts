import { parseArgs } from 'node:util';
import { type History, runHistory } from './history.ts';

/**
 * npm run simulate -- [--seeds N] [--from SEED] [--only SEED] [--trace]
 *
 * Histories of the delivery side, one for each seed, until one of them breaks a rule. `--only` runs one seed; with
 * `--trace` what happened in it is printed whether or not it broke one.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    only: { type: 'string' },
    trace: { type: 'boolean', default: false },
    // For whoever hunts a rare one: don't stop at the first.
    all: { type: 'boolean', default: false },
  },
});

const from = Number(values.only ?? values.from);
const count = values.only === undefined ? Number(values.seeds) : 1;
if (!Number.isSafeInteger(from) || !Number.isSafeInteger(count) || from < 0 || count < 1) {
  console.error('--seeds, --from and --only are whole numbers.');
  process.exit(2);
}

const startedAt = performance.now();
const totals = { events: 0, deliveries: 0, sends: 0, repeats: 0 };
const rules = new Map<string, number[]>();

for (let seed = from; seed < from + count; seed += 1) {
  const history = await runHistory(seed, { trace: values.trace });
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += history.counts[key];
  if (values.trace) print(history);
  if (history.violations.length > 0) {
    for (const { rule } of history.violations) rules.set(rule, [...(rules.get(rule) ?? []), seed]);
    if (!values.all) {
      if (!values.trace) print(await runHistory(seed, { trace: true }));
      break;
    }
  }
  // Let the machine's own event loop turn: a signal wants to be heard.
  await new Promise((resolve) => setImmediate(resolve));
}

const seconds = (performance.now() - startedAt) / 1_000;
for (const [rule, seeds] of rules) {
  const distinct = [...new Set(seeds)];
  console.log(`✖ ${rule}: ${distinct.length} seeds, such as ${distinct.slice(0, 5).join(', ')}`);
}
console.log(
  `${count} seeds from ${from}: ${totals.deliveries} deliveries, ${totals.sends} sends, ${totals.repeats} repeats with a reason, ` +
    `${totals.events} events; ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} seeds a second`,
);
process.exitCode = rules.size > 0 ? 1 : 0;

function print({ seed, hash, lines, violations, scenario }: History): void {
  console.log(`Seed ${seed}: ${scenario.mode}, schedule [${scenario.schedule}], history ${hash}`);
  for (const line of lines) console.log(line);
  for (const { rule, about } of violations) console.log(`✖ ${rule}: ${about}`);
}
