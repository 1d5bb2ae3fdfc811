import { readdirSync, readFileSync } from 'node:fs';

/** Linux tells what each process has used; elsewhere there are no figures, and the table has gaps. */
const known = process.platform === 'linux';
/** Ticks of /proc are hundredths of a second on every Linux architecture that Node runs on. */
const msPerTick = 10;

interface Entry {
  readonly pid: number;
  readonly parent: number;
  /** CPU time of its own, and of children that have ended and been waited for. Milliseconds. */
  readonly own: number;
  readonly reaped: number;
}

/** All processes at one instant. */
export interface Snapshot {
  /** CPU milliseconds of one process without its children. */
  own(pid: number): number;
  /**
   * CPU milliseconds of everything below a process: itself, the living, and those that have ended, whose time went to
   * whoever waited for them. So a backend that comes and goes between two snapshots is counted too.
   */
  tree(pid: number): number;
  /** CPU milliseconds of the whole machine that were not idle. */
  readonly machine: number;
}

export function takeSnapshot(): Snapshot {
  const entries = known ? readdirSync('/proc').filter(isNumber).flatMap(readEntry) : [];
  const byPid = new Map(entries.map((entry) => [entry.pid, entry]));
  const children = Map.groupBy(entries, (entry) => entry.parent);
  const tree = (pid: number): number => {
    const entry = byPid.get(pid);
    if (entry === undefined) return 0;
    const below = (children.get(pid) ?? []).reduce((sum, child) => sum + tree(child.pid), 0);
    return entry.own + entry.reaped + below;
  };
  return { own: (pid) => byPid.get(pid)?.own ?? 0, tree, machine: known ? machineTime() : 0 };
}

/** Resident memory now and at its highest, MB; undefined where the system does not tell. */
export function memoryOf(pid: number): { now: number; peak: number } | undefined {
  if (!known) return undefined;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

/** Descendants of `pid` that were started as the program `name`, the topmost ones only. */
export function findBelow(pid: number, name: string): number[] {
  if (!known) return [];
  const all = readdirSync('/proc').filter(isNumber).flatMap(readNamed);
  const children = Map.groupBy(all, (entry) => entry.parent);
  const search = (at: number): number[] =>
    (children.get(at) ?? []).flatMap((child) => (child.name === name ? [child.pid] : search(child.pid)));
  return search(pid);
}

function readEntry(pid: string): Entry[] {
  const fields = statOf(pid)?.fields;
  if (fields === undefined) return [];
  // Counted from the state, which is field 3 of proc_pid_stat(5): utime 14, stime 15, cutime 16, cstime 17.
  const ticks = (field: number) => Number(fields[field - 3]);
  return [
    {
      pid: Number(pid),
      parent: ticks(4),
      own: (ticks(14) + ticks(15)) * msPerTick,
      reaped: (ticks(16) + ticks(17)) * msPerTick,
    },
  ];
}

function readNamed(pid: string): { pid: number; parent: number; name: string }[] {
  const stat = statOf(pid);
  return stat === undefined ? [] : [{ pid: Number(pid), parent: Number(stat.fields[1]), name: stat.name }];
}

function statOf(pid: string): { name: string; fields: string[] } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program's name is in brackets and may hold anything, brackets too.
    const end = text.lastIndexOf(')');
    return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

function machineTime(): number {
  const [first = ''] = readFileSync('/proc/stat', 'latin1').split('\n', 1);
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = first.split(/\s+/).map(Number);
  return (user + nice + system + irq + softirq) * msPerTick;
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
