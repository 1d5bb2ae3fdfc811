import type { Result } from './run.ts';

const columns = [
  ['scenario', 17],
  ['messages', 9],
  ['crashes', 8],
  ['calls repeated', 15],
  ['deliveries', 11],
  ['delivered', 10],
  ['failed', 7],
  ['open', 5],
  ['lost', 5],
  ['repeated', 9],
  ['late', 5],
  ['unexplained', 12],
  ['stored twice', 13],
  ['settled in', 11],
] as const;

export const heading = `${line(columns.map(([title]) => title))}\n${line(columns.map(([, width]) => '-'.repeat(width - 1)))}`;

export function tableLine(result: Result): string {
  return line([
    result.scenario.name,
    result.accepted,
    result.faults.length,
    result.repeatedCalls,
    result.delivered + result.failed + result.open + result.lost.length,
    result.delivered,
    result.failed,
    result.open,
    result.lost.length,
    result.repeats,
    result.late,
    result.unexplained.length,
    result.twice.length,
    `${result.settledIn.toFixed(1)} s`,
  ]);
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, n) => String(cell).padEnd(columns[n]?.[1] ?? 0))
    .join(' ')
    .trimEnd();
}
