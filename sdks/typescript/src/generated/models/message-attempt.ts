// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';

/** What became of an attempt or a message. */
export const MessageStatus = {
  /** The endpoint answered with a status of 200 to 299. */
  Success: 0,
  /** Not tried yet. */
  Pending: 1,
  /** The endpoint gave no good answer. */
  Fail: 2,
  /** Tried without success, and to be tried again. */
  Sending: 3,
  /**
   * Called off before it was delivered. Older clients do not know it: it is said only where `expanded_statuses` asks for
   * it, and is a failure otherwise.
   */
  Canceled: 4,
} as const;

/** One of the above, or one that a newer server knows. */
export type MessageStatus = (typeof MessageStatus)[keyof typeof MessageStatus] | (number & {});

/** The same in words. */
export const MessageStatusText = {
  /** The endpoint answered with a status of 200 to 299. */
  Success: 'success',
  /** Not tried yet. */
  Pending: 'pending',
  /** The endpoint gave no good answer. */
  Fail: 'fail',
  /** Tried without success, and to be tried again. */
  Sending: 'sending',
  /** Called off before it was delivered. */
  Canceled: 'canceled',
} as const;

/** One of the above, or one that a newer server knows. */
export type MessageStatusText = (typeof MessageStatusText)[keyof typeof MessageStatusText] | (string & {});

/** What brought an attempt about. */
export const MessageAttemptTriggerType = {
  /** The message came in, or it was time to retry. */
  Scheduled: 0,
  /** Somebody asked to send it again. */
  Manual: 1,
} as const;

/** One of the above, or one that a newer server knows. */
export type MessageAttemptTriggerType = (typeof MessageAttemptTriggerType)[keyof typeof MessageAttemptTriggerType] | (number & {});

/** A class of HTTP statuses. */
export const StatusCodeClass = {
  /** There was no answer. */
  None: 0,
  /** 100 to 199. */
  Informational: 100,
  /** 200 to 299. */
  Success: 200,
  /** 300 to 399. */
  Redirection: 300,
  /** 400 to 499. */
  ClientError: 400,
  /** 500 to 599. */
  ServerError: 500,
} as const;

/** One of the above, or one that a newer server knows. */
export type StatusCodeClass = (typeof StatusCodeClass)[keyof typeof StatusCodeClass] | (number & {});

/** One request to one endpoint with one message. */
export interface MessageAttemptOut {
  /** The endpoint's URL at that time. */
  url: string;
  /** What the endpoint answered, cut off where it is long. Empty when there was no answer. */
  response: string;
  /** The status that it answered with. 0 when there was no answer. */
  responseStatusCode: number;
  /** How long the request took, in milliseconds. */
  responseDurationMs: number;
  /** What became of it. */
  status: MessageStatus;
  /** The same in words. */
  statusText: MessageStatusText;
  /** What brought it about. */
  triggerType: MessageAttemptTriggerType;
  /** The message's id. */
  msgId: string;
  /** The endpoint's id. */
  endpointId: string;
  /** The attempt's id, beginning with `atmpt_`. */
  id: string;
  /** When it was made. */
  timestamp: Date;
  /**
   * Why it failed, in a word: `dns`, `connect`, `tls`, `timeout`, `status`, `blocked_address` and others. Left out where
   * it did not fail.
   */
  cause: string | null;
}

export function decodeMessageAttemptOut(json: unknown): MessageAttemptOut {
  const value = members(json);
  return {
    ...(value as unknown as MessageAttemptOut),
    timestamp: time(value.timestamp),
    cause: (value.cause ?? null) as string | null,
  };
}

/** A message that was sent to an endpoint, and what became of it there. */
export interface EndpointMessageOut {
  /** What became of it: delivered, failed for good, or to be tried again. */
  status: MessageStatus;
  /** The same in words. */
  statusText: MessageStatusText;
  /** When it is tried again. Left out where it is not. */
  nextAttempt: Date | null;
  /** Your own id for it, where it has one. */
  eventId: string | null;
  /** What kind of thing happened. */
  eventType: string;
  /** What the endpoints are sent, as it was written. `{"expired":true}` once it is no longer kept. */
  payload: Record<string, unknown>;
  /** Endpoints that ask for channels receive it only if they ask for one of these. Null: none. */
  channels: string[] | null;
  /** The message's id. */
  id: string;
  /** When it was taken in. */
  timestamp: Date;
  /** Words of your own to find it by. Left out where there are none. */
  tags: string[] | null;
  /** When it is delivered, where that was asked for. */
  deliverAt: Date | null;
}

export function decodeEndpointMessageOut(json: unknown): EndpointMessageOut {
  const value = members(json);
  return {
    ...(value as unknown as EndpointMessageOut),
    nextAttempt: value.nextAttempt === null || value.nextAttempt === undefined ? null : time(value.nextAttempt),
    eventId: (value.eventId ?? null) as string | null,
    channels: (value.channels ?? null) as string[] | null,
    timestamp: time(value.timestamp),
    tags: (value.tags ?? null) as string[] | null,
    deliverAt: value.deliverAt === null || value.deliverAt === undefined ? null : time(value.deliverAt),
  };
}

/** An endpoint that a message was sent to, and what became of the latest attempt there. */
export interface MessageEndpointOut {
  /** The endpoint's id. */
  id: string;
  /** What became of the latest attempt. */
  status: MessageStatus;
  /** The same in words. */
  statusText: MessageStatusText;
  /** When the message is tried there again. Null where it is not. */
  nextAttempt: Date | null;
  /** Where its messages go. */
  url: string;
  /** What it is for, in words for people. */
  description: string;
  /** At most so many messages a second are sent to it. Null: as many as come. */
  throttleRate: number | null;
  /** Your own id for it, where it has one. */
  uid: string | null;
  /** A disabled endpoint receives nothing. */
  disabled: boolean;
  /** The event types that it receives. Null: all. */
  eventTypes: string[] | null;
  /** It receives the messages that carry one of these channels. Null: all, with and without channels. */
  channels: string[] | null;
  /** When it was created. */
  createdAt: Date;
  /** When it was last changed. */
  updatedAt: Date;
}

export function decodeMessageEndpointOut(json: unknown): MessageEndpointOut {
  const value = members(json, ['rateLimit', 'filterTypes']);
  return {
    ...(value as unknown as MessageEndpointOut),
    nextAttempt: value.nextAttempt === null || value.nextAttempt === undefined ? null : time(value.nextAttempt),
    throttleRate: (value.throttleRate ?? null) as number | null,
    uid: (value.uid ?? null) as string | null,
    eventTypes: (value.eventTypes ?? null) as string[] | null,
    channels: (value.channels ?? null) as string[] | null,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
  };
}

/** The headers of an attempt. */
export interface MessageAttemptHeadersOut {
  /** What was sent, but for `host`, `connection` and `content-length`. Empty where nothing was. */
  sentHeaders: Record<string, string>;
  /**
   * What the endpoint answered with, as `[name, value]` each, up to 4 KiB of them. Null where it did not answer, and once
   * its answer was removed.
   */
  responseHeaders: unknown | null;
  /** Names of headers that were sent and whose values are not shown. */
  sensitive: string[];
}

export function decodeMessageAttemptHeadersOut(json: unknown): MessageAttemptHeadersOut {
  const value = members(json);
  return {
    ...(value as unknown as MessageAttemptHeadersOut),
    responseHeaders: (value.responseHeaders ?? null) as unknown | null,
  };
}
