import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Application } from './application.ts';
import { bytewise, moment } from './column.ts';

export const Endpoint = defineEntity({
  name: 'Endpoint',
  properties: {
    id: bytewise().primary(),
    organizationId: bytewise(),
    applicationId: () =>
      p
        .manyToOne(Application)
        .mapToPk()
        .fieldName('application_id')
        .foreignKeyName('endpoint_application_id_fkey')
        .index(false),
    uid: bytewise().strictNullable(),
    url: p.text(),
    description: p.text().defaultRaw(`''`),
    version: p.integer().defaultRaw('1'),
    throttleRate: p.integer().strictNullable(),
    disabled: p.boolean().defaultRaw('false'),
    eventTypes: p.array().columnType('text[]').strictNullable(),
    channels: p.array().columnType('text[]').strictNullable(),
    metadata: p.json<Record<string, string>>().columnType('jsonb').defaultRaw(`'{}'`),
    /** A JSON object of names and values, sealed with the endpoint's id. Null: none. */
    headers: p.blob().$type<Buffer>().strictNullable(),
    failingSince: moment().strictNullable(),
    createdAt: moment(),
    updatedAt: moment(),
    deletedAt: moment().strictNullable(),
  },
  uniques: [{ name: 'endpoint_uid', properties: ['applicationId', 'uid'], where: 'uid is not null' }],
  indexes: [{ name: 'endpoint_list', properties: ['applicationId', 'id'], where: 'deleted_at is null' }],
});

export type EndpointRow = InferEntity<typeof Endpoint>;
