// Generated from proto/ by `npm run generate`. Not to be edited.

import { members, time } from '../../runtime/model.ts';

/** Whether a task is over. */
export const BackgroundTaskStatus = {
  /** It is waiting for its turn or at work. */
  Running: 'running',
  /** It has done all there was to do. */
  Finished: 'finished',
  /** It has given up. `data` says why. */
  Failed: 'failed',
} as const;

/** One of the above, or one that a newer server knows. */
export type BackgroundTaskStatus = (typeof BackgroundTaskStatus)[keyof typeof BackgroundTaskStatus] | (string & {});

/** What a task does. */
export const BackgroundTaskType = {
  /** Sends what failed at an endpoint once more. */
  EndpointRecover: 'endpoint.recover',
  /** Sends an endpoint what it was never sent. */
  EndpointReplay: 'endpoint.replay',
  /** Sends an endpoint once more what it was sent before. */
  EndpointBulkReplay: 'endpoint.bulk-replay',
  /** Removes the payloads of all messages of an application. */
  ApplicationPurgeContent: 'application.purge_content',
} as const;

/** One of the above, or one that a newer server knows. */
export type BackgroundTaskType = (typeof BackgroundTaskType)[keyof typeof BackgroundTaskType] | (string & {});

/** A background task. */
export interface BackgroundTaskOut {
  /**
   * What it is about and how far it has come: `appId`, `endpointId`, `since`, `until`; `progress` from 0 to 1; how many
   * attempts or messages it has `looked` at and how many messages it has `replayed`; `failure` where it has failed. Of a
   * purge, how many payloads it has `removed`.
   */
  data: Record<string, unknown>;
  /** The task's id, beginning with `qtask_`. */
  id: string;
  /** Whether it is over. */
  status: BackgroundTaskStatus;
  /** What it does. */
  task: BackgroundTaskType;
  /** When anything about it last changed. */
  updatedAt: Date;
}

export function decodeBackgroundTaskOut(json: unknown): BackgroundTaskOut {
  const value = members(json);
  return {
    ...(value as unknown as BackgroundTaskOut),
    updatedAt: time(value.updatedAt),
  };
}
