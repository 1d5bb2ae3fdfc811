import type { Hint, Leased, Way } from '../core/delivery.ts';
import { hintPatienceMs, trigger } from '../core/delivery.ts';
import {
  boolArray,
  byteaArray,
  dateArray,
  int2Array,
  int4Array,
  int8Array,
  textArray,
  timestamptzArray,
} from './binary-array.ts';
import type { Accepted, Draft } from './draft.ts';

/** One delivery of a batch and the way it goes in. */
interface Opening {
  readonly draft: Draft;
  readonly endpointId: string;
  readonly way: Way | 'scheduled';
}

/** A scheduled delivery is found by the requeuer once it is due, as a spilled one is. */
const wayNumber: Record<Opening['way'], number> = { own: 0, hinted: 1, spilled: 2, parked: 3, scheduled: 4 };

/** What one run of the accept statement reports. Where every draft was accepted it says no more than that. */
export interface AcceptRow {
  readonly ok: readonly boolean[] | null;
  readonly made: readonly string[] | null;
  readonly given: readonly string[] | null;
  readonly all_made: boolean | null;
}

/** A batch of drafts as the accept statement takes it. The ways are chosen once and kept through repeats. */
export interface Batch {
  readonly drafts: readonly Draft[];
  /** Monotonic milliseconds before the first run: what leases born here are measured from. */
  readonly leasedAt: number;
  parameters(leaseMs: number): unknown[];
  /** The verdict on each draft, in their order. */
  verdicts(row: AcceptRow, repeated: boolean): Accepted[];
  /** What goes to the queue for the drafts that were accepted. */
  handOver(verdicts: readonly Accepted[]): { own: Leased[]; hints: Hint[]; withdrawn: string[] };
  endpointsBooked(): string[];
}

export function createBatch(drafts: readonly Draft[], way: (endpointId: string) => Way, leasedAt: number): Batch {
  const openings: Opening[] = [];
  for (const draft of drafts)
    for (const endpointId of draft.endpointIds)
      openings.push({ draft, endpointId, way: draft.deliverAt === undefined ? way(endpointId) : 'scheduled' });

  const apps: Draft[] = [];
  const appNo = new Map<string, number>();
  const numberOf = (draft: Draft): number => {
    // Two drafts of one application may have been computed with different versions.
    const key = `${draft.applicationId} ${draft.version} ${draft.authEpoch}`;
    let no = appNo.get(key);
    if (no === undefined) {
      apps.push(draft);
      no = apps.length;
      appNo.set(key, no);
    }
    return no;
  };
  const appOf = drafts.map(numberOf);
  const appOfDraft = new Map(drafts.map((draft, index) => [draft, appOf[index] as number]));
  // In the order of the unique key, so that two batches never wait for each other crosswise.
  const keys = drafts
    .flatMap((draft, index) => draft.keys.map((key) => ({ ...key, messageId: draft.id, app: appOf[index] as number })))
    .sort((a, b) => (a.scope === b.scope ? a.hash.compare(b.hash) : a.scope < b.scope ? -1 : 1));

  return {
    drafts,
    leasedAt,
    parameters: (leaseMs) => [
      textArray(apps.map((draft) => draft.applicationId)),
      int8Array(apps.map((draft) => draft.version)),
      textArray(apps.map((draft) => draft.organizationId)),
      int4Array(apps.map((draft) => draft.authEpoch)),
      textArray(keys.map((key) => key.scope)),
      byteaArray(keys.map((key) => key.hash)),
      textArray(keys.map((key) => key.messageId)),
      int4Array(keys.map((key) => key.app)),
      int4Array(keys.map((key) => key.ttl)),
      textArray(drafts.map((draft) => draft.id)),
      int4Array(appOf),
      int2Array(drafts.map((draft) => draft.keys.length)),
      textArray(drafts.map((draft) => draft.eventType)),
      textArray(drafts.map((draft) => draft.eventId ?? null)),
      textArray(drafts.map((draft) => arrayLiteral(draft.channels))),
      boolArray(drafts.map((draft) => Number(draft.raw))),
      dateArray(drafts.map((draft) => draft.contentDay)),
      timestamptzArray(drafts.map((draft) => draft.createdAt)),
      byteaArray(drafts.map((draft) => draft.body)),
      textArray(openings.map((opening) => opening.draft.id)),
      textArray(openings.map((opening) => opening.endpointId)),
      int4Array(openings.map((opening) => appOfDraft.get(opening.draft) as number)),
      int2Array(openings.map((opening) => wayNumber[opening.way])),
      dateArray(openings.map((opening) => opening.draft.contentDay)),
      leaseMs,
      hintPatienceMs,
      textArray(drafts.map((draft) => arrayLiteral(draft.tags))),
      timestamptzArray(drafts.map((draft) => draft.deliverAt ?? null)),
      timestamptzArray(openings.map((opening) => opening.draft.deliverAt ?? null)),
    ],

    verdicts(row, repeated) {
      if (row.all_made === true) return drafts.map(() => accepted);
      const made = new Set(row.made ?? []);
      const given = new Set(row.given ?? []);
      return drafts.map((draft, index) => {
        if (row.ok?.[(appOf[index] as number) - 1] !== true) return stale;
        if (made.has(draft.id)) return accepted;
        // Given but not made: an earlier run, whose outcome was unknown, had committed it.
        if (given.has(draft.id)) return repeated ? accepted : acceptedBefore;
        return taken;
      });
    },

    handOver(verdicts) {
      const won = new Set<Draft>();
      drafts.forEach((draft, index) => {
        if (verdicts[index] === accepted) won.add(draft);
      });
      const own: Leased[] = [];
      const hints: Hint[] = [];
      const withdrawn: string[] = [];
      for (const { draft, endpointId, way } of openings) {
        if (!won.has(draft)) {
          if (way === 'own') withdrawn.push(endpointId);
        } else if (way === 'own') own.push(leased(draft, endpointId, leasedAt));
        else if (way === 'hinted') hints.push(hint(draft, endpointId));
      }
      return { own, hints, withdrawn };
    },

    endpointsBooked: () => openings.filter(({ way }) => way === 'own').map(({ endpointId }) => endpointId),
  };
}

const accepted: Accepted = { kind: 'accepted' };
/** By another batch, before its application changed. Its deliveries went in by the ways of that one: nothing to hand over. */
const acceptedBefore: Accepted = { kind: 'accepted' };
const stale: Accepted = { kind: 'stale' };
const taken: Accepted = { kind: 'taken' };

/** In quotes, for a bare `null` would be none. Of what has to be escaped there, channels and tags know the backslash alone. */
function arrayLiteral(names: readonly string[] | undefined): string | null {
  return names === undefined ? null : `{"${names.join('","').replaceAll('\\', '\\\\')}"}`;
}

function hint({ id, applicationId, organizationId }: Draft, endpointId: string): Hint {
  return { messageId: id, endpointId, applicationId, organizationId, leaseNo: 0 };
}

function leased(draft: Draft, endpointId: string, leasedAt: number): Leased {
  return {
    messageId: draft.id,
    endpointId,
    applicationId: draft.applicationId,
    organizationId: draft.organizationId,
    attempt: 0,
    leaseNo: 1,
    leasedAt,
    version: draft.version,
    trigger: trigger.scheduled,
    tries: 1,
    body: draft.body,
  };
}
