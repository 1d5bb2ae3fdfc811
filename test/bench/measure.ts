import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.ts';
import type { Accepts, LoadQuestion } from './load.ts';
import { memoryOf, type Snapshot, takeSnapshot } from './processes.ts';
import type { Arrivals } from './receiver.ts';
import { sharedNow } from './shared-clock.ts';
import { type Quantiles, quantiles } from './statistics.ts';
import type { Subject } from './subject.ts';

/** How messages come in. Closed where there is no rate. */
export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Messages a second. */
  readonly rate?: number;
  /** This endpoint reads and does not answer while the load lasts. It counts for nothing. */
  readonly hanging?: number;
}

/** One run: a load from its first message until the last attempt is in the database. */
export interface Result {
  readonly messages: number;
  /** Accepted, delivered to each endpoint and recorded, a second, drained. */
  readonly rate: number;
  readonly posts: number;
  /** CPU microseconds a message, by who used them. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly accept: Quantiles;
  readonly acceptedToDelivered: Quantiles;
  readonly dueToDelivered: Quantiles;
  /** Resident memory of the server's processes after the load and at its highest, MB. */
  readonly memory: number;
  readonly peakMemory: number;
  readonly refused: number;
  /** Deliveries of accepted messages that did not arrive, or are not on record. */
  readonly lost: number;
  /** Deliveries that arrived, or are on record, more than once. */
  readonly repeated: number;
  /** Cores that others on this machine used meanwhile. */
  readonly others: number;
}

export interface Helpers {
  readonly load: Child;
  readonly receiver: Child;
}

const longestDrainMs = 120_000;

export async function measure(subject: Subject, endpoints: number, load: Load, helpers: Helpers): Promise<Result> {
  const { hanging, ...rest } = load;
  const request = await subject.request(endpoints);
  const attemptsBefore = await subject.countAttempts();
  await helpers.receiver.ask({ kind: 'take' });
  if (hanging !== undefined) await helpers.receiver.ask({ kind: 'hang', endpoint: hanging });
  const before = takeSnapshot();
  const accepts = await helpers.load.ask<Accepts>({ port: subject.port, request, ...rest } satisfies LoadQuestion);
  const messages = accepts.accepted.length;
  if (hanging !== undefined) await helpers.receiver.ask({ kind: 'release' });
  await drain(subject, messages * endpoints, helpers.receiver);
  const recordedAt = sharedNow();
  const after = takeSnapshot();
  const attempts = (await subject.countAttempts()) - attemptsBefore;
  const arrivals = await helpers.receiver.ask<Arrivals>({ kind: 'take' });
  const seconds = (recordedAt - accepts.startedAt) / 1_000;
  const cpu = costs(subject, helpers, before, after, messages);
  const used = Object.values(cpu).reduce((sum, us) => sum + us, 0) * messages;
  const expected = messages * (hanging === undefined ? endpoints : endpoints - 1);
  const matched = match(accepts, arrivals, hanging);
  const memory = Object.values(subject.servers).map(memoryOf);
  return {
    messages,
    rate: messages / seconds,
    posts: expected / seconds,
    cpu,
    accept: quantiles(accepts.accepted.map((at, n) => at - (accepts.sent[n] ?? 0))),
    acceptedToDelivered: quantiles(matched.acceptedToDelivered),
    dueToDelivered: quantiles(matched.dueToDelivered),
    memory: memory.reduce((sum, one) => sum + (one?.now ?? 0), 0),
    peakMemory: memory.reduce((sum, one) => sum + (one?.peak ?? 0), 0),
    refused: accepts.refused,
    lost: Math.max(expected - matched.distinct, expected - attempts, 0),
    // What was sent to an endpoint that hangs may have timed out and been tried again.
    repeated: Math.max(matched.repeated, hanging === undefined ? attempts - expected : 0),
    others: Math.max(0, after.machine - before.machine - used / 1_000) / (seconds * 1_000),
  };
}

/** Until everything has arrived and is on record, or nothing more seems to come. */
async function drain(subject: Subject, expected: number, receiver: Child): Promise<void> {
  const end = sharedNow() + longestDrainMs;
  while (sharedNow() < end) {
    const { count } = await receiver.ask<{ count: number }>({ kind: 'count' });
    if (count >= expected && !(await subject.isBusy())) return;
    await sleep(5);
  }
}

function costs(
  { servers, postgres, redis }: Subject,
  { load, receiver }: Helpers,
  before: Snapshot,
  after: Snapshot,
  messages: number,
): Record<string, number> {
  const used = (read: (snapshot: Snapshot) => number) => ((read(after) - read(before)) * 1_000) / messages;
  const trees = (roots: readonly number[]) =>
    used((snapshot) => roots.reduce((sum, pid) => sum + snapshot.tree(pid), 0));
  return {
    ...Object.fromEntries(Object.entries(servers).map(([name, pid]) => [name, used(({ own }) => own(pid))])),
    postgres: trees(postgres),
    redis: trees(redis),
    receiver: used(({ own }) => own(receiver.pid)),
    load: used(({ own }) => own(load.pid)),
  };
}

/** Brings the two sides together by message; the time of a message to several endpoints is each one's own. */
function match({ ids, due, accepted }: Accepts, arrivals: Arrivals, except: number | undefined) {
  const place = new Map(ids === '' ? [] : ids.split('\n').map((id, n) => [id, n]));
  const seen = new Set<string>();
  const acceptedToDelivered: number[] = [];
  const dueToDelivered: number[] = [];
  let repeated = 0;
  for (const [n, id] of (arrivals.ids === '' ? [] : arrivals.ids.split('\n')).entries()) {
    const at = place.get(id);
    if (at === undefined || arrivals.endpoints[n] === except) continue;
    const delivery = `${id} ${arrivals.endpoints[n]}`;
    if (seen.has(delivery)) repeated += 1;
    else {
      seen.add(delivery);
      acceptedToDelivered.push((arrivals.times[n] ?? 0) - (accepted[at] ?? 0));
      dueToDelivered.push((arrivals.times[n] ?? 0) - (due[at] ?? 0));
    }
  }
  return {
    distinct: seen.size,
    repeated,
    acceptedToDelivered: Float64Array.from(acceptedToDelivered),
    dueToDelivered: Float64Array.from(dueToDelivered),
  };
}
