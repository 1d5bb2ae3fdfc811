// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';
import type { ApplicationIn } from './application.ts';

/** What kind of token a caller has. */
export const AuthenticationSource = {
  /** A JSON Web Token that is signed with the server's secret. */
  Jwt: 'SvixJwt',
  /** A token that the server has made and knows. */
  Token: 'RegionalAuthToken',
} as const;

/** One of the above, or one that a newer server knows. */
export type AuthenticationSource = (typeof AuthenticationSource)[keyof typeof AuthenticationSource] | (string & {});

/** What a token is to be for. */
export interface AppPortalAccessIn {
  /**
   * Creates the application where the path's uid is still unknown; its `uid` has to equal the path's then. Ignored where
   * the application exists.
   */
  application?: ApplicationIn | null | undefined;
  /** Event types that carry one of these flags are shown to the token, beside those that carry none. */
  featureFlags?: readonly string[] | null | undefined;
  /**
   * What the token is good for: `ViewBase` (looking at everything but secrets), `ViewEndpointSecret`,
   * `ManageEndpointSecret`, `ManageTransformations`, `CreateAttempts` (having messages sent again), `ManageEndpoint`.
   * Null or left out: all of it.
   */
  capabilities?: readonly string[] | null | undefined;
  /** How long the token is good, in seconds: from 3600 (an hour) to 604800 (seven days). Left out or null: 28 days. */
  expiry?: number | null | undefined;
  /** A name of your own for what the token is used in, by which it can be ended. */
  sessionId?: string | null | undefined;
  /** True: the token can look at things and do nothing else, whatever `capabilities` says. The older way to say so. */
  readOnly?: boolean | null | undefined;
}

/** Access to one application. */
export interface AppPortalAccessOut {
  /** A page for the application's people. */
  url: string;
  /** Sent as `Authorization: Bearer ...`. */
  token: string;
}

export function decodeAppPortalAccessOut(json: unknown): AppPortalAccessOut {
  const value = members(json);
  return {
    ...(value as unknown as AppPortalAccessOut),
  };
}

/** What tokens to end, and when. */
export interface ApplicationTokenExpireIn {
  /** In so many seconds, up to 259200 (three days). Left out or null: now. */
  expiry?: number | null | undefined;
  /** Only the tokens of these sessions. Left out or empty: all. */
  sessionIds?: readonly string[] | null | undefined;
}

/** A new token for sending messages. */
export interface CreateTokenIn {
  /** What it is for, in words for people. */
  name: string;
  /** How long the token is good, in seconds. Left out or null: until it is ended. */
  expiry?: number | null | undefined;
}

/** A token that has just been made. It is shown this once. */
export interface ApiTokenOut {
  /** Sent as `Authorization: Bearer ...`. */
  token: string;
  /** The server's id for it, beginning with `key_`. */
  id: string;
  /** What it is for, in words for people. */
  name: string | null;
  /** When it was made. */
  createdAt: Date;
  /** From when on it is refused. Null: never. */
  expiresAt: Date | null;
  /** What it is good for, such as `message:write`. Null: everything. */
  scopes: string[] | null;
}

export function decodeApiTokenOut(json: unknown): ApiTokenOut {
  const value = members(json);
  return {
    ...(value as unknown as ApiTokenOut),
    name: (value.name ?? null) as string | null,
    createdAt: time(value.createdAt),
    expiresAt: value.expiresAt === null || value.expiresAt === undefined ? null : time(value.expiresAt),
    scopes: (value.scopes ?? null) as string[] | null,
  };
}

/** A token that can be exchanged once. */
export interface OneTimeTokenIn {
  /** The token that stands behind `#key=`. */
  oneTimeToken: string;
}

/** The token that was exchanged for it. */
export interface OneTimeTokenOut {
  /** Sent as `Authorization: Bearer ...`. */
  token: string;
  /** What it is good for. */
  capabilities: string[];
}

export function decodeOneTimeTokenOut(json: unknown): OneTimeTokenOut {
  const value = members(json);
  return {
    ...(value as unknown as OneTimeTokenOut),
  };
}

/** Who is asking. */
export interface WhoamiOut {
  /** The organization's id. */
  envId: string | null;
  /** The application's id, where the token is an application's. */
  appId: string | null;
  /** What kind of token it is. */
  permissionSource: AuthenticationSource;
  /** The session that the token was made for, where that was said. */
  sessionId: string | null;
}

export function decodeWhoamiOut(json: unknown): WhoamiOut {
  const value = members(json);
  return {
    ...(value as unknown as WhoamiOut),
    envId: (value.envId ?? null) as string | null,
    appId: (value.appId ?? null) as string | null,
    sessionId: (value.sessionId ?? null) as string | null,
  };
}
