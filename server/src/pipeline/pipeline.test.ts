import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createManualClock, type ManualClock } from '../adapters/clock/manual.ts';
import { ApiError, type Reason } from '../core/errors.ts';
import type { Method } from '../core/method.ts';
import { createLog } from '../observe/log.ts';
import type { Call, Context, Handler } from './call.ts';
import type { IdempotencyStore } from './idempotent.ts';
import { createPipeline } from './index.ts';
import { type Claims, createTokens, type Tokens } from './tokens.ts';

const log = createLog({ level: 'silent', format: 'json', write: () => {} });
const secret = 'a test secret of thirty-two bytes!';

interface Text {
  text: string;
}

function method(settings: Partial<Method>): Method {
  const codec = {
    encode: (value: unknown) => Buffer.from(JSON.stringify(value)),
    decode: (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) as unknown,
  };
  return {
    id: 'test.Texts/Write',
    service: 'test.Texts',
    rpc: 'Write',
    scope: 'organization',
    capability: undefined,
    permission: 'text:write',
    idempotency: 'none',
    status: { ok: 200, created: 201 },
    routes: [],
    validate: (request) =>
      (request as Text).text === 'invalid' ? [{ loc: ['body', 'text'], msg: 'is invalid', type: 'value_error' }] : [],
    create: () => ({}),
    request: codec,
    response: codec,
    ...settings,
  };
}

interface Asked {
  readonly authorization?: string | undefined;
  readonly appId?: string;
  readonly text?: string;
  readonly key?: string;
  readonly uri?: string;
  readonly size?: number;
  readonly deadline?: number;
  readonly signal?: AbortSignal;
}

function ask(of: Method, asked: Asked): Call {
  return {
    method: of,
    edge: 'rest',
    requestId: 'r',
    uri: asked.uri ?? '/texts',
    size: asked.size ?? 0,
    header: (name) =>
      name === 'authorization' ? asked.authorization : name === 'idempotency-key' ? asked.key : undefined,
    variable: (name) => (name === 'app_id' ? asked.appId : undefined),
    decode() {
      if (asked.text === 'unreadable') throw new ApiError('BAD_REQUEST');
      return { text: asked.text ?? 'text' };
    },
    signal: asked.signal ?? new AbortController().signal,
    deadline: asked.deadline,
    log,
    principal: undefined,
    request: undefined,
    created: false,
  };
}

interface Settings {
  readonly handler?: (context: Context, request: Text) => Promise<unknown>;
  readonly clock?: ManualClock;
  readonly tokens?: Tokens;
  readonly authEpoch?: (organizationId: string) => number | Promise<number>;
  readonly store?: IdempotencyStore;
}

const noStore: IdempotencyStore = { run: (_scope, _hash, work) => work() };

function pipeline(settings: Partial<Method>, parts: Settings = {}) {
  const clock = parts.clock ?? createManualClock();
  const tokens = parts.tokens ?? createTokens({ secret, clock });
  const handler = (parts.handler ?? (async (_context, request) => request)) as Handler;
  const [operation] = createPipeline([method(settings)], new Map([['test.Texts/Write', handler]]), {
    log,
    clock,
    tokens,
    authEpoch: parts.authEpoch ?? (() => 1),
    findApplication: async (organizationId, name) =>
      organizationId === 'org_1' && ['app_a', 'a'].includes(name) ? { id: 'app_a', uid: 'a' } : undefined,
    idempotency: parts.store ?? noStore,
    limits: { rest: 1000, grpc: 1000 },
  });
  assert.ok(operation);
  const call = (asked: Asked) => ask(operation.method, asked);
  return { tokens, clock, call, run: operation.run, ask: (asked: Asked) => operation.run(call(asked)) };
}

async function reason(answer: Promise<unknown>): Promise<Reason | 'answered'> {
  return answer.then(
    () => 'answered' as const,
    (error: unknown) => {
      assert.ok(error instanceof ApiError, String(error));
      return error.reason;
    },
  );
}

async function bearers(tokens: Tokens) {
  const own = { organizationId: 'org_1', applicationId: 'app_a' };
  return {
    nobody: undefined,
    organization: `Bearer ${await tokens.issueOrganization('org_1')}`,
    stranger: `Bearer ${await tokens.issueOrganization('org_2')}`,
    application: `Bearer ${await tokens.issueApplication(own)}`,
    other: `Bearer ${await tokens.issueApplication({ ...own, applicationId: 'app_b' })}`,
  };
}

const verdicts: [scope: Method['scope'], expected: Record<keyof Awaited<ReturnType<typeof bearers>>, string>][] = [
  [
    'none',
    { nobody: 'answered', organization: 'answered', stranger: 'answered', application: 'answered', other: 'answered' },
  ],
  [
    'organization',
    {
      nobody: 'AUTHENTICATION_FAILED',
      organization: 'answered',
      stranger: 'answered',
      application: 'INSUFFICIENT_ACCESS',
      other: 'INSUFFICIENT_ACCESS',
    },
  ],
  [
    'organization_application',
    {
      nobody: 'AUTHENTICATION_FAILED',
      organization: 'answered',
      stranger: 'NOT_FOUND',
      application: 'INSUFFICIENT_ACCESS',
      other: 'INSUFFICIENT_ACCESS',
    },
  ],
  [
    'application',
    {
      nobody: 'AUTHENTICATION_FAILED',
      organization: 'answered',
      stranger: 'NOT_FOUND',
      application: 'answered',
      other: 'NOT_FOUND',
    },
  ],
  [
    'read_all',
    {
      nobody: 'AUTHENTICATION_FAILED',
      organization: 'answered',
      stranger: 'answered',
      application: 'answered',
      other: 'answered',
    },
  ],
];

for (const [scope, expected] of verdicts) {
  test(`scope ${scope} lets in whom it should`, async () => {
    const { tokens, ask } = pipeline({ scope });
    const found: Record<string, string> = {};
    for (const [who, authorization] of Object.entries(await bearers(tokens))) {
      found[who] = await reason(ask({ authorization, appId: 'a' }));
    }
    assert.deepEqual(found, expected);
  });
}

test('the handler learns who calls and which application the path names', async () => {
  const seen: unknown[] = [];
  const handler = async (context: Context) => seen.push(structuredClone(context.principal));
  const { tokens, ask } = pipeline({ scope: 'application' }, { handler, authEpoch: () => 7 });
  await ask({ authorization: (await bearers(tokens)).organization, appId: 'a' });
  assert.deepEqual(seen, [
    {
      organizationId: 'org_1',
      applicationId: undefined,
      featureFlags: undefined,
      capabilities: undefined,
      sendsMessages: undefined,
      scopes: undefined,
      tokenId: undefined,
      sessionId: undefined,
      authEpoch: 7,
      application: { id: 'app_a', uid: 'a' },
    },
  ]);
});

test('authentication comes before scope, scope before size, size before decoding, decoding before rules', async () => {
  const { tokens, ask } = pipeline({ scope: 'organization_application' });
  const { organization, application } = await bearers(tokens);
  const bad = { size: 1001, text: 'unreadable', appId: 'a' };
  assert.equal(await reason(ask({ ...bad })), 'AUTHENTICATION_FAILED');
  assert.equal(await reason(ask({ ...bad, authorization: application })), 'INSUFFICIENT_ACCESS');
  assert.equal(await reason(ask({ ...bad, authorization: organization, appId: 'x' })), 'NOT_FOUND');
  assert.equal(await reason(ask({ ...bad, authorization: organization })), 'PAYLOAD_TOO_LARGE');
  assert.equal(await reason(ask({ ...bad, authorization: organization, size: 1000 })), 'BAD_REQUEST');
  assert.equal(await reason(ask({ authorization: organization, appId: 'a', text: 'invalid' })), 'VALIDATION_FAILED');
});

test('what is no bearer is refused, and the scheme is read in any case', async () => {
  const { tokens, ask } = pipeline({});
  const token = await tokens.issueOrganization('org_1');
  for (const authorization of [token, `Basic ${token}`, 'Bearer', 'Bearer ', `Bearer ${token} x`, '']) {
    assert.equal(await reason(ask({ authorization })), 'AUTHENTICATION_FAILED', authorization);
  }
  assert.equal(await reason(ask({ authorization: `bearer  ${token}` })), 'answered');
});

/** Tokens whose text is the organization; counts how often one is verified. */
function countingTokens(validUntil = Number.POSITIVE_INFINITY): Tokens & { verified: number } {
  const counting = {
    verified: 0,
    async verify(token: string): Promise<Claims> {
      counting.verified += 1;
      return { organizationId: token, applicationId: undefined, featureFlags: undefined, validUntil };
    },
    issueOrganization: async (id: string) => id,
    issueApplication: async () => '',
  };
  return counting;
}

test('a token is verified once in 30 seconds, and once for many calls at a time', async () => {
  const tokens = countingTokens();
  const { ask, clock } = pipeline({}, { tokens });
  const authorization = 'Bearer org_1';
  await Promise.all(Array.from({ length: 20 }, () => ask({ authorization })));
  assert.equal(tokens.verified, 1);
  clock.advance(29_999);
  await ask({ authorization });
  assert.equal(tokens.verified, 1);
  clock.advance(1);
  await ask({ authorization });
  assert.equal(tokens.verified, 2);
});

test('a token that has to be fresh is read again ahead of time, and is refused at once when that says so', async () => {
  const tokens = countingTokens();
  let ended = false;
  const verify = async (token: string): Promise<Claims> => {
    if (ended) throw new ApiError('AUTHENTICATION_FAILED');
    return { ...(await tokens.verify(token)), freshMs: 1_000 };
  };
  const { ask, clock } = pipeline({}, { tokens: { ...tokens, verify } });
  const authorization = 'Bearer org_1';
  await ask({ authorization });
  clock.advance(499);
  await ask({ authorization });
  assert.equal(tokens.verified, 1);
  clock.advance(1);
  await Promise.all([ask({ authorization }), ask({ authorization })]);
  assert.equal(tokens.verified, 2);
  clock.advance(999);
  ended = true;
  // Still answered by what is known, while it is being read again.
  await ask({ authorization });
  await new Promise(setImmediate);
  assert.equal(await reason(ask({ authorization })), 'AUTHENTICATION_FAILED');
});

/** A caller as a row would have it. */
const callerWith = (claims: Partial<Claims>): Settings => ({
  tokens: {
    ...countingTokens(),
    verify: async () => ({
      organizationId: 'org_1',
      applicationId: undefined,
      featureFlags: undefined,
      validUntil: Number.POSITIVE_INFINITY,
      ...claims,
    }),
  },
});

test("an application's token needs the operation's capability, wherever it may call at all", async () => {
  for (const scope of ['application', 'read_all'] as const) {
    for (const [capabilities, answer] of [
      [undefined, 'answered'],
      [['ManageEndpoint', 'ViewBase'], 'answered'],
      [['ViewBase'], 'INSUFFICIENT_ACCESS'],
      [[], 'INSUFFICIENT_ACCESS'],
    ] as const) {
      const caller = { applicationId: 'app_a', capabilities: capabilities && new Set(capabilities) };
      const { ask } = pipeline({ scope, capability: 'ManageEndpoint' }, callerWith(caller));
      assert.equal(await reason(ask({ authorization: 'Bearer x', appId: 'a' })), answer, `${scope} ${capabilities}`);
    }
  }
});

test('a token with scopes needs the permission of the operation, or of all resources', async () => {
  for (const scope of ['organization', 'organization_application', 'application', 'read_all', 'message'] as const) {
    for (const [held, answer] of [
      ['text:write', 'answered'],
      ['*:write', 'answered'],
      ['text:read', 'INSUFFICIENT_ACCESS'],
      ['*:read', 'INSUFFICIENT_ACCESS'],
    ] as const) {
      const { ask } = pipeline({ scope }, callerWith({ scopes: new Set([held]) }));
      assert.equal(await reason(ask({ authorization: 'Bearer x', appId: 'a' })), answer, `${scope} ${held}`);
    }
  }
});

test('messages are sent by an organization, or by a token that was made for sending those of its application', async () => {
  const sender = { applicationId: 'app_a', sendsMessages: true, capabilities: new Set<never>() };
  for (const [claims, appId, answer] of [
    [{}, 'anything', 'answered'],
    [sender, 'app_a', 'answered'],
    [sender, 'a', 'answered'],
    [sender, 'b', 'NOT_FOUND'],
    [{ applicationId: 'app_a' }, 'app_a', 'INSUFFICIENT_ACCESS'],
  ] as const) {
    const { ask } = pipeline({ scope: 'message' }, callerWith(claims));
    assert.equal(await reason(ask({ authorization: 'Bearer x', appId })), answer, appId);
  }
});

test('where a token is a matter of choice, a bad one makes a caller that is nobody', async () => {
  const seen: string[] = [];
  const handler = async ({ principal }: Context) => seen.push(principal.organizationId);
  const { tokens, ask } = pipeline({ scope: 'optional' }, { handler });
  await ask({});
  await ask({ authorization: 'Bearer nonsense' });
  await ask({ authorization: (await bearers(tokens)).organization });
  assert.deepEqual(seen, ['', '', 'org_1']);
});

test('a verified token is not trusted past its own end', async () => {
  const clock = createManualClock();
  const tokens = countingTokens(clock.now() + 5000);
  const { ask } = pipeline({}, { tokens, clock });
  await ask({ authorization: 'Bearer org_1' });
  clock.advance(4999);
  await ask({ authorization: 'Bearer org_1' });
  assert.equal(tokens.verified, 1);
  clock.advance(1);
  await ask({ authorization: 'Bearer org_1' });
  assert.equal(tokens.verified, 2);
});

test('only so many verified tokens are kept, the oldest goes first', async () => {
  const tokens = countingTokens();
  const { ask } = pipeline({}, { tokens });
  for (let i = 0; i <= 10_000; i += 1) await ask({ authorization: `Bearer org_${i}` });
  await ask({ authorization: 'Bearer org_1' });
  assert.equal(tokens.verified, 10_001);
  await ask({ authorization: 'Bearer org_0' });
  assert.equal(tokens.verified, 10_002);
});

test('a token is verified again once its organization’s auth epoch has moved on', async () => {
  for (const wait of [false, true]) {
    let epoch = 1;
    const tokens = countingTokens();
    const epochs: number[] = [];
    const { ask } = pipeline(
      {},
      {
        tokens,
        authEpoch: () => (wait ? Promise.resolve(epoch) : epoch),
        handler: async (context) => epochs.push(context.principal.authEpoch),
      },
    );
    await ask({ authorization: 'Bearer org_1' });
    await ask({ authorization: 'Bearer org_1' });
    assert.equal(tokens.verified, 1);
    epoch = 2;
    await ask({ authorization: 'Bearer org_1' });
    assert.equal(tokens.verified, 2);
    assert.deepEqual(epochs, [1, 1, 2]);
  }
});

test('one call’s application is not the next one’s', async () => {
  const seen: unknown[] = [];
  const { tokens, ask, call } = pipeline(
    { scope: 'application' },
    { handler: async (context) => seen.push(context.principal.application?.id) },
  );
  const { organization } = await bearers(tokens);
  await ask({ authorization: organization, appId: 'a' });
  assert.equal(await reason(ask({ authorization: organization, appId: 'x' })), 'NOT_FOUND');
  assert.deepEqual(seen, ['app_a']);
  assert.equal(call({}).principal, undefined);
});

test('a call past its deadline is not begun, and an interrupted one is told apart from a fault', async () => {
  const clock = createManualClock();
  const interrupted = AbortSignal.abort();
  const broken = async () => {
    throw new Error('interrupted');
  };
  const { ask } = pipeline({ scope: 'none' }, { clock, handler: broken });
  assert.equal(await reason(ask({ deadline: clock.now() })), 'DEADLINE_EXCEEDED');
  assert.equal(await reason(ask({})), 'INTERNAL');
  assert.equal(await reason(ask({ signal: interrupted })), 'CANCELED');
  const late = pipeline(
    { scope: 'none' },
    {
      clock,
      handler: async () => {
        clock.advance(20);
        throw new Error('late');
      },
    },
  );
  assert.equal(await reason(late.ask({ signal: interrupted, deadline: clock.now() + 10 })), 'DEADLINE_EXCEEDED');
});

test('a handler that throws at once is a fault like any other', async () => {
  const { ask } = pipeline(
    { scope: 'none' },
    {
      handler: () => {
        throw new Error('at once');
      },
    },
  );
  assert.equal(await reason(ask({})), 'INTERNAL');
});

test('work that the store does over counts as done once', async () => {
  let runs = 0;
  const handler = async (context: Context) => {
    runs += 1;
    if (runs === 1) context.created();
    return { text: `run ${runs}` };
  };
  const twice: IdempotencyStore = {
    async run(_scope, _hash, work) {
      await work();
      return work();
    },
  };
  const { call, run } = pipeline({ scope: 'none', idempotency: 'stored' }, { handler, store: twice });
  const asked = call({ key: 'k' });
  assert.deepEqual(await run(asked), { text: 'run 2' });
  assert.equal(asked.created, false);
});

test('an answer that another call kept meanwhile wins over our own', async () => {
  const bytes = Buffer.from(JSON.stringify({ text: 'theirs' }));
  const lost: IdempotencyStore = {
    async run(_scope, _hash, work) {
      await work();
      return { bytes, created: true };
    },
  };
  const { call, run } = pipeline({ scope: 'none', idempotency: 'stored' }, { store: lost });
  const asked = call({ key: 'k' });
  assert.deepEqual(await run(asked), { text: 'theirs' });
  assert.equal(asked.created, true);
});

test('a method without a handler does not start', () => {
  assert.throws(
    () => createPipeline([method({})], new Map(), { log } as Parameters<typeof createPipeline>[2]),
    /test\.Texts\/Write has no handler/,
  );
});
