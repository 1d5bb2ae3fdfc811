// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkRaw, checkText, noBytes } from '../../core/json/binary.ts';
import { readItems, readSet } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { hasTwice, isLonger, report, reportItem, within } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedMap, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import type {
  BulkExpungeContentsIn,
  BulkExpungeContentsOut,
  ExpungeAllContentsOut,
  ListResponseMessageOut,
  MessageBatchError,
  MessageBatchIn,
  MessageBatchOut,
  MessageBatchResult,
  MessageIn,
  MessageOut,
  MessagePrecheckIn,
  MessagePrecheckOut,
  MessageRawPayloadOut,
  TransformationsParams,
} from '../posthorn/v1/message.ts';
import { completeApplicationIn, readApplicationIn, validateApplicationIn } from './application.ts';
import { jsonBackgroundTaskStatus, jsonBackgroundTaskType } from './background_task.ts';
import { jsonReason } from './errors.ts';

export function readMessageIn(reader: JsonReader): MessageIn {
  const value: MessageIn = {
    application: undefined,
    eventId: undefined,
    eventType: '',
    payload: noBytes,
    channels: [],
    payloadRetentionPeriod: undefined,
    transformationsParams: undefined,
    tags: [],
    deliverAt: undefined,
    payloadRetentionHours: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'application':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.application = readApplicationIn(reader);
        break;
      case 'eventId':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.eventId = reader.string();
        break;
      case 'eventType':
        seen = reader.once(seen, 4);
        value.eventType = reader.string();
        break;
      case 'data':
      case 'payload':
        seen = reader.once(seen, 8);
        value.payload = reader.rawObject();
        break;
      case 'channels':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.channels = readSet(reader, 'Channels must have at least 1 and at most 5 items, or be set to null.');
        break;
      case 'payloadRetentionPeriod':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.payloadRetentionPeriod = reader.uint32();
        break;
      case 'transformationsParams':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.transformationsParams = readTransformationsParams(reader);
        break;
      case 'tags':
        seen = reader.once(seen, 128);
        if (!reader.null()) value.tags = readSet(reader);
        break;
      case 'deliverAt':
        seen = reader.once(seen, 256);
        if (!reader.null()) value.deliverAt = reader.timestamp();
        break;
      case 'payloadRetentionHours':
        seen = reader.once(seen, 512);
        if (!reader.null()) value.payloadRetentionHours = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 4) === 0) throw reader.missing('eventType');
  if ((seen & 8) === 0) throw reader.missing('payload');
  return value;
}

export function validateMessageIn(value: MessageIn, out: Violation[]): void {
  if (value.application !== undefined) {
    const from = out.length;
    validateApplicationIn(value.application, out);
    if (out.length > from) within(out, from, ['application'], 'application');
  }
  if (value.eventId !== undefined) {
    if (value.eventId === '') report(out, 'eventId', 'event_id', 'String must be at least one character');
    if (value.eventId.length > 256 && isLonger(value.eventId, 256)) report(out, 'eventId', 'event_id', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.eventId)) report(out, 'eventId', 'event_id', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
    if (value.eventId.startsWith('msg_')) report(out, 'eventId', 'event_id', 'Uids are not allowed to have the same prefix as the ID. Prefix with _?');
  }
  if (value.eventType === '') report(out, 'eventType', 'event_type', 'String must be at least one character');
  if (value.eventType.length > 256 && isLonger(value.eventType, 256)) report(out, 'eventType', 'event_type', 'String too long');
  if (!/^[a-zA-Z0-9\-_.]+$/.test(value.eventType)) report(out, 'eventType', 'event_type', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  if (value.channels.length > 5) report(out, 'channels', 'channels', 'Channels must have at least 1 and at most 5 items, or be set to null.');
  if (hasTwice(value.channels)) report(out, 'channels', 'channels', 'must not have the same item twice');
  for (let i = 0; i < value.channels.length; i += 1) {
    const item = value.channels[i] as string;
    if (item === '') reportItem(out, 'channels', 'channels', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'channels', 'channels', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'channels', 'channels', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
  if (value.payloadRetentionPeriod !== undefined) {
    if (value.payloadRetentionPeriod < 1) report(out, 'payloadRetentionPeriod', 'payload_retention_period', 'must be at least 1');
    if (value.payloadRetentionPeriod > 90) report(out, 'payloadRetentionPeriod', 'payload_retention_period', 'must be at most 90');
  }
  if (value.tags.length > 5) report(out, 'tags', 'tags', 'must have at most 5 items');
  if (hasTwice(value.tags)) report(out, 'tags', 'tags', 'must not have the same item twice');
  for (let i = 0; i < value.tags.length; i += 1) {
    const item = value.tags[i] as string;
    if (item === '') reportItem(out, 'tags', 'tags', i, 'String must be at least one character');
    if (item.length > 128 && isLonger(item, 128)) reportItem(out, 'tags', 'tags', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_./\\#]+$/.test(item)) reportItem(out, 'tags', 'tags', i, 'String must match the following pattern: [a-zA-Z0-9\\-_./\\\\#].');
  }
  if (value.payloadRetentionHours !== undefined) {
    if (value.payloadRetentionHours < 1) report(out, 'payloadRetentionHours', 'payload_retention_hours', 'must be at least 1');
    if (value.payloadRetentionHours > 2160) report(out, 'payloadRetentionHours', 'payload_retention_hours', 'must be at most 2160');
  }
}

export function completeMessageIn(value: MessageIn, at: readonly string[], field: string): void {
  if (value.application !== undefined) completeApplicationIn(value.application, [...at, 'application'], `${field}.application`);
  value.payload = checkRaw(value.payload, true, at, 'payload', `${field}.payload`);
  if (value.transformationsParams !== undefined) completeTransformationsParams(value.transformationsParams, [...at, 'transformationsParams'], `${field}.transformations_params`);
}

export function readTransformationsParams(reader: JsonReader): TransformationsParams {
  const value: TransformationsParams = {
    rawPayload: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'rawPayload':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.rawPayload = reader.string();
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function completeTransformationsParams(value: TransformationsParams, at: readonly string[], field: string): void {
  checkText(value.rawPayload, at, 'rawPayload', `${field}.raw_payload`);
}

export function writeMessageOut(out: JsonWriter, value: MessageOut): void {
  out.text += `{"eventId":${value.eventId === undefined ? 'null' : quoted(value.eventId)},"eventType":${quoted(value.eventType)},"payload":`;
  out.raw(value.payload);
  out.text += `,"channels":${value.channels.length === 0 ? 'null' : quotedList(value.channels)},"id":${quoted(value.id)},"timestamp":${value.timestamp === undefined ? 'null' : quotedTime(value.timestamp)}`;
  if (value.tags.length !== 0) out.text += `,"tags":${quotedList(value.tags)}`;
  if (value.deliverAt !== undefined) out.text += `,"deliverAt":${quotedTime(value.deliverAt)}`;
  out.text += `}`;
}

export function readMessageBatchIn(reader: JsonReader): MessageBatchIn {
  const value: MessageBatchIn = {
    messages: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'messages':
        seen = reader.once(seen, 1);
        value.messages = readItems(reader, readMessageIn);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('messages');
  return value;
}

export function validateMessageBatchIn(value: MessageBatchIn, out: Violation[]): void {
  if (value.messages.length < 1) report(out, 'messages', 'messages', 'A batch must have at least 1 and at most 256 messages.');
  if (value.messages.length > 256) report(out, 'messages', 'messages', 'A batch must have at least 1 and at most 256 messages.');
  for (let i = 0; i < value.messages.length; i += 1) {
    const from = out.length;
    validateMessageIn(value.messages[i] as MessageIn, out);
    if (out.length > from) within(out, from, ['messages', String(i)], `messages[${i}]`);
  }
}

export function completeMessageBatchIn(value: MessageBatchIn, at: readonly string[], field: string): void {
  for (let i = 0; i < value.messages.length; i += 1) {
    completeMessageIn(value.messages[i] as MessageIn, [...at, `messages[${i}]`], `${`${field}.messages`}[${i}]`);
  }
}

export function writeMessageBatchOut(out: JsonWriter, value: MessageBatchOut): void {
  out.text += `{"results":[`;
  for (let i = 0; i < value.results.length; i += 1) {
    if (i > 0) out.text += ',';
    writeMessageBatchResult(out, value.results[i] as MessageBatchResult);
  }
  out.text += `]}`;
}

export function writeMessageBatchResult(out: JsonWriter, value: MessageBatchResult): void {
  if (value.result?.$case === 'message') {
    out.text += '{"message":';
    writeMessageOut(out, value.result.value);
    out.text += '}';
    return;
  }
  if (value.result?.$case === 'error') {
    out.text += '{"error":';
    writeMessageBatchError(out, value.result.value);
    out.text += '}';
    return;
  }
  out.text += '{}';
}

export function writeMessageBatchError(out: JsonWriter, value: MessageBatchError): void {
  out.text += `{"reason":${jsonReason[value.reason]},"status":${value.status},"code":${quoted(value.code)},"detail":${quoted(value.detail)}}`;
}

export function writeListResponseMessageOut(out: JsonWriter, value: ListResponseMessageOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeMessageOut(out, value.data[i] as MessageOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}

export function readMessagePrecheckIn(reader: JsonReader): MessagePrecheckIn {
  const value: MessagePrecheckIn = {
    eventType: '',
    channels: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'eventType':
        seen = reader.once(seen, 1);
        value.eventType = reader.string();
        break;
      case 'channels':
        seen = reader.once(seen, 2);
        if (!reader.null()) value.channels = readSet(reader, 'Channels must have at least 1 and at most 5 items, or be set to null.');
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('eventType');
  return value;
}

export function validateMessagePrecheckIn(value: MessagePrecheckIn, out: Violation[]): void {
  if (value.eventType === '') report(out, 'eventType', 'event_type', 'String must be at least one character');
  if (value.eventType.length > 256 && isLonger(value.eventType, 256)) report(out, 'eventType', 'event_type', 'String too long');
  if (!/^[a-zA-Z0-9\-_.]+$/.test(value.eventType)) report(out, 'eventType', 'event_type', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  if (value.channels.length > 5) report(out, 'channels', 'channels', 'Channels must have at least 1 and at most 5 items, or be set to null.');
  if (hasTwice(value.channels)) report(out, 'channels', 'channels', 'must not have the same item twice');
  for (let i = 0; i < value.channels.length; i += 1) {
    const item = value.channels[i] as string;
    if (item === '') reportItem(out, 'channels', 'channels', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'channels', 'channels', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'channels', 'channels', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
}

export function writeMessagePrecheckOut(out: JsonWriter, value: MessagePrecheckOut): void {
  out.text += `{"active":${value.active}}`;
}

export function writeMessageRawPayloadOut(out: JsonWriter, value: MessageRawPayloadOut): void {
  out.text += `{"payload":${quoted(value.payload)}}`;
}

export function readBulkExpungeContentsIn(reader: JsonReader): BulkExpungeContentsIn {
  const value: BulkExpungeContentsIn = {
    ids: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'ids':
        seen = reader.once(seen, 1);
        value.ids = readSet(reader);
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateBulkExpungeContentsIn(value: BulkExpungeContentsIn, out: Violation[]): void {
  if (value.ids.length > 1000) report(out, 'ids', 'ids', 'must have at most 1000 items');
  for (let i = 0; i < value.ids.length; i += 1) {
    const item = value.ids[i] as string;
    if (item === '') reportItem(out, 'ids', 'ids', i, 'String must be at least one character');
    if (item.length > 256 && isLonger(item, 256)) reportItem(out, 'ids', 'ids', i, 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(item)) reportItem(out, 'ids', 'ids', i, 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
}

export function writeBulkExpungeContentsOut(out: JsonWriter, value: BulkExpungeContentsOut): void {
  out.text += `{"results":${quotedMap(value.results)}}`;
}

export function writeExpungeAllContentsOut(out: JsonWriter, value: ExpungeAllContentsOut): void {
  out.text += `{"id":${quoted(value.id)},"status":${jsonBackgroundTaskStatus[value.status]},"task":${jsonBackgroundTaskType[value.task]},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)}}`;
}
