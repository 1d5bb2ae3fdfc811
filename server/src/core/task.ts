import { idTime, prefixes, startId } from './ids.ts';

/** What a task does, as stored and as on the wire. */
export const taskKind = {
  recover: 'endpoint.recover',
  replayMissing: 'endpoint.replay',
  bulkReplay: 'endpoint.bulk-replay',
  purge: 'application.purge_content',
} as const;
export type TaskKind = (typeof taskKind)[keyof typeof taskKind];
/** Those that send to an endpoint once more. */
export type ReplayKind = Exclude<TaskKind, typeof taskKind.purge>;

/** As stored. */
export const taskStatus = { running: 1, finished: 2, failed: 3 } as const;

/** What a replay is about: instants in milliseconds since the Unix epoch, `since` inclusive and `until` exclusive. */
export interface ReplayInput {
  readonly since: number;
  readonly until: number;
  readonly eventTypes?: readonly string[];
  readonly channel?: string;
  readonly tag?: string;
  /** As on the wire: 0 success, 1 pending, 2 fail, 3 sending. */
  readonly status?: number;
  /** First status of a class; 0 for no answer. */
  readonly codesFrom?: number;
}

/** Ids of what a task looks at: a replay of what is missing and a purge look at messages, the others at attempts. */
export function prefixOf(kind: TaskKind) {
  return kind === taskKind.replayMissing || kind === taskKind.purge ? prefixes.message : prefixes.attempt;
}

/** The first id that is beyond the task's span, or beyond `nowMs` where that comes first. */
export function endOf(kind: TaskKind, { until }: ReplayInput, nowMs: number): string {
  return startId(prefixOf(kind), Math.min(until, nowMs));
}

/** How much of its span of time a task has looked at, from 0 to 1. */
export function progressOf({ since, until }: ReplayInput, position: string | undefined): number {
  if (position === undefined || until <= since) return 0;
  return Math.min(1, Math.max(0, (idTime(position) - since) / (until - since)));
}
