import type { OpenRow } from './tables.ts';

/**
 * The write-ahead log, as far as a crash of Postgres can be seen: what was committed without waiting for the disk is
 * lost when it is younger than the writer's longest delay and nothing was committed durably after it.
 */
export interface WriteAheadLog {
  /** Before a row is changed by a commit that does not wait. */
  unhurried(row: OpenRow): void;
  /** A commit that waited: all before it is on disk too. */
  durable(): void;
  /** Postgres dies: the last of the young commits, `lost` of 0 to 1 of them, never happened. Returns those rows. */
  crash(lost: number): readonly OpenRow[];
}

interface Change {
  readonly at: number;
  readonly row: OpenRow;
  readonly before: OpenRow;
}

/** Three times wal_writer_delay. */
const longestMs = 600;

export function createWriteAheadLog(now: () => number): WriteAheadLog {
  let changes: Change[] = [];

  return {
    unhurried(row) {
      changes.push({ at: now(), row, before: { ...row } });
    },
    durable() {
      if (changes.length > 0) changes = [];
    },
    crash(lost) {
      const young = changes.filter(({ at }) => at > now() - longestMs);
      const undone = young.slice(young.length - Math.round(young.length * lost)).reverse();
      for (const { row, before } of undone) Object.assign(row, before);
      changes = [];
      return undone.map(({ row }) => row);
    },
  };
}
