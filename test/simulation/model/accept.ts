import { openState, trigger } from '../../../server/src/core/delivery.ts';
import type { AcceptRow } from '../../../server/src/store/accept-batch.ts';
import { blobs, numbers, texts, times } from './arrays.ts';
import type { WriteAheadLog } from './log.ts';
import { keyOf, never, type OpenRow, type Tables } from './tables.ts';

const ways = { own: 0, hinted: 1, parked: 3 } as const;

/** `sql/accept.ts`: takes its very parameters, as the committer puts them together. */
export function createAcceptStatement(
  tables: Tables,
  log: WriteAheadLog,
  now: () => number,
  onOpened: (row: OpenRow) => void,
) {
  const { applications, epochs, keys, messages, open } = tables;

  return (parameters: readonly unknown[]): AcceptRow => {
    const at = now();
    log.durable();
    const apps = texts(parameters[0]);
    const versions = numbers(parameters[1]);
    const organizations = texts(parameters[2]);
    const wanted = numbers(parameters[3]);
    const ok = apps.map((id, index) => {
      const application = applications.get(id);
      const epoch = epochs.get(organizations[index] as string) ?? 0;
      return application?.version === versions[index] && !application?.deleted && epoch === wanted[index];
    });

    const scopes = texts(parameters[4]);
    const hashes = blobs(parameters[5]);
    const holders = texts(parameters[6]);
    const keyApps = numbers(parameters[7]);
    const lives = numbers(parameters[8]);
    const names = scopes.map((scope, index) => `${scope} ${(hashes[index] as Buffer).toString('latin1')}`);
    const live = (name: string) => {
      const held = keys.get(name);
      return held !== undefined && held.expiresAt > at ? held : undefined;
    };
    const refused = new Set(
      holders.filter((holder, index) => (live(names[index] as string)?.messageId ?? holder) !== holder),
    );
    const won = new Map<string, number>();
    for (const [index, name] of names.entries()) {
      const messageId = holders[index] as string;
      if (!ok[(keyApps[index] as number) - 1] || refused.has(messageId)) continue;
      const seconds = lives[index] as number;
      keys.set(name, { messageId, expiresAt: seconds < 0 ? Number.POSITIVE_INFINITY : at + seconds * 1_000 });
      won.set(messageId, (won.get(messageId) ?? 0) + 1);
    }

    const ids = texts(parameters[9]);
    const idApps = numbers(parameters[10]);
    const keyCounts = numbers(parameters[11]);
    const bodies = blobs(parameters[18]);
    const given: string[] = [];
    const made = new Set<string>();
    for (const [index, id] of ids.entries()) {
      const app = (idApps[index] as number) - 1;
      if (!ok[app] || (won.get(id) ?? 0) !== keyCounts[index]) continue;
      given.push(id);
      if (messages.has(id)) continue;
      made.add(id);
      messages.set(id, { id, applicationId: apps[app] as string, body: bodies[index] });
    }

    const openIds = texts(parameters[19]);
    const endpoints = texts(parameters[20]);
    const openApps = numbers(parameters[21]);
    const openWays = numbers(parameters[22]);
    const deliverAts = times(parameters[28]);
    const [leaseMs, patienceMs] = [parameters[24] as number, parameters[25] as number];
    for (const [index, messageId] of openIds.entries()) {
      if (!made.has(messageId)) continue;
      const way = openWays[index];
      const app = (openApps[index] as number) - 1;
      const row = {
        messageId,
        endpointId: endpoints[index] as string,
        applicationId: apps[app] as string,
        organizationId: organizations[app] as string,
        state: way === ways.parked ? openState.parked : openState.waiting,
        attempt: 0,
        trigger: trigger.scheduled,
        resends: 0,
        leaseNo: way === ways.own ? 1 : 0,
        leaseUntil: way === ways.own ? at + leaseMs : never,
        dueAt: deliverAts[index] ?? at + (way === ways.own ? leaseMs : way === ways.hinted ? patienceMs : 0),
        resumeAt: undefined,
      };
      open.set(keyOf(row), row);
      onOpened(row);
    }
    const list = (values: Iterable<string>) => {
      const array = [...values];
      return array.length === 0 ? null : array;
    };
    return { ok, made: list(made), given: list(given), all_made: made.size === ids.length };
  };
}
