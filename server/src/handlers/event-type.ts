import { parse as parseYaml } from 'yaml';
import { span } from '../core/cursor.ts';
import { type Enforcement, enforcements } from '../core/enforcement.ts';
import { ApiError } from '../core/errors.ts';
import { schemasProblem } from '../core/json-schema.ts';
import { webhooksOf } from '../core/openapi-webhooks.ts';
import type { EventTypeHandlers } from '../gen/handlers.ts';
import {
  type EventTypeImportOpenApiIn,
  type EventTypeIn,
  type EventTypeOut,
  type EventTypePatch,
  type EventTypeUpdate,
  type RetryScheduleOut,
  SchemaEnforcement,
} from '../gen/posthorn/v1/event_type.ts';
import type { Context } from '../pipeline/call.ts';
import type { Described, EventTypeFields, EventTypeRow, EventTypes } from '../store/event-types.ts';
import { limitOf, listed, nameCursor } from './paging.ts';

interface Dependencies {
  readonly eventTypes: EventTypes;
}

export function createEventTypeHandlers({ eventTypes }: Dependencies): EventTypeHandlers<Context> {
  return {
    async listEventTypes({ principal }, request) {
      const over = span('ascending', nameCursor(request.iterator));
      const limit = limitOf(request);
      const query = { archivedToo: request.includeArchived === true, flags: principal.featureFlags };
      const rows = await eventTypes.list(principal.organizationId, over, limit, query);
      const show = request.withContent === true ? shown : withoutSchemas;
      return listed(rows, { limit, span: over, key: (row) => row.name, show });
    },

    async createEventType({ principal }, { eventTypeIn }) {
      const fields = fieldsOf(eventTypeIn);
      return shown(await eventTypes.create(principal.organizationId, eventTypeIn.name, fields));
    },

    async getEventType({ principal }, { eventTypeName }) {
      const row = await eventTypes.find(principal.organizationId, eventTypeName, principal.featureFlags);
      if (row === undefined) throw new ApiError('NOT_FOUND');
      return shown(row);
    },

    async upsertEventType(context, { eventTypeName, eventTypeUpdate }) {
      const fields = fieldsOf(eventTypeUpdate);
      const { row, made } = await eventTypes.put(context.principal.organizationId, eventTypeName, fields);
      if (made) context.created();
      return shown(row);
    },

    async patchEventType({ principal }, { eventTypeName, eventTypePatch, updateMask }) {
      const changes = changesOf(eventTypePatch, updateMask);
      return shown(await eventTypes.change(principal.organizationId, eventTypeName, changes));
    },

    async getRetrySchedule({ principal }, { eventTypeName }) {
      const row = await eventTypes.find(principal.organizationId, eventTypeName, principal.featureFlags);
      if (row === undefined) throw new ApiError('NOT_FOUND');
      return scheduleOut(row);
    },

    async setRetrySchedule({ principal }, { eventTypeName, retryScheduleIn }) {
      const seconds = retryScheduleIn.retrySchedule.map(({ secs, nanos }) => secs + nanos / nanosPerSecond);
      const schedule = seconds.length === 0 ? null : seconds;
      return scheduleOut(await eventTypes.setRetrySchedule(principal.organizationId, eventTypeName, schedule));
    },

    async importOpenApi({ principal }, { eventTypeImportOpenApiIn }) {
      const described = describedIn(eventTypeImportOpenApiIn);
      if (eventTypeImportOpenApiIn.dryRun === true) {
        const toModify = described.map(({ schemas, ...rest }) => ({
          ...rest,
          schemas: schemas === null ? undefined : Buffer.from(schemas),
        }));
        return { data: { modified: [], toModify } };
      }
      const replaceAll = eventTypeImportOpenApiIn.replaceAll === true;
      return {
        data: { modified: await eventTypes.take(principal.organizationId, described, replaceAll), toModify: [] },
      };
    },

    async deleteEventType({ principal }, { eventTypeName, expunge }) {
      if (expunge === true) await eventTypes.expunge(principal.organizationId, eventTypeName);
      else await eventTypes.archive(principal.organizationId, eventTypeName);
    },
  };
}

/** The event types of a document. Throws VALIDATION_FAILED. */
function describedIn({ spec, specRaw }: EventTypeImportOpenApiIn): Described[] {
  if ((spec === undefined) === (specRaw === undefined))
    throw ApiError.field(['body', 'spec'], 'one of spec and specRaw has to be given');
  const place = ['body', spec === undefined ? 'specRaw' : 'spec'];
  const found = webhooksOf(parsed(spec?.toString() ?? specRaw ?? '', place));
  if ('problem' in found) throw ApiError.field(place, found.problem);
  return found.eventTypes.map(({ name, description, deprecated, schema }) => {
    const schemas = schema === undefined ? undefined : { 1: schema };
    const problem = schemas === undefined ? undefined : schemasProblem(schemas);
    if (problem !== undefined) throw ApiError.field(place, `webhook ${name}: schema ${problem}`);
    return { name, description, deprecated, schemas: schemas === undefined ? null : JSON.stringify(schemas) };
  });
}

function parsed(text: string, place: readonly string[]): unknown {
  try {
    // JSON is YAML, but for its own parser 50 times faster.
    return text.trimStart().startsWith('{') ? JSON.parse(text) : parseYaml(text, { logLevel: 'silent' });
  } catch (error) {
    throw ApiError.field(place, `not readable: ${(error as Error).message.split('\n')[0]}`);
  }
}

const choices: Readonly<Record<Enforcement, SchemaEnforcement>> = {
  reject: SchemaEnforcement.REJECT,
  warn: SchemaEnforcement.WARN,
  off: SchemaEnforcement.OFF,
};

function stored(choice: SchemaEnforcement | undefined): Enforcement | null {
  return enforcements.find((one) => choices[one] === choice) ?? null;
}

const nanosPerSecond = 1e9;

function scheduleOut({ retrySchedule }: EventTypeRow): RetryScheduleOut {
  const delays = (retrySchedule ?? []).map((seconds) => {
    const secs = Math.floor(seconds);
    return { secs, nanos: Math.round((seconds - secs) * nanosPerSecond) };
  });
  return { retrySchedule: delays };
}

export function fieldsOf(given: EventTypeIn | EventTypeUpdate): EventTypeFields {
  return {
    description: given.description,
    archived: given.archived,
    deprecated: given.deprecated,
    schemas: schemasOf(given.schemas),
    featureFlag: given.featureFlag ?? null,
    enforcement: stored(given.schemaEnforcement),
  };
}

function changesOf(patch: EventTypePatch, mask: readonly string[]): Partial<EventTypeFields> {
  const has = (name: string) => mask.includes(name);
  return {
    ...(has('description') && patch.description !== undefined ? { description: patch.description } : {}),
    ...(has('archived') && patch.archived !== undefined ? { archived: patch.archived } : {}),
    ...(has('deprecated') && patch.deprecated !== undefined ? { deprecated: patch.deprecated } : {}),
    ...(has('schemas') ? { schemas: schemasOf(patch.schemas) } : {}),
    ...(has('schema_enforcement') ? { enforcement: stored(patch.schemaEnforcement) } : {}),
    ...(has('feature_flag') ? { featureFlag: patch.featureFlag ?? null } : {}),
  };
}

/** The text as it was written, once each of its values is known to be a JSON Schema. */
function schemasOf(bytes: Buffer | undefined): string | null {
  if (bytes === undefined) return null;
  const text = bytes.toString();
  const problem = schemasProblem(JSON.parse(text));
  if (problem !== undefined) throw ApiError.field(['body', 'schemas'], problem, 'value_error.jsondecode');
  return text;
}

export function shown(row: EventTypeRow): EventTypeOut {
  return {
    name: row.name,
    description: row.description,
    archived: row.archived,
    deprecated: row.deprecated,
    schemas: row.schemas === null ? undefined : Buffer.from(row.schemas),
    featureFlag: row.featureFlag ?? undefined,
    schemaEnforcement: row.enforcement === null ? undefined : choices[row.enforcement],
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function withoutSchemas(row: EventTypeRow): EventTypeOut {
  return shown({ ...row, schemas: null });
}
