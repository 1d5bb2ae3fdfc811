// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonInput, rawJson } from '../../runtime/json.ts';
import { list, members, time } from '../../runtime/model.ts';
import type { ApplicationIn } from './application.ts';
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
  /** For how many days the payload is kept: 5 to 90, 90 when left out. */
  payloadRetentionPeriod?: number | undefined;
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
}

export function decodeMessageOut(json: unknown): MessageOut {
  const value = members(json);
  return {
    ...(value as unknown as MessageOut),
    eventId: (value.eventId ?? null) as string | null,
    channels: (value.channels ?? null) as string[] | null,
    timestamp: time(value.timestamp),
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
