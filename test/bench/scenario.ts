import type { Load } from './measure.ts';
import type { Mode } from './posthorn.ts';

/** `before`: the same server out of another checkout. */
export type SubjectName = Mode | 'naive' | `${Mode}, before`;

/** One load on one or several servers in turns. */
export interface Scenario {
  readonly name: string;
  readonly subjects: readonly SubjectName[];
  readonly endpoints: number;
  readonly runs: number;
  readonly load: Load;
  /** The same load without a disturbance, in turns with `load`: what it is compared with. */
  readonly calm?: Load;
}

/**
 * What is measured, in the order in which the servers are started: those of one scenario run side by side and take
 * turns, so that a slow minute of the machine meets all of them.
 */
export const full: readonly Scenario[] = [
  { name: 'one', subjects: ['posthorn', 'naive'], endpoints: 1, runs: 5, load: closed(256, 5) },
  { name: 'five', subjects: ['posthorn', 'naive'], endpoints: 5, runs: 3, load: closed(256, 5) },
  { name: 'c64', subjects: ['posthorn', 'naive'], endpoints: 1, runs: 3, load: closed(64, 4) },
  { name: 'c16', subjects: ['posthorn', 'naive'], endpoints: 1, runs: 3, load: closed(16, 4) },
  { name: 'c1', subjects: ['posthorn', 'naive'], endpoints: 1, runs: 3, load: closed(1, 5) },
  { name: 'open200', subjects: ['posthorn'], endpoints: 1, runs: 3, load: open(200, 8) },
  { name: 'open500', subjects: ['posthorn'], endpoints: 1, runs: 3, load: open(500, 8) },
  { name: 'noisy', subjects: ['posthorn'], endpoints: 5, runs: 2, ...disturbed(200, 15, 30) },
  { name: 'split', subjects: ['split'], endpoints: 1, runs: 3, load: closed(256, 5) },
  { name: 'split5', subjects: ['split'], endpoints: 5, runs: 3, load: closed(256, 5) },
  { name: 'embedded', subjects: ['embedded'], endpoints: 1, runs: 5, load: closed(256, 5) },
  { name: 'embedded200', subjects: ['embedded'], endpoints: 1, runs: 3, load: open(200, 8) },
];

/** So small that it says whether everything works, and nothing about speed. */
export const small: readonly Scenario[] = [
  { name: 'one', subjects: ['posthorn', 'naive'], endpoints: 1, runs: 1, load: closed(32, 1.5) },
  { name: 'five', subjects: ['posthorn'], endpoints: 5, runs: 1, load: closed(32, 1.5) },
  { name: 'open200', subjects: ['posthorn'], endpoints: 1, runs: 1, load: open(200, 1.5) },
  { name: 'noisy', subjects: ['posthorn'], endpoints: 5, runs: 1, ...disturbed(100, 1.5, 2) },
  { name: 'split', subjects: ['split'], endpoints: 1, runs: 1, load: closed(32, 1.5) },
  { name: 'embedded', subjects: ['embedded'], endpoints: 1, runs: 1, load: closed(32, 1.5) },
];

/** A JIT compiler needs about 8 s of load: in the first 4 the same messages cost twice as much. */
export const warmUp: Load = closed(256, 9);
/** Before each scenario: another number of endpoints or connections takes other paths. */
export const settling: Load = closed(256, 1.5);

/** The same scenarios, each server beside its earlier self instead of the naive one. */
export function againstBefore(scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.map((scenario) => ({
    ...scenario,
    subjects: scenario.subjects.flatMap((name): SubjectName[] =>
      name === 'posthorn' || name === 'split' || name === 'embedded' ? [`${name}, before`, name] : [],
    ),
  }));
}

function closed(connections: number, seconds: number): Load {
  return { connections, seconds };
}

function open(rate: number, seconds: number): Load {
  return { connections: 32, seconds, rate };
}

function disturbed(rate: number, calmSeconds: number, seconds: number): Pick<Scenario, 'load' | 'calm'> {
  return { calm: open(rate, calmSeconds), load: { ...open(rate, seconds), hanging: 0 } };
}
