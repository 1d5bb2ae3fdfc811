import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../server/src/core/errors.ts';
import type { Method, Violation } from '../../server/src/core/method.ts';
import {
  batchCreateMessages,
  createApplication,
  createEndpoint,
  createEventType,
  createMessage,
  getApplication,
  getEndpoint,
  getEventType,
  getHealth,
  listApplications,
  listAttemptsByEndpoint,
  listMessages,
  methods,
  patchApplication,
  patchEndpoint,
  patchEndpointHeaders,
  resendMessage,
  rotateEndpointSecret,
  setEndpointHeaders,
} from '../../server/src/gen/methods.ts';
import type { ApplicationOut } from '../../server/src/gen/posthorn/v1/application.ts';
import type { EndpointOut } from '../../server/src/gen/posthorn/v1/endpoint.ts';
import { Reason } from '../../server/src/gen/posthorn/v1/errors.ts';
import { HealthStatus } from '../../server/src/gen/posthorn/v1/health.ts';
import type { MessageOut } from '../../server/src/gen/posthorn/v1/message.ts';
import { MessageStatus, StatusCodeClass } from '../../server/src/gen/posthorn/v1/message_attempt.ts';
import { Ordering } from '../../server/src/gen/posthorn/v1/page.ts';

function read<Request>(method: Method<Request>, json: string | Buffer): Request {
  const request = method.create();
  method.routes[0]?.body?.(request, Buffer.from(json));
  return request;
}

function refused(action: () => unknown): Violation {
  try {
    action();
  } catch (problem) {
    assert.ok(problem instanceof ApiError, String(problem));
    assert.equal(problem.reason, 'VALIDATION_FAILED');
    const [violation] = problem.violations;
    assert.ok(violation);
    return violation;
  }
  return assert.fail('it was taken');
}

function answer<Request, Response>(method: Method<Request, Response>, response: Response): string {
  return method.routes[0]?.answer?.(response).toString() ?? '';
}

const time = new Date('2026-11-24T10:21:24Z');

test('a message is read with its payload as it is written', () => {
  const payload = '{"a" : 1.0, "a":1e3, "big":12345678901234567890}';
  const body = Buffer.from(
    `{"eventType":"a.b","eventId":"e1","channels":["x","y","x"],"payloadRetentionPeriod":5,
      "payload": ${payload} ,"application":{"name":"n","metadata":null},"transformationsParams":{"rawPayload":"r","x":1}}`,
  );
  const { messageIn } = read(createMessage, body);
  assert.equal(messageIn?.payload.toString(), payload);
  assert.deepEqual(
    { ...messageIn, payload: undefined },
    {
      eventType: 'a.b',
      eventId: 'e1',
      channels: ['x', 'y'],
      payloadRetentionPeriod: 5,
      payload: undefined,
      application: { name: 'n', uid: undefined, throttleRate: undefined, metadata: new Map() },
      transformationsParams: { rawPayload: 'r' },
      tags: [],
      deliverAt: undefined,
      payloadRetentionHours: undefined,
    },
  );
});

test('an older name is read as the field, and both together are a duplicate', () => {
  assert.equal(read(createMessage, '{"eventType":"a","data":{}}').messageIn?.payload.toString(), '{}');
  assert.deepEqual(read(createEndpoint, '{"url":"u","filterTypes":["a"]}').endpointIn?.eventTypes, ['a']);
  const twice = refused(() => read(createEndpoint, '{"url":"u","filterTypes":["a"],"eventTypes":null}'));
  assert.deepEqual(twice.loc, ['body', 'eventTypes']);
  assert.match(twice.msg, /duplicate field/);
});

test('throttleRate wins over rateLimit, which is read where it is alone', () => {
  const rate = (json: string) => read(createApplication, json).applicationIn?.throttleRate;
  assert.equal(rate('{"name":"n","rateLimit":7}'), 7);
  assert.equal(rate('{"name":"n","rateLimit":7,"throttleRate":8}'), 8);
  assert.equal(rate('{"name":"n","throttleRate":8,"rateLimit":7}'), 8);
  assert.equal(rate('{"name":"n","throttleRate":null,"rateLimit":7}'), 7);
  assert.equal(rate('{"name":"n"}'), undefined);
});

test('null is taken for nullable fields and refused for the others', () => {
  const { endpointIn } = read(createEndpoint, '{"url":"u","uid":null,"channels":null,"metadata":null,"version":null}');
  assert.equal(endpointIn?.uid, undefined);
  assert.deepEqual(endpointIn?.channels, []);
  for (const name of ['url', 'description', 'disabled']) {
    assert.deepEqual(refused(() => read(createEndpoint, `{"${name}":null}`)).loc, ['body', name]);
  }
  assert.deepEqual(refused(() => read(createMessage, '{"channels":["c"],"eventType":null}')).loc, [
    'body',
    'eventType',
  ]);
});

test('a list that may be null may not be empty', () => {
  const violation = refused(() => read(createEndpoint, '{"url":"u","eventTypes":[]}'));
  assert.deepEqual(violation, {
    loc: ['body', 'eventTypes'],
    msg: "eventTypes can't be empty, it must have at least one item.",
    type: 'value_error',
    field: undefined,
  });
});

test('a payload that is missing or no object is refused', () => {
  assert.match(refused(() => read(createMessage, '{"eventType":"a"}')).msg, /missing field `payload`/);
  for (const payload of ['[]', '"{}"', '1', 'null']) {
    const violation = refused(() => read(createMessage, `{"eventType":"a","payload":${payload}}`));
    assert.deepEqual([violation.loc, violation.msg], [['body', 'payload'], 'Payload must be an object.']);
  }
});

test('a problem inside a list names the item', () => {
  const wrong = refused(() =>
    read(batchCreateMessages, '{"messages":[{"eventType":"a","payload":{}},{"eventType":1}]}'),
  );
  assert.deepEqual(wrong.loc, ['body', 'messages[1]', 'eventType']);
  const missing = refused(() => read(batchCreateMessages, '{"messages":[{"eventType":"a"}]}'));
  assert.deepEqual(missing.loc, ['body', 'messages[0]', 'payload']);
});

test('a broken rule is named in wire and in proto names', () => {
  const request = read(
    batchCreateMessages,
    '{"messages":[{"eventType":"a b","payload":{},"application":{"name":""}}]}',
  );
  request.appId = 'a';
  assert.deepEqual(batchCreateMessages.validate(request), [
    {
      loc: ['body', 'messages', '0', 'application', 'name'],
      msg: 'Application names must be at least one character',
      type: 'value_error',
      field: 'message_batch_in.messages[0].application.name',
    },
    {
      loc: ['body', 'messages', '0', 'eventType'],
      msg: 'String must match the following pattern: [a-zA-Z0-9\\-_.].',
      type: 'value_error',
      field: 'message_batch_in.messages[0].event_type',
    },
  ]);
});

test('metadata has a bound that counts its JSON in bytes', () => {
  const request = (value: string) => read(createApplication, JSON.stringify({ name: 'n', metadata: { k: value } }));
  assert.deepEqual(createApplication.validate(request('x'.repeat(4096 - 8))), []);
  const [violation] = createApplication.validate(request(`${'x'.repeat(4096 - 9)}é`));
  assert.deepEqual(violation?.loc, ['body', 'metadata']);
  assert.equal(violation?.msg, 'metadata must be less than or equal to 4096 bytes');
});

test('path and query are places of their own', () => {
  const request = read(createMessage, '{"eventType":"a","payload":{}}');
  request.appId = 'no good';
  assert.deepEqual(createMessage.validate(request)[0]?.loc, ['path', 'app_id']);
  const list = { ...listApplications.create(), limit: 251 };
  const [violation] = listApplications.validate(list);
  assert.deepEqual([violation?.loc, violation?.msg], [['query', 'limit'], 'Given limit must not exceed 250']);
});

test('a PATCH tells absent, null and value apart', () => {
  const request = read(patchApplication, '{"uid":null,"rateLimit":5,"metadata":{"a":"b"}}');
  assert.deepEqual(request.updateMask, ['throttle_rate', 'uid', 'metadata']);
  assert.equal(request.applicationPatch?.uid, undefined);
  assert.equal(request.applicationPatch?.throttleRate, 5);
  assert.deepEqual(read(patchApplication, '{}').updateMask, []);
  assert.deepEqual(refused(() => read(patchApplication, '{"name":null}')).loc, ['body', 'name']);
});

test('over gRPC a PATCH without a mask changes what is set', () => {
  const patch = (applicationPatch: object, updateMask?: string[]) => {
    const empty = { name: undefined, throttleRate: undefined, uid: undefined, metadata: new Map() };
    const request = { appId: 'a', applicationPatch: { ...empty, ...applicationPatch }, updateMask };
    return patchApplication.request.decode(patchApplication.request.encode(request)).updateMask;
  };
  assert.deepEqual(patch({ name: 'n', uid: 'u' }), ['name', 'uid']);
  assert.deepEqual(patch({ name: 'n' }, ['uid', 'uid']), ['uid']);
  assert.deepEqual(patch({ name: 'n' }, ['*']), ['name', 'throttle_rate', 'uid', 'metadata']);
  assert.match(refused(() => patch({}, ['color'])).msg, /no field "color"/);
  assert.match(refused(() => patch({}, ['name'])).msg, /cannot be cleared/);
});

test('over gRPC raw JSON is checked, and loses only the white space around it', () => {
  const send = (payload: string | Buffer, eventType = 'a') => {
    const request = read(createMessage, '{"eventType":"a","payload":{}}');
    if (request.messageIn) Object.assign(request.messageIn, { payload: Buffer.from(payload), eventType });
    return createMessage.request.decode(createMessage.request.encode(request)).messageIn?.payload.toString();
  };
  assert.equal(send(' {"a" :1.0}\n'), '{"a" :1.0}');
  assert.equal(refused(() => send('')).msg, 'Payload must be an object.');
  assert.equal(refused(() => send('[]')).msg, 'Payload must be an object.');
  assert.match(refused(() => send('{"a":01}')).msg, /leading zero at byte/);
  assert.match(refused(() => send('{} {}')).msg, /goes on/);
  assert.match(refused(() => send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).msg, /UTF-8/);
  assert.equal(refused(() => send('{"a":01}')).field, 'message_in.payload');
});

test('over gRPC a NUL in a string is refused', () => {
  const encode = (metadata: Map<string, string>) =>
    createApplication.request.encode({
      getIfExists: undefined,
      applicationIn: { name: 'n', uid: undefined, throttleRate: undefined, metadata },
    });
  const violation = refused(() => createApplication.request.decode(encode(new Map([['k', 'a\0']]))));
  assert.deepEqual(violation.loc, ['body', 'metadata']);
});

test('over gRPC a string that is not UTF-8 is refused', () => {
  const bytes = Buffer.from(getApplication.request.encode({ appId: 'abc' }));
  assert.deepEqual(getApplication.request.decode(bytes), { appId: 'abc' });
  bytes[3] = 0xff;
  assert.throws(() => getApplication.request.decode(bytes));
});

test('over gRPC a missing body is named', () => {
  const request = createMessage.request.decode(createMessage.request.encode({ ...createMessage.create(), appId: 'a' }));
  assert.deepEqual(createMessage.validate(request), [
    { loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'message_in' },
  ]);
});

test('null in a PATCH of headers removes, as deleteHeaders does', () => {
  const { endpointHeadersPatchIn } = read(patchEndpointHeaders, '{"headers":{"a":"1","b":null},"deleteHeaders":["c"]}');
  assert.deepEqual(endpointHeadersPatchIn, { headers: new Map([['a', '1']]), deleteHeaders: ['c', 'b'] });
  assert.deepEqual(refused(() => read(setEndpointHeaders, '{"headers":{"a":null}}')).loc, ['body', 'headers', 'a']);
});

test('an endpoint PATCH takes older names', () => {
  assert.deepEqual(read(patchEndpoint, '{"filterTypes":null,"rateLimit":null}').updateMask, [
    'throttle_rate',
    'event_types',
  ]);
});

test('a body has to be there where the operation does not say otherwise', () => {
  assert.match(refused(() => read(rotateEndpointSecret, '')).msg, /empty/);
  assert.deepEqual(read(rotateEndpointSecret, '{}').endpointSecretRotateIn, {
    key: undefined,
    gracePeriodSeconds: undefined,
  });
});

test('schemas are kept as they are written', () => {
  const schemas = '{"1": {"b":1, "a":1e2}}';
  const { eventTypeIn } = read(createEventType, `{"name":"n","description":"","schemas": ${schemas} }`);
  assert.equal(eventTypeIn?.schemas?.toString(), schemas);
  assert.equal(read(createEventType, '{"name":"n","description":"","schemas":null}').eventTypeIn?.schemas, undefined);
});

const application: ApplicationOut = {
  id: 'app_1',
  uid: undefined,
  name: 'Ä "quoted"',
  throttleRate: undefined,
  createdAt: time,
  updatedAt: new Date('2026-11-24T10:21:24.050Z'),
  metadata: new Map([['k', 'v']]),
};

test('an application leaves out uid and rateLimit when they are null', () => {
  assert.equal(
    answer(getApplication, application),
    '{"name":"Ä \\"quoted\\"","throttleRate":null,"id":"app_1","createdAt":"2026-11-24T10:21:24Z",' +
      '"updatedAt":"2026-11-24T10:21:24.050Z","metadata":{"k":"v"}}',
  );
  const full: Record<string, unknown> = JSON.parse(
    answer(getApplication, { ...application, uid: 'u', throttleRate: 3 }),
  );
  assert.deepEqual([full.uid, full.throttleRate, full.rateLimit], ['u', 3, 3]);
});

test('an endpoint writes nulls, and its older names', () => {
  const endpoint: EndpointOut = {
    id: 'ep_1',
    uid: undefined,
    url: 'http://example.com/',
    description: '',
    version: 1,
    disabled: false,
    throttleRate: undefined,
    eventTypes: [],
    channels: [],
    createdAt: time,
    updatedAt: time,
    metadata: new Map(),
  };
  assert.deepEqual(JSON.parse(answer(getEndpoint, endpoint)), {
    id: 'ep_1',
    uid: null,
    url: 'http://example.com/',
    description: '',
    version: 1,
    disabled: false,
    throttleRate: null,
    rateLimit: null,
    eventTypes: null,
    filterTypes: null,
    channels: null,
    createdAt: '2026-11-24T10:21:24Z',
    updatedAt: '2026-11-24T10:21:24Z',
    metadata: {},
  });
  assert.match(
    answer(getEndpoint, { ...endpoint, eventTypes: ['a', 'b'] }),
    /"eventTypes":\["a","b"\].*"filterTypes":\["a","b"\]/,
  );
});

const message: MessageOut = {
  id: 'msg_1',
  eventId: undefined,
  eventType: 'a',
  payload: Buffer.from('{"a" : 1.0}'),
  channels: [],
  timestamp: time,
  tags: [],
  deliverAt: undefined,
};

test('a payload is written as it was read', () => {
  assert.equal(
    answer(createMessage, message),
    '{"eventId":null,"eventType":"a","payload":{"a" : 1.0},"channels":null,"id":"msg_1","timestamp":"2026-11-24T10:21:24Z"}',
  );
});

test('a page has a null iterator when it is empty, and no prevIterator', () => {
  const page = { data: [], iterator: undefined, prevIterator: undefined, done: true };
  assert.equal(answer(listMessages, page), '{"data":[],"iterator":null,"done":true}');
  const two: { data: unknown[]; prevIterator: string } = JSON.parse(
    answer(listMessages, { data: [message, message], iterator: 'msg_1', prevIterator: '-msg_1', done: false }),
  );
  assert.equal(two.data.length, 2);
  assert.equal(two.prevIterator, '-msg_1');
});

test('a batch answers with a message or an error for each', () => {
  const error = { reason: Reason.CONFLICT, status: 409, code: 'conflict', detail: 'taken' };
  const results = [
    { result: { $case: 'message' as const, value: message } },
    { result: { $case: 'error' as const, value: error } },
  ];
  const json: { results: { message?: { id: string }; error?: object }[] } = JSON.parse(
    answer(batchCreateMessages, { results }),
  );
  assert.equal(json.results[0]?.message?.id, 'msg_1');
  assert.deepEqual(json.results[1], { error: { reason: 'CONFLICT', status: 409, code: 'conflict', detail: 'taken' } });
});

test('an empty schema set is null, and text enums are words', () => {
  const eventType = {
    name: 'n',
    description: '',
    archived: false,
    deprecated: false,
    schemas: undefined,
    featureFlag: undefined,
    createdAt: time,
    updatedAt: time,
  };
  assert.match(answer(getEventType, eventType), /"schemas":null/);
  assert.equal(
    answer(getHealth, {
      database: { status: HealthStatus.OK },
      queue: { status: HealthStatus.ERROR },
      cache: { status: 1 },
    }),
    '{"database":{"status":"ok"},"queue":{"status":"error"},"cache":{"status":"ok"}}',
  );
  assert.equal(answer(resendMessage, {}), '{}');
});

function query<Request>(method: Method<Request>, name: string, ...values: string[]): string | Request {
  const parameter = method.routes[0]?.query.find((one) => one.names.includes(name));
  assert.ok(parameter, name);
  const request = method.create();
  return parameter.set(request, values) ?? request;
}

test('query parameters are read by their types', () => {
  const attempts = query(listAttemptsByEndpoint, 'status', '0');
  assert.ok(typeof attempts === 'object' && attempts.status === MessageStatus.SUCCESS);
  const classes = query(listAttemptsByEndpoint, 'status_code_class', '0');
  assert.ok(typeof classes === 'object' && classes.statusCodeClass === StatusCodeClass.NONE);
  const order = query(listApplications, 'order', 'descending');
  assert.ok(typeof order === 'object' && order.order === Ordering.DESCENDING);
  const before = query(listMessages, 'before', '2026-11-24 10:21:24 UTC');
  assert.ok(typeof before === 'object' && before.before?.getTime() === time.getTime());
  const types = query(listMessages, 'event_types', 'a,b', 'c', 'a', '');
  assert.deepEqual(typeof types === 'object' && types.eventTypes, ['a', 'b', 'c']);
});

for (const [name, value] of [
  ['limit', '-1'],
  ['limit', '1.0'],
  ['limit', ''],
  ['limit', '99999999999'],
  ['order', 'up'],
] as const) {
  test(`?${name}=${value} is refused with a sentence`, () => {
    assert.equal(typeof query(listApplications, name, value), 'string');
  });
}

test('booleans are true or false and nothing else, and a value comes once', () => {
  for (const value of ['1', 'True', 'yes', ''])
    assert.equal(typeof query(listMessages, 'with_content', value), 'string');
  assert.equal(typeof query(listMessages, 'with_content', 'true', 'true'), 'string');
  assert.equal(typeof query(listMessages, 'before', 'yesterday'), 'string');
  assert.equal(typeof query(listAttemptsByEndpoint, 'status', 'success'), 'string');
});

test('each method has a route, and each of its path variables is written into the request', () => {
  for (const method of methods) {
    assert.ok(method.routes.length > 0, method.id);
    for (const route of method.routes) {
      const names = [...route.template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      assert.deepEqual(Object.keys(route.variables).sort(), names.sort(), method.id);
      const request = method.create();
      for (const name of names) route.variables[name]?.(request, `<${name}>`);
      for (const name of names) assert.ok(JSON.stringify(request).includes(`<${name}>`), `${method.id} ${name}`);
    }
  }
});
