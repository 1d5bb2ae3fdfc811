// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonInput, rawJson } from '../../runtime/json.ts';
import { list, members, time } from '../../runtime/model.ts';

/** What becomes of a message whose payload fits none of its event type's schemas. */
export const SchemaEnforcement = {
  /** It is refused: 422, with a JSON pointer to each violation of the newest version. */
  Reject: 'reject',
  /** It is taken, and the server's log says what is wrong with it. */
  Warn: 'warn',
  /** Nobody looks. */
  Off: 'off',
} as const;

/** One of the above, or one that a newer server knows. */
export type SchemaEnforcement = (typeof SchemaEnforcement)[keyof typeof SchemaEnforcement] | (string & {});

/** A new event type. */
export interface EventTypeIn {
  /** Its name, unique in the organization and never changed: `invoice.paid`. */
  name: string;
  /** What it is for, in words for people. May be empty. */
  description: string;
  /** An archived event type is hidden from lists. */
  archived?: boolean | undefined;
  /** Marks it as one that new endpoints should not ask for. */
  deprecated?: boolean | undefined;
  /** JSON Schemas (Draft 7) of the payload, by version. Null: none. */
  schemas?: JsonInput | null | undefined;
  /** Shown only to applications whose token carries this flag. Null: to all. */
  featureFlag?: string | null | undefined;
  /** What becomes of a message whose payload fits none of the schemas. Null: as the server's settings say. */
  schemaEnforcement?: SchemaEnforcement | null | undefined;
}

export function encodeEventTypeIn(value: EventTypeIn): object {
  return {
    ...value,
    schemas: value.schemas === null || value.schemas === undefined ? value.schemas : rawJson('schemas', value.schemas),
  };
}

/** The whole of an event type but its name. */
export interface EventTypeUpdate {
  /** What it is for, in words for people. May be empty. */
  description: string;
  /** An archived event type is hidden from lists. */
  archived?: boolean | undefined;
  /** Marks it as one that new endpoints should not ask for. */
  deprecated?: boolean | undefined;
  /** JSON Schemas (Draft 7) of the payload, by version. Null: none. */
  schemas?: JsonInput | null | undefined;
  /** Shown only to applications whose token carries this flag. Null: to all. */
  featureFlag?: string | null | undefined;
  /** What becomes of a message whose payload fits none of the schemas. Null: as the server's settings say. */
  schemaEnforcement?: SchemaEnforcement | null | undefined;
}

export function encodeEventTypeUpdate(value: EventTypeUpdate): object {
  return {
    ...value,
    schemas: value.schemas === null || value.schemas === undefined ? value.schemas : rawJson('schemas', value.schemas),
  };
}

/** Changes to an event type. A field that is left out stays; null clears. */
export interface EventTypePatch {
  /** What it is for, in words for people. */
  description?: string | undefined;
  /** An archived event type is hidden from lists. */
  archived?: boolean | undefined;
  /** Marks it as one that new endpoints should not ask for. */
  deprecated?: boolean | undefined;
  /** JSON Schemas (Draft 7) of the payload, by version. Null: none. */
  schemas?: JsonInput | null | undefined;
  /** Shown only to applications whose token carries this flag. Null: to all. */
  featureFlag?: string | null | undefined;
  /** What becomes of a message whose payload fits none of the schemas. Null: as the server's settings say. */
  schemaEnforcement?: SchemaEnforcement | null | undefined;
}

export function encodeEventTypePatch(value: EventTypePatch): object {
  return {
    ...value,
    schemas: value.schemas === null || value.schemas === undefined ? value.schemas : rawJson('schemas', value.schemas),
  };
}

/** An event type. */
export interface EventTypeOut {
  /** Its name. */
  name: string;
  /** What it is for, in words for people. */
  description: string;
  /** An archived event type is hidden from lists. */
  archived: boolean;
  /** Marks it as one that new endpoints should not ask for. */
  deprecated: boolean;
  /** JSON Schemas (Draft 7) of the payload, by version. Null: none, or not asked for. */
  schemas: Record<string, unknown> | null;
  /** When it was created. */
  createdAt: Date;
  /** When it was last changed. */
  updatedAt: Date;
  /** Shown only to applications whose token carries this flag. Null: to all. */
  featureFlag: string | null;
  /** What becomes of a message whose payload fits none of the schemas. Left out: as the server's settings say. */
  schemaEnforcement: SchemaEnforcement | null;
}

export function decodeEventTypeOut(json: unknown): EventTypeOut {
  const value = members(json);
  return {
    ...(value as unknown as EventTypeOut),
    schemas: (value.schemas ?? null) as Record<string, unknown> | null,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
    featureFlag: (value.featureFlag ?? null) as string | null,
    schemaEnforcement: (value.schemaEnforcement ?? null) as SchemaEnforcement | null,
  };
}

/** How long to wait. */
export interface DurationIn {
  /** Whole seconds, at most 30 days. */
  secs: number;
  /** Nanoseconds beyond them. */
  nanos: number;
}

/** How long is waited. */
export interface DurationOut {
  /** Whole seconds. */
  secs: number;
  /** Nanoseconds beyond them. */
  nanos: number;
}

export function decodeDurationOut(json: unknown): DurationOut {
  const value = members(json);
  return {
    ...(value as unknown as DurationOut),
  };
}

/** When failed deliveries are to be tried again. */
export interface RetryScheduleIn {
  /** How long to wait before each further attempt; at most 50. None, or null: as the server's settings say. */
  retrySchedule?: readonly DurationIn[] | null | undefined;
}

/** When failed deliveries are tried again. */
export interface RetryScheduleOut {
  /** How long is waited before each further attempt. None: as the server's settings say. */
  retrySchedule: DurationOut[];
}

export function decodeRetryScheduleOut(json: unknown): RetryScheduleOut {
  const value = members(json);
  return {
    ...(value as unknown as RetryScheduleOut),
    retrySchedule: list(value.retrySchedule, decodeDurationOut),
  };
}

/** The OpenAPI document to read, as an object or as text; one of the two. */
export interface EventTypeImportOpenApiIn {
  /** Only say what would change. */
  dryRun?: boolean | undefined;
  /** Archive the event types that the document does not name. */
  replaceAll?: boolean | undefined;
  /** The document. */
  spec?: JsonInput | null | undefined;
  /** The document as text, JSON or YAML. */
  specRaw?: string | null | undefined;
}

export function encodeEventTypeImportOpenApiIn(value: EventTypeImportOpenApiIn): object {
  return {
    ...value,
    spec: value.spec === null || value.spec === undefined ? value.spec : rawJson('spec', value.spec),
  };
}

/** What was imported. */
export interface EventTypeImportOpenApiOut {
  /** What was imported. */
  data: EventTypeImportOpenApiOutData;
}

export function decodeEventTypeImportOpenApiOut(json: unknown): EventTypeImportOpenApiOut {
  const value = members(json);
  return {
    ...(value as unknown as EventTypeImportOpenApiOut),
    data: decodeEventTypeImportOpenApiOutData(value.data),
  };
}

/** What was imported. */
export interface EventTypeImportOpenApiOutData {
  /** Names of the event types that were made, changed or archived; of a dry run none. */
  modified: string[];
  /** Of a dry run, what the document's event types would be. */
  to_modify: EventTypeFromOpenApi[];
}

export function decodeEventTypeImportOpenApiOutData(json: unknown): EventTypeImportOpenApiOutData {
  const value = members(json);
  return {
    ...(value as unknown as EventTypeImportOpenApiOutData),
    to_modify: list(value.to_modify, decodeEventTypeFromOpenApi),
  };
}

/** An event type as a document has it. */
export interface EventTypeFromOpenApi {
  /** Its name. */
  name: string;
  /** What it is for. */
  description: string;
  /** JSON Schemas (Draft 7) of the payload, by version. Null: none. */
  schemas: Record<string, unknown> | null;
  /** Marks it as one that new endpoints should not ask for. */
  deprecated: boolean;
}

export function decodeEventTypeFromOpenApi(json: unknown): EventTypeFromOpenApi {
  const value = members(json);
  return {
    ...(value as unknown as EventTypeFromOpenApi),
    schemas: (value.schemas ?? null) as Record<string, unknown> | null,
  };
}
