// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';
import type { BackgroundTaskStatus, BackgroundTaskType } from './background-task.ts';
import type { MessageStatus, StatusCodeClass } from './message-attempt.ts';

/** A new endpoint. */
export interface EndpointIn {
  /** Where the messages go: an http or https URL. It is kept in its normal form. */
  url: string;
  /** What it is for, in words for people. Empty when left out. */
  description?: string | undefined;
  /** At most so many messages a second are sent to the endpoint. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the application, usable wherever an endpoint's id is. */
  uid?: string | null | undefined;
  /** A disabled endpoint receives nothing. */
  disabled?: boolean | undefined;
  /** The event types that it receives; each has to exist. Null: all. */
  eventTypes?: readonly string[] | null | undefined;
  /** It receives the messages that carry one of these channels, up to 10. Null: all, with and without channels. */
  channels?: readonly string[] | null | undefined;
  /** Text of your own by name. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
  /**
   * The secret to sign with: `whsec_` and 24 to 75 bytes in base64, or `whsk_` and an Ed25519 key pair of 64 bytes in
   * base64. Left out or null: the server makes one.
   */
  secret?: string | null | undefined;
  /** Headers to send with each message, by name. */
  headers?: Readonly<Record<string, string>> | null | undefined;
}

/** The whole of an endpoint but its secret and headers. */
export interface EndpointUpdate {
  /** Where the messages go: an http or https URL. It is kept in its normal form. */
  url: string;
  /** What it is for, in words for people. Empty when left out. */
  description?: string | undefined;
  /** At most so many messages a second are sent to the endpoint. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the application, usable wherever an endpoint's id is. */
  uid?: string | null | undefined;
  /** A disabled endpoint receives nothing. */
  disabled?: boolean | undefined;
  /** The event types that it receives; each has to exist. Null: all. */
  eventTypes?: readonly string[] | null | undefined;
  /** It receives the messages that carry one of these channels, up to 10. Null: all, with and without channels. */
  channels?: readonly string[] | null | undefined;
  /** Text of your own by name. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** Changes to an endpoint. A field that is left out stays; null clears. */
export interface EndpointPatch {
  /** Where the messages go: an http or https URL. It is kept in its normal form. */
  url?: string | undefined;
  /** What it is for, in words for people. */
  description?: string | undefined;
  /** At most so many messages a second are sent to the endpoint. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the application, usable wherever an endpoint's id is. */
  uid?: string | null | undefined;
  /** A disabled endpoint receives nothing. */
  disabled?: boolean | undefined;
  /** The event types that it receives; each has to exist. Null: all. */
  eventTypes?: readonly string[] | null | undefined;
  /** It receives the messages that carry one of these channels, up to 10. Null: all, with and without channels. */
  channels?: readonly string[] | null | undefined;
  /** Text of your own by name, replaced as a whole. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** An endpoint. */
export interface EndpointOut {
  /** What it is for, in words for people. */
  description: string;
  /** At most so many messages a second are sent to it. Null: as many as come. */
  throttleRate: number | null;
  /** Your own id for it, where it has one. */
  uid: string | null;
  /** Where the messages go. */
  url: string;
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
  /** The server's id for it, beginning with `ep_`. */
  id: string;
  /** Text of your own by name. */
  metadata: Record<string, string>;
}

export function decodeEndpointOut(json: unknown): EndpointOut {
  const value = members(json, ['rateLimit', 'filterTypes']);
  return {
    ...(value as unknown as EndpointOut),
    throttleRate: (value.throttleRate ?? null) as number | null,
    uid: (value.uid ?? null) as string | null,
    eventTypes: (value.eventTypes ?? null) as string[] | null,
    channels: (value.channels ?? null) as string[] | null,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
  };
}

/** The key that verifies an endpoint's messages. */
export interface EndpointSecretOut {
  /** `whsec_` and a shared key, or `whpk_` and an Ed25519 public key, in base64. */
  key: string;
}

export function decodeEndpointSecretOut(json: unknown): EndpointSecretOut {
  const value = members(json);
  return {
    ...(value as unknown as EndpointSecretOut),
  };
}

/** A new secret for an endpoint. */
export interface EndpointSecretRotateIn {
  /** The new secret, in the form that an endpoint's `secret` has. Left out or null: the server makes one. */
  key?: string | null | undefined;
  /** How long, in seconds, messages are signed with the old secret too: up to 604800 (seven days), 86400 when left out. */
  gracePeriodSeconds?: number | null | undefined;
}

/** All headers to send with each message. */
export interface EndpointHeadersIn {
  /** Values by header name. */
  headers: Readonly<Record<string, string>>;
}

/** Headers to set and to remove. */
export interface EndpointHeadersPatchIn {
  /** Values by header name. In JSON, null in place of a value removes the header. */
  headers?: Readonly<Record<string, string | null>> | null | undefined;
  /** Names of headers to remove. */
  deleteHeaders?: readonly string[] | null | undefined;
}

/** The headers that are sent with each message. */
export interface EndpointHeadersOut {
  /** Values by header name, without the sensitive ones. */
  headers: Record<string, string>;
  /** Names of headers that are sent and whose values are not shown, such as `authorization`. */
  sensitive: string[];
}

export function decodeEndpointHeadersOut(json: unknown): EndpointHeadersOut {
  const value = members(json);
  return {
    ...(value as unknown as EndpointHeadersOut),
  };
}

/** How many of an endpoint's attempts became what. */
export interface EndpointStats {
  /** Answered with a status of 200 to 299. */
  success: number;
  /** Always 0: an attempt is counted when it is over. */
  pending: number;
  /** Always 0: an attempt is counted when it is over. */
  sending: number;
  /** Not answered, or with another status. */
  fail: number;
  /** Always 0: an attempt that was begun is not called off. */
  canceled: number;
}

export function decodeEndpointStats(json: unknown): EndpointStats {
  const value = members(json);
  return {
    ...(value as unknown as EndpointStats),
  };
}

/** Which example to send. */
export interface EventExampleIn {
  /** The event type, which may be archived. */
  eventType: string;
  /** Which of the schema's examples, counted from 0. The first when left out. */
  exampleIndex?: number | null | undefined;
}

/** What to recover. */
export interface RecoverIn {
  /** Attempts from this time on, at most 14 days before `until`. */
  since: Date;
  /** Attempts up to this time. Left out or null: now. */
  until?: Date | null | undefined;
}

/** The task that recovers. */
export interface RecoverOut {
  /** The task's id, beginning with `qtask_`. */
  id: string;
  /** Whether it is over. */
  status: BackgroundTaskStatus;
  /** What it does. */
  task: BackgroundTaskType;
  /** When anything about it last changed. */
  updatedAt: Date;
}

export function decodeRecoverOut(json: unknown): RecoverOut {
  const value = members(json);
  return {
    ...(value as unknown as RecoverOut),
    updatedAt: time(value.updatedAt),
  };
}

/** Which messages to send for the first time. */
export interface ReplayIn {
  /** Messages from this time on. */
  since: Date;
  /** Messages up to this time. Left out or null: now. */
  until?: Date | null | undefined;
}

/** Which messages to send once more. */
export interface BulkReplayIn {
  /** Sent from this time on. */
  since: Date;
  /** Sent up to this time. Left out or null: now. */
  until?: Date | null | undefined;
  /** Only those of these event types. Null: of all. */
  eventTypes?: readonly string[] | null | undefined;
  /** Only those with this channel. */
  channel?: string | null | undefined;
  /** Only those with this tag. */
  tag?: string | null | undefined;
  /** Only those that became this. */
  status?: MessageStatus | null | undefined;
  /** Only those that were answered with a status of this class. */
  statusCodeClass?: StatusCodeClass | null | undefined;
}

/** The task that replays. */
export interface ReplayOut {
  /** The task's id, beginning with `qtask_`. */
  id: string;
  /** Whether it is over. */
  status: BackgroundTaskStatus;
  /** What it does. */
  task: BackgroundTaskType;
  /** When anything about it last changed. */
  updatedAt: Date;
}

export function decodeReplayOut(json: unknown): ReplayOut {
  const value = members(json);
  return {
    ...(value as unknown as ReplayOut),
    updatedAt: time(value.updatedAt),
  };
}

/** Which messages to call off. */
export interface CancelMsgsIn {
  /** Those that were taken in before this time. */
  createdBefore: Date;
}
