// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonWriter, quoted, quotedList, quotedMap, quotedTime } from '../../core/json/writer.ts';
import {
  type EmptyResponse,
  type EndpointMessageOut,
  type ListResponseEndpointMessageOut,
  type ListResponseMessageAttemptOut,
  type ListResponseMessageEndpointOut,
  type MessageAttemptHeadersOut,
  type MessageAttemptOut,
  MessageAttemptTriggerType,
  type MessageEndpointOut,
  MessageStatus,
  MessageStatusText,
  StatusCodeClass,
} from '../posthorn/v1/message_attempt.ts';

export const choicesMessageStatus: ReadonlyMap<number, MessageStatus> = new Map<number, MessageStatus>([
  [0, MessageStatus.SUCCESS],
  [1, MessageStatus.PENDING],
  [2, MessageStatus.FAIL],
  [3, MessageStatus.SENDING],
  [4, MessageStatus.CANCELED],
]);

export const jsonMessageStatus: Readonly<Record<MessageStatus, string>> = {
  [MessageStatus.UNSPECIFIED]: 'null',
  [MessageStatus.SUCCESS]: '0',
  [MessageStatus.PENDING]: '1',
  [MessageStatus.FAIL]: '2',
  [MessageStatus.SENDING]: '3',
  [MessageStatus.CANCELED]: '4',
};

export const choicesMessageStatusText: ReadonlyMap<string, MessageStatusText> = new Map<string, MessageStatusText>([
  ['success', MessageStatusText.SUCCESS],
  ['pending', MessageStatusText.PENDING],
  ['fail', MessageStatusText.FAIL],
  ['sending', MessageStatusText.SENDING],
  ['canceled', MessageStatusText.CANCELED],
]);

export const jsonMessageStatusText: Readonly<Record<MessageStatusText, string>> = {
  [MessageStatusText.UNSPECIFIED]: 'null',
  [MessageStatusText.SUCCESS]: '"success"',
  [MessageStatusText.PENDING]: '"pending"',
  [MessageStatusText.FAIL]: '"fail"',
  [MessageStatusText.SENDING]: '"sending"',
  [MessageStatusText.CANCELED]: '"canceled"',
};

export const choicesMessageAttemptTriggerType: ReadonlyMap<number, MessageAttemptTriggerType> = new Map<number, MessageAttemptTriggerType>([
  [0, MessageAttemptTriggerType.SCHEDULED],
  [1, MessageAttemptTriggerType.MANUAL],
]);

export const jsonMessageAttemptTriggerType: Readonly<Record<MessageAttemptTriggerType, string>> = {
  [MessageAttemptTriggerType.UNSPECIFIED]: 'null',
  [MessageAttemptTriggerType.SCHEDULED]: '0',
  [MessageAttemptTriggerType.MANUAL]: '1',
};

export const choicesStatusCodeClass: ReadonlyMap<number, StatusCodeClass> = new Map<number, StatusCodeClass>([
  [0, StatusCodeClass.NONE],
  [100, StatusCodeClass.INFORMATIONAL],
  [200, StatusCodeClass.SUCCESS],
  [300, StatusCodeClass.REDIRECTION],
  [400, StatusCodeClass.CLIENT_ERROR],
  [500, StatusCodeClass.SERVER_ERROR],
]);

export const jsonStatusCodeClass: Readonly<Record<StatusCodeClass, string>> = {
  [StatusCodeClass.UNSPECIFIED]: 'null',
  [StatusCodeClass.NONE]: '0',
  [StatusCodeClass.INFORMATIONAL]: '100',
  [StatusCodeClass.SUCCESS]: '200',
  [StatusCodeClass.REDIRECTION]: '300',
  [StatusCodeClass.CLIENT_ERROR]: '400',
  [StatusCodeClass.SERVER_ERROR]: '500',
};

export function writeMessageAttemptOut(out: JsonWriter, value: MessageAttemptOut): void {
  out.text += `{"url":${quoted(value.url)},"response":${quoted(value.response)},"responseStatusCode":${value.responseStatusCode},"responseDurationMs":${value.responseDurationMs},"status":${jsonMessageStatus[value.status]},"statusText":${jsonMessageStatusText[value.statusText]},"triggerType":${jsonMessageAttemptTriggerType[value.triggerType]},"msgId":${quoted(value.msgId)},"endpointId":${quoted(value.endpointId)},"id":${quoted(value.id)},"timestamp":${value.timestamp === undefined ? 'null' : quotedTime(value.timestamp)}`;
  if (value.cause !== undefined) out.text += `,"cause":${quoted(value.cause)}`;
  out.text += `}`;
}

export function writeEmptyResponse(out: JsonWriter, _value: EmptyResponse): void {
  out.text += '{}';
}

export function writeListResponseMessageAttemptOut(out: JsonWriter, value: ListResponseMessageAttemptOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeMessageAttemptOut(out, value.data[i] as MessageAttemptOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}

export function writeEndpointMessageOut(out: JsonWriter, value: EndpointMessageOut): void {
  out.text += `{"status":${jsonMessageStatus[value.status]},"statusText":${jsonMessageStatusText[value.statusText]}`;
  if (value.nextAttempt !== undefined) out.text += `,"nextAttempt":${quotedTime(value.nextAttempt)}`;
  out.text += `,"eventId":${value.eventId === undefined ? 'null' : quoted(value.eventId)},"eventType":${quoted(value.eventType)},"payload":`;
  out.raw(value.payload);
  out.text += `,"channels":${value.channels.length === 0 ? 'null' : quotedList(value.channels)},"id":${quoted(value.id)},"timestamp":${value.timestamp === undefined ? 'null' : quotedTime(value.timestamp)}`;
  if (value.tags.length !== 0) out.text += `,"tags":${quotedList(value.tags)}`;
  if (value.deliverAt !== undefined) out.text += `,"deliverAt":${quotedTime(value.deliverAt)}`;
  out.text += `}`;
}

export function writeListResponseEndpointMessageOut(out: JsonWriter, value: ListResponseEndpointMessageOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeEndpointMessageOut(out, value.data[i] as EndpointMessageOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}

export function writeMessageEndpointOut(out: JsonWriter, value: MessageEndpointOut): void {
  out.text += `{"id":${quoted(value.id)},"status":${jsonMessageStatus[value.status]},"statusText":${jsonMessageStatusText[value.statusText]},"nextAttempt":${value.nextAttempt === undefined ? 'null' : quotedTime(value.nextAttempt)},"url":${quoted(value.url)},"description":${quoted(value.description)},"throttleRate":${value.throttleRate === undefined ? 'null' : value.throttleRate},"rateLimit":${value.throttleRate === undefined ? 'null' : value.throttleRate},"uid":${value.uid === undefined ? 'null' : quoted(value.uid)},"version":${value.version},"disabled":${value.disabled},"eventTypes":${value.eventTypes.length === 0 ? 'null' : quotedList(value.eventTypes)},"filterTypes":${value.eventTypes.length === 0 ? 'null' : quotedList(value.eventTypes)},"channels":${value.channels.length === 0 ? 'null' : quotedList(value.channels)},"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)}}`;
}

export function writeListResponseMessageEndpointOut(out: JsonWriter, value: ListResponseMessageEndpointOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeMessageEndpointOut(out, value.data[i] as MessageEndpointOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}

export function writeMessageAttemptHeadersOut(out: JsonWriter, value: MessageAttemptHeadersOut): void {
  out.text += `{"sentHeaders":${quotedMap(value.sentHeaders)},"responseHeaders":`;
  if (value.responseHeaders === undefined) out.text += 'null';
  else out.raw(value.responseHeaders);
  out.text += `,"sensitive":${quotedList(value.sensitive)}}`;
}
