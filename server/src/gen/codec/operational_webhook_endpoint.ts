// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkText, checkTexts } from '../../core/json/binary.ts';
import { readMap, readSet } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { hasTwice, isLonger, mapBytes, report, reportItem } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedMap, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type {
  ListResponseOperationalWebhookEndpointOut,
  OperationalWebhookEndpointHeadersIn,
  OperationalWebhookEndpointHeadersOut,
  OperationalWebhookEndpointIn,
  OperationalWebhookEndpointOut,
  OperationalWebhookEndpointSecretIn,
  OperationalWebhookEndpointSecretOut,
  OperationalWebhookEndpointUpsertIn,
} from '../posthorn/v1/operational_webhook_endpoint.ts';

export function readOperationalWebhookEndpointIn(reader: JsonReader): OperationalWebhookEndpointIn {
  const value: OperationalWebhookEndpointIn = {
    url: '',
    description: '',
    throttleRate: undefined,
    uid: undefined,
    disabled: false,
    eventTypes: [],
    metadata: new Map(),
    secret: undefined,
    headers: new Map(),
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'url':
        seen = reader.once(seen, 1);
        value.url = reader.string();
        break;
      case 'description':
        seen = reader.once(seen, 2);
        value.description = reader.string();
        break;
      case 'throttleRate':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.throttleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'disabled':
        seen = reader.once(seen, 16);
        value.disabled = reader.boolean();
        break;
      case 'eventTypes':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.eventTypes = readSet(reader, "eventTypes can't be empty, it must have at least one item.");
        break;
      case 'metadata':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      case 'secret':
        seen = reader.once(seen, 128);
        if (!reader.null()) value.secret = reader.string();
        break;
      case 'headers':
        seen = reader.once(seen, 256);
        if (!reader.null()) value.headers = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('url');
  return value;
}

export function validateOperationalWebhookEndpointIn(value: OperationalWebhookEndpointIn, out: Violation[]): void {
  if (value.url === '') report(out, 'url', 'url', 'String must be at least one character');
  if (value.url.length > 65536 && isLonger(value.url, 65536)) report(out, 'url', 'url', 'String too long');
  if (/[\x00-\x08]/.test(value.description)) report(out, 'description', 'description', 'Control characters 0x00-0x08 not allowed.');
  if (value.throttleRate !== undefined) {
    if (value.throttleRate < 1) report(out, 'throttleRate', 'throttle_rate', 'Endpoint throttle rate must be at least one if set');
    if (value.throttleRate > 65535) report(out, 'throttleRate', 'throttle_rate', 'must be at most 65535');
  }
  if (value.uid !== undefined) {
    if (value.uid === '') report(out, 'uid', 'uid', 'String must be at least one character');
    if (value.uid.length > 256 && isLonger(value.uid, 256)) report(out, 'uid', 'uid', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.uid)) report(out, 'uid', 'uid', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (value.uid.startsWith('ep_')) report(out, 'uid', 'uid', 'Uids are not allowed to have the same prefix as the ID. Prefix with _?');
  }
  if (hasTwice(value.eventTypes)) report(out, 'eventTypes', 'event_types', 'must not have the same item twice');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const item = value.eventTypes[i] as string;
    if (item === '') reportItem(out, 'eventTypes', 'event_types', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'eventTypes', 'event_types', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'eventTypes', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeOperationalWebhookEndpointIn(value: OperationalWebhookEndpointIn, at: readonly string[], field: string): void {
  checkText(value.url, at, 'url', `${field}.url`);
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
  checkText(value.secret, at, 'secret', `${field}.secret`);
  checkTexts(value.headers.keys(), at, 'headers', `${field}.headers`);
  checkTexts(value.headers.values(), at, 'headers', `${field}.headers`);
}

export function readOperationalWebhookEndpointUpsertIn(reader: JsonReader): OperationalWebhookEndpointUpsertIn {
  const value: OperationalWebhookEndpointUpsertIn = {
    url: '',
    description: '',
    throttleRate: undefined,
    uid: undefined,
    disabled: false,
    eventTypes: [],
    metadata: new Map(),
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'url':
        seen = reader.once(seen, 1);
        value.url = reader.string();
        break;
      case 'description':
        seen = reader.once(seen, 2);
        value.description = reader.string();
        break;
      case 'throttleRate':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.throttleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'disabled':
        seen = reader.once(seen, 16);
        value.disabled = reader.boolean();
        break;
      case 'eventTypes':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.eventTypes = readSet(reader, "eventTypes can't be empty, it must have at least one item.");
        break;
      case 'metadata':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('url');
  return value;
}

export function validateOperationalWebhookEndpointUpsertIn(value: OperationalWebhookEndpointUpsertIn, out: Violation[]): void {
  if (value.url === '') report(out, 'url', 'url', 'String must be at least one character');
  if (value.url.length > 65536 && isLonger(value.url, 65536)) report(out, 'url', 'url', 'String too long');
  if (/[\x00-\x08]/.test(value.description)) report(out, 'description', 'description', 'Control characters 0x00-0x08 not allowed.');
  if (value.throttleRate !== undefined) {
    if (value.throttleRate < 1) report(out, 'throttleRate', 'throttle_rate', 'Endpoint throttle rate must be at least one if set');
    if (value.throttleRate > 65535) report(out, 'throttleRate', 'throttle_rate', 'must be at most 65535');
  }
  if (value.uid !== undefined) {
    if (value.uid === '') report(out, 'uid', 'uid', 'String must be at least one character');
    if (value.uid.length > 256 && isLonger(value.uid, 256)) report(out, 'uid', 'uid', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.uid)) report(out, 'uid', 'uid', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (value.uid.startsWith('ep_')) report(out, 'uid', 'uid', 'Uids are not allowed to have the same prefix as the ID. Prefix with _?');
  }
  if (hasTwice(value.eventTypes)) report(out, 'eventTypes', 'event_types', 'must not have the same item twice');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const item = value.eventTypes[i] as string;
    if (item === '') reportItem(out, 'eventTypes', 'event_types', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'eventTypes', 'event_types', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'eventTypes', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeOperationalWebhookEndpointUpsertIn(value: OperationalWebhookEndpointUpsertIn, at: readonly string[], field: string): void {
  checkText(value.url, at, 'url', `${field}.url`);
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
}

export function writeOperationalWebhookEndpointOut(out: JsonWriter, value: OperationalWebhookEndpointOut): void {
  out.text += `{"description":${quoted(value.description)},"throttleRate":${value.throttleRate === undefined ? 'null' : value.throttleRate},"uid":${value.uid === undefined ? 'null' : quoted(value.uid)},"url":${quoted(value.url)},"disabled":${value.disabled},"eventTypes":${value.eventTypes.length === 0 ? 'null' : quotedList(value.eventTypes)},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)},"id":${quoted(value.id)},"metadata":${quotedMap(value.metadata)}}`;
}

export function writeOperationalWebhookEndpointSecretOut(out: JsonWriter, value: OperationalWebhookEndpointSecretOut): void {
  out.text += `{"key":${quoted(value.key)}}`;
}

export function readOperationalWebhookEndpointSecretIn(reader: JsonReader): OperationalWebhookEndpointSecretIn {
  const value: OperationalWebhookEndpointSecretIn = {
    key: undefined,
    gracePeriodSeconds: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'key':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.key = reader.string();
        break;
      case 'gracePeriodSeconds':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.gracePeriodSeconds = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateOperationalWebhookEndpointSecretIn(value: OperationalWebhookEndpointSecretIn, out: Violation[]): void {
  if (value.gracePeriodSeconds !== undefined) {
    if (value.gracePeriodSeconds > 604800) report(out, 'gracePeriodSeconds', 'grace_period_seconds', 'Duration must be between 0 and 7 days');
  }
}

export function completeOperationalWebhookEndpointSecretIn(value: OperationalWebhookEndpointSecretIn, at: readonly string[], field: string): void {
  checkText(value.key, at, 'key', `${field}.key`);
}

export function readOperationalWebhookEndpointHeadersIn(reader: JsonReader): OperationalWebhookEndpointHeadersIn {
  const value: OperationalWebhookEndpointHeadersIn = {
    headers: new Map(),
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'headers':
        seen = reader.once(seen, 1);
        value.headers = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('headers');
  return value;
}

export function completeOperationalWebhookEndpointHeadersIn(value: OperationalWebhookEndpointHeadersIn, at: readonly string[], field: string): void {
  checkTexts(value.headers.keys(), at, 'headers', `${field}.headers`);
  checkTexts(value.headers.values(), at, 'headers', `${field}.headers`);
}

export function writeOperationalWebhookEndpointHeadersOut(out: JsonWriter, value: OperationalWebhookEndpointHeadersOut): void {
  out.text += `{"headers":${quotedMap(value.headers)},"sensitive":${quotedList(value.sensitive)}}`;
}

export function writeListResponseOperationalWebhookEndpointOut(out: JsonWriter, value: ListResponseOperationalWebhookEndpointOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeOperationalWebhookEndpointOut(out, value.data[i] as OperationalWebhookEndpointOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}
