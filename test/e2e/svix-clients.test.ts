import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { BackgroundTaskStatus, BackgroundTaskType, Svix as SvixV1, Webhook as WebhookV1 } from 'svix-v1';
import { Svix as SvixV2, Webhook as WebhookV2 } from 'svix-v2';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Arrival, eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { type RouteRecorder, startRouteRecorder } from '../support/route-recorder.ts';

let server: TestApp;
let receiver: Receiver;
const recorders = new Map<string, RouteRecorder>();

/** Every operation of the incumbent, but the one that its clients have no method for. */
const operations = Object.keys(
  (
    JSON.parse(readFileSync(new URL('../check/incumbent-operations.json', import.meta.url), 'utf8')) as {
      readonly operations: object;
    }
  ).operations,
).filter((operation) => operation !== 'GET /api/v1/health/ping');

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '0' });
  receiver = await startReceiver();
  for (const { line } of lines) recorders.set(line, await startRouteRecorder(server.rest, operations));
});

after(async () => {
  for (const recorder of recorders.values()) await recorder.close();
  await receiver.close();
  await server.stop();
});

const serverUrl = (line: string): string => recorders.get(line)?.url ?? '';

const headersOf = (arrival: Arrival): Record<string, string> =>
  Object.fromEntries(Object.entries(arrival.headers).map(([name, value]) => [name, String(value)]));

/**
 * What the two lines of the official client have in common, as this test uses it; the filter's name differs, and what they
 * call a PUT.
 */
const lines = [
  {
    line: '1.x',
    connect: (token = server.token) => new SvixV1(token, { serverUrl: serverUrl('1.x') }),
    filter: 'filterTypes',
    put: 'update',
    putHeaders: 'updateHeaders',
  },
  {
    line: '2.x',
    connect: (token = server.token) => new SvixV2(token, { serverUrl: serverUrl('2.x') }) as unknown as SvixV1,
    filter: 'eventTypes',
    put: 'upsert',
    putHeaders: 'setHeaders',
  },
] as const;

/** Calls a PUT by the name that the line has for it. */
function putting<T>(resource: object, name: string): (...of: unknown[]) => Promise<T> {
  const method = (resource as Record<string, (...of: unknown[]) => Promise<T>>)[name];
  assert.ok(method, name);
  return method.bind(resource) as (...of: unknown[]) => Promise<T>;
}

for (const { line, connect, filter, put, putHeaders } of lines) {
  describe(`the official client of the ${line} line, unchanged,`, () => {
    const uid = `customer-${line.replace('.', '')}`;

    test('creates an application, an endpoint and a message, which arrives and verifies', async () => {
      const svix = connect();
      const application = await svix.application.create({ name: 'Customer', uid });
      assert.equal(application.uid, uid);
      assert.deepEqual(application.metadata, {});
      await svix.eventType.create({ name: `invoice.paid.${line}`, description: 'An invoice was paid' });
      const endpoint = await svix.endpoint.create(uid, {
        url: `${receiver.url}/${line}`,
        uid: 'hooks',
        [filter]: [`invoice.paid.${line}`],
      });
      assert.equal(endpoint.url, `${receiver.url}/${line}`);
      const payload = { invoice: 'inv_1', amount: 12.5 };
      const message = await svix.message.create(uid, { eventType: `invoice.paid.${line}`, eventId: 'evt-1', payload });
      await receiver.until(() => receiver.of(message.id).length === 1);

      const [arrival] = receiver.of(message.id) as [Arrival];
      const { key } = await svix.endpoint.getSecret(uid, 'hooks');
      const headers = headersOf(arrival);
      assert.deepEqual(new WebhookV1(key).verify(arrival.body, headers), payload);
      new WebhookV2(key).verify(arrival.body.toString(), headers);
      assert.deepEqual(new StandardWebhook(key).verify(arrival.body, headers), payload);
      assert.throws(() => new StandardWebhook(key).verify(`${arrival.body} `, headers));
    });

    test('lists what it made, page by page', async () => {
      const svix = connect();
      const { data, done } = await svix.message.list(uid);
      assert.deepEqual(
        data.map((message) => message.eventId),
        ['evt-1'],
      );
      assert.equal(done, true);
      const message = await svix.message.get(uid, 'evt-1');
      assert.equal(message.id, data[0]?.id);
      const applications = await svix.application.list({ limit: 1 });
      assert.equal(applications.data.length, 1);
    });

    test('lists attempts by message and by endpoint, and resends', async () => {
      const svix = connect();
      const { id } = await svix.message.get(uid, 'evt-1');
      const attempts = () => svix.messageAttempt.listByMsg(uid, 'evt-1');
      const first = await eventually(async () => {
        const page = await attempts();
        return page.data.length > 0 && page;
      });
      assert.equal(first.data[0]?.responseStatusCode, 200);
      assert.equal(first.data[0]?.status, 0);
      await svix.messageAttempt.resend(uid, id, 'hooks');
      await receiver.until(() => receiver.of(id).length === 2);
      await eventually(async () => (await attempts()).data.length === 2);
      const byEndpoint = await svix.messageAttempt.listByEndpoint(uid, 'hooks');
      assert.deepEqual(byEndpoint.data.map((attempt) => attempt.triggerType).sort(), [0, 1]);
      const attempt = await svix.messageAttempt.get(uid, id, byEndpoint.data[0]?.id ?? '');
      assert.equal(attempt.msgId, id);
    });

    test('updates, rotates, sets headers and deletes', async () => {
      const svix = connect();
      const patched = await svix.endpoint.patch(uid, 'hooks', { description: 'for invoices' });
      assert.equal(patched.description, 'for invoices');
      const before = await svix.endpoint.getSecret(uid, 'hooks');
      await svix.endpoint.rotateSecret(uid, 'hooks', {});
      const after = await svix.endpoint.getSecret(uid, 'hooks');
      assert.notEqual(after.key, before.key);
      await svix.endpoint.patchHeaders(uid, 'hooks', {
        headers: { 'X-Customer': 'seven', Authorization: 'Basic abc' },
      });
      const headers = await svix.endpoint.getHeaders(uid, 'hooks');
      assert.deepEqual([headers.headers, headers.sensitive], [{ 'X-Customer': 'seven' }, ['Authorization']]);

      // The header and both secrets count for the very next message.
      const message = await svix.message.create(uid, { eventType: `invoice.paid.${line}`, payload: { n: 1 } });
      await receiver.until(() => receiver.of(message.id).length === 1);
      const [arrival] = receiver.of(message.id) as [Arrival];
      assert.equal(arrival.headers['x-customer'], 'seven');
      for (const { key } of [before, after]) new StandardWebhook(key).verify(arrival.body, headersOf(arrival));

      await svix.endpoint.delete(uid, 'hooks');
      await assert.rejects(svix.endpoint.get(uid, 'hooks'), (error: { code?: number; body?: { code?: string } }) => {
        assert.equal(error.code, 404);
        assert.equal(error.body?.code, 'not_found');
        return true;
      });
      await svix.application.delete(uid);
      await assert.rejects(svix.application.get(uid), { code: 404 });
    });

    test('gets the errors that it knows', async () => {
      const svix = connect();
      await assert.rejects(svix.application.create({ name: '' }), { code: 422 });
      await svix.application.create({ name: 'a', uid: `taken-${uid}` });
      await assert.rejects(svix.application.create({ name: 'b', uid: `taken-${uid}` }), { code: 409 });
      await svix.message.create(`taken-${uid}`, { eventType: 'a.b', eventId: 'one', payload: {} });
      await assert.rejects(svix.message.create(`taken-${uid}`, { eventType: 'a.b', eventId: 'one', payload: {} }), {
        code: 409,
      });
      const stranger = new SvixV1('not.a.token', { serverUrl: server.rest });
      await assert.rejects(stranger.application.list(), { code: 401 });
    });

    describe('looks after an application that is there to stay:', () => {
      const app = `steady-${uid}`;
      const type = `order.placed.${line}`;

      test('puts and patches applications and event types', async () => {
        const svix = connect();
        const { id } = await svix.application.create({ name: 'Steady', uid: app });
        const replaced = await putting<{ id: string; name: string }>(svix.application, put)(app, {
          name: 'Replaced',
          uid: app,
          throttleRate: 600,
        });
        assert.deepEqual([replaced.id, replaced.name], [id, 'Replaced']);
        const patched = await svix.application.patch(app, { metadata: { plan: 'gold' } });
        assert.deepEqual(patched.metadata, { plan: 'gold' });
        assert.equal((await svix.application.getOrCreate({ name: 'Ignored', uid: app })).id, id);

        const examples = [{ order: 1 }, { order: 2 }];
        await svix.eventType.create({
          name: type,
          description: 'placed',
          schemas: { 1: { type: 'object', examples } },
        });
        await svix.eventType.patch(type, { description: 'An order was placed' });
        const made = `made.by.put.${line}`;
        await putting(svix.eventType, put)(made, { description: 'made' });
        assert.equal((await svix.eventType.get(made)).description, 'made');
        const names = (await svix.eventType.list({ withContent: true })).data.map(({ name }) => name);
        assert.ok(names.includes(type) && names.includes(made));
        await svix.eventType.delete(made);
        assert.equal(
          (await svix.eventType.list()).data.find(({ name }) => name === made),
          undefined,
        );
      });

      test('puts endpoints and their headers, and sends an example', async () => {
        const svix = connect();
        const { id } = await svix.endpoint.create(app, { url: `${receiver.url}/steady`, uid: 'steady' });
        const replaced = await putting<{ id: string; description: string }>(svix.endpoint, put)(app, 'steady', {
          url: `${receiver.url}/steady`,
          uid: 'steady',
          description: 'replaced',
        });
        assert.deepEqual([replaced.id, replaced.description], [id, 'replaced']);
        assert.deepEqual(
          (await svix.endpoint.list(app)).data.map((endpoint) => endpoint.id),
          [id],
        );
        await putting(svix.endpoint, putHeaders)(app, 'steady', { headers: { 'X-Plan': 'gold' } });

        assert.equal((await svix.endpoint.get(app, id)).uid, 'steady');

        const example = await svix.endpoint.sendExample(app, 'steady', { eventType: type });
        assert.deepEqual([example.eventType, example.payload], [type, {}]);
        await receiver.until(() => receiver.of(example.id).length === 1);
        const [arrival] = receiver.of(example.id) as [Arrival];
        assert.deepEqual([JSON.parse(arrival.body.toString()), arrival.headers['x-plan']], [{ order: 1 }, 'gold']);
      });

      test('sees what was tried where, counts it, and recovers and replays', async () => {
        const svix = connect();
        const since = new Date(Date.now() - 60_000);
        const fail = `${receiver.url}/fail-${line}`;
        receiver.answer(({ path }) => (path.startsWith('/fail') ? 500 : 200));
        const { id } = await svix.endpoint.create(app, { url: fail, uid: 'failing' });
        const message = await svix.message.create(app, { eventType: type, eventId: 'order-1', payload: { order: 3 } });
        const messages = await eventually(async () => {
          const { data } = await svix.messageAttempt.listAttemptedMessages(app, 'failing', { status: 2 });
          return data.length === 1 && data;
        });
        assert.deepEqual([messages[0]?.id, messages[0]?.nextAttempt ?? null], [message.id, null]);
        assert.equal((await svix.messageAttempt.listAttemptedMessages(app, 'failing', { status: 0 })).data.length, 0);
        const destinations = await svix.messageAttempt.listAttemptedDestinations(app, 'order-1');
        assert.equal(destinations.done, true);
        assert.deepEqual(destinations.data.map(({ uid: of, status }) => [of, status]).sort(), [
          ['failing', 2],
          ['steady', 0],
        ]);
        const stats = await svix.endpoint.getStats(app, 'failing');
        assert.deepEqual([stats.success, stats.fail, stats.pending, stats.sending], [0, 2, 0, 0]);

        receiver.answer(200);
        const recovery = await svix.endpoint.recover(app, 'failing', { since });
        assert.deepEqual([recovery.status, recovery.task], ['running', 'endpoint.recover']);
        const finished = (taskId: string) =>
          eventually(async () => {
            const task = await svix.backgroundTask.get(taskId);
            return task.status === 'finished' && (task.data as { replayed: number; endpointId: string });
          });
        assert.deepEqual([(await finished(recovery.id)).replayed, (await finished(recovery.id)).endpointId], [1, id]);
        await eventually(async () => (await svix.endpoint.getStats(app, 'failing')).success === 1);

        const { id: late } = await svix.endpoint.create(app, { url: `${receiver.url}/late`, uid: 'late' });
        const missing = await svix.endpoint.replayMissing(app, late, { since });
        assert.equal((await finished(missing.id)).replayed, 2);
        await eventually(async () => (await svix.endpoint.getStats(app, late)).success === 2);
        const bulk = await svix.endpoint.bulkReplay(app, late, { since, eventTypes: [type], status: 0 });
        assert.equal((await finished(bulk.id)).replayed, 2);
        const tasks = await svix.backgroundTask.list({
          task: BackgroundTaskType.EndpointBulkReplay,
          status: BackgroundTaskStatus.Finished,
        });
        assert.ok(tasks.data.some((task) => task.id === bulk.id));
      });

      test('forgets contents', async () => {
        const svix = connect();
        const [attempt] = (await svix.messageAttempt.listByMsg(app, 'order-1')).data;
        assert.ok(attempt);
        await svix.messageAttempt.expungeContent(app, 'order-1', attempt.id);
        assert.equal((await svix.messageAttempt.get(app, 'order-1', attempt.id)).response, 'EXPUNGED');
        await svix.message.expungeContent(app, 'order-1');
        const { payload } = await svix.message.get(app, 'order-1', { withContent: true });
        assert.deepEqual(payload, { expired: true });
      });

      test('gives its own people a token, with which they see their application', async () => {
        const svix = connect();
        const { token, url } = await svix.authentication.appPortalAccess(app, { featureFlags: ['beta'] });
        assert.ok(URL.canParse(url));
        const portal = connect(token);
        assert.equal((await portal.application.get(app)).uid, app);
        await assert.rejects(portal.application.list(), { code: 403 });
        await assert.rejects(portal.message.create(app, { eventType: type, payload: {} }), { code: 403 });
        await portal.authentication.logout();
        await svix.health.get();
      });
    });

    test('has had every operation of the incumbent answered', () => {
      assert.deepEqual([...(recorders.get(line)?.answered ?? [])].sort(), [...operations].sort());
    });
  });
}
