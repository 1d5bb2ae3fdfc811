// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkTexts } from '../../core/json/binary.ts';
import { readMap } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { isLonger, mapBytes, report } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedMap, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type {
  ApplicationIn,
  ApplicationOut,
  ApplicationPatch,
  ListResponseApplicationOut,
} from '../posthorn/v1/application.ts';

export function readApplicationIn(reader: JsonReader): ApplicationIn {
  const value: ApplicationIn = {
    name: '',
    throttleRate: undefined,
    uid: undefined,
    metadata: new Map(),
  };
  let olderThrottleRate: number | undefined;
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'name':
        seen = reader.once(seen, 1);
        value.name = reader.string();
        break;
      case 'throttleRate':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.throttleRate = reader.uint32();
        break;
      case 'rateLimit':
        seen = reader.once(seen, 16);
        if (!reader.null()) olderThrottleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'metadata':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('name');
  value.throttleRate ??= olderThrottleRate;
  return value;
}

export function validateApplicationIn(value: ApplicationIn, out: Violation[]): void {
  if (value.name === '') report(out, 'name', 'name', 'Application names must be at least one character');
  if (/[\x00-\x08]/.test(value.name)) report(out, 'name', 'name', 'Control characters 0x00-0x08 not allowed.');
  if (value.throttleRate !== undefined) {
    if (value.throttleRate < 1) report(out, 'throttleRate', 'throttle_rate', 'Application throttle rate must be at least 1 if set');
    if (value.throttleRate > 65535) report(out, 'throttleRate', 'throttle_rate', 'must be at most 65535');
  }
  if (value.uid !== undefined) {
    if (value.uid === '') report(out, 'uid', 'uid', 'String must be at least one character');
    if (value.uid.length > 256 && isLonger(value.uid, 256)) report(out, 'uid', 'uid', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.uid)) report(out, 'uid', 'uid', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (value.uid.startsWith('app_')) report(out, 'uid', 'uid', 'Uids are not allowed to have the same prefix as the ID. Prefix with _?');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeApplicationIn(value: ApplicationIn, at: readonly string[], field: string): void {
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
}

export function readApplicationPatch(reader: JsonReader, mask: string[]): ApplicationPatch {
  const value: ApplicationPatch = {
    name: undefined,
    throttleRate: undefined,
    uid: undefined,
    metadata: new Map(),
  };
  let olderThrottleRate: number | undefined;
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'name':
        seen = reader.once(seen, 1);
        value.name = reader.string();
        break;
      case 'throttleRate':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.throttleRate = reader.uint32();
        break;
      case 'rateLimit':
        seen = reader.once(seen, 16);
        if (!reader.null()) olderThrottleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'metadata':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  value.throttleRate ??= olderThrottleRate;
  if ((seen & 1) !== 0) mask.push('name');
  if ((seen & 18) !== 0) mask.push('throttle_rate');
  if ((seen & 4) !== 0) mask.push('uid');
  if ((seen & 8) !== 0) mask.push('metadata');
  return value;
}

export function validateApplicationPatch(value: ApplicationPatch, out: Violation[]): void {
  if (value.name !== undefined) {
    if (value.name === '') report(out, 'name', 'name', 'Application names must be at least one character');
    if (/[\x00-\x08]/.test(value.name)) report(out, 'name', 'name', 'Control characters 0x00-0x08 not allowed.');
  }
  if (value.throttleRate !== undefined) {
    if (value.throttleRate < 1) report(out, 'throttleRate', 'throttle_rate', 'Application throttle rate must be at least 1 if set');
    if (value.throttleRate > 65535) report(out, 'throttleRate', 'throttle_rate', 'must be at most 65535');
  }
  if (value.uid !== undefined) {
    if (value.uid === '') report(out, 'uid', 'uid', 'String must be at least one character');
    if (value.uid.length > 256 && isLonger(value.uid, 256)) report(out, 'uid', 'uid', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.uid)) report(out, 'uid', 'uid', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (value.uid.startsWith('app_')) report(out, 'uid', 'uid', 'Uids are not allowed to have the same prefix as the ID. Prefix with _?');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeApplicationPatch(value: ApplicationPatch, at: readonly string[], field: string): void {
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
}

export function writeApplicationOut(out: JsonWriter, value: ApplicationOut): void {
  out.text += `{"name":${quoted(value.name)}`;
  if (value.uid !== undefined) out.text += `,"uid":${quoted(value.uid)}`;
  out.text += `,"throttleRate":${value.throttleRate === undefined ? 'null' : value.throttleRate}`;
  if (value.throttleRate !== undefined) out.text += `,"rateLimit":${value.throttleRate}`;
  out.text += `,"id":${quoted(value.id)},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)},"metadata":${quotedMap(value.metadata)}}`;
}

export function writeListResponseApplicationOut(out: JsonWriter, value: ListResponseApplicationOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeApplicationOut(out, value.data[i] as ApplicationOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}
