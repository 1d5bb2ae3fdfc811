// Generated from proto/ by `npm run generate`. Not to be edited.

import { members } from '../../runtime/model.ts';
import type { ApplicationIn } from './application.ts';

/** What a token is to be for. */
export interface AppPortalAccessIn {
  /**
   * Creates the application where the path's uid is still unknown; its `uid` has to equal the path's then. Ignored where
   * the application exists.
   */
  application?: ApplicationIn | null | undefined;
  /** Event types that carry one of these flags are shown to the token, beside those that carry none. */
  featureFlags?: readonly string[] | null | undefined;
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
