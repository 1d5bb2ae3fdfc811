import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { createManualClock } from '../adapters/clock/manual.ts';
import { ApiError, catalogue } from '../core/errors.ts';
import { createTokens } from './tokens.ts';

const secret = 'a test secret of thirty-two bytes!';
const start = Date.UTC(2026, 0, 1);
const seconds = start / 1000;
const clock = createManualClock(start);
const tokens = createTokens({ secret, clock });

function sign(claims: JWTPayload, alg = 'HS256', key = secret): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg }).sign(Buffer.from(key));
}

async function refused(token: string | Promise<string>, status: number, code: string, detail: string | RegExp) {
  await assert.rejects(tokens.verify(await token), (error) => {
    assert.ok(error instanceof ApiError);
    const { http, code: restCode } = catalogue[error.reason];
    assert.deepEqual([http, restCode], [status, code]);
    if (typeof detail === 'string') assert.equal(error.message, detail);
    else assert.match(error.message, detail);
    return true;
  });
}

test('an organization token is good for ten years, with 15 minutes of tolerance', async () => {
  const clock = createManualClock(start);
  const tokens = createTokens({ secret, clock });
  const token = await tokens.issueOrganization('org_1');
  const claims = await tokens.verify(token);
  assert.equal(claims.organizationId, 'org_1');
  assert.equal(claims.applicationId, undefined);
  assert.equal(claims.featureFlags, undefined);
  const lifetime = (24 * 365 * 10 + 0.25) * 3_600_000;
  assert.equal(claims.validUntil, start + lifetime);
  clock.advance(lifetime - 1000);
  await tokens.verify(token);
  clock.advance(1000);
  await assert.rejects(tokens.verify(token), /Invalid token/);
});

test('an application token names both and carries its feature flags', async () => {
  const claims = await tokens.verify(
    await tokens.issueApplication({ organizationId: 'org_1', applicationId: 'app_1', featureFlags: ['beta'] }),
  );
  assert.equal(claims.organizationId, 'org_1');
  assert.equal(claims.applicationId, 'app_1');
  assert.deepEqual([...(claims.featureFlags ?? [])], ['beta']);
  assert.equal(claims.validUntil, start + (28 * 24 + 0.25) * 3_600_000);
  const plain = await tokens.verify(await tokens.issueApplication({ organizationId: 'org_1', applicationId: 'app_1' }));
  assert.equal(plain.featureFlags?.size, 0);
});

test('a token of another server, without times, is taken', async () => {
  const claims = await tokens.verify(await sign({ iss: 'svix-server', sub: 'org_23rb8YdGqMT0qIzpgGwdXfHirMu' }));
  assert.equal(claims.organizationId, 'org_23rb8YdGqMT0qIzpgGwdXfHirMu');
  assert.equal(claims.validUntil, Number.POSITIVE_INFINITY);
});

test('times are checked where present, each with 15 minutes of tolerance', async () => {
  const sub = 'org_1';
  await tokens.verify(await sign({ sub, exp: seconds - 899, nbf: seconds + 899, iat: seconds + 899 }));
  for (const times of [{ exp: seconds - 901 }, { nbf: seconds + 901 }, { iat: seconds + 901 }]) {
    await refused(sign({ sub, ...times }), 401, 'authentication_failed', 'Invalid token');
  }
});

test('other keys, other algorithms and no algorithm are refused', async () => {
  const sub = 'org_1';
  await refused(sign({ sub }, 'HS256', 'some other secret'), 401, 'authentication_failed', 'Invalid token');
  await refused(sign({ sub }, 'HS512', secret.repeat(2)), 401, 'authentication_failed', 'Invalid token');
  await refused(sign({ sub }, 'HS384'), 401, 'authentication_failed', 'Invalid token');
  await refused(new UnsecuredJWT({ sub }).encode(), 401, 'authentication_failed', 'Invalid token');
  await refused('nonsense', 401, 'authentication_failed', 'Invalid token');
  const [head, , signature] = (await sign({ sub })).split('.');
  const claims = Buffer.from(JSON.stringify({ sub: 'org_2' })).toString('base64url');
  await refused([head, claims, signature].join('.'), 401, 'authentication_failed', 'Invalid token');
});

test('who sends the secret itself is told so', async () => {
  await refused(secret, 401, 'authentication_failed', /^Authentication failed\. .*not a token/);
});

test('claims of the wrong shape have answers of their own', async () => {
  await refused(sign({}), 401, 'authentication_failed', 'Invalid token (missing `sub`).');
  await refused(sign({ sub: 'app_1' }), 400, 'bad_token', '`sub` is not a valid organization id.');
  await refused(sign({ sub: 'org_\0' }), 400, 'bad_token', '`sub` is not a valid organization id.');
  await refused(sign({ sub: 'app_1', org: 'x' }), 400, 'bad token', '`org` is not a valid organization id');
  await refused(sign({ sub: 'org_1', org: 'org_1' }), 400, 'bad token', '`sub` is not a valid application id');
  await refused(sign({ sub: 'app_1', org: 5 }), 401, 'authentication_failed', 'Invalid token');
  await refused(
    sign({ sub: 'app_1', org: 'org_1', feature_flags: 'x' }),
    401,
    'authentication_failed',
    'Invalid token',
  );
});
