/**
 * npm run bench                        everything: about nine minutes, on a machine that does nothing else
 * npm run bench -- --small             that it works, that nothing is lost and nothing repeated; no figure means anything
 * npm run bench -- --only one,five     these scenarios
 * npm run bench -- --profile           writes CPU profiles of the server beside the report
 * npm run bench -- --patient           waits until the machine is quiet, and repeats runs that others disturbed
 * npm run bench -- --against FOLDER    beside the server of another checkout instead of the naive one, in turns
 *
 * What is measured and how: docs/performance.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runBench } from './bench.ts';
import { againstBefore, full, small } from './scenario.ts';
import { median } from './statistics.ts';
import { heading, serverCost, tableLine } from './table.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
    against: { type: 'string' },
    patient: { type: 'boolean', default: false },
  },
});
const all = values.small ? small : full;
const wanted = values.only?.split(',') ?? all.map(({ name }) => name);
const chosen = all.filter(({ name }) => wanted.includes(name));
const scenarios = values.against === undefined ? chosen : againstBefore(chosen);
const unknown = wanted.filter((name) => !all.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(', ')}. There are ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });
const machine = `${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const date = new Date().toISOString();
console.log(`${date}, ${machine}\n\n${heading}`);

// Servers and helpers end with this process; what they left in the temporary folder stays.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const report = await runBench({
  scenarios,
  warm: !values.small,
  patient: values.patient,
  flags: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${results.pathname}`] : [],
  before: values.against === undefined ? undefined : pathToFileURL(`${resolve(values.against)}/`),
  onRow: (row) => console.log(tableLine(row)),
});

for (const [name, { memory, database }] of Object.entries(report.idle))
  console.log(`\n${name}: ${memory.toFixed(0)} MB after its start; PostgreSQL: ${database}`);
compare('one', 'posthorn', 'naive');
const file = new URL(`${date.replaceAll(':', '-')}.json`, results);
writeFileSync(file, `${JSON.stringify({ date, machine, command: process.argv.slice(2), ...report }, null, 2)}\n`);
console.log(`\nReport: ${file.pathname}`);

const runs = report.rows.flatMap((row) => row.results);
const bad = runs.filter(({ lost, repeated, messages }) => lost > 0 || repeated > 0 || messages === 0);
if (bad.length > 0) console.error(`${bad.length} of ${runs.length} runs lost, repeated or accepted nothing.`);
process.exit(bad.length > 0 ? 1 : 0);

/** How many times one server is faster and cheaper than another of the same scenario. */
function compare(scenario: string, one: string, other: string): void {
  const of = (subject: string) => report.rows.find((row) => row.scenario === scenario && row.subject === subject);
  const [a, b] = [of(one)?.results, of(other)?.results];
  if (a === undefined || b === undefined) return;
  const rate = median(a.map((run) => run.rate)) / median(b.map((run) => run.rate));
  const cost = median(b.map(serverCost)) / median(a.map(serverCost));
  console.log(
    `\n${one} against ${other}: ${rate.toFixed(1)} times the rate, ${cost.toFixed(1)} times less CPU a message`,
  );
}
