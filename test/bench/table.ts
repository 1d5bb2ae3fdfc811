import type { Row } from './bench.ts';
import type { Result } from './measure.ts';
import { median, type Quantiles } from './statistics.ts';

const columns = [
  ['scenario', 12],
  ['server', 17],
  ['msg/s (range)', 19],
  ['POST/s', 7],
  ['us a message: node + postgres + redis', 38],
  ['recv', 5],
  ['load', 5],
  ['accept', 14],
  ['accepted-delivered', 19],
  ['due-delivered', 14],
  ['MB', 5],
  ['others', 7],
  ['lost', 5],
  ['rep.', 5],
] as const;

export const heading = `${line(columns.map(([title]) => title))}\n${line(columns.map(([, width]) => '-'.repeat(width - 1)))}`;

/** Medians over the runs; times are p50 / p99 in milliseconds. */
export function tableLine({ scenario, subject, results }: Row): string {
  const mid = (read: (result: Result) => number) => median(results.map(read));
  const rates = results.map(({ rate }) => rate);
  const sum = (read: (result: Result) => number) => results.reduce((total, result) => total + read(result), 0);
  const span = (read: (result: Result) => Quantiles) =>
    `${ms(mid((result) => read(result).p50))} / ${ms(mid((result) => read(result).p99))}`;
  return line([
    scenario,
    subject,
    `${whole(median(rates))} (${whole(Math.min(...rates))}-${whole(Math.max(...rates))})`,
    whole(mid(({ posts }) => posts)),
    costText(results),
    whole(mid(({ cpu }) => cpu.receiver ?? 0)),
    whole(mid(({ cpu }) => cpu.load ?? 0)),
    span(({ accept }) => accept),
    span(({ acceptedToDelivered }) => acceptedToDelivered),
    span(({ dueToDelivered }) => dueToDelivered),
    whole(mid(({ peakMemory }) => peakMemory)),
    mid(({ others }) => others).toFixed(2),
    whole(sum(({ lost }) => lost)),
    whole(sum(({ repeated }) => repeated)),
  ]);
}

/** CPU of the server, its database and its queue for one message, microseconds. */
export function serverCost({ cpu }: Result): number {
  const { receiver = 0, load = 0, ...own } = cpu;
  return Object.values(own).reduce((total, us) => total + us, 0);
}

function costText(results: readonly Result[]): string {
  const names = Object.keys(results[0]?.cpu ?? {}).filter((name) => name !== 'receiver' && name !== 'load');
  const parts = names.map((name) => whole(median(results.map(({ cpu }) => cpu[name] ?? 0))));
  return `${parts.join(' + ')} = ${whole(median(results.map(serverCost)))}`;
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, n) => cell.padEnd(columns[n]?.[1] ?? 0))
    .join(' ')
    .trimEnd();
}

function whole(value: number): string {
  return value.toFixed(0);
}

function ms(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : 0);
}
