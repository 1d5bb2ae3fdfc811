import { outcome } from '../../server/src/core/delivery.ts';
import type { Fault } from './faults.ts';
import type { Load } from './load.ts';
import type { Arrival } from './receiver.ts';
import type { World } from './world.ts';

/** What became of everything that was accepted. Each list names what breaks a promise. */
export interface Reckoning {
  readonly accepted: number;
  /** Deliveries by what became of them. */
  readonly delivered: number;
  readonly failed: number;
  readonly open: number;
  /** Accepted, and neither delivered nor to be seen anywhere. */
  readonly lost: readonly string[];
  /** Arrivals after one that had been answered with success, */
  readonly repeats: number;
  /** and those of them that follow an answer which came after the time limit: on record as timed out, and no crash's doing. */
  readonly late: number;
  /** Repetitions, and sends without a record, that no crash explains. */
  readonly unexplained: readonly string[];
  /** Messages and applications that are stored twice, not at all, or under another id than the one that was answered. */
  readonly twice: readonly string[];
}

/** A send is recorded this long after its answer at the latest, on a machine that is busy with much else. */
const recordedWithinMs = 10_000;
/** A hanging one is given up after 5 s. */
const hangsForMs = 5_000;

interface Key extends Record<string, unknown> {
  readonly message_id: string;
  readonly endpoint_id: string;
}

interface Outcome extends Key {
  readonly outcome: number;
}

interface Attempts extends Key {
  readonly total: number;
  readonly succeeded: number;
  readonly late: number;
}

export async function reckon(world: World, load: Load, faults: readonly Fault[]): Promise<Reckoning> {
  const outcomes = byKey(await world.query<Outcome>('select message_id, endpoint_id, outcome from delivery'));
  const open = byKey(await world.query<Key>('select message_id, endpoint_id from delivery_open'));
  const attempts = byKey(
    await world.query<Attempts>(
      `select message_id, endpoint_id, count(*)::int as total, (count(*) filter (where status = 0))::int as succeeded,
              (count(*) filter (where cause = 'timeout'))::int as late
       from attempt group by 1, 2`,
    ),
  );
  const lost: string[] = [];
  const unexplained: string[] = [];
  let [delivered, failed, stillOpen, repeats, late] = [0, 0, 0, 0, 0];

  for (const [n, id] of load.accepted) {
    for (const [path, endpointId] of world.endpoints) {
      const name = `message ${n} (${id}) to ${path}`;
      const key = `${id} ${endpointId}`;
      const arrivals = world.receiver.arrivals.get(`${id} ${path}`) ?? [];
      const first = arrivals.findIndex(({ status }) => status === 200);
      const closed = outcomes.get(key)?.outcome;
      const known = attempts.get(key) ?? { total: 0, succeeded: 0, late: 0 };

      if (closed === outcome.delivered && (first === -1 || known.succeeded === 0))
        lost.push(
          `${name}: delivered, it says; arrivals ${describe(arrivals)}, ${known.succeeded} successes on record`,
        );
      else if (closed === outcome.delivered) delivered += 1;
      else if (closed !== undefined) failed += 1;
      else if (open.has(key)) stillOpen += 1;
      else lost.push(`${name}: there is no trace of it; arrivals ${describe(arrivals)}`);

      const unrecorded = arrivals.length - known.total;
      const again = first === -1 ? 0 : arrivals.length - 1 - first;
      const hung = arrivals.filter(({ status }) => status === undefined).length;
      const afterLate = Math.min(again, Math.max(0, known.late - hung));
      repeats += again;
      late += afterLate;
      const excess = { needless: again - afterLate, unrecorded };
      if (!isExplained(excess, again > 0 ? arrivals.slice(0, -1) : arrivals, faults))
        unexplained.push(
          `${name}: ${excess.needless} times more than needed, ${unrecorded} without a record; ${describe(arrivals)}; ${crashes(faults)}`,
        );
    }
  }
  const twice = [...(await storedTwice(world, load)), ...(await createdTwice(world, load))];
  return { accepted: load.accepted.size, delivered, failed, open: stillOpen, lost, repeats, late, unexplained, twice };
}

interface Excess {
  readonly needless: number;
  readonly unrecorded: number;
}

/** True where nothing was sent too often, or a crash that excuses it came after one of these sends, or during it. */
function isExplained({ needless, unrecorded }: Excess, sends: readonly Arrival[], faults: readonly Fault[]): boolean {
  if (needless <= 0 && unrecorded <= 0) return true;
  return faults.some(({ blow, from, until }) => {
    if (blow.excuses === 'nothing' || (blow.excuses === 'unrecorded' && unrecorded < needless)) return false;
    return sends.some(({ at, since, status }) => {
      const before = recordedWithinMs + (status === undefined ? hangsForMs : 0);
      return at > from - before && since < until;
    });
  });
}

async function storedTwice(world: World, load: Load): Promise<string[]> {
  const rows = await world.query<{ id: string; n: number }>(
    `select m.id, substring(convert_from(c.body, 'UTF8') from '"n" : (\\d+)')::int as n
     from message m join content c on c.message_id = m.id`,
  );
  const ids = Map.groupBy(rows, ({ n }) => n);
  const wrong: string[] = [];
  for (const [n, id] of load.accepted) {
    const stored = (ids.get(n) ?? []).map((row) => row.id);
    if (stored.length !== 1 || stored[0] !== id)
      wrong.push(`message ${n}: answered ${id}, stored ${stored.join(', ')}`);
  }
  return wrong;
}

async function createdTwice(world: World, load: Load): Promise<string[]> {
  const rows = await world.query<{ id: string; name: string }>(
    `select id, name from application where name like 'application-%'`,
  );
  const ids = Map.groupBy(rows, ({ name }) => name);
  const wrong: string[] = [];
  for (const [name, id] of load.created) {
    const stored = (ids.get(name) ?? []).map((row) => row.id);
    if (stored.length !== 1 || stored[0] !== id) wrong.push(`${name}: answered ${id}, stored ${stored.join(', ')}`);
  }
  return wrong;
}

function byKey<Row extends Key>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [`${row.message_id} ${row.endpoint_id}`, row]));
}

function crashes(faults: readonly Fault[]): string {
  return faults.map(({ blow, from }) => `${blow.name} at ${(from / 1_000).toFixed(2)} s`).join(', ');
}

function describe(arrivals: readonly Arrival[]): string {
  return `[${arrivals.map(({ at, status }) => `${status ?? 'hung'} at ${(at / 1_000).toFixed(2)} s`).join(', ')}]`;
}
