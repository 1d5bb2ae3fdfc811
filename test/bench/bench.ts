import { startBaseline } from './baseline.ts';
import { startChild } from './child.ts';
import { type Helpers, type Load, measure, type Result } from './measure.ts';
import { type Mode, startPosthorn } from './posthorn.ts';
import { memoryOf } from './processes.ts';
import { undisturbed } from './quiet.ts';
import { type Scenario, type SubjectName, settling, warmUp } from './scenario.ts';
import type { Subject } from './subject.ts';

/** All runs of one server in one scenario. */
export interface Row {
  readonly scenario: string;
  readonly subject: string;
  readonly endpoints: number;
  readonly results: readonly Result[];
}

export interface Report {
  readonly rows: Row[];
  /** By server: resident memory after its start, MB, and the database that it stood on. */
  readonly idle: Record<string, { memory: number; database: string }>;
}

interface Options {
  readonly scenarios: readonly Scenario[];
  readonly warm: boolean;
  /** Waits for the machine before each run, and repeats those that others disturbed. */
  readonly patient: boolean;
  /** For Node, where Posthorn is started. */
  readonly flags: readonly string[];
  /** The checkout that `before` means. */
  readonly before: URL | undefined;
  readonly onRow: (row: Row) => void;
}

/** Long enough for what a start leaves behind to be collected. */
const idleMs = 3_000;

export async function runBench({ scenarios, warm, patient, flags, before, onRow }: Options): Promise<Report> {
  const report: Report = { rows: [], idle: {} };
  const helpers: Helpers = { load: startChild('load.ts'), receiver: startChild('receiver.ts') };
  const endpoints = Math.max(...scenarios.map((scenario) => scenario.endpoints));
  const ports = await helpers.receiver.ask<number[]>({ kind: 'listen', endpoints });
  const running = new Map<SubjectName, Subject>();

  async function start(name: SubjectName): Promise<Subject> {
    const subject = await (name === 'naive' ? startBaseline(ports) : startServer(name));
    running.set(name, subject);
    await new Promise((resolve) => setTimeout(resolve, warm ? idleMs : 0));
    const memory = Object.values(subject.servers).reduce((sum, pid) => sum + (memoryOf(pid)?.now ?? 0), 0);
    report.idle[name] = { memory, database: await subject.database() };
    if (warm) await measure(subject, 1, warmUp, helpers);
    return subject;
  }

  function startServer(name: Exclude<SubjectName, 'naive'>): Promise<Subject> {
    const [mode, earlier] = name.split(', ') as [Mode, string?];
    const root = earlier === undefined ? undefined : before;
    return startPosthorn({ mode, name, ports, flags, ...(root === undefined ? {} : { root }) });
  }

  /** Those that are not needed any more must not disturb the others. */
  async function stopAllBut(needed: readonly SubjectName[]): Promise<void> {
    for (const [name, subject] of running) {
      if (needed.includes(name)) continue;
      running.delete(name);
      await subject.stop();
    }
  }

  async function run({ name, subjects, endpoints: count, runs, load, calm }: Scenario): Promise<void> {
    await stopAllBut(subjects);
    const all: Subject[] = [];
    for (const subject of subjects) all.push(running.get(subject) ?? (await start(subject)));
    if (warm) for (const subject of all) await measure(subject, count, settling, helpers);
    const turns = all.flatMap((subject) => [
      ...(calm === undefined ? [] : [{ subject, name: `${name}, calm`, load: calm, results: [] as Result[] }]),
      { subject, name, load, results: [] as Result[] },
    ]);
    for (let round = 0; round < runs; round += 1)
      for (const turn of turns) {
        const once = (load: Load) => measure(turn.subject, count, load, helpers);
        if (patient) turn.results.push(await undisturbed(once, turn.load));
        else turn.results.push(await once(turn.load));
      }
    for (const turn of turns) {
      const row = { scenario: turn.name, subject: turn.subject.name, endpoints: count, results: turn.results };
      report.rows.push(row);
      onRow(row);
    }
  }

  try {
    for (const scenario of scenarios) await run(scenario);
  } finally {
    await stopAllBut([]);
    helpers.load.stop();
    helpers.receiver.stop();
  }
  return report;
}
