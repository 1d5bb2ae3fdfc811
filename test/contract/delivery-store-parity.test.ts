import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';
import { type Hint, type Leased, outcome, type Way } from '../../server/src/core/delivery.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import { createBatch } from '../../server/src/store/accept-batch.ts';
import type { Disposition, Settled } from '../../server/src/store/deliveries.ts';
import { ids, type StoreUnderTest } from './delivery-store.ts';
import { createStoreOnModel } from './delivery-store-model.ts';
import { createPostgresStore } from './delivery-store-postgres.ts';

const leaseMs = 60_000;
const operations = 250;
/** Which of several that are due at the same instant come within a smaller limit is nobody's promise. */
const all = 1_000;

let both: StoreUnderTest[];

before(async () => {
  both = [await createPostgresStore(), await createStoreOnModel()];
});

after(() => Promise.all(both.map((one) => one.close())));

for (const seed of [1, 2, 3, 4]) {
  test(`a random history has the same end in Postgres and in the model (seed ${seed})`, async () => {
    for (const one of both) await one.reset();
    const endpoints: string[][] = [];
    for (let n = 0; n < 3; n += 1) endpoints.push(await Promise.all(both.map((one) => one.addEndpoint())));
    const history = createHistory(seed, endpoints);
    for (let n = 0; n < operations; n += 1) await history.step();
    await history.compareAll();
  });
}

/** Does the same to both and holds their answers against each other. Names differ: each side has endpoints of its own. */
function createHistory(seed: number, endpoints: readonly (readonly string[])[]) {
  const random = createSeededRandom(seed);
  const below = (n: number) => Math.floor(random.uniform() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  /** Known deliveries, and the leases that were ever given out, in the names of each side. */
  const known: Hint[][] = [];
  const given: Leased[][] = [];
  const done: string[] = [];

  const sideOf = (one: StoreUnderTest) => both.indexOf(one);

  async function each<T>(what: string, work: (one: StoreUnderTest, side: number) => Promise<T>): Promise<T[]> {
    done.push(what);
    const settled = await Promise.allSettled(both.map((one) => work(one, sideOf(one))));
    const [real, model] = settled.map((result) =>
      result.status === 'rejected' ? String(result.reason.code) : undefined,
    );
    assert.equal(model, real, `${what}: the one refuses it, the other does not\n${done.join('\n')}`);
    return settled.map((result) => (result.status === 'fulfilled' ? result.value : (undefined as T)));
  }

  const plain = (side: number) => (one: Leased) =>
    [
      one.messageId,
      endpoints.findIndex((names) => names[side] === one.endpointId),
      one.attempt,
      one.leaseNo,
      one.tries,
      one.trigger,
    ].join(' ');

  async function lease(what: string, work: (one: StoreUnderTest, side: number) => Promise<Leased[]>): Promise<void> {
    const results = await each(what, work);
    const shown = results.map((leased, side) => leased.map(plain(side)).sort());
    assert.deepEqual(shown[1], shown[0], `${what}\n${done.join('\n')}`);
    const sorted = results.map((leased, side) =>
      [...leased].sort((a, b) => (plain(side)(a) < plain(side)(b) ? -1 : 1)),
    );
    for (const [index, leased] of (sorted[0] ?? []).entries()) given.push([leased, sorted[1]?.[index] as Leased]);
  }

  async function open(): Promise<void> {
    const id = ids.next(prefixes.message);
    const to = pick(endpoints);
    const way = pick<Way>(['own', 'hinted', 'spilled', 'parked']);
    const version = below(8) === 0 ? 6 : 7;
    const verdicts = await each(`open ${id} ${way}`, async (one, side) => {
      const draft = {
        id,
        applicationId: one.applicationId,
        organizationId: one.organizationId,
        version,
        authEpoch: 0,
        eventType: 'a',
        eventId: undefined,
        channels: undefined,
        raw: false,
        contentDay: one.contentDay,
        createdAt: 0,
        body: Buffer.from('{}'),
        keys: [],
        endpointIds: [to[side] as string],
      };
      const batch = createBatch([draft], () => way, 0);
      return batch.verdicts(await one.accept(batch.parameters(leaseMs)), false)[0]?.kind;
    });
    assert.equal(verdicts[1], verdicts[0]);
    if (verdicts[0] !== 'accepted') return;
    known.push(
      both.map(({ applicationId, organizationId }, side) => ({
        messageId: id,
        endpointId: to[side] as string,
        applicationId,
        organizationId,
        leaseNo: 0,
      })),
    );
  }

  const someHints = () => {
    const chosen = Array.from({ length: 1 + below(4) }, () => ({ hint: pick(known), leaseNo: below(4) }));
    const distinct = chosen.filter(({ hint }, index) => chosen.findIndex((other) => other.hint === hint) === index);
    return (side: number) => distinct.map(({ hint, leaseNo }) => ({ ...(hint[side] as Hint), leaseNo }));
  };

  const verdicts: readonly Disposition[] = [
    { kind: 'delivered' },
    { kind: 'again', delayMs: 0 },
    { kind: 'again', delayMs: 30_000 },
    { kind: 'over', outcome: outcome.exhausted },
    { kind: 'over', outcome: outcome.skipped },
    { kind: 'resumed' },
  ];

  async function settle(): Promise<void> {
    const chosen = Array.from({ length: 1 + below(3) }, () => {
      // One delivery has one verdict in a batch unless both say delivered: which of two would win is nobody's promise.
      const leased = pick(given.slice(-12));
      const verdict = leased[0]?.trigger === 1 ? pick(verdicts.filter(({ kind }) => kind !== 'again')) : pick(verdicts);
      const sent = verdict.kind === 'delivered' || below(3) > 0;
      return { leased, verdict, sent, id: ids.next(prefixes.attempt) };
    });
    const same = (a: readonly Leased[], b: readonly Leased[]) =>
      a[0]?.messageId === b[0]?.messageId && a[0]?.endpointId === b[0]?.endpointId;
    const batch = chosen.filter(
      (one, index) =>
        chosen.every((other, at) => at >= index || !same(one.leased, other.leased)) ||
        chosen.every((other) => !same(one.leased, other.leased) || other.verdict.kind === 'delivered'),
    );
    const what = batch.map(
      ({ leased, verdict }) => `${leased[0]?.messageId} ${leased[0]?.leaseNo} ${JSON.stringify(verdict)}`,
    );
    await each(`settle ${what.join(', ')}`, (one, side) =>
      one.store.settle(
        batch.map(
          ({ leased, verdict, sent, id }): Settled => ({
            leased: leased[side] as Leased,
            verdict,
            gone: false,
            attempt: sent
              ? {
                  id,
                  url: 'http://r/',
                  status: 2,
                  responseCode: 500,
                  response: Buffer.alloc(0),
                  durationMs: 1,
                  trigger: 0,
                  cause: undefined,
                  createdAt: Date.UTC(2026, 10, 24),
                }
              : undefined,
          }),
        ),
      ),
    );
  }

  async function step(): Promise<void> {
    const roll = below(100);
    if (roll < 22 || known.length === 0) return open();
    if (roll < 30) {
      const ms = 20_000 * (1 + below(4));
      await each(`pass ${ms}`, (one) => one.pass(ms));
      return;
    }
    if (roll < 42) {
      const hints = someHints();
      return lease('lease hinted', (one, side) => one.store.leaseHinted(hints(side)));
    }
    if (roll < 52) {
      const back = below(3) === 0 ? 45_000 : Number.POSITIVE_INFINITY;
      return lease(`lease due ${back}`, (one) => one.store.leaseDue(all, back));
    }
    if (roll < 56) {
      const hinted = await each('hint due', (one) => one.store.hintDue(all, Number.POSITIVE_INFINITY, 30_000));
      const shown = hinted.map((hints) => hints.map(({ messageId, leaseNo }) => `${messageId} ${leaseNo}`).sort());
      assert.deepEqual(shown[1], shown[0]);
      return;
    }
    if (roll < 62) {
      const to = pick(endpoints);
      return lease('claim', (one, side) => one.store.claimLane(to[side] as string, all));
    }
    if (roll < 66) {
      const hints = someHints();
      await each('park', (one, side) => one.store.parkHinted(hints(side)));
      return;
    }
    if (roll < 71) {
      const { messageId } = pick(known)[0] as Hint;
      const hint = known.find((names) => names[0]?.messageId === messageId) as Hint[];
      await each(`resend ${messageId}`, (one, side) => one.resend(hint[side] as Hint));
      return;
    }
    if (roll < 75) {
      const owner = pick(['one', 'two', 'three']);
      const held = await each(`hold slots ${owner}`, (one) => one.store.holdSlots(owner, 30_000));
      assert.deepEqual([...(held[1] ?? [])].sort(), [...(held[0] ?? [])].sort(), done.join('\n'));
      return;
    }
    if (roll < 76) {
      const owner = pick(['one', 'two', 'three']);
      await each(`release slots ${owner}`, (one) => one.store.releaseSlots(owner));
      return;
    }
    if (roll < 77) {
      await each('clear leases', (one) => one.store.clearLeases());
      return;
    }
    if (given.length === 0) return;
    if (roll < 84) {
      const leased = pick(given.slice(-12));
      const to = pick(['due', 'parked'] as const);
      await each(`give back ${leased[0]?.messageId} ${leased[0]?.leaseNo}`, (one, side) =>
        one.store.giveBack([leased[side] as Leased], to),
      );
      return;
    }
    await settle();
  }

  return {
    step,
    async compareAll(): Promise<void> {
      for (const names of known) {
        const shown = [];
        for (const [side, one] of both.entries()) {
          const hint = names[side] as Hint;
          const row = await one.row(hint);
          // The real one has taken a little longer.
          const round = (n: number | undefined) => (n === undefined ? undefined : Math.round(n / 10) + 0);
          const times = { dueIn: round(row?.dueIn), leasedFor: round(row?.leasedFor), resumeIn: round(row?.resumeIn) };
          const attempts = (await one.attempts(hint)).map(({ number }) => number);
          shown.push({ ...row, ...times, outcome: await one.outcome(hint), attempts });
        }
        assert.deepEqual(shown[1], shown[0], `${names[0]?.messageId}\n${done.join('\n')}`);
      }
    },
  };
}
