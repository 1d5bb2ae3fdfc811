// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkText, checkTexts } from '../../core/json/binary.ts';
import { readList, readSet } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { hasTwice, isLonger, report, reportItem, within } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import {
  type ApiTokenOut,
  type AppPortalAccessIn,
  type AppPortalAccessOut,
  type ApplicationTokenExpireIn,
  AuthenticationSource,
  type CreateTokenIn,
  type OneTimeTokenIn,
  type OneTimeTokenOut,
  type WhoamiOut,
} from '../posthorn/v1/authentication.ts';
import { completeApplicationIn, readApplicationIn, validateApplicationIn } from './application.ts';

export const choicesAuthenticationSource: ReadonlyMap<string, AuthenticationSource> = new Map<string, AuthenticationSource>([
  ['SvixJwt', AuthenticationSource.JWT],
  ['RegionalAuthToken', AuthenticationSource.TOKEN],
]);

export const jsonAuthenticationSource: Readonly<Record<AuthenticationSource, string>> = {
  [AuthenticationSource.UNSPECIFIED]: 'null',
  [AuthenticationSource.JWT]: '"SvixJwt"',
  [AuthenticationSource.TOKEN]: '"RegionalAuthToken"',
};

export function readAppPortalAccessIn(reader: JsonReader): AppPortalAccessIn {
  const value: AppPortalAccessIn = {
    application: undefined,
    featureFlags: [],
    capabilities: [],
    expiry: undefined,
    sessionId: undefined,
    readOnly: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'application':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.application = readApplicationIn(reader);
        break;
      case 'featureFlags':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.featureFlags = readSet(reader);
        break;
      case 'capabilities':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.capabilities = readSet(reader, "capabilities can't be empty; leave them out for all.");
        break;
      case 'expiry':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.expiry = reader.uint32();
        break;
      case 'sessionId':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.sessionId = reader.string();
        break;
      case 'readOnly':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.readOnly = reader.boolean();
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateAppPortalAccessIn(value: AppPortalAccessIn, out: Violation[]): void {
  if (value.application !== undefined) {
    const from = out.length;
    validateApplicationIn(value.application, out);
    if (out.length > from) within(out, from, ['application'], 'application');
  }
  if (hasTwice(value.featureFlags)) report(out, 'featureFlags', 'feature_flags', 'must not have the same item twice');
  for (let i = 0; i < value.featureFlags.length; i += 1) {
    const item = value.featureFlags[i] as string;
    if (item === '') reportItem(out, 'featureFlags', 'feature_flags', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'featureFlags', 'feature_flags', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'featureFlags', 'feature_flags', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (hasTwice(value.capabilities)) report(out, 'capabilities', 'capabilities', 'must not have the same item twice');
  for (let i = 0; i < value.capabilities.length; i += 1) {
    const item = value.capabilities[i] as string;
    if (item === '') reportItem(out, 'capabilities', 'capabilities', i, 'String must be at least one character');
    if (item.length > 64 && isLonger(item, 64)) reportItem(out, 'capabilities', 'capabilities', i, 'String too long');
  }
  if (value.expiry !== undefined) {
    if (value.expiry < 3600) report(out, 'expiry', 'expiry', 'must be at least 3600');
    if (value.expiry > 604800) report(out, 'expiry', 'expiry', 'must be at most 604800');
  }
  if (value.sessionId !== undefined) {
    if (value.sessionId === '') report(out, 'sessionId', 'session_id', 'String must be at least one character');
    if (value.sessionId.length > 64 && isLonger(value.sessionId, 64)) report(out, 'sessionId', 'session_id', 'String too long');
    if (!/^[a-zA-Z0-9@_-]+$/.test(value.sessionId)) report(out, 'sessionId', 'session_id', 'String must match the following pattern: [a-zA-Z0-9@_-].');
  }
}

export function completeAppPortalAccessIn(value: AppPortalAccessIn, at: readonly string[], field: string): void {
  if (value.application !== undefined) completeApplicationIn(value.application, [...at, 'application'], `${field}.application`);
  checkTexts(value.capabilities, at, 'capabilities', `${field}.capabilities`);
}

export function writeAppPortalAccessOut(out: JsonWriter, value: AppPortalAccessOut): void {
  out.text += `{"url":${quoted(value.url)},"token":${quoted(value.token)}}`;
}

export function readApplicationTokenExpireIn(reader: JsonReader): ApplicationTokenExpireIn {
  const value: ApplicationTokenExpireIn = {
    expiry: undefined,
    sessionIds: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'expiry':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.expiry = reader.uint32();
        break;
      case 'sessionIds':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.sessionIds = readList(reader);
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateApplicationTokenExpireIn(value: ApplicationTokenExpireIn, out: Violation[]): void {
  if (value.expiry !== undefined) {
    if (value.expiry > 259200) report(out, 'expiry', 'expiry', 'must be at most 259200');
  }
  if (value.sessionIds.length > 1000) report(out, 'sessionIds', 'session_ids', 'must have at most 1000 items');
  for (let i = 0; i < value.sessionIds.length; i += 1) {
    const item = value.sessionIds[i] as string;
    if (item === '') reportItem(out, 'sessionIds', 'session_ids', i, 'String must be at least one character');
    if (item.length > 64 && isLonger(item, 64)) reportItem(out, 'sessionIds', 'session_ids', i, 'String too long');
    if (!/^[a-zA-Z0-9@_-]+$/.test(item)) reportItem(out, 'sessionIds', 'session_ids', i, 'String must match the following pattern: [a-zA-Z0-9@_-].');
  }
}

export function readCreateTokenIn(reader: JsonReader): CreateTokenIn {
  const value: CreateTokenIn = {
    name: '',
    expiry: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'name':
        seen = reader.once(seen, 1);
        value.name = reader.string();
        break;
      case 'expiry':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.expiry = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('name');
  return value;
}

export function validateCreateTokenIn(value: CreateTokenIn, out: Violation[]): void {
  if (value.name.length > 256 && isLonger(value.name, 256)) report(out, 'name', 'name', 'String too long');
  if (value.expiry !== undefined) {
    if (value.expiry > 315360000) report(out, 'expiry', 'expiry', 'must be at most 315360000');
  }
}

export function completeCreateTokenIn(value: CreateTokenIn, at: readonly string[], field: string): void {
  checkText(value.name, at, 'name', `${field}.name`);
}

export function writeApiTokenOut(out: JsonWriter, value: ApiTokenOut): void {
  out.text += `{"token":${quoted(value.token)},"id":${quoted(value.id)},"name":${value.name === undefined ? 'null' : quoted(value.name)},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"expiresAt":${value.expiresAt === undefined ? 'null' : quotedTime(value.expiresAt)},"scopes":${value.scopes.length === 0 ? 'null' : quotedList(value.scopes)}}`;
}

export function readOneTimeTokenIn(reader: JsonReader): OneTimeTokenIn {
  const value: OneTimeTokenIn = {
    oneTimeToken: '',
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'oneTimeToken':
        seen = reader.once(seen, 1);
        value.oneTimeToken = reader.string();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('oneTimeToken');
  return value;
}

export function validateOneTimeTokenIn(value: OneTimeTokenIn, out: Violation[]): void {
  if (value.oneTimeToken.length > 256 && isLonger(value.oneTimeToken, 256)) report(out, 'oneTimeToken', 'one_time_token', 'String too long');
}

export function completeOneTimeTokenIn(value: OneTimeTokenIn, at: readonly string[], field: string): void {
  checkText(value.oneTimeToken, at, 'oneTimeToken', `${field}.one_time_token`);
}

export function writeOneTimeTokenOut(out: JsonWriter, value: OneTimeTokenOut): void {
  out.text += `{"token":${quoted(value.token)},"capabilities":${quotedList(value.capabilities)}}`;
}

export function writeWhoamiOut(out: JsonWriter, value: WhoamiOut): void {
  out.text += `{"envId":${value.envId === undefined ? 'null' : quoted(value.envId)},"appId":${value.appId === undefined ? 'null' : quoted(value.appId)},"permissionSource":${jsonAuthenticationSource[value.permissionSource]},"sessionId":${value.sessionId === undefined ? 'null' : quoted(value.sessionId)}}`;
}
