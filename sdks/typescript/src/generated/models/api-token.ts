// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';

/** A new API token. */
export interface ApiTokenIn {
  /** What it is for, in words for people. */
  name: string;
  /** What it is good for. Null or left out: everything. */
  scopes?: readonly string[] | null | undefined;
  /** How long the token is good, in seconds. Left out or null: until it is ended. */
  expiry?: number | null | undefined;
}

/** The new name of an API token. */
export interface ApiTokenUpdate {
  /** What it is for, in words for people. */
  name: string;
}

/** Changes to an API token. A field that is left out stays; null clears. */
export interface ApiTokenPatch {
  /** What it is for, in words for people. */
  name?: string | null | undefined;
  /** What it is good for. Null: everything. */
  scopes?: readonly string[] | null | undefined;
}

/** When to end an API token. */
export interface ApiTokenExpireIn {
  /** In so many seconds, up to 259200 (three days). Left out: now. */
  expiry?: number | undefined;
}

/** What is known of an API token. */
export interface ApiTokenCensoredOut {
  /** The token's beginning and end. */
  censoredToken: string;
  /** The server's id for it, beginning with `key_`. */
  id: string;
  /** What it is for, in words for people. */
  name: string | null;
  /** When it was made. */
  createdAt: Date;
  /** From when on it is refused. Null: never. */
  expiresAt: Date | null;
  /** What it is good for. Null: everything. */
  scopes: string[] | null;
}

export function decodeApiTokenCensoredOut(json: unknown): ApiTokenCensoredOut {
  const value = members(json);
  return {
    ...(value as unknown as ApiTokenCensoredOut),
    name: (value.name ?? null) as string | null,
    createdAt: time(value.createdAt),
    expiresAt: value.expiresAt === null || value.expiresAt === undefined ? null : time(value.expiresAt),
    scopes: (value.scopes ?? null) as string[] | null,
  };
}
