import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { bytewise, moment } from './column.ts';
import { Endpoint } from './endpoint.ts';

/** One key of an endpoint. The current one has no expiry; those before it go on signing until theirs. */
export const EndpointSecret = defineEntity({
  name: 'EndpointSecret',
  properties: {
    id: bytewise().primary(),
    endpointId: () =>
      p
        .manyToOne(Endpoint)
        .mapToPk()
        .fieldName('endpoint_id')
        .foreignKeyName('endpoint_secret_endpoint_id_fkey')
        .index('endpoint_secret_endpoint'),
    /** Sealed with the row's id. */
    sealed: p.blob().$type<Buffer>(),
    createdAt: moment(),
    expiresAt: moment().strictNullable(),
  },
});

export type EndpointSecretRow = InferEntity<typeof EndpointSecret>;
