import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { prefixes } from '../../server/src/core/ids.ts';
import {
  type ListAttemptsByEndpointRequest,
  type ListAttemptsByMessageRequest,
  type MessageAttemptOut,
  MessageAttemptTriggerType,
  MessageStatus,
  MessageStatusText,
  StatusCodeClass,
} from '../../server/src/gen/posthorn/v1/message_attempt.ts';
import { callBy, ids, newOrganization, openControlPlane, type TestPlane } from '../support/control-plane.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { allRefused, refused } from '../support/refused.ts';

let database: TestDatabase;
let plane: TestPlane;

before(async () => {
  database = await createTestDatabase();
  plane = await openControlPlane(database);
});

after(async () => {
  await plane.close();
  await database.drop();
});

interface Attempt {
  readonly messageId: string;
  readonly endpointId: string;
  readonly code?: number;
  readonly status?: 0 | 2;
  readonly trigger?: 0 | 1;
  readonly response?: Buffer;
  readonly cause?: string;
}

async function tenant() {
  const organizationId = newOrganization();
  const { application, endpoint, message, messageAttempt } = plane.handlers;
  const { id: appId } = await application.createApplication(callBy({ organizationId }), {
    applicationIn: { name: 'a', metadata: new Map() },
  });
  const caller = () => callBy({ organizationId, applicationId: appId });
  const all = { appId, before: undefined, after: undefined, eventTypes: [] };
  return {
    appId,
    organizationId,
    addEndpoint: (uid?: string) =>
      endpoint
        .createEndpoint(caller(), {
          appId,
          endpointIn: {
            url: 'https://example.com/',
            description: '',
            uid,
            // Nothing goes to it by itself: what is open is what a test opens.
            eventTypes: [],
            channels: ['nobody'],
            disabled: false,
            metadata: new Map(),
            headers: new Map(),
          },
        })
        .then(({ id }) => id),
    setDisabled: (endpointId: string, disabled: boolean) =>
      endpoint.patchEndpoint(caller(), {
        appId,
        endpointId,
        updateMask: ['disabled'],
        endpointPatch: { disabled, eventTypes: [], channels: [], metadata: new Map() },
      }),
    removeEndpoint: (endpointId: string) => endpoint.deleteEndpoint(caller(), { appId, endpointId }),
    send: (change: { eventId?: string; eventType?: string; channels?: string[] } = {}) =>
      message
        .createMessage(callBy({ organizationId }), {
          appId,
          messageIn: {
            eventType: 'a.b',
            payload: Buffer.from('{}'),
            channels: [],
            tags: [],
            deliverAt: undefined,
            ...change,
          },
        })
        .then(({ id }) => id),
    expunge: (msgId: string) => message.expungeMessageContent(caller(), { appId, msgId }),
    async addAttempt({ messageId, endpointId, ...rest }: Attempt): Promise<string> {
      const { code = 200, status = 0, trigger = 0, response = Buffer.from('ok'), cause = null } = rest;
      const id = ids.next(prefixes.attempt);
      await database.pool.query(
        `insert into attempt (id, message_id, endpoint_id, application_id, organization_id, url, status, response_code,
           response, duration_ms, trigger, number, cause, created_at)
         values ($1, $2, $3, $4, $5, 'https://then.example/', $6, $7, $8, 12, $9, 1, $10, '2026-01-02T03:04:05.678Z')`,
        [id, messageId, endpointId, appId, organizationId, status, code, response, trigger, cause],
      );
      return id;
    },
    get: (msgId: string, attemptId: string) => messageAttempt.getAttempt(caller(), { appId, msgId, attemptId }),
    byEndpoint: (endpointId: string, query: Partial<ListAttemptsByEndpointRequest> = {}) =>
      messageAttempt.listAttemptsByEndpoint(caller(), { ...all, endpointId, ...query }),
    byMessage: (msgId: string, query: Partial<ListAttemptsByMessageRequest> = {}) =>
      messageAttempt.listAttemptsByMessage(caller(), { ...all, msgId, ...query }),
    resend: (msgId: string, endpointId: string) => messageAttempt.resendMessage(caller(), { appId, msgId, endpointId }),
  };
}

const idsOf = ({ data }: { data: MessageAttemptOut[] }) => data.map(({ id }) => id);

test('an attempt is shown as it was recorded', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint(), await app.send({ eventId: 'e' })];
  const good = await app.addAttempt({ messageId, endpointId, response: Buffer.from('grüße\0') });
  assert.deepEqual(await app.get('e', good), {
    id: good,
    msgId: messageId,
    endpointId,
    url: 'https://then.example/',
    response: 'grüße\0',
    responseStatusCode: 200,
    responseDurationMs: 12,
    status: MessageStatus.SUCCESS,
    statusText: MessageStatusText.SUCCESS,
    triggerType: MessageAttemptTriggerType.SCHEDULED,
    cause: undefined,
    timestamp: new Date('2026-01-02T03:04:05.678Z'),
  });
  const bytes = Buffer.from([0xff, 0xfe]);
  const failure = { messageId, endpointId, code: 0, status: 2, trigger: 1, cause: 'tls', response: bytes } as const;
  const bad = await app.get(messageId, await app.addAttempt(failure));
  assert.deepEqual([bad.status, bad.statusText], [MessageStatus.FAIL, MessageStatusText.FAIL]);
  assert.deepEqual([bad.triggerType, bad.cause], [MessageAttemptTriggerType.MANUAL, 'tls']);
  assert.equal(bad.response, bytes.toString('base64'));
});

test('an attempt is found under its own message alone', async () => {
  const [app, stranger] = [await tenant(), await tenant()];
  const [endpointId, messageId, other] = [await app.addEndpoint(), await app.send(), await app.send()];
  const id = await app.addAttempt({ messageId, endpointId });
  await allRefused('NOT_FOUND', [
    app.get(other, id),
    app.get('nobody', id),
    app.get(messageId, ids.next(prefixes.attempt)),
    app.get(messageId, 'nul\0'),
    stranger.get(messageId, id),
    stranger.byMessage(messageId),
    stranger.byEndpoint(endpointId),
  ]);
});

test('both lists go from the newest on, in both directions', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint('hook'), await app.send({ eventId: 'e' })];
  const all: string[] = [];
  for (let i = 0; i < 5; i += 1) all.unshift(await app.addAttempt({ messageId, endpointId }));
  for (const list of [app.byEndpoint.bind(null, 'hook'), app.byMessage.bind(null, 'e')]) {
    const first = await list({ limit: 2 });
    assert.deepEqual([idsOf(first), first.done], [all.slice(0, 2), false]);
    const second = await list({ limit: 3, iterator: first.iterator as string });
    assert.deepEqual([idsOf(second), second.done], [all.slice(2), true]);
    const back = await list({ limit: 1, iterator: second.prevIterator as string });
    assert.deepEqual([idsOf(back), back.done], [[all[1]], false]);
    await assert.rejects(list({ iterator: 'msg_1' }), refused('VALIDATION_FAILED', /query\.iterator/));
    assert.deepEqual(idsOf(await list({ before: new Date(Date.now() - 60_000) })), []);
    assert.deepEqual(idsOf(await list({ after: new Date(Date.now() - 60_000) })), all);
  }
});

test('both lists filter by status, class of status, channel and event type', async () => {
  const app = await tenant();
  const endpointId = await app.addEndpoint();
  const one = await app.send({ eventType: 'one', channels: ['x', 'y'] });
  const two = await app.send({ eventType: 'two' });
  const ok = await app.addAttempt({ messageId: one, endpointId, code: 299 });
  const none = await app.addAttempt({ messageId: one, endpointId, code: 0, status: 2 });
  const gone = await app.addAttempt({ messageId: two, endpointId, code: 410, status: 2 });
  const list = async (query: Partial<ListAttemptsByEndpointRequest>) => idsOf(await app.byEndpoint(endpointId, query));
  assert.deepEqual(await list({ status: MessageStatus.SUCCESS }), [ok]);
  assert.deepEqual(await list({ status: MessageStatus.FAIL }), [gone, none]);
  assert.deepEqual(await list({ status: MessageStatus.SENDING }), []);
  assert.deepEqual(await list({ status: MessageStatus.UNSPECIFIED }), [gone, none, ok]);
  assert.deepEqual(await list({ statusCodeClass: StatusCodeClass.SUCCESS }), [ok]);
  assert.deepEqual(await list({ statusCodeClass: StatusCodeClass.CLIENT_ERROR }), [gone]);
  assert.deepEqual(await list({ statusCodeClass: StatusCodeClass.NONE }), [none]);
  assert.deepEqual(await list({ statusCodeClass: StatusCodeClass.SERVER_ERROR }), []);
  assert.deepEqual(await list({ channel: 'y' }), [none, ok]);
  assert.deepEqual(await list({ channel: 'unknown' }), []);
  assert.deepEqual(await list({ eventTypes: ['two', 'three'] }), [gone]);
  assert.deepEqual(await list({ eventTypes: ['two'], channel: 'x' }), []);
  assert.deepEqual(idsOf(await app.byMessage(one, { status: MessageStatus.FAIL, channel: 'x' })), [none]);
});

test("a message's attempts can be those at one endpoint", async () => {
  const app = await tenant();
  const [a, b, messageId] = [await app.addEndpoint('a'), await app.addEndpoint('b'), await app.send()];
  const atA = await app.addAttempt({ messageId, endpointId: a });
  const atB = await app.addAttempt({ messageId, endpointId: b });
  assert.deepEqual(idsOf(await app.byMessage(messageId)), [atB, atA]);
  assert.deepEqual(idsOf(await app.byMessage(messageId, { endpointId: 'a' })), [atA]);
  await app.removeEndpoint('b');
  await allRefused('NOT_FOUND', [
    app.byMessage(messageId, { endpointId: b }),
    app.byMessage(messageId, { endpointId: 'nobody' }),
    app.byEndpoint(b),
  ]);
  assert.deepEqual(idsOf(await app.byMessage(messageId)), [atB, atA]);
});

test('without content a response is {}', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint(), await app.send()];
  await app.addAttempt({ messageId, endpointId });
  assert.equal((await app.byEndpoint(endpointId, { withContent: false })).data[0]?.response, '{}');
  assert.equal((await app.byEndpoint(endpointId)).data[0]?.response, 'ok');
});

interface Open {
  readonly state?: number;
  readonly attempt?: number;
  readonly leaseNo?: number;
  readonly leased?: boolean;
}

async function open(
  messageId: string,
  endpointId: string,
  { state = 1, attempt = 2, leaseNo = 3, leased = false }: Open,
) {
  await database.pool.query(
    `insert into delivery_open (message_id, endpoint_id, application_id, organization_id, state, attempt, lease_no,
       lease_until, due_at, content_day)
     select $1, $2, application_id, organization_id, $3, $4, $5,
       case when $6 then now() + interval '1 hour' else '-infinity' end, '2100-01-01', content_day
     from message where id = $1`,
    [messageId, endpointId, state, attempt, leaseNo, leased],
  );
}

async function openRow(messageId: string, endpointId: string) {
  const { rows } = await database.pool.query(
    `select d.state, d.attempt, d.trigger, d.resends, d.lease_no, d.due_at <= now() as due, d.resume_at,
       d.organization_id = m.organization_id and d.content_day = m.content_day as fits
     from delivery_open d join message m on m.id = d.message_id where d.message_id = $1 and d.endpoint_id = $2`,
    [messageId, endpointId],
  );
  return rows[0];
}

const later = new Date('2100-01-01');

test('a resend makes an open delivery due now, and remembers when the schedule would have gone on', async () => {
  const app = await tenant();
  for (const state of [1, 2]) {
    const [endpointId, messageId] = [await app.addEndpoint(), await app.send()];
    await open(messageId, endpointId, { state });
    const wakes = plane.wakes();
    assert.deepEqual(await app.resend(messageId, endpointId), {});
    assert.equal(plane.wakes(), wakes + 1);
    const row = { state: 1, attempt: 2, trigger: 1, resends: 1, lease_no: 3, due: true, resume_at: later, fits: true };
    assert.deepEqual(await openRow(messageId, endpointId), row);
    await app.resend(messageId, endpointId);
    assert.deepEqual(await openRow(messageId, endpointId), { ...row, resends: 2 });
  }
});

test('a delivery that is being sent right now is left alone', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint(), await app.send()];
  await open(messageId, endpointId, { leased: true });
  const before = await openRow(messageId, endpointId);
  await app.resend(messageId, endpointId);
  assert.deepEqual(await openRow(messageId, endpointId), before);
});

test('a resend opens a closed delivery again and keeps its history', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint('hook'), await app.send({ eventId: 'e' })];
  await database.pool.query(`insert into delivery values ($1, $2, $3, $4, 2, 8, now())`, [
    messageId,
    endpointId,
    app.appId,
    app.organizationId,
  ]);
  await app.resend('e', 'hook');
  assert.deepEqual(await openRow(messageId, endpointId), {
    state: 1,
    attempt: 8,
    trigger: 1,
    resends: 1,
    lease_no: 8,
    due: true,
    resume_at: null,
    fits: true,
  });
  const { rows } = await database.pool.query('select outcome, attempts from delivery where message_id = $1', [
    messageId,
  ]);
  assert.deepEqual(rows, [{ outcome: 2, attempts: 8 }]);
});

test('an endpoint that never had the message gets it, once, however many ask at the same time', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint(), await app.send()];
  await Promise.all(Array.from({ length: 6 }, () => app.resend(messageId, endpointId)));
  const row = await openRow(messageId, endpointId);
  assert.deepEqual([row.attempt, row.lease_no, row.trigger, row.resume_at], [0, 0, 1, null]);
  const { rowCount } = await database.pool.query('select from delivery_open where message_id = $1', [messageId]);
  assert.equal(rowCount, 1);
});

test('a disabled endpoint is sent nothing, and the answer is the same', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint(), await app.send()];
  await app.setDisabled(endpointId, true);
  assert.deepEqual(await app.resend(messageId, endpointId), {});
  assert.equal(await openRow(messageId, endpointId), undefined);
});

test('a resend needs a message, its payload and an endpoint, and asks for them in this order', async () => {
  const app = await tenant();
  const [endpointId, messageId] = [await app.addEndpoint(), await app.send()];
  const expunged = await app.send();
  await app.expunge(expunged);
  await assert.rejects(app.resend('nobody', 'nobody'), refused('NOT_FOUND'));
  await assert.rejects(app.resend(expunged, 'nobody'), refused('MISSING_PAYLOAD'));
  await assert.rejects(app.resend(messageId, 'nobody'), refused('NOT_FOUND'));
  const stranger = await tenant();
  await assert.rejects(app.resend(messageId, await stranger.addEndpoint()), refused('NOT_FOUND'));
  await app.removeEndpoint(endpointId);
  await assert.rejects(app.resend(messageId, endpointId), refused('NOT_FOUND'));
});
