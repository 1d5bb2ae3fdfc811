// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkText, checkTexts } from '../../core/json/binary.ts';
import { readSet } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { hasTwice, isLonger, report, reportItem } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type {
  ApiTokenCensoredOut,
  ApiTokenExpireIn,
  ApiTokenIn,
  ApiTokenPatch,
  ApiTokenUpdate,
  ListResponseApiTokenCensoredOut,
} from '../posthorn/v1/api_token.ts';

export function readApiTokenIn(reader: JsonReader): ApiTokenIn {
  const value: ApiTokenIn = {
    name: '',
    scopes: [],
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
      case 'scopes':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.scopes = readSet(reader, 'A token needs at least one scope; leave them out for all.');
        break;
      case 'expiry':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.expiry = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('name');
  return value;
}

export function validateApiTokenIn(value: ApiTokenIn, out: Violation[]): void {
  if (value.name.length > 256 && isLonger(value.name, 256)) report(out, 'name', 'name', 'String too long');
  if (value.scopes.length > 100) report(out, 'scopes', 'scopes', 'must have at most 100 items');
  if (hasTwice(value.scopes)) report(out, 'scopes', 'scopes', 'must not have the same item twice');
  for (let i = 0; i < value.scopes.length; i += 1) {
    const item = value.scopes[i] as string;
    if (item === '') reportItem(out, 'scopes', 'scopes', i, 'String must be at least one character');
    if (item.length > 64 && isLonger(item, 64)) reportItem(out, 'scopes', 'scopes', i, 'String too long');
  }
  if (value.expiry !== undefined) {
    if (value.expiry < 1) report(out, 'expiry', 'expiry', 'must be at least 1');
    if (value.expiry > 315360000) report(out, 'expiry', 'expiry', 'must be at most 315360000');
  }
}

export function completeApiTokenIn(value: ApiTokenIn, at: readonly string[], field: string): void {
  checkText(value.name, at, 'name', `${field}.name`);
  checkTexts(value.scopes, at, 'scopes', `${field}.scopes`);
}

export function readApiTokenUpdate(reader: JsonReader): ApiTokenUpdate {
  const value: ApiTokenUpdate = {
    name: '',
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'name':
        seen = reader.once(seen, 1);
        value.name = reader.string();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('name');
  return value;
}

export function validateApiTokenUpdate(value: ApiTokenUpdate, out: Violation[]): void {
  if (value.name.length > 256 && isLonger(value.name, 256)) report(out, 'name', 'name', 'String too long');
}

export function completeApiTokenUpdate(value: ApiTokenUpdate, at: readonly string[], field: string): void {
  checkText(value.name, at, 'name', `${field}.name`);
}

export function readApiTokenPatch(reader: JsonReader, mask: string[]): ApiTokenPatch {
  const value: ApiTokenPatch = {
    name: undefined,
    scopes: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'name':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.name = reader.string();
        break;
      case 'scopes':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.scopes = readSet(reader, 'A token needs at least one scope; null stands for all.');
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) !== 0) mask.push('name');
  if ((seen & 2) !== 0) mask.push('scopes');
  return value;
}

export function validateApiTokenPatch(value: ApiTokenPatch, out: Violation[]): void {
  if (value.name !== undefined) {
    if (value.name.length > 256 && isLonger(value.name, 256)) report(out, 'name', 'name', 'String too long');
  }
  if (value.scopes.length > 100) report(out, 'scopes', 'scopes', 'must have at most 100 items');
  if (hasTwice(value.scopes)) report(out, 'scopes', 'scopes', 'must not have the same item twice');
  for (let i = 0; i < value.scopes.length; i += 1) {
    const item = value.scopes[i] as string;
    if (item === '') reportItem(out, 'scopes', 'scopes', i, 'String must be at least one character');
    if (item.length > 64 && isLonger(item, 64)) reportItem(out, 'scopes', 'scopes', i, 'String too long');
  }
}

export function completeApiTokenPatch(value: ApiTokenPatch, at: readonly string[], field: string): void {
  checkText(value.name, at, 'name', `${field}.name`);
  checkTexts(value.scopes, at, 'scopes', `${field}.scopes`);
}

export function readApiTokenExpireIn(reader: JsonReader): ApiTokenExpireIn {
  const value: ApiTokenExpireIn = {
    expiry: 0,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'expiry':
        seen = reader.once(seen, 1);
        value.expiry = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateApiTokenExpireIn(value: ApiTokenExpireIn, out: Violation[]): void {
  if (value.expiry > 259200) report(out, 'expiry', 'expiry', 'must be at most 259200');
}

export function writeApiTokenCensoredOut(out: JsonWriter, value: ApiTokenCensoredOut): void {
  out.text += `{"censoredToken":${quoted(value.censoredToken)},"id":${quoted(value.id)},"name":${value.name === undefined ? 'null' : quoted(value.name)},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"expiresAt":${value.expiresAt === undefined ? 'null' : quotedTime(value.expiresAt)},"scopes":${value.scopes.length === 0 ? 'null' : quotedList(value.scopes)}}`;
}

export function writeListResponseApiTokenCensoredOut(out: JsonWriter, value: ListResponseApiTokenCensoredOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeApiTokenCensoredOut(out, value.data[i] as ApiTokenCensoredOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}
