import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Outcome = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

/**
 * Prints each failure when it happens and one line for each file when it is through, and writes the counts of the run
 * into the file that POSTHORN_TEST_COUNTS names.
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Counts>();
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const outcome = outcomeOf(event);
      if (outcome === undefined) continue;
      const file = fileOf(event.data.file);
      const counts = files.get(file) ?? { passed: 0, failed: 0, skipped: 0 };
      files.set(file, counts);
      counts[outcome] += 1;
      total[outcome] += 1;
      if (event.type === 'test:fail') yield failure(event, file);
    }
    if (event.type !== 'test:summary') continue;
    // A file in a process of its own has a summary of its own; files that share one are all done at the last.
    const done = event.data.file === undefined ? [...files.keys()] : [fileOf(event.data.file)];
    for (const file of done) {
      const counts = files.get(file);
      if (counts) yield line(file, counts, event.data.file && event.data.duration_ms);
      files.delete(file);
    }
  }
  writeFileSync(process.env.POSTHORN_TEST_COUNTS ?? '/dev/null', JSON.stringify(total));
}

/** Undefined for what only holds other tests, or failed for no other reason than one of them. */
function outcomeOf({ type, data }: Outcome): keyof Counts | undefined {
  if (data.details.type === 'suite') return undefined;
  if (type === 'test:pass') return data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped';
  return 'failureType' in data.details.error && data.details.error.failureType === 'subtestsFailed'
    ? undefined
    : 'failed';
}

function failure({ data }: Extract<TestEvent, { type: 'test:fail' }>, file: string): string {
  const { cause } = data.details.error;
  const reason = inspect(cause ?? data.details.error, { depth: 4 }).replace(/^/gm, '    ');
  return `✖ ${file}:${data.line ?? 0} ${data.name}\n${reason}\n`;
}

function line(file: string, { passed, failed, skipped }: Counts, ms: number | undefined | ''): string {
  const facts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  const time = typeof ms === 'number' ? ` (${(ms / 1000).toFixed(1)} s)` : '';
  return `${failed ? '✖' : '✔'} ${file}: ${facts.join(', ')}${time}\n`;
}

function fileOf(path: string | undefined): string {
  return path === undefined ? 'a file that could not be loaded' : relative(process.cwd(), path);
}
