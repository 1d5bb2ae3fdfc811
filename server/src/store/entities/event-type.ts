import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Enforcement } from '../../core/enforcement.ts';
import { bytewise, moment } from './column.ts';

export const EventType = defineEntity({
  name: 'EventType',
  properties: {
    id: bytewise().primary(),
    organizationId: bytewise(),
    name: bytewise(),
    description: p.text(),
    archived: p.boolean().defaultRaw('false'),
    deprecated: p.boolean().defaultRaw('false'),
    /** JSON text as it was written. Null: none. */
    schemas: p.text().strictNullable(),
    featureFlag: p.text().strictNullable(),
    /** Seconds before each retry of its messages. Null: as the settings say. */
    retrySchedule: p.json<number[]>().columnType('jsonb').strictNullable(),
    /** What becomes of a message that fits no schema. Null: as the settings say. */
    enforcement: bytewise().$type<Enforcement>().strictNullable(),
    createdAt: moment(),
    updatedAt: moment(),
  },
  uniques: [{ name: 'event_type_name', properties: ['organizationId', 'name'] }],
});

export type EventTypeRow = InferEntity<typeof EventType>;
