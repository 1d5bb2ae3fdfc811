import { defineEntity, p } from '@mikro-orm/core';
import { bytewise, moment } from './column.ts';

/** Made when something is to be kept about an organization; a token's organization need not have a row. */
export const Organization = defineEntity({
  name: 'Organization',
  properties: {
    id: bytewise().primary(),
    /** Raised when all tokens of the organization are revoked. */
    authEpoch: p.integer().defaultRaw('0'),
    /** When an event type of it was last written. */
    eventTypesChangedAt: moment().strictNullable(),
    createdAt: moment().defaultRaw('now()'),
  },
  indexes: [
    {
      name: 'organization_event_types',
      properties: ['eventTypesChangedAt'],
      where: 'event_types_changed_at is not null',
    },
  ],
});
