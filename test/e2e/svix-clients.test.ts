import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Svix as SvixV1, Webhook as WebhookV1 } from 'svix-v1';
import { Svix as SvixV2, Webhook as WebhookV2 } from 'svix-v2';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Arrival, eventually, type Receiver, startReceiver } from '../support/receiver.ts';

let server: TestApp;
let receiver: Receiver;

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '0' });
  receiver = await startReceiver();
});

after(async () => {
  await receiver.close();
  await server.stop();
});

const headersOf = (arrival: Arrival): Record<string, string> =>
  Object.fromEntries(Object.entries(arrival.headers).map(([name, value]) => [name, String(value)]));

/** What the two lines of the official client have in common, as this test uses it; only the filter's name differs. */
const lines = [
  { line: '1.x', connect: () => new SvixV1(server.token, { serverUrl: server.rest }), filter: 'filterTypes' },
  {
    line: '2.x',
    connect: () => new SvixV2(server.token, { serverUrl: server.rest }) as unknown as SvixV1,
    filter: 'eventTypes',
  },
] as const;

for (const { line, connect, filter } of lines) {
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
  });
}
