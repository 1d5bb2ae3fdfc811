// Generated from proto/ by `npm run generate`. Not to be edited.

import { checkRaw, checkText } from '../../core/json/binary.ts';
import { readItems } from '../../core/json/collections.ts';
import type { JsonReader } from '../../core/json/reader.ts';
import { isLonger, report, within } from '../../core/json/rules.ts';
import { type JsonWriter, quoted, quotedList, quotedTime } from '../../core/json/writer.ts';
import type { Violation } from '../../core/method.ts';
import {
  type DurationIn,
  type DurationOut,
  type EventTypeFromOpenApi,
  type EventTypeImportOpenApiIn,
  type EventTypeImportOpenApiOut,
  type EventTypeImportOpenApiOutData,
  type EventTypeIn,
  type EventTypeOut,
  type EventTypePatch,
  type EventTypeUpdate,
  type ListResponseEventTypeOut,
  type RetryScheduleIn,
  type RetryScheduleOut,
  SchemaEnforcement,
} from '../posthorn/v1/event_type.ts';

export const choicesSchemaEnforcement: ReadonlyMap<string, SchemaEnforcement> = new Map<string, SchemaEnforcement>([
  ['reject', SchemaEnforcement.REJECT],
  ['warn', SchemaEnforcement.WARN],
  ['off', SchemaEnforcement.OFF],
]);

export const jsonSchemaEnforcement: Readonly<Record<SchemaEnforcement, string>> = {
  [SchemaEnforcement.UNSPECIFIED]: 'null',
  [SchemaEnforcement.REJECT]: '"reject"',
  [SchemaEnforcement.WARN]: '"warn"',
  [SchemaEnforcement.OFF]: '"off"',
};

export function readEventTypeIn(reader: JsonReader): EventTypeIn {
  const value: EventTypeIn = {
    name: '',
    description: '',
    archived: false,
    deprecated: false,
    schemas: undefined,
    featureFlag: undefined,
    schemaEnforcement: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'name':
        seen = reader.once(seen, 1);
        value.name = reader.string();
        break;
      case 'description':
        seen = reader.once(seen, 2);
        value.description = reader.string();
        break;
      case 'archived':
        seen = reader.once(seen, 4);
        value.archived = reader.boolean();
        break;
      case 'deprecated':
        seen = reader.once(seen, 8);
        value.deprecated = reader.boolean();
        break;
      case 'schemas':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.schemas = reader.rawObject();
        break;
      case 'featureFlag':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.featureFlag = reader.string();
        break;
      case 'schemaEnforcement':
        seen = reader.once(seen, 64);
        if (!reader.null()) value.schemaEnforcement = reader.word(choicesSchemaEnforcement);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('name');
  if ((seen & 2) === 0) throw reader.missing('description');
  return value;
}

export function validateEventTypeIn(value: EventTypeIn, out: Violation[]): void {
  if (value.name === '') report(out, 'name', 'name', 'String must be at least one character');
  if (value.name.length > 256 && isLonger(value.name, 256)) report(out, 'name', 'name', 'String too long');
  if (!/^[a-zA-Z0-9\-_.]+$/.test(value.name)) report(out, 'name', 'name', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  if (/[\x00-\x08]/.test(value.description)) report(out, 'description', 'description', 'Control characters 0x00-0x08 not allowed.');
  if (value.featureFlag !== undefined) {
    if (value.featureFlag === '') report(out, 'featureFlag', 'feature_flag', 'String must be at least one character');
    if (value.featureFlag.length > 256 && isLonger(value.featureFlag, 256)) report(out, 'featureFlag', 'feature_flag', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.featureFlag)) report(out, 'featureFlag', 'feature_flag', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
}

export function completeEventTypeIn(value: EventTypeIn, at: readonly string[], field: string): void {
  if (value.schemas !== undefined) value.schemas = checkRaw(value.schemas, true, at, 'schemas', `${field}.schemas`);
}

export function readEventTypeUpdate(reader: JsonReader): EventTypeUpdate {
  const value: EventTypeUpdate = {
    description: '',
    archived: false,
    deprecated: false,
    schemas: undefined,
    featureFlag: undefined,
    schemaEnforcement: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'description':
        seen = reader.once(seen, 1);
        value.description = reader.string();
        break;
      case 'archived':
        seen = reader.once(seen, 2);
        value.archived = reader.boolean();
        break;
      case 'deprecated':
        seen = reader.once(seen, 4);
        value.deprecated = reader.boolean();
        break;
      case 'schemas':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.schemas = reader.rawObject();
        break;
      case 'featureFlag':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.featureFlag = reader.string();
        break;
      case 'schemaEnforcement':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.schemaEnforcement = reader.word(choicesSchemaEnforcement);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('description');
  return value;
}

export function validateEventTypeUpdate(value: EventTypeUpdate, out: Violation[]): void {
  if (/[\x00-\x08]/.test(value.description)) report(out, 'description', 'description', 'Control characters 0x00-0x08 not allowed.');
  if (value.featureFlag !== undefined) {
    if (value.featureFlag === '') report(out, 'featureFlag', 'feature_flag', 'String must be at least one character');
    if (value.featureFlag.length > 256 && isLonger(value.featureFlag, 256)) report(out, 'featureFlag', 'feature_flag', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.featureFlag)) report(out, 'featureFlag', 'feature_flag', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
}

export function completeEventTypeUpdate(value: EventTypeUpdate, at: readonly string[], field: string): void {
  if (value.schemas !== undefined) value.schemas = checkRaw(value.schemas, true, at, 'schemas', `${field}.schemas`);
}

export function readEventTypePatch(reader: JsonReader, mask: string[]): EventTypePatch {
  const value: EventTypePatch = {
    description: undefined,
    archived: undefined,
    deprecated: undefined,
    schemas: undefined,
    featureFlag: undefined,
    schemaEnforcement: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'description':
        seen = reader.once(seen, 1);
        value.description = reader.string();
        break;
      case 'archived':
        seen = reader.once(seen, 2);
        value.archived = reader.boolean();
        break;
      case 'deprecated':
        seen = reader.once(seen, 4);
        value.deprecated = reader.boolean();
        break;
      case 'schemas':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.schemas = reader.rawObject();
        break;
      case 'featureFlag':
        seen = reader.once(seen, 16);
        if (!reader.null()) value.featureFlag = reader.string();
        break;
      case 'schemaEnforcement':
        seen = reader.once(seen, 32);
        if (!reader.null()) value.schemaEnforcement = reader.word(choicesSchemaEnforcement);
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) !== 0) mask.push('description');
  if ((seen & 2) !== 0) mask.push('archived');
  if ((seen & 4) !== 0) mask.push('deprecated');
  if ((seen & 8) !== 0) mask.push('schemas');
  if ((seen & 16) !== 0) mask.push('feature_flag');
  if ((seen & 32) !== 0) mask.push('schema_enforcement');
  return value;
}

export function validateEventTypePatch(value: EventTypePatch, out: Violation[]): void {
  if (value.description !== undefined) {
    if (/[\x00-\x08]/.test(value.description)) report(out, 'description', 'description', 'Control characters 0x00-0x08 not allowed.');
  }
  if (value.featureFlag !== undefined) {
    if (value.featureFlag === '') report(out, 'featureFlag', 'feature_flag', 'String must be at least one character');
    if (value.featureFlag.length > 256 && isLonger(value.featureFlag, 256)) report(out, 'featureFlag', 'feature_flag', 'String too long');
    if (!/^[a-zA-Z0-9\-_.]+$/.test(value.featureFlag)) report(out, 'featureFlag', 'feature_flag', 'String must match the following pattern: [a-zA-Z0-9\\-_.].');
  }
}

export function completeEventTypePatch(value: EventTypePatch, at: readonly string[], field: string): void {
  if (value.schemas !== undefined) value.schemas = checkRaw(value.schemas, true, at, 'schemas', `${field}.schemas`);
}

export function writeEventTypeOut(out: JsonWriter, value: EventTypeOut): void {
  out.text += `{"name":${quoted(value.name)},"description":${quoted(value.description)},"archived":${value.archived},"deprecated":${value.deprecated},"schemas":`;
  if (value.schemas === undefined) out.text += 'null';
  else out.raw(value.schemas);
  out.text += `,"createdAt":${value.createdAt === undefined ? 'null' : quotedTime(value.createdAt)},"updatedAt":${value.updatedAt === undefined ? 'null' : quotedTime(value.updatedAt)},"featureFlag":${value.featureFlag === undefined ? 'null' : quoted(value.featureFlag)}`;
  if (value.schemaEnforcement !== undefined) out.text += `,"schemaEnforcement":${jsonSchemaEnforcement[value.schemaEnforcement]}`;
  out.text += `}`;
}

export function writeListResponseEventTypeOut(out: JsonWriter, value: ListResponseEventTypeOut): void {
  out.text += `{"data":[`;
  for (let i = 0; i < value.data.length; i += 1) {
    if (i > 0) out.text += ',';
    writeEventTypeOut(out, value.data[i] as EventTypeOut);
  }
  out.text += `],"iterator":${value.iterator === undefined ? 'null' : quoted(value.iterator)}`;
  if (value.prevIterator !== undefined) out.text += `,"prevIterator":${quoted(value.prevIterator)}`;
  out.text += `,"done":${value.done}}`;
}

export function readDurationIn(reader: JsonReader): DurationIn {
  const value: DurationIn = {
    secs: 0,
    nanos: 0,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'secs':
        seen = reader.once(seen, 1);
        value.secs = reader.uint32();
        break;
      case 'nanos':
        seen = reader.once(seen, 2);
        value.nanos = reader.uint32();
        break;
      default:
        reader.skip();
    }
  }
  if ((seen & 1) === 0) throw reader.missing('secs');
  if ((seen & 2) === 0) throw reader.missing('nanos');
  return value;
}

export function validateDurationIn(value: DurationIn, out: Violation[]): void {
  if (value.secs > 2592000) report(out, 'secs', 'secs', 'must be at most 2592000');
  if (value.nanos > 999999999) report(out, 'nanos', 'nanos', 'must be at most 999999999');
}

export function writeDurationOut(out: JsonWriter, value: DurationOut): void {
  out.text += `{"secs":${value.secs},"nanos":${value.nanos}}`;
}

export function readRetryScheduleIn(reader: JsonReader): RetryScheduleIn {
  const value: RetryScheduleIn = {
    retrySchedule: [],
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'retrySchedule':
        seen = reader.once(seen, 1);
        if (!reader.null()) value.retrySchedule = readItems(reader, readDurationIn);
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function validateRetryScheduleIn(value: RetryScheduleIn, out: Violation[]): void {
  if (value.retrySchedule.length > 50) report(out, 'retrySchedule', 'retry_schedule', 'must have at most 50 items');
  for (let i = 0; i < value.retrySchedule.length; i += 1) {
    const from = out.length;
    validateDurationIn(value.retrySchedule[i] as DurationIn, out);
    if (out.length > from) within(out, from, ['retrySchedule', String(i)], `retry_schedule[${i}]`);
  }
}

export function writeRetryScheduleOut(out: JsonWriter, value: RetryScheduleOut): void {
  out.text += `{"retrySchedule":[`;
  for (let i = 0; i < value.retrySchedule.length; i += 1) {
    if (i > 0) out.text += ',';
    writeDurationOut(out, value.retrySchedule[i] as DurationOut);
  }
  out.text += `]}`;
}

export function readEventTypeImportOpenApiIn(reader: JsonReader): EventTypeImportOpenApiIn {
  const value: EventTypeImportOpenApiIn = {
    dryRun: undefined,
    replaceAll: undefined,
    spec: undefined,
    specRaw: undefined,
  };
  let seen = 0;
  reader.openObject();
  for (let key = reader.nextKey(); key !== undefined; key = reader.nextKey()) {
    switch (key) {
      case 'dryRun':
        seen = reader.once(seen, 1);
        value.dryRun = reader.boolean();
        break;
      case 'replaceAll':
        seen = reader.once(seen, 2);
        value.replaceAll = reader.boolean();
        break;
      case 'spec':
        seen = reader.once(seen, 4);
        if (!reader.null()) value.spec = reader.rawObject();
        break;
      case 'specRaw':
        seen = reader.once(seen, 8);
        if (!reader.null()) value.specRaw = reader.string();
        break;
      default:
        reader.skip();
    }
  }
  return value;
}

export function completeEventTypeImportOpenApiIn(value: EventTypeImportOpenApiIn, at: readonly string[], field: string): void {
  if (value.spec !== undefined) value.spec = checkRaw(value.spec, true, at, 'spec', `${field}.spec`);
  checkText(value.specRaw, at, 'specRaw', `${field}.spec_raw`);
}

export function writeEventTypeImportOpenApiOut(out: JsonWriter, value: EventTypeImportOpenApiOut): void {
  out.text += `{"data":`;
  if (value.data === undefined) out.text += 'null';
  else writeEventTypeImportOpenApiOutData(out, value.data);
  out.text += `}`;
}

export function writeEventTypeImportOpenApiOutData(out: JsonWriter, value: EventTypeImportOpenApiOutData): void {
  out.text += `{"modified":${quotedList(value.modified)},"to_modify":[`;
  for (let i = 0; i < value.toModify.length; i += 1) {
    if (i > 0) out.text += ',';
    writeEventTypeFromOpenApi(out, value.toModify[i] as EventTypeFromOpenApi);
  }
  out.text += `]}`;
}

export function writeEventTypeFromOpenApi(out: JsonWriter, value: EventTypeFromOpenApi): void {
  out.text += `{"name":${quoted(value.name)},"description":${quoted(value.description)},"schemas":`;
  if (value.schemas === undefined) out.text += 'null';
  else out.raw(value.schemas);
  out.text += `,"deprecated":${value.deprecated}}`;
}
