// Generated from proto/ by `npm run generate`. Not to be edited.

import { type JsonInput, rawJson } from '../../runtime/json.ts';
import { members, time } from '../../runtime/model.ts';

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
}

export function decodeEventTypeOut(json: unknown): EventTypeOut {
  const value = members(json);
  return {
    ...(value as unknown as EventTypeOut),
    schemas: (value.schemas ?? null) as Record<string, unknown> | null,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
    featureFlag: (value.featureFlag ?? null) as string | null,
  };
}
