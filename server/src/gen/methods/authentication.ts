// Generated from proto/ by `npm run generate`. Not to be edited.

import { binaryReader, checkText, noBytes } from '../../core/json/binary.ts';
import { JsonReader } from '../../core/json/reader.ts';
import { isLonger, placed, report, within } from '../../core/json/rules.ts';
import { JsonWriter } from '../../core/json/writer.ts';
import type { Method, Violation } from '../../core/method.ts';
import {
  completeAppPortalAccessIn,
  readAppPortalAccessIn,
  validateAppPortalAccessIn,
  writeAppPortalAccessOut,
} from '../codec/authentication.ts';
import type { Empty } from '../google/protobuf/empty.ts';
import {
  AppPortalAccessOut,
  AppPortalAccessRequest,
  DashboardAccessRequest,
  LogoutRequest,
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

/**
 * Gives a token for one application, good for 28 days, and the address of a page to use it on. The token can look after
 * the application's endpoints and look at its messages; it cannot send any.
 */
export const appPortalAccess: Method<AppPortalAccessRequest, AppPortalAccessOut> = {
  id: 'posthorn.v1.AuthenticationService/AppPortalAccess',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'AppPortalAccess',
  scope: 'organization',
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

/** Says that a token is not needed any more. Tokens are good until they expire, so this changes nothing on the server. */
export const logout: Method<LogoutRequest, Empty> = {
  id: 'posthorn.v1.AuthenticationService/Logout',
  service: 'posthorn.v1.AuthenticationService',
  rpc: 'Logout',
  scope: 'none',
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
