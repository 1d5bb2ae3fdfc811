import { readFile, stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import type { Clock } from '../../ports/clock.ts';

/** The addresses that the hosts file gives for a name; undefined where it says nothing. */
export type Hosts = (name: string) => Promise<readonly string[] | undefined>;

/** How long the file is trusted before its time of change is looked at again, milliseconds. */
const TRUST_MS = 1000;

/**
 * Names from a hosts file, which c-ares leaves to its caller. Read again when its time of change or size differs.
 * `localhost` and names below it are always the machine itself (RFC 6761, 6.3), file or no file.
 */
export function createHosts({ clock, path = '/etc/hosts' }: { clock: Clock; path?: string }): Hosts {
  let table: ReadonlyMap<string, readonly string[]> = new Map();
  let stamp = '';
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    checkedAt = clock.monotonic();
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const seen = `${mtimeMs} ${size} ${ino}`;
      if (seen === stamp) return;
      table = parseHosts(await readFile(path, 'utf8'));
      stamp = seen;
    } catch {
      // No file, or none that can be read: a machine without one is in order.
      table = new Map();
      stamp = '';
    }
  }

  return async (name) => {
    if (clock.monotonic() - checkedAt >= TRUST_MS) {
      checking ??= refresh().finally(() => {
        checking = undefined;
      });
    }
    await checking;
    const key = name.toLowerCase().replace(/\.$/, '');
    const listed = table.get(key);
    if (listed !== undefined) return listed;
    return key === 'localhost' || key.endsWith('.localhost') ? ['127.0.0.1', '::1'] : undefined;
  };
}

/** Address, then names, `#` begins a comment. A name on several lines has all their addresses. */
export function parseHosts(text: string): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const name of names) {
      const key = name.toLowerCase();
      const addresses = table.get(key);
      if (addresses === undefined) table.set(key, [address]);
      else if (!addresses.includes(address)) addresses.push(address);
    }
  }
  return table;
}
