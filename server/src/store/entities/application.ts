import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { bytewise, moment } from './column.ts';

export const Application = defineEntity({
  name: 'Application',
  properties: {
    id: bytewise().primary(),
    organizationId: bytewise(),
    uid: bytewise().strictNullable(),
    name: p.text(),
    throttleRate: p.integer().strictNullable(),
    metadata: p.json<Record<string, string>>().columnType('jsonb').defaultRaw(`'{}'`),
    /** Raised by every change to the application or its endpoints: see `configuration.ts`. */
    version: p.bigint('number').defaultRaw('1'),
    changedAt: moment().defaultRaw('now()'),
    createdAt: moment(),
    updatedAt: moment(),
    deletedAt: moment().strictNullable(),
  },
  uniques: [{ name: 'application_uid', properties: ['organizationId', 'uid'], where: 'uid is not null' }],
  indexes: [
    { name: 'application_list', properties: ['organizationId', 'id'], where: 'deleted_at is null' },
    { name: 'application_changed', properties: ['changedAt'] },
  ],
});

export type ApplicationRow = InferEntity<typeof Application>;
