import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { bytewise, moment } from './column.ts';

export const Task = defineEntity({
  name: 'Task',
  properties: {
    id: bytewise().primary(),
    organizationId: bytewise(),
    applicationId: bytewise(),
    endpointId: bytewise(),
    kind: bytewise(),
    /** 1 running, 2 finished, 3 failed. */
    status: p.smallint().defaultRaw('1'),
    input: p.json<Record<string, unknown>>().columnType('jsonb'),
    /** The last id that was looked at. */
    position: bytewise().strictNullable(),
    /** How many attempts or messages were looked at. */
    looked: p.integer().defaultRaw('0'),
    /** How many messages are to be sent because of it. */
    replayed: p.integer().defaultRaw('0'),
    failure: p.text().strictNullable(),
    leaseNo: p.integer().defaultRaw('0'),
    leaseUntil: p.datetime().columnType('timestamptz').defaultRaw(`'-infinity'`).lazy(),
    createdAt: moment(),
    updatedAt: moment(),
  },
  indexes: [
    { name: 'task_list', properties: ['organizationId', 'id'] },
    { name: 'task_running', properties: ['id'], where: 'status = 1' },
  ],
});

export type TaskRow = InferEntity<typeof Task>;
