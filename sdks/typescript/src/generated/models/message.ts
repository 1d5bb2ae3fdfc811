// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonInput, rawJson } from '../../runtime/json.ts';
import { list, members, time } from '../../runtime/model.ts';
import type { ApplicationIn } from './application.ts';
import type { BackgroundTaskStatus, BackgroundTaskType } from './background-task.ts';
import type { Reason } from './errors.ts';

/** A new message. */
export interface MessageIn {
  /**
   * Creates the application where the path's uid is still unknown; its `uid` has to equal the path's then. Ignored where
   * the application exists.
   */
  application?: ApplicationIn | null | undefined;
  /**
   * An id of your own, unique in the application for as long as the message is kept. A second message with it is refused
   * as a conflict.
   */
  eventId?: string | null | undefined;
  /** What kind of thing happened. The event type need not exist. */
  eventType: string;
  /** What the endpoints are sent: a JSON object, which is stored, signed and sent byte for byte as it is written here. */
  payload: JsonInput;
  /** Endpoints that ask for channels receive it only if they ask for one of these; at most 5. Null: none. */
  channels?: readonly string[] | null | undefined;
  /** For how many days the payload is kept: 1 to 90, 90 when left out or null. It is gone within a day after that. */
  payloadRetentionPeriod?: number | null | undefined;
  /** Words of your own to find it by; at most 5. Null: none. */
  tags?: readonly string[] | null | undefined;
  /**
   * When it is to be delivered: from 1 minute to 24 hours ahead. The endpoints that get it are chosen when it is taken in.
   * Left out or null: at once.
   */
  deliverAt?: Date | null | undefined;
  /**
   * For how many hours the payload is kept, in place of `payloadRetentionPeriod`: 1 to 2160. It is gone within a day after
   * that. Hours and days count from `deliverAt` where there is one.
   */
  payloadRetentionHours?: number | null | undefined;
}

export function encodeMessageIn(value: MessageIn): object {
  return {
    ...value,
    payload: rawJson('payload', value.payload),
  };
}

/** A message. */
export interface MessageOut {
  /** Your own id for it, where it has one. */
  eventId: string | null;
  /** What kind of thing happened. */
  eventType: string;
  /** What the endpoints are sent, as it was written. `{"expired":true}` once it is no longer kept. */
  payload: Record<string, unknown>;
  /** Endpoints that ask for channels receive it only if they ask for one of these. Null: none. */
  channels: string[] | null;
  /** The server's id for it, beginning with `msg_`. It is sent as `webhook-id`. */
  id: string;
  /** When it was taken in. */
  timestamp: Date;
  /** Words of your own to find it by. Left out where there are none. */
  tags: string[] | null;
  /** When it is delivered, where that was asked for. */
  deliverAt: Date | null;
}

export function decodeMessageOut(json: unknown): MessageOut {
  const value = members(json);
  return {
    ...(value as unknown as MessageOut),
    eventId: (value.eventId ?? null) as string | null,
    channels: (value.channels ?? null) as string[] | null,
    timestamp: time(value.timestamp),
    tags: (value.tags ?? null) as string[] | null,
    deliverAt: value.deliverAt === null || value.deliverAt === undefined ? null : time(value.deliverAt),
  };
}

/** Many new messages. */
export interface MessageBatchIn {
  /** The messages, at most 256. */
  messages: readonly MessageIn[];
}

export function encodeMessageBatchIn(value: MessageBatchIn): object {
  return {
    ...value,
    messages: value.messages.map(encodeMessageIn),
  };
}

/** What became of many messages. */
export interface MessageBatchOut {
  /** One result for each message, in their order. */
  results: MessageBatchResult[];
}

export function decodeMessageBatchOut(json: unknown): MessageBatchOut {
  const value = members(json);
  return {
    ...(value as unknown as MessageBatchOut),
    results: list(value.results, decodeMessageBatchResult),
  };
}

/** What became of one of many messages. */
export type MessageBatchResult =
  | { message: MessageOut; error?: undefined }
  | { error: MessageBatchError; message?: undefined }
  | { message?: undefined; error?: undefined };

export function decodeMessageBatchResult(json: unknown): MessageBatchResult {
  const value = members(json);
  if (value.message !== undefined) return { ...value, message: decodeMessageOut(value.message) };
  if (value.error !== undefined) return { ...value, error: decodeMessageBatchError(value.error) };
  return value;
}

/** Why one of many messages was not taken in. */
export interface MessageBatchError {
  /** The reason. */
  reason: Reason;
  /** The HTTP status that the message would have been answered with alone. */
  status: number;
  /** The reason in the words of the REST API: `conflict`. */
  code: string;
  /** A sentence that says what is wrong. */
  detail: string;
}

export function decodeMessageBatchError(json: unknown): MessageBatchError {
  const value = members(json);
  return {
    ...(value as unknown as MessageBatchError),
  };
}

/** What a message would be like. */
export interface MessagePrecheckIn {
  /** Its event type. */
  eventType: string;
  /** Its channels. Null: none. */
  channels?: readonly string[] | null | undefined;
}

/** Whether anybody would get it. */
export interface MessagePrecheckOut {
  /** True where at least one endpoint would get it. */
  active: boolean;
}

export function decodeMessagePrecheckOut(json: unknown): MessagePrecheckOut {
  const value = members(json);
  return {
    ...(value as unknown as MessagePrecheckOut),
  };
}

/** A message's payload as it is sent. */
export interface MessageRawPayloadOut {
  /** The payload. Bytes that are no UTF-8 are shown as U+FFFD. */
  payload: string;
}

export function decodeMessageRawPayloadOut(json: unknown): MessageRawPayloadOut {
  const value = members(json);
  return {
    ...(value as unknown as MessageRawPayloadOut),
  };
}

/** Messages whose payloads are to be removed. */
export interface BulkExpungeContentsIn {
  /** Ids or event ids, at most 1000. */
  ids?: readonly string[] | undefined;
}

/** What became of each of them. */
export interface BulkExpungeContentsOut {
  /** `expunged` or `not-found`, by the id or event id that was given. */
  results: Record<string, string>;
}

export function decodeBulkExpungeContentsOut(json: unknown): BulkExpungeContentsOut {
  const value = members(json);
  return {
    ...(value as unknown as BulkExpungeContentsOut),
  };
}

/** The task that removes the payloads. */
export interface ExpungeAllContentsOut {
  /** The task's id, beginning with `qtask_`. */
  id: string;
  /** Whether it is over. */
  status: BackgroundTaskStatus;
  /** What it does. */
  task: BackgroundTaskType;
  /** When anything about it last changed. */
  updatedAt: Date;
}

export function decodeExpungeAllContentsOut(json: unknown): ExpungeAllContentsOut {
  const value = members(json);
  return {
    ...(value as unknown as ExpungeAllContentsOut),
    updatedAt: time(value.updatedAt),
  };
}
