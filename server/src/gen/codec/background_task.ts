// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonWriter, quoted, quotedTime } from '../../core/json/writer.ts';
import {
  type BackgroundTaskOut,
  BackgroundTaskStatus,
  BackgroundTaskType,
  type ListResponseBackgroundTaskOut,
} from '../posthorn/v1/background_task.ts';

export const choicesBackgroundTaskStatus: ReadonlyMap<string, BackgroundTaskStatus> = new Map<string, BackgroundTaskStatus>([
  ['running', BackgroundTaskStatus.RUNNING],
  ['finished', BackgroundTaskStatus.FINISHED],
  ['failed', BackgroundTaskStatus.FAILED],
]);

export const jsonBackgroundTaskStatus: Readonly<Record<BackgroundTaskStatus, string>> = {
  [BackgroundTaskStatus.UNSPECIFIED]: 'null',
  [BackgroundTaskStatus.RUNNING]: '"running"',
  [BackgroundTaskStatus.FINISHED]: '"finished"',
  [BackgroundTaskStatus.FAILED]: '"failed"',
};

export const choicesBackgroundTaskType: ReadonlyMap<string, BackgroundTaskType> = new Map<string, BackgroundTaskType>([
  ['endpoint.recover', BackgroundTaskType.ENDPOINT_RECOVER],
  ['endpoint.replay', BackgroundTaskType.ENDPOINT_REPLAY],
  ['endpoint.bulk-replay', BackgroundTaskType.ENDPOINT_BULK_REPLAY],
  ['application.purge_content', BackgroundTaskType.APPLICATION_PURGE_CONTENT],
]);

export const jsonBackgroundTaskType: Readonly<Record<BackgroundTaskType, string>> = {
  [BackgroundTaskType.UNSPECIFIED]: 'null',
  [BackgroundTaskType.ENDPOINT_RECOVER]: '"endpoint.recover"',
  [BackgroundTaskType.ENDPOINT_REPLAY]: '"endpoint.replay"',
  [BackgroundTaskType.ENDPOINT_BULK_REPLAY]: '"endpoint.bulk-replay"',
  [BackgroundTaskType.APPLICATION_PURGE_CONTENT]: '"application.purge_content"',
};

export function writeBackgroundTaskOut(out: JsonWriter, value: BackgroundTaskOut): void {
  out.text += `{"data":`;
  out.raw(value.data);
  out.text += `,"id":${quoted(value.id)},"status":${jsonBackgroundTaskStatus[value.status]},"task":${jsonBackgroundTaskType[value.task]},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)}}`;
}

export function writeListResponseBackgroundTaskOut(out: JsonWriter, value: ListResponseBackgroundTaskOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeBackgroundTaskOut(out, value.data[i] as BackgroundTaskOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}
