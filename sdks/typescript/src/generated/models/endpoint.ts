// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';

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
