/**
 * npm run hostile                          100,000 requests that are nearly right, against a server of its own
 * npm run hostile -- --calls 5000          so many
 * npm run hostile -- --seed 7              other ones
 * npm run hostile -- --concurrency 1       one after another, so that the same seed is the same run
 */
import { parseArgs } from 'node:util';
import { startTestApp } from '../support/app.ts';
import { startServices } from '../support/services.ts';
import { runHostile } from './run.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '16' },
  },
});
const services = await startServices();
Object.assign(process.env, services.env);
const { report, seconds } = await run().finally(() => services.stop());

console.log(`${report.calls} calls in ${seconds.toFixed(0)} s, the slowest ${report.slowestMs.toFixed(0)} ms`);
console.log(`answers: ${JSON.stringify(report.statuses)}`);
console.log(`${report.operations} operations, never a success: ${report.refused.join(', ') || 'none'}`);
const kinds = Map.groupBy(report.findings, ({ operation, problem }) => `${operation}: ${problem.slice(0, 120)}`);
for (const [kind, findings] of kinds) console.log(`\n${findings.length} x ${kind}\n  ${findings[0]?.request}`);
console.log(report.findings.length === 0 ? 'nothing found' : `\n${report.findings.length} findings`);
process.exit(report.findings.length === 0 ? 0 : 1);

async function run() {
  const server = await startTestApp();
  try {
    const start = performance.now();
    const report = await runHostile({
      address: server.rest,
      token: server.token,
      calls: Number(values.calls),
      seed: Number(values.seed),
      concurrency: Number(values.concurrency),
    });
    return { report, seconds: (performance.now() - start) / 1000 };
  } finally {
    await server.stop();
  }
}
