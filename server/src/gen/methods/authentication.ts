// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, checkText, noBytes } from '../../core/json/binary.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { isLonger, placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeAppPortalAccessIn,
  completeCreateTokenIn,
  completeOneTimeTokenIn,
  readAppPortalAccessIn,
  readApplicationTokenExpireIn,
  readCreateTokenIn,
  readOneTimeTokenIn,
  validateAppPortalAccessIn,
  validateApplicationTokenExpireIn,
  validateCreateTokenIn,
  validateOneTimeTokenIn,
  writeApiTokenOut,
  writeAppPortalAccessOut,
  writeOneTimeTokenOut,
  writeWhoamiOut,
} from '../codec/authentication.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  ApiTokenOut,
  AppPortalAccessOut,
  AppPortalAccessRequest,
  CreateMessageTokenRequest,
  DashboardAccessRequest,
  ExchangeOneTimeTokenRequest,
  ExpireAllRequest,
  LogoutRequest,
  OneTimeTokenOut,
  WhoamiOut,
  WhoamiRequest,
} from '../posthorn/v1/authentication.ts';

function createAppPortalAccessRequest(): AppPortalAccessRequest {
  return { appId: '', appPortalAccessIn: undefined };
}

function validateAppPortalAccessRequest(value: AppPortalAccessRequest): Violation[] {
  const out: Violation[] = [];
  {
    const from = out.length;
    if (value.appId === '') report(out, 'app_id', 'app_id', 'String must be at least one character');
    if (value.appId.length > 256 && isLonger(value.appId, 256)) report(out, 'app_id', 'app_id', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.appId)) report(out, 'app_id', 'app_id', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (out.length > from) placed(out, from, 'path');
  }
  if (value.appPortalAccessIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'app_portal_access_in' });
  } else {
    const from = out.length;
    validateAppPortalAccessIn(value.appPortalAccessIn, out);
    if (out.length > from) within(out, from, ['body'], 'app_portal_access_in');
  }
  return out;
}

function completeAppPortalAccessRequest(value: AppPortalAccessRequest): AppPortalAccessRequest {
  if (value.appPortalAccessIn !== undefined) completeAppPortalAccessIn(value.appPortalAccessIn, ['body'], 'app_portal_access_in');
  return value;
}

function createDashboardAccessRequest(): DashboardAccessRequest {
  return { appId: '' };
}

function validateDashboardAccessRequest(value: DashboardAccessRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeDashboardAccessRequest(value: DashboardAccessRequest): DashboardAccessRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

function createExchangeOneTimeTokenRequest(): ExchangeOneTimeTokenRequest {
  return { oneTimeTokenIn: undefined };
}

function validateExchangeOneTimeTokenRequest(value: ExchangeOneTimeTokenRequest): Violation[] {
  const out: Violation[] = [];
  if (value.oneTimeTokenIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'one_time_token_in' });
  } else {
    const from = out.length;
    validateOneTimeTokenIn(value.oneTimeTokenIn, out);
    if (out.length > from) within(out, from, ['body'], 'one_time_token_in');
  }
  return out;
}

function completeExchangeOneTimeTokenRequest(value: ExchangeOneTimeTokenRequest): ExchangeOneTimeTokenRequest {
  if (value.oneTimeTokenIn !== undefined) completeOneTimeTokenIn(value.oneTimeTokenIn, ['body'], 'one_time_token_in');
  return value;
}

function createWhoamiRequest(): WhoamiRequest {
  return {};
}

function validateWhoamiRequest(value: WhoamiRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeWhoamiRequest(value: WhoamiRequest): WhoamiRequest {
  return value;
}

function createLogoutRequest(): LogoutRequest {
  return {};
}

function validateLogoutRequest(value: LogoutRequest): Violation[] {
  const out: Violation[] = [];
  return out;
}

function completeLogoutRequest(value: LogoutRequest): LogoutRequest {
  return value;
}

function createExpireAllRequest(): ExpireAllRequest {
  return { appId: '', applicationTokenExpireIn: undefined };
}

function validateExpireAllRequest(value: ExpireAllRequest): Violation[] {
  const out: Violation[] = [];
  if (value.applicationTokenExpireIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'application_token_expire_in' });
  } else {
    const from = out.length;
    validateApplicationTokenExpireIn(value.applicationTokenExpireIn, out);
    if (out.length > from) within(out, from, ['body'], 'application_token_expire_in');
  }
  return out;
}

function completeExpireAllRequest(value: ExpireAllRequest): ExpireAllRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  return value;
}

function createCreateMessageTokenRequest(): CreateMessageTokenRequest {
  return { appId: '', createTokenIn: undefined };
}

function validateCreateMessageTokenRequest(value: CreateMessageTokenRequest): Violation[] {
  const out: Violation[] = [];
  if (value.createTokenIn === undefined) {
    out.push({ loc: ['body'], msg: 'the body is missing', type: 'value_error', field: 'create_token_in' });
  } else {
    const from = out.length;
    validateCreateTokenIn(value.createTokenIn, out);
    if (out.length > from) within(out, from, ['body'], 'create_token_in');
  }
  return out;
}

function completeCreateMessageTokenRequest(value: CreateMessageTokenRequest): CreateMessageTokenRequest {
  checkText(value.appId, ['path'], 'app_id', 'app_id');
  if (value.createTokenIn !== undefined) completeCreateTokenIn(value.createTokenIn, ['body'], 'create_token_in');
  return value;
}

/**
 * Gives a token for one application, and the address of a page to use it on. The token can look after the application's
 * endpoints and look at its messages, as far as its capabilities go; it cannot send any.
 *
 * Behind the `#key=` of the address stands a one-time token, which the page exchanges for a token of its own.
 */
export const appPortalAccess: Method<AppPortalAccessRequest, AppPortalAccessOut> = {
  id: 'posthorn.v1.AuthenticationService/AppPortalAccess',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'AppPortalAccess',
  scope: 'organization',
  capability: undefined,
  permission: 'authentication:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/auth/app-portal-access/{app_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.appPortalAccessIn = readAppPortalAccessIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeAppPortalAccessOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateAppPortalAccessRequest,
  create: createAppPortalAccessRequest,
  request: {
    encode: (value) => AppPortalAccessRequest.encode(value).finish(),
    decode: (bytes) => completeAppPortalAccessRequest(AppPortalAccessRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => AppPortalAccessOut.encode(value).finish(),
    decode: (bytes) => AppPortalAccessOut.decode(bytes),
  },
};

/** The same for an application that exists, as older clients ask for it. */
export const dashboardAccess: Method<DashboardAccessRequest, AppPortalAccessOut> = {
  id: 'posthorn.v1.AuthenticationService/DashboardAccess',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'DashboardAccess',
  scope: 'organization',
  capability: undefined,
  permission: 'authentication:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/auth/dashboard-access/{app_id}',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeAppPortalAccessOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateDashboardAccessRequest,
  create: createDashboardAccessRequest,
  request: {
    encode: (value) => DashboardAccessRequest.encode(value).finish(),
    decode: (bytes) => completeDashboardAccessRequest(DashboardAccessRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => AppPortalAccessOut.encode(value).finish(),
    decode: (bytes) => AppPortalAccessOut.decode(bytes),
  },
};

/**
 * Gives a token for a one-time token, which is good for ten minutes and for one exchange. The new token is good for the
 * same things as the one that `app-portal-access` gave with it, and expires with it.
 */
export const exchangeOneTimeToken: Method<ExchangeOneTimeTokenRequest, OneTimeTokenOut> = {
  id: 'posthorn.v1.AuthenticationService/ExchangeOneTimeToken',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'ExchangeOneTimeToken',
  scope: 'none',
  capability: undefined,
  permission: 'authentication:write',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/auth/one-time-token',
      variables: {
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.oneTimeTokenIn = readOneTimeTokenIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeOneTimeTokenOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateExchangeOneTimeTokenRequest,
  create: createExchangeOneTimeTokenRequest,
  request: {
    encode: (value) => ExchangeOneTimeTokenRequest.encode(value).finish(),
    decode: (bytes) => completeExchangeOneTimeTokenRequest(ExchangeOneTimeTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => OneTimeTokenOut.encode(value).finish(),
    decode: (bytes) => OneTimeTokenOut.decode(bytes),
  },
};

/** Says who is asking: the organization or the application that the token belongs to. */
export const whoami: Method<WhoamiRequest, WhoamiOut> = {
  id: 'posthorn.v1.AuthenticationService/Whoami',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'Whoami',
  scope: 'any',
  capability: undefined,
  permission: 'authentication:read',
  idempotency: 'none',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'GET',
      template: '/api/v1/auth/whoami',
      variables: {
      },
      query: [
      ],
      answer(response) {
        const out = new JsonWriter();
        writeWhoamiOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateWhoamiRequest,
  create: createWhoamiRequest,
  request: {
    encode: (value) => WhoamiRequest.encode(value).finish(),
    decode: (bytes) => completeWhoamiRequest(WhoamiRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => WhoamiOut.encode(value).finish(),
    decode: (bytes) => WhoamiOut.decode(bytes),
  },
};

/**
 * Ends the token that it is called with, if that is one for an application. Other tokens stay good: an organization's
 * is ended by whoever looks after its API tokens.
 */
export const logout: Method<LogoutRequest, Empty> = {
  id: 'posthorn.v1.AuthenticationService/Logout',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'Logout',
  scope: 'optional',
  capability: undefined,
  permission: 'authentication:write',
  idempotency: 'none',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/auth/logout',
      variables: {
      },
      query: [
      ],
    },
  ],
  validate: validateLogoutRequest,
  create: createLogoutRequest,
  request: {
    encode: (value) => LogoutRequest.encode(value).finish(),
    decode: (bytes) => completeLogoutRequest(LogoutRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/**
 * Ends all tokens for an application, or those of some sessions, now or in a while. What they are used for afterwards
 * is refused by every process within a second. Tokens for sending messages stay good.
 */
export const expireAll: Method<ExpireAllRequest, Empty> = {
  id: 'posthorn.v1.AuthenticationService/ExpireAll',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'ExpireAll',
  scope: 'organization_application',
  capability: undefined,
  permission: 'authentication:write',
  idempotency: 'stored',
  status: { ok: 204, created: 204 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/auth/app/{app_id}/expire-all',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.applicationTokenExpireIn = readApplicationTokenExpireIn(reader);
        reader.end();
      },
    },
  ],
  validate: validateExpireAllRequest,
  create: createExpireAllRequest,
  request: {
    encode: (value) => ExpireAllRequest.encode(value).finish(),
    decode: (bytes) => completeExpireAllRequest(ExpireAllRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: () => noBytes,
    decode: () => ({}),
  },
};

/** Gives a token that can send messages of one application and do nothing else. */
export const createMessageToken: Method<CreateMessageTokenRequest, ApiTokenOut> = {
  id: 'posthorn.v1.AuthenticationService/CreateMessageToken',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'CreateMessageToken',
  scope: 'organization_application',
  capability: undefined,
  permission: 'authentication:write',
  idempotency: 'stored',
  status: { ok: 200, created: 200 },
  routes: [
    {
      verb: 'POST',
      template: '/api/v1/auth/app/{app_id}/create-message-token',
      variables: {
        app_id(request, value) {
          request.appId = value;
        },
      },
      query: [
      ],
      body(request, bytes) {
        const reader = new JsonReader(bytes);
        request.createTokenIn = readCreateTokenIn(reader);
        reader.end();
      },
      answer(response) {
        const out = new JsonWriter();
        writeApiTokenOut(out, response);
        return out.finish();
      },
    },
  ],
  validate: validateCreateMessageTokenRequest,
  create: createCreateMessageTokenRequest,
  request: {
    encode: (value) => CreateMessageTokenRequest.encode(value).finish(),
    decode: (bytes) => completeCreateMessageTokenRequest(CreateMessageTokenRequest.decode(binaryReader(bytes))),
  },
  response: {
    encode: (value) => ApiTokenOut.encode(value).finish(),
    decode: (bytes) => ApiTokenOut.decode(bytes),
  },
};
