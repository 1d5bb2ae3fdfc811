// Generated from proto/ by `npm run generate`. Not to be edited.

import { members } from '../../runtime/model.ts';

/** Whether a part of the server works. */
export const HealthStatus = {
  /** It works. */
  Ok: 'ok',
  /** It does not. */
  Error: 'error',
} as const;

/** One of the above, or one that a newer server knows. */
export type HealthStatus = (typeof HealthStatus)[keyof typeof HealthStatus] | (string & {});

/** How the server is. */
export interface HealthOut {
  /** The database. */
  database: HealthComponent;
  /** The queue. */
  queue: HealthComponent;
  /** The cache. */
  cache: HealthComponent;
}

export function decodeHealthOut(json: unknown): HealthOut {
  const value = members(json);
  return {
    ...(value as unknown as HealthOut),
    database: decodeHealthComponent(value.database),
    queue: decodeHealthComponent(value.queue),
    cache: decodeHealthComponent(value.cache),
  };
}

/** How a part of the server is. */
export interface HealthComponent {
  /** Whether it works. */
  status: HealthStatus;
}

export function decodeHealthComponent(json: unknown): HealthComponent {
  const value = members(json);
  return {
    ...(value as unknown as HealthComponent),
  };
}
