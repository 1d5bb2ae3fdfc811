import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type Hint, type Leased, outcome, type Way } from '../../server/src/core/delivery.ts';
import { prefixes } from '../../server/src/core/ids.ts';
import { createBatch } from '../../server/src/store/accept-batch.ts';
import type { Disposition, Settled } from '../../server/src/store/deliveries.ts';
import type { Accepted, Draft } from '../../server/src/store/draft.ts';
import { ids, type StoreUnderTest } from './delivery-store.ts';

const leaseMs = 60_000;
const hour = 3_600_000;
const everything = Number.POSITIVE_INFINITY;

/** What the delivery side relies on. Held against Postgres and against the model that simulations run on. */
export function deliveryStoreContract(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(`deliveries in ${name}`, () => {
    let under: StoreUnderTest;

    before(async () => {
      under = await create();
    });
    beforeEach(() => under.reset());
    after(() => under.close());

    function draft(change: Partial<Draft> = {}): Draft {
      const createdAt = Date.UTC(2026, 10, 24);
      return {
        id: ids.next(prefixes.message),
        applicationId: under.applicationId,
        organizationId: under.organizationId,
        version: 7,
        authEpoch: 0,
        eventType: 'a.b',
        eventId: undefined,
        channels: undefined,
        raw: false,
        contentDay: under.contentDay,
        createdAt,
        body: Buffer.from('{"n": 1}'),
        keys: [],
        endpointIds: [],
        ...change,
      };
    }

    async function accept(drafts: readonly Draft[], way: Way, repeated = false): Promise<Accepted[]> {
      const batch = createBatch(drafts, () => way, 0);
      return batch.verdicts(await under.accept(batch.parameters(leaseMs)), repeated);
    }

    /** An open delivery that came in by this way; returns the hint for it. */
    async function open(endpointId: string, way: Way = 'spilled'): Promise<Hint> {
      const one = draft({ endpointIds: [endpointId] });
      assert.deepEqual(await accept([one], way), [{ kind: 'accepted' }]);
      const { applicationId, organizationId } = under;
      return { messageId: one.id, endpointId, applicationId, organizationId, leaseNo: 0 };
    }

    function settled(leased: Leased, verdict: Disposition, sent = true): Settled {
      const delivered = verdict.kind === 'delivered';
      const attempt = {
        id: ids.next(prefixes.attempt),
        url: 'http://receiver.example/',
        status: delivered ? 0 : 2,
        responseCode: delivered ? 200 : 500,
        response: Buffer.from([0, 255, 10]),
        durationMs: 12.4,
        trigger: leased.trigger,
        cause: undefined,
        createdAt: Date.UTC(2026, 10, 24),
      };
      return { leased, verdict, gone: false, attempt: sent ? attempt : undefined };
    }

    /** By a hint that sees the row as it stands now. */
    async function lease(hint: Hint): Promise<Leased> {
      const leaseNo = (await under.row(hint))?.leaseNo ?? 0;
      const [leased] = await under.store.leaseHinted([{ ...hint, leaseNo }]);
      assert.ok(leased);
      return leased;
    }

    /** Fails `times` times and is due at once again. */
    async function fail(hint: Hint, times = 1): Promise<Hint> {
      for (let n = 0; n < times; n += 1)
        await under.store.settle([settled(await lease(hint), { kind: 'again', delayMs: 0 })]);
      return { ...hint, leaseNo: hint.leaseNo + times };
    }

    const idsOf = (leased: readonly Hint[]) => leased.map((one) => one.messageId);

    test('each way in leaves a row in the state that its takers expect', async () => {
      const rows = [];
      for (const way of ['own', 'hinted', 'spilled', 'parked'] as const)
        rows.push(await under.row(await open(`ep_${way}`, way)));
      const common = { attempt: 0, trigger: 0, resends: 0 };
      assert.deepEqual(rows, [
        { ...common, state: 1, leaseNo: 1, leasedFor: 60, dueIn: 60, resumeIn: undefined },
        { ...common, state: 1, leaseNo: 0, leasedFor: undefined, dueIn: 30, resumeIn: undefined },
        { ...common, state: 1, leaseNo: 0, leasedFor: undefined, dueIn: 0, resumeIn: undefined },
        { ...common, state: 2, leaseNo: 0, leasedFor: undefined, dueIn: 0, resumeIn: undefined },
      ]);
    });

    test('what is to be delivered later is due then, whatever way it could have taken', async () => {
      const deliverAt = under.now() + 600_000;
      const one = draft({ endpointIds: ['ep_a'], deliverAt });
      assert.deepEqual(await accept([one], 'own'), [{ kind: 'accepted' }]);
      const hint = { messageId: one.id, endpointId: 'ep_a', applicationId: '', organizationId: '', leaseNo: 0 };
      const row = await under.row(hint);
      assert.deepEqual([row?.leaseNo, row?.leasedFor, row?.dueIn], [0, undefined, 600]);
      assert.deepEqual(await under.store.leaseDue(10, everything), []);
    });

    test('what was computed with an older version, a revoked token or for no application does not go in', async () => {
      const [stale, fresh, revoked, gone] = [
        draft({ version: 6, endpointIds: ['ep_a'] }),
        draft({ endpointIds: ['ep_a'] }),
        draft({ authEpoch: 1 }),
        draft({ applicationId: 'app_gone' }),
      ];
      const verdicts = await accept([stale, fresh, revoked, gone], 'spilled');
      assert.deepEqual(
        verdicts.map(({ kind }) => kind),
        ['stale', 'accepted', 'stale', 'stale'],
      );
      assert.deepEqual(idsOf(await under.store.leaseDue(10, everything)), [fresh.id]);
    });

    test('a batch that is repeated after an unknown commit counts once, delivered meanwhile or not', async () => {
      const one = draft({ endpointIds: ['ep_a'] });
      await accept([one], 'spilled');
      assert.deepEqual(await accept([one], 'spilled', true), [{ kind: 'accepted' }]);
      const [leased] = await under.store.leaseDue(10, everything);
      assert.ok(leased);
      await under.store.settle([settled(leased, { kind: 'delivered' })]);
      assert.deepEqual(await accept([one], 'spilled', true), [{ kind: 'accepted' }]);
      assert.deepEqual(await under.store.leaseDue(10, everything), []);
    });

    test('of messages with one key the first goes in; the key of one that stayed out stays free', async () => {
      const [first, second] = [1, 2].map((n) => ({ scope: ids.next(prefixes.task), hash: Buffer.from([n]), ttl: 100 }));
      assert.ok(first && second);
      const holder = draft({ keys: [first] });
      assert.deepEqual(await accept([holder], 'spilled'), [{ kind: 'accepted' }]);
      assert.deepEqual(await accept([draft({ keys: [first, second] }), draft({ keys: [second] })], 'spilled'), [
        { kind: 'taken' },
        { kind: 'accepted' },
      ]);
      assert.deepEqual(await accept([holder], 'spilled', true), [{ kind: 'accepted' }]);
      assert.deepEqual(await accept([draft({ keys: [first] })], 'spilled', true), [{ kind: 'taken' }]);
    });

    test('a hint leases its delivery once, with its payload and the version of its application', async () => {
      const hint = await open('ep_a', 'hinted');
      const { leaseNo, version, tries, trigger, body } = await lease(hint);
      assert.deepEqual([leaseNo, version, tries, trigger, body?.toString()], [1, 7, 1, 0, '{"n": 1}']);
      assert.deepEqual(await under.store.leaseHinted([hint]), []);
    });

    test('a payload that has expired is missing from its lease', async () => {
      const hint = await open('ep_a');
      await under.expire(hint.messageId);
      assert.equal((await lease(hint)).body, undefined);
    });

    test('a hint that was leased by since, or is about nothing, leases nothing', async () => {
      const hint = await open('ep_a');
      await fail(hint);
      assert.deepEqual(await under.store.leaseHinted([hint, { ...hint, messageId: 'msg_nobody' }]), []);
      assert.equal((await lease(hint)).tries, 1);
    });

    test('a hint that comes again after a failed resend does not bring the schedule forward', async () => {
      const hint = await open(await under.addEndpoint());
      await under.store.settle([settled(await lease(hint), { kind: 'again', delayMs: hour })]);
      await under.resend(hint);
      const hints = await under.store.hintDue(10, everything, 30_000);
      const [leased] = await under.store.leaseHinted(hints);
      assert.equal(leased?.trigger, 1);
      await under.store.settle([settled(leased as Leased, { kind: 'resumed' })]);
      assert.deepEqual(await under.store.leaseHinted(hints), []);
      await under.store.parkHinted(hints);
      assert.equal((await under.row(hint))?.dueIn, 3_600);
    });

    test('leasing what is due takes a crashed lease and a retry, not what is held, parked or not yet due', async () => {
      const crashed = await open('ep_a', 'own');
      await under.pass(leaseMs + 1_000);
      const retry = await open('ep_a');
      await fail(retry, 2);
      await open('ep_a', 'own');
      await open('ep_a', 'hinted');
      await open('ep_a', 'parked');
      const leased = await under.store.leaseDue(1_000, everything);
      assert.deepEqual(
        leased.map((one) => [one.messageId, one.leaseNo, one.attempt, one.tries]).sort(),
        [
          [crashed.messageId, 2, 0, 2],
          [retry.messageId, 3, 2, 1],
        ].sort(),
      );
      assert.deepEqual(await under.store.leaseDue(1_000, everything), []);
    });

    test('the oldest that is due goes first, up to the limit and from the low-water mark', async () => {
      const old = await open('ep_a');
      await under.pass(10_000);
      const young = await open('ep_a');
      assert.deepEqual(idsOf(await under.store.leaseDue(10, 5_000)), [young.messageId]);
      const younger = await open('ep_a');
      assert.deepEqual(idsOf(await under.store.leaseDue(1, everything)), [old.messageId]);
      assert.deepEqual(idsOf(await under.store.hintDue(10, everything, 30_000)), [younger.messageId]);
    });

    test('two processes that lease what is due at once share it without overlap', async () => {
      for (let n = 0; n < 40; n += 1) await open('ep_a');
      const both = await Promise.all([under.store, under.second].map((store) => store.leaseDue(1_000, everything)));
      assert.equal(both.flat().length, 40);
      assert.equal(new Set(idsOf(both.flat())).size, 40);
    });

    test('hinting at what is due puts it off, so that it is not hinted at again at once', async () => {
      const hint = await fail(await open('ep_a'));
      assert.deepEqual(await under.store.hintDue(100, everything, 30_000), [hint]);
      assert.deepEqual(await under.store.hintDue(100, everything, 30_000), []);
      await under.pass(31_000);
      assert.deepEqual(await under.store.hintDue(100, everything, 30_000), [hint]);
      await lease(hint);
    });

    test('a success closes the delivery and records its attempt, bytes of any kind included', async () => {
      const hint = await open('ep_a');
      await under.store.settle([settled(await lease(hint), { kind: 'delivered' })]);
      assert.equal(await under.row(hint), undefined);
      assert.deepEqual(await under.outcome(hint), { outcome: outcome.delivered, attempts: 1 });
      assert.deepEqual(await under.attempts(hint), [
        { number: 1, status: 0, durationMs: 12, response: Buffer.from([0, 255, 10]), nextIn: undefined },
      ]);
    });

    test('a success counts even when its lease has passed to another worker', async () => {
      const hint = await open('ep_a');
      const first = await lease(hint);
      await under.pass(leaseMs + 1_000);
      const second = await lease(hint);
      await under.store.settle([settled(first, { kind: 'delivered' })]);
      assert.equal(await under.row(hint), undefined);
      await under.store.settle([settled(second, { kind: 'delivered' })]);
      assert.deepEqual(await under.outcome(hint), { outcome: outcome.delivered, attempts: 1 });
      assert.equal((await under.attempts(hint)).length, 2);
    });

    test('a failure moves the delivery to its next attempt and gives the lease back', async () => {
      const hint = await open('ep_a');
      await under.store.settle([settled(await lease(hint), { kind: 'again', delayMs: 5_000 })]);
      const after = { state: 1, attempt: 1, trigger: 0, resends: 0, leaseNo: 1, leasedFor: undefined, dueIn: 5 };
      assert.deepEqual(await under.row(hint), { ...after, resumeIn: undefined });
      assert.equal((await under.attempts(hint))[0]?.nextIn, 5);
    });

    test('a failure under a lease that was lost changes nothing but is on record', async () => {
      const hint = await open('ep_a');
      const first = await lease(hint);
      await under.pass(leaseMs + 1_000);
      await lease(hint);
      await under.store.settle([
        settled(first, { kind: 'again', delayMs: 5_000 }),
        settled({ ...first, endpointId: 'ep_other' }, { kind: 'over', outcome: outcome.exhausted }),
      ]);
      const row = await under.row(hint);
      assert.deepEqual([row?.attempt, row?.leaseNo, row?.leasedFor], [0, 2, 60]);
      assert.equal((await under.attempts(hint)).length, 2);
      assert.equal(await under.outcome({ ...hint, endpointId: 'ep_other' }), undefined);
    });

    test('the last failure closes the delivery; one that was never sent leaves no attempt', async () => {
      const hint = await fail(await open('ep_a'), 7);
      await under.store.settle([settled(await lease(hint), { kind: 'over', outcome: outcome.exhausted })]);
      assert.deepEqual(await under.outcome(hint), { outcome: outcome.exhausted, attempts: 8 });
      const skipped = await open('ep_off');
      await under.store.settle([settled(await lease(skipped), { kind: 'over', outcome: outcome.skipped }, false)]);
      assert.deepEqual(await under.outcome(skipped), { outcome: outcome.skipped, attempts: 0 });
      assert.deepEqual(await under.attempts(skipped), []);
    });

    test('a batch that is written twice changes nothing the second time', async () => {
      const [delivered, again] = [await open('ep_a'), await open('ep_a')];
      const batch = [
        settled(await lease(delivered), { kind: 'delivered' }),
        settled(await lease(again), { kind: 'again', delayMs: 60_000 }),
      ];
      await under.store.settle(batch);
      await under.store.settle(batch);
      assert.deepEqual(await under.outcome(delivered), { outcome: outcome.delivered, attempts: 1 });
      assert.equal((await under.row(again))?.attempt, 1);
      assert.equal((await under.attempts(delivered)).length + (await under.attempts(again)).length, 2);
    });

    test('a batch with one delivery twice is refused as a whole, so that the recorder parts the two', async () => {
      const hint = await open('ep_a');
      const first = await lease(hint);
      await under.pass(leaseMs + 1_000);
      const batch = [first, await lease(hint)].map((leased) => settled(leased, { kind: 'delivered' }));
      await assert.rejects(under.store.settle(batch), { code: '21000' });
      assert.deepEqual(await under.attempts(hint), []);
      for (const one of batch) await under.store.settle([one]);
      assert.equal((await under.attempts(hint)).length, 2);
    });

    test('what is given back can be leased again under the same number of tries', async () => {
      const hint = await open('ep_a');
      await under.store.giveBack([await lease(hint)], 'due');
      const leased = await lease(hint);
      assert.equal(leased.tries, 1);
      await under.store.giveBack([leased], 'parked');
      assert.deepEqual(await under.store.leaseHinted([hint]), []);
      assert.deepEqual(idsOf(await under.store.claimLane('ep_a', 10)), [hint.messageId]);
      assert.deepEqual(await under.store.claimLane('ep_a', 10), []);
    });

    test('what was given back too late, by a worker whose lease had passed on, stays with the other', async () => {
      const hint = await open('ep_a');
      const first = await lease(hint);
      await under.pass(leaseMs + 1_000);
      await lease(hint);
      await under.store.giveBack([first], 'parked');
      const row = await under.row(hint);
      assert.deepEqual([row?.state, row?.leaseNo, row?.leasedFor], [1, 2, 60]);
    });

    test('what is given back after its lease ran out stays as it is: it is due anyway', async () => {
      const hint = await open('ep_a');
      const [leased] = await under.store.leaseDue(10, everything);
      assert.ok(leased);
      await under.pass(leaseMs + 1_000);
      await under.store.giveBack([leased], 'parked');
      assert.deepEqual([(await under.row(hint))?.state, (await under.row(hint))?.leaseNo], [1, 1]);
      assert.equal((await under.store.leaseDue(10, everything)).length, 1);
    });

    test('a failure that is recorded after its lease ran out makes stale what was hinted meanwhile', async () => {
      const hint = await open(await under.addEndpoint());
      for (const verdict of [{ kind: 'again', delayMs: hour }, { kind: 'resumed' }] satisfies Disposition[]) {
        const leased = await lease(hint);
        await under.pass(leaseMs + 1_000);
        const hints = await under.store.hintDue(10, everything, 30_000);
        assert.equal(hints.length, 1);
        await under.store.settle([settled(leased, verdict)]);
        assert.deepEqual(await under.store.leaseHinted(hints), []);
        assert.ok(((await under.row(hint))?.dueIn ?? 0) > 3_000);
        await under.resend(hint);
      }
    });

    test('lanes are claimed in the order of their dues', async () => {
      const early = await open('ep_lane2', 'parked');
      await under.pass(5_000);
      const late = await open('ep_lane2', 'parked');
      await open('ep_lane1', 'parked');
      assert.deepEqual(await under.store.parkedEndpoints(100), ['ep_lane1', 'ep_lane2']);
      assert.deepEqual(await under.store.parkedEndpoints(1), ['ep_lane1']);
      assert.deepEqual(idsOf(await under.store.claimLane('ep_lane2', 1)), [early.messageId]);
      assert.deepEqual(idsOf(await under.store.claimLane('ep_lane2', 5)), [late.messageId]);
    });

    test('a parked delivery whose worker died can be claimed when its lease is over', async () => {
      const hint = await open('ep_a', 'parked');
      assert.equal((await under.store.claimLane('ep_a', 1)).length, 1);
      assert.deepEqual(await under.store.claimLane('ep_a', 1), []);
      await under.pass(leaseMs + 1_000);
      assert.deepEqual(idsOf(await under.store.claimLane('ep_a', 1)), [hint.messageId]);
    });

    test('hinted deliveries of a lane are parked where they stand, leased ones are not', async () => {
      const [hinted, leased] = [await open('ep_a', 'hinted'), await open('ep_a', 'own')];
      await under.store.parkHinted([hinted, leased]);
      assert.deepEqual([(await under.row(hinted))?.state, (await under.row(leased))?.state], [2, 1]);
      assert.equal((await under.row(hinted))?.dueIn, 0);
    });

    test('clearing leases makes due what the only process before this one had', async () => {
      const hint = await open('ep_a', 'own');
      await under.store.clearLeases();
      assert.deepEqual(idsOf(await under.store.leaseDue(10, everything)), [hint.messageId]);
    });

    test('a resend of a waiting delivery is due now; when it fails the schedule goes on as it was', async () => {
      const endpointId = await under.addEndpoint();
      const hint = await open(endpointId);
      await under.store.settle([settled(await lease(hint), { kind: 'again', delayMs: hour })]);
      await under.resend(hint);
      const leased = await lease(hint);
      // The resend is not counted as a try of the schedule's.
      assert.deepEqual([leased.trigger, leased.tries], [1, 0]);
      await under.resend(hint);
      await under.store.settle([settled(leased, { kind: 'resumed' })]);
      const row = await under.row(hint);
      assert.deepEqual([row?.attempt, row?.trigger, row?.resends, row?.dueIn], [1, 0, 1, 3_600]);
    });

    test('a resend that failed when the schedule was due anyway is due now, where the next scan looks', async () => {
      const hint = await open(await under.addEndpoint());
      await under.pass(10_000);
      await under.resend(hint);
      await under.store.settle([settled(await lease(hint), { kind: 'resumed' })]);
      assert.equal((await under.store.leaseDue(10, 2_000)).length, 1);
    });

    test('a failed resend of a closed delivery leaves its outcome; a successful one makes it delivered', async () => {
      const hint = await open(await under.addEndpoint());
      await under.store.settle([settled(await lease(hint), { kind: 'over', outcome: outcome.exhausted })]);
      await under.resend(hint);
      await under.store.settle([settled(await lease(hint), { kind: 'resumed' })]);
      assert.equal(await under.row(hint), undefined);
      assert.deepEqual(await under.outcome(hint), { outcome: outcome.exhausted, attempts: 1 });
      await under.resend(hint);
      await under.store.settle([settled(await lease(hint), { kind: 'delivered' })]);
      assert.deepEqual(await under.outcome(hint), { outcome: outcome.delivered, attempts: 1 });
    });

    test('a failed resend of what was never meant for an endpoint is an outcome of its own', async () => {
      const hint = await open(await under.addEndpoint());
      await under.store.settle([settled(await lease(hint), { kind: 'resumed' })]);
      assert.equal(await under.row(hint), undefined);
      assert.equal((await under.outcome(hint))?.outcome, outcome.exhausted);
    });

    test('a lane is claimed from by age, and from replays only when nothing else is left', async () => {
      const endpointId = await under.addEndpoint();
      const replayed = await open(endpointId);
      await under.resend(replayed);
      await under.store.giveBack([await lease(replayed)], 'parked');
      await under.pass(1_000);
      const first = await open(endpointId, 'parked');
      await under.pass(1_000);
      const second = await open(endpointId, 'parked');
      assert.deepEqual(idsOf(await under.store.claimLane(endpointId, 2)).sort(), [first.messageId, second.messageId]);
      assert.deepEqual(idsOf(await under.store.claimLane(endpointId, 2)), [replayed.messageId]);
    });

    test('slots spread over the living dispatchers and pass on when one of them leaves', async () => {
      assert.equal((await under.store.holdSlots('one', 10_000)).length, 64);
      await under.store.holdSlots('two', 10_000);
      const one = await under.store.holdSlots('one', 10_000);
      const two = await under.store.holdSlots('two', 10_000);
      assert.deepEqual([one.length, two.length], [32, 32]);
      assert.equal(new Set([...one, ...two]).size, 64);
      await under.store.releaseSlots('one');
      assert.equal((await under.store.holdSlots('two', 10_000)).length, 64);
    });

    test('slots of a dispatcher that died are taken when its lease is over', async () => {
      await under.store.holdSlots('dead', 10_000);
      assert.equal((await under.store.holdSlots('alive', 10_000)).length, 0);
      await under.pass(11_000);
      assert.equal((await under.store.holdSlots('alive', 10_000)).length, 64);
    });

    test('a 410 disables the endpoint and raises the version of its application, once', async () => {
      const endpointId = await under.addEndpoint();
      assert.deepEqual(await under.configuration(endpointId), { disabled: false, version: 7 });
      await under.store.disableEndpoint(endpointId);
      await under.store.disableEndpoint(endpointId);
      assert.deepEqual(await under.configuration(endpointId), { disabled: true, version: 8 });
    });
  });
}
