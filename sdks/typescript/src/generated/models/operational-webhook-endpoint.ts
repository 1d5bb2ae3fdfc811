// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';

/** A new endpoint for events about the organization's own webhooks. */
export interface OperationalWebhookEndpointIn {
  /** Where the events go: an http or https URL. It is kept in its normal form. */
  url: string;
  /** What it is for, in words for people. Empty when left out. */
  description?: string | undefined;
  /** At most so many events a second are sent to the endpoint. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the organization, usable wherever an endpoint's id is. */
  uid?: string | null | undefined;
  /** A disabled endpoint receives nothing. */
  disabled?: boolean | undefined;
  /** The events that it receives, such as `endpoint.disabled`. Null: all. */
  eventTypes?: readonly string[] | null | undefined;
  /** Text of your own by name. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
  /**
   * The secret to sign with: `whsec_` and 24 to 75 bytes in base64, or `whsk_` and an Ed25519 key pair of 64 bytes in
   * base64. Left out or null: the server makes one.
   */
  secret?: string | null | undefined;
  /** Headers to send with each event, by name. */
  headers?: Readonly<Record<string, string>> | null | undefined;
}

/** The whole of an endpoint but its secret and headers. */
export interface OperationalWebhookEndpointUpsertIn {
  /** Where the events go: an http or https URL. It is kept in its normal form. */
  url: string;
  /** What it is for, in words for people. Empty when left out. */
  description?: string | undefined;
  /** At most so many events a second are sent to the endpoint. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the organization, usable wherever an endpoint's id is. */
  uid?: string | null | undefined;
  /** A disabled endpoint receives nothing. */
  disabled?: boolean | undefined;
  /** The events that it receives, such as `endpoint.disabled`. Null: all. */
  eventTypes?: readonly string[] | null | undefined;
  /** Text of your own by name. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** An endpoint for events about the organization's own webhooks. */
export interface OperationalWebhookEndpointOut {
  /** What it is for, in words for people. */
  description: string;
  /** At most so many events a second are sent to it. Null: as many as come. */
  throttleRate: number | null;
  /** Your own id for it, where it has one. */
  uid: string | null;
  /** Where the events go. */
  url: string;
  /** A disabled endpoint receives nothing. */
  disabled: boolean;
  /** The events that it receives. Null: all. */
  eventTypes: string[] | null;
  /** When it was created. */
  createdAt: Date;
  /** When it was last changed. */
  updatedAt: Date;
  /** The server's id for it, beginning with `ep_`. */
  id: string;
  /** Text of your own by name. */
  metadata: Record<string, string>;
}

export function decodeOperationalWebhookEndpointOut(json: unknown): OperationalWebhookEndpointOut {
  const value = members(json);
  return {
    ...(value as unknown as OperationalWebhookEndpointOut),
    throttleRate: (value.throttleRate ?? null) as number | null,
    uid: (value.uid ?? null) as string | null,
    eventTypes: (value.eventTypes ?? null) as string[] | null,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
  };
}

/** The key that verifies what an endpoint receives. */
export interface OperationalWebhookEndpointSecretOut {
  /** `whsec_` and a shared key, or `whpk_` and an Ed25519 public key, in base64. */
  key: string;
}

export function decodeOperationalWebhookEndpointSecretOut(json: unknown): OperationalWebhookEndpointSecretOut {
  const value = members(json);
  return {
    ...(value as unknown as OperationalWebhookEndpointSecretOut),
  };
}

/** A new secret for an endpoint. */
export interface OperationalWebhookEndpointSecretIn {
  /** The new secret, in the form that an endpoint's `secret` has. Left out or null: the server makes one. */
  key?: string | null | undefined;
  /** How long, in seconds, events are signed with the old secret too: up to 604800 (seven days), 86400 when left out. */
  gracePeriodSeconds?: number | null | undefined;
}

/** All headers to send with each event. */
export interface OperationalWebhookEndpointHeadersIn {
  /** Values by header name. */
  headers: Readonly<Record<string, string>>;
}

/** The headers that are sent with each event. */
export interface OperationalWebhookEndpointHeadersOut {
  /** Values by header name, without the sensitive ones. */
  headers: Record<string, string>;
  /** Names of headers that are sent and whose values are not shown, such as `authorization`. */
  sensitive: string[];
}

export function decodeOperationalWebhookEndpointHeadersOut(json: unknown): OperationalWebhookEndpointHeadersOut {
  const value = members(json);
  return {
    ...(value as unknown as OperationalWebhookEndpointHeadersOut),
  };
}
