/** The headers of attempts, over REST on a whole server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/app.ts';
import { eventually, type Receiver, startReceiver } from '../support/receiver.ts';
import { createRestClient, type Named, type Page, type RestClient } from '../support/rest-client.ts';

let server: TestApp;
let receiver: Receiver;
let api: RestClient;
let app: string;

before(async () => {
  server = await startTestApp({ POSTHORN_RETRY_SCHEDULE: '3600' });
  receiver = await startReceiver();
  api = createRestClient(server, server.token);
  app = (await api.call('POST', '/app', { name: 'a' })).id;
});

after(async () => {
  await receiver.close();
  await server.stop();
});

interface Shown {
  readonly sentHeaders: Record<string, string>;
  readonly responseHeaders: [string, string][] | null;
  readonly sensitive: string[];
}

/** Sends a message to a new endpoint alone; gives both and the attempt. */
async function attempt(endpoint: object, uid: string) {
  await api.call('POST', `/app/${app}/endpoint`, { url: receiver.url, uid, channels: [uid], ...endpoint });
  const message = await api.call('POST', `/app/${app}/msg`, { eventType: 'a.b', payload: {}, channels: [uid] });
  const found = await eventually(async () => {
    const { data } = await api.call<Page<Named>>('GET', `/app/${app}/attempt/msg/${message.id}`);
    return data[0];
  });
  return { message: message.id, path: `/app/${app}/msg/${message.id}/attempt/${found.id}` };
}

for (const status of [200, 500]) {
  test(`an attempt that was answered with ${status} shows what went out and what came back`, async () => {
    receiver.answer({ status, headers: { 'x-answer': 'yes', 'set-cookie': 'a=1' }, body: 'ok' });
    const headers = { 'X-Team': 'blue', Authorization: 'Bearer mark-secret' };
    const { message, path } = await attempt({ headers }, `answered-${status}`);
    // What the endpoint asks for since then has no part in it.
    await api.ask('PUT', `/app/${app}/endpoint/answered-${status}/headers`, { headers: { 'X-Team': 'red' } });

    const answer = await api.ask('GET', `${path}/headers`);
    const shown = answer.json() as unknown as Shown;
    const arrived = receiver.of(message)[0]?.headers ?? {};
    assert.equal(arrived.authorization, 'Bearer mark-secret');
    assert.deepEqual(shown.sentHeaders, {
      accept: '*/*',
      'content-type': 'application/json',
      'user-agent': arrived['user-agent'],
      'X-Team': 'blue',
      'webhook-id': message,
      'webhook-timestamp': arrived['webhook-timestamp'],
      'webhook-signature': arrived['webhook-signature'],
    });
    assert.deepEqual(shown.sensitive, ['Authorization']);
    assert.ok(!answer.text.includes('mark-secret'));
    const received = new Map(shown.responseHeaders);
    assert.deepEqual([received.get('x-answer'), received.get('set-cookie')], ['yes', 'a=1']);

    const { rows } = await server.database.pool.query('select * from attempt where message_id = $1', [message]);
    assert.ok(!Buffer.from(rows[0].sent_custom).includes('blue'), 'custom headers are sealed');
    await api.ask('DELETE', `${path}/content`);
    assert.equal(((await api.ask('GET', `${path}/headers`)).json() as unknown as Shown).responseHeaders, null);
  });
}

test('an attempt that was not answered has no answer’s headers, and one that is not there is not found', async () => {
  const { message, path } = await attempt({ url: 'http://127.0.0.1:9/' }, 'unreachable');
  const shown = await api.call<Shown>('GET', `${path}/headers`);
  assert.deepEqual([shown.responseHeaders, shown.sensitive], [null, []]);
  assert.equal(shown.sentHeaders['webhook-id'], message);
  assert.equal((await api.ask('GET', `/app/${app}/msg/${message}/attempt/atmpt_1/headers`)).status, 404);
  const other = await api.call('POST', `/app/${app}/msg`, { eventType: 'a.b', payload: {}, channels: ['none'] });
  assert.equal((await api.ask('GET', path.replace(message, other.id).concat('/headers'))).status, 404);
});
