// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';

/** A new application, or the whole of an existing one. */
export interface ApplicationIn {
  /** A name for people, of one character or more. */
  name: string;
  /** At most so many messages a second are sent to each of the application's endpoints. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the organization, usable wherever an application's id is. */
  uid?: string | null | undefined;
  /** Text of your own by name. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** Changes to an application. A field that is left out stays; null clears. */
export interface ApplicationPatch {
  /** A name for people, of one character or more. */
  name?: string | undefined;
  /** At most so many messages a second are sent to each of the application's endpoints. Null: as many as come. */
  throttleRate?: number | null | undefined;
  /** An id of your own, unique in the organization, usable wherever an application's id is. */
  uid?: string | null | undefined;
  /** Text of your own by name, replaced as a whole. As JSON at most 4096 bytes. */
  metadata?: Readonly<Record<string, string>> | null | undefined;
}

/** An application. */
export interface ApplicationOut {
  /** Your own id for it, where it has one. */
  uid: string | null;
  /** Its name for people. */
  name: string;
  /** At most so many messages a second are sent to each of its endpoints. Null: as many as come. */
  throttleRate: number | null;
  /** The server's id for it, beginning with `app_`. */
  id: string;
  /** When it was created. */
  createdAt: Date;
  /** When it was last changed. */
  updatedAt: Date;
  /** Text of your own by name. */
  metadata: Record<string, string>;
}

export function decodeApplicationOut(json: unknown): ApplicationOut {
  const value = members(json, ['rateLimit']);
  return {
    ...(value as unknown as ApplicationOut),
    uid: (value.uid ?? null) as string | null,
    throttleRate: (value.throttleRate ?? null) as number | null,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
  };
}
