// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkText, checkTexts } from '../../core/json/binary.ts';
import { readMap, readMapWithNulls, readSet } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { hasTwice, isLonger, mapBytes, report, reportItem } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedMap, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type {
  BulkReplayIn,
  CancelMsgsIn,
  EndpointHeadersIn,
  EndpointHeadersOut,
  EndpointHeadersPatchIn,
  EndpointIn,
  EndpointOut,
  EndpointPatch,
  EndpointSecretOut,
  EndpointSecretRotateIn,
  EndpointStats,
  EndpointUpdate,
  EventExampleIn,
  ListResponseEndpointOut,
  RecoverIn,
  RecoverOut,
  ReplayIn,
  ReplayOut,
} from '../posthorn/v1/endpoint.ts';
import { jsonBackgroundTaskStatus, jsonBackgroundTaskType } from './background_task.ts';
import { choicesMessageStatus, choicesStatusCodeClass } from './message_attempt.ts';

export function readEndpointIn(reader: JsonReader): EndpointIn {
  const value: EndpointIn = {
    url: '',
    description: '',
    throttleRate: undefined,
    uid: undefined,
    version: undefined,
    disabled: false,
    eventTypes: [],
    channels: [],
    metadata: new Map(),
    secret: undefined,
    headers: new Map(),
  };
  let olderThrottleRate: number | undefined;
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
      case 'rateLimit':
        seen = reader.once(seen, 2048);
        if (!reader.null()) olderThrottleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'version':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.version = reader.uint32();
        break;
      case 'disabled':
        seen = reader.once(seen, 32);
        value.disabled = reader.boolean();
        break;
      case 'filterTypes':
      case 'eventTypes':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.eventTypes = readSet(reader, "eventTypes can't be empty, it must have at least one item.");
        break;
      case 'channels':
        seen = reader.once(seen, 128);
        if (!reader.null()) value.channels = readSet(reader, 'Channels must have at least 1 and at most 10 items, or be set to null.');
        break;
      case 'metadata':
        seen = reader.once(seen, 256);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      case 'secret':
        seen = reader.once(seen, 512);
        if (!reader.null()) value.secret = reader.string();
        break;
      case 'headers':
        seen = reader.once(seen, 1024);
        if (!reader.null()) value.headers = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('url');
  value.throttleRate ??= olderThrottleRate;
  return value;
}

export function validateEndpointIn(value: EndpointIn, out: Violation[]): void {
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
  if (value.version !== undefined) {
    if (value.version < 1) report(out, 'version', 'version', 'Endpoint versions must be at least one if set');
    if (value.version > 65535) report(out, 'version', 'version', 'must be at most 65535');
  }
  if (hasTwice(value.eventTypes)) report(out, 'eventTypes', 'event_types', 'must not have the same item twice');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const item = value.eventTypes[i] as string;
    if (item === '') reportItem(out, 'eventTypes', 'event_types', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'eventTypes', 'event_types', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'eventTypes', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.channels.length > 10) report(out, 'channels', 'channels', 'Channels must have at least 1 and at most 10 items, or be set to null.');
  if (hasTwice(value.channels)) report(out, 'channels', 'channels', 'must not have the same item twice');
  for (let i = 0; i < value.channels.length; i += 1) {
    const item = value.channels[i] as string;
    if (item === '') reportItem(out, 'channels', 'channels', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'channels', 'channels', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'channels', 'channels', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeEndpointIn(value: EndpointIn, at: readonly string[], field: string): void {
  checkText(value.url, at, 'url', `${field}.url`);
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
  checkText(value.secret, at, 'secret', `${field}.secret`);
  checkTexts(value.headers.keys(), at, 'headers', `${field}.headers`);
  checkTexts(value.headers.values(), at, 'headers', `${field}.headers`);
}

export function readEndpointUpdate(reader: JsonReader): EndpointUpdate {
  const value: EndpointUpdate = {
    url: '',
    description: '',
    throttleRate: undefined,
    uid: undefined,
    version: undefined,
    disabled: false,
    eventTypes: [],
    channels: [],
    metadata: new Map(),
  };
  let olderThrottleRate: number | undefined;
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
      case 'rateLimit':
        seen = reader.once(seen, 512);
        if (!reader.null()) olderThrottleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'version':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.version = reader.uint32();
        break;
      case 'disabled':
        seen = reader.once(seen, 32);
        value.disabled = reader.boolean();
        break;
      case 'filterTypes':
      case 'eventTypes':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.eventTypes = readSet(reader, "eventTypes can't be empty, it must have at least one item.");
        break;
      case 'channels':
        seen = reader.once(seen, 128);
        if (!reader.null()) value.channels = readSet(reader, 'Channels must have at least 1 and at most 10 items, or be set to null.');
        break;
      case 'metadata':
        seen = reader.once(seen, 256);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('url');
  value.throttleRate ??= olderThrottleRate;
  return value;
}

export function validateEndpointUpdate(value: EndpointUpdate, out: Violation[]): void {
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
  if (value.version !== undefined) {
    if (value.version < 1) report(out, 'version', 'version', 'Endpoint versions must be at least one if set');
    if (value.version > 65535) report(out, 'version', 'version', 'must be at most 65535');
  }
  if (hasTwice(value.eventTypes)) report(out, 'eventTypes', 'event_types', 'must not have the same item twice');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const item = value.eventTypes[i] as string;
    if (item === '') reportItem(out, 'eventTypes', 'event_types', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'eventTypes', 'event_types', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'eventTypes', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.channels.length > 10) report(out, 'channels', 'channels', 'Channels must have at least 1 and at most 10 items, or be set to null.');
  if (hasTwice(value.channels)) report(out, 'channels', 'channels', 'must not have the same item twice');
  for (let i = 0; i < value.channels.length; i += 1) {
    const item = value.channels[i] as string;
    if (item === '') reportItem(out, 'channels', 'channels', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'channels', 'channels', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'channels', 'channels', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeEndpointUpdate(value: EndpointUpdate, at: readonly string[], field: string): void {
  checkText(value.url, at, 'url', `${field}.url`);
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
}

export function readEndpointPatch(reader: JsonReader, mask: string[]): EndpointPatch {
  const value: EndpointPatch = {
    url: undefined,
    description: undefined,
    throttleRate: undefined,
    uid: undefined,
    version: undefined,
    disabled: undefined,
    eventTypes: [],
    channels: [],
    metadata: new Map(),
  };
  let olderThrottleRate: number | undefined;
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
      case 'rateLimit':
        seen = reader.once(seen, 512);
        if (!reader.null()) olderThrottleRate = reader.uint32();
        break;
      case 'uid':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.uid = reader.string();
        break;
      case 'version':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.version = reader.uint32();
        break;
      case 'disabled':
        seen = reader.once(seen, 32);
        value.disabled = reader.boolean();
        break;
      case 'filterTypes':
      case 'eventTypes':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.eventTypes = readSet(reader, "eventTypes can't be empty, it must have at least one item.");
        break;
      case 'channels':
        seen = reader.once(seen, 128);
        if (!reader.null()) value.channels = readSet(reader, 'Channels must have at least 1 and at most 10 items, or be set to null.');
        break;
      case 'metadata':
        seen = reader.once(seen, 256);
        if (!reader.null()) value.metadata = readMap(reader);
        break;
      default:
        reader.skip();
    }
  }
  value.throttleRate ??= olderThrottleRate;
  if ((seen & 1) !== 0) mask.push('url');
  if ((seen & 2) !== 0) mask.push('description');
  if ((seen & 516) !== 0) mask.push('throttle_rate');
  if ((seen & 8) !== 0) mask.push('uid');
  if ((seen & 16) !== 0) mask.push('version');
  if ((seen & 32) !== 0) mask.push('disabled');
  if ((seen & 64) !== 0) mask.push('event_types');
  if ((seen & 128) !== 0) mask.push('channels');
  if ((seen & 256) !== 0) mask.push('metadata');
  return value;
}

export function validateEndpointPatch(value: EndpointPatch, out: Violation[]): void {
  if (value.url !== undefined) {
    if (value.url === '') report(out, 'url', 'url', 'String must be at least one character');
    if (value.url.length > 65536 && isLonger(value.url, 65536)) report(out, 'url', 'url', 'String too long');
  }
  if (value.description !== undefined) {
    if (/[\x00-\x08]/.test(value.description)) report(out, 'description', 'description', 'Control characters 0x00-0x08 not allowed.');
  }
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
  if (value.version !== undefined) {
    if (value.version < 1) report(out, 'version', 'version', 'Endpoint versions must be at least one if set');
    if (value.version > 65535) report(out, 'version', 'version', 'must be at most 65535');
  }
  if (hasTwice(value.eventTypes)) report(out, 'eventTypes', 'event_types', 'must not have the same item twice');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const item = value.eventTypes[i] as string;
    if (item === '') reportItem(out, 'eventTypes', 'event_types', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'eventTypes', 'event_types', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'eventTypes', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.channels.length > 10) report(out, 'channels', 'channels', 'Channels must have at least 1 and at most 10 items, or be set to null.');
  if (hasTwice(value.channels)) report(out, 'channels', 'channels', 'must not have the same item twice');
  for (let i = 0; i < value.channels.length; i += 1) {
    const item = value.channels[i] as string;
    if (item === '') reportItem(out, 'channels', 'channels', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'channels', 'channels', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'channels', 'channels', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.metadata.size > 0 && mapBytes(value.metadata) > 4096) report(out, 'metadata', 'metadata', 'metadata must be less than or equal to 4096 bytes');
}

export function completeEndpointPatch(value: EndpointPatch, at: readonly string[], field: string): void {
  checkText(value.url, at, 'url', `${field}.url`);
  checkTexts(value.metadata.keys(), at, 'metadata', `${field}.metadata`);
  checkTexts(value.metadata.values(), at, 'metadata', `${field}.metadata`);
}

export function writeEndpointOut(out: JsonWriter, value: EndpointOut): void {
  out.text += `{"description":${quoted(value.description)},"throttleRate":${value.throttleRate === undefined ? 'null' : value.throttleRate},"rateLimit":${value.throttleRate === undefined ? 'null' : value.throttleRate},"uid":${value.uid === undefined ? 'null' : quoted(value.uid)},"url":${quoted(value.url)},"version":${value.version},"disabled":${value.disabled},"eventTypes":${value.eventTypes.length === 0 ? 'null' : quotedList(value.eventTypes)},"filterTypes":${value.eventTypes.length === 0 ? 'null' : quotedList(value.eventTypes)},"channels":${value.channels.length === 0 ? 'null' : quotedList(value.channels)},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)},"id":${quoted(value.id)},"metadata":${quotedMap(value.metadata)}}`;
}

export function writeEndpointSecretOut(out: JsonWriter, value: EndpointSecretOut): void {
  out.text += `{"key":${quoted(value.key)}}`;
}

export function readEndpointSecretRotateIn(reader: JsonReader): EndpointSecretRotateIn {
  const value: EndpointSecretRotateIn = {
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

export function validateEndpointSecretRotateIn(value: EndpointSecretRotateIn, out: Violation[]): void {
  if (value.gracePeriodSeconds !== undefined) {
    if (value.gracePeriodSeconds > 604800) report(out, 'gracePeriodSeconds', 'grace_period_seconds', 'Duration must be between 0 and 7 days');
  }
}

export function completeEndpointSecretRotateIn(value: EndpointSecretRotateIn, at: readonly string[], field: string): void {
  checkText(value.key, at, 'key', `${field}.key`);
}

export function readEndpointHeadersIn(reader: JsonReader): EndpointHeadersIn {
  const value: EndpointHeadersIn = {
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

export function completeEndpointHeadersIn(value: EndpointHeadersIn, at: readonly string[], field: string): void {
  checkTexts(value.headers.keys(), at, 'headers', `${field}.headers`);
  checkTexts(value.headers.values(), at, 'headers', `${field}.headers`);
}

export function readEndpointHeadersPatchIn(reader: JsonReader): EndpointHeadersPatchIn {
  const value: EndpointHeadersPatchIn = {
    headers: new Map(),
    deleteHeaders: [],
  };
  const nullHeaders: string[] = [];
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'headers':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.headers = readMapWithNulls(reader, nullHeaders);
        break;
      case 'deleteHeaders':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.deleteHeaders = readSet(reader);
        break;
      default:
        reader.skip();
    }
  }
  value.deleteHeaders.push(...nullHeaders);
  return value;
}

export function completeEndpointHeadersPatchIn(value: EndpointHeadersPatchIn, at: readonly string[], field: string): void {
  checkTexts(value.headers.keys(), at, 'headers', `${field}.headers`);
  checkTexts(value.headers.values(), at, 'headers', `${field}.headers`);
  checkTexts(value.deleteHeaders, at, 'deleteHeaders', `${field}.delete_headers`);
}

export function writeEndpointHeadersOut(out: JsonWriter, value: EndpointHeadersOut): void {
  out.text += `{"headers":${quotedMap(value.headers)},"sensitive":${quotedList(value.sensitive)}}`;
}

export function writeEndpointStats(out: JsonWriter, value: EndpointStats): void {
  out.text += `{"success":${value.success},"pending":${value.pending},"sending":${value.sending},"fail":${value.fail},"canceled":${value.canceled}}`;
}

export function readEventExampleIn(reader: JsonReader): EventExampleIn {
  const value: EventExampleIn = {
    eventType: '',
    exampleIndex: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'eventType':
        seen = reader.once(seen, 1);
        value.eventType = reader.string();
        break;
      case 'exampleIndex':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.exampleIndex = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('eventType');
  return value;
}

export function validateEventExampleIn(value: EventExampleIn, out: Violation[]): void {
  if (value.eventType === '') report(out, 'eventType', 'event_type', 'String must be at least one character');
  if (value.eventType.length > 256 && isLonger(value.eventType, 256)) report(out, 'eventType', 'event_type', 'String too long');
  if (!/^[a-zA-Z0-9\-_.]+$/.test(value.eventType)) report(out, 'eventType', 'event_type', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
}

export function readRecoverIn(reader: JsonReader): RecoverIn {
  const value: RecoverIn = {
    since: undefined,
    until: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'since':
        seen = reader.once(seen, 1);
        value.since = reader.timestamp();
        break;
      case 'until':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.until = reader.timestamp();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('since');
  return value;
}

export function writeRecoverOut(out: JsonWriter, value: RecoverOut): void {
  out.text += `{"id":${quoted(value.id)},"status":${jsonBackgroundTaskStatus[value.status]},"task":${jsonBackgroundTaskType[value.task]},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)}}`;
}

export function readReplayIn(reader: JsonReader): ReplayIn {
  const value: ReplayIn = {
    since: undefined,
    until: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'since':
        seen = reader.once(seen, 1);
        value.since = reader.timestamp();
        break;
      case 'until':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.until = reader.timestamp();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('since');
  return value;
}

export function readBulkReplayIn(reader: JsonReader): BulkReplayIn {
  const value: BulkReplayIn = {
    since: undefined,
    until: undefined,
    eventTypes: [],
    channel: undefined,
    tag: undefined,
    status: undefined,
    statusCodeClass: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'since':
        seen = reader.once(seen, 1);
        value.since = reader.timestamp();
        break;
      case 'until':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.until = reader.timestamp();
        break;
      case 'eventTypes':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.eventTypes = readSet(reader);
        break;
      case 'channel':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.channel = reader.string();
        break;
      case 'tag':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.tag = reader.string();
        break;
      case 'status':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.status = reader.number(choicesMessageStatus);
        break;
      case 'statusCodeClass':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.statusCodeClass = reader.number(choicesStatusCodeClass);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('since');
  return value;
}

export function validateBulkReplayIn(value: BulkReplayIn, out: Violation[]): void {
  if (hasTwice(value.eventTypes)) report(out, 'eventTypes', 'event_types', 'must not have the same item twice');
  for (let i = 0; i < value.eventTypes.length; i += 1) {
    const item = value.eventTypes[i] as string;
    if (item === '') reportItem(out, 'eventTypes', 'event_types', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'eventTypes', 'event_types', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'eventTypes', 'event_types', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.channel !== undefined) {
    if (value.channel === '') report(out, 'channel', 'channel', 'String must be at least one character');
    if (value.channel.length > 256 && isLonger(value.channel, 256)) report(out, 'channel', 'channel', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.channel)) report(out, 'channel', 'channel', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.tag !== undefined) {
    if (value.tag === '') report(out, 'tag', 'tag', 'String must be at least one character');
    if (value.tag.length > 128 && isLonger(value.tag, 128)) report(out, 'tag', 'tag', 'String too long');
  }
}

export function completeBulkReplayIn(value: BulkReplayIn, at: readonly string[], field: string): void {
  checkText(value.tag, at, 'tag', `${field}.tag`);
}

export function writeReplayOut(out: JsonWriter, value: ReplayOut): void {
  out.text += `{"id":${quoted(value.id)},"status":${jsonBackgroundTaskStatus[value.status]},"task":${jsonBackgroundTaskType[value.task]},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)}}`;
}

export function writeListResponseEndpointOut(out: JsonWriter, value: ListResponseEndpointOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeEndpointOut(out, value.data[i] as EndpointOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}

export function readCancelMsgsIn(reader: JsonReader): CancelMsgsIn {
  const value: CancelMsgsIn = {
    createdBefore: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'createdBefore':
        seen = reader.once(seen, 1);
        value.createdBefore = reader.timestamp();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('createdBefore');
  return value;
}
