import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { bytewise, moment } from './column.ts';

/** `api`: an organization's. `portal`, `message`: an application's. `once`: to be exchanged for a `portal` one. */
export type KeyKind = 'api' | 'portal' | 'message' | 'once';

/** A token that the server has made. The token itself is not kept. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  properties: {
    id: bytewise().primary(),
    organizationId: bytewise(),
    applicationId: bytewise().strictNullable(),
    kind: bytewise().$type<KeyKind>(),
    /** SHA-256 of the token. */
    hash: p.blob().$type<Buffer>().unique('api_key_hash'),
    /** What may be shown of the token. */
    hint: p.text(),
    name: p.text().strictNullable(),
    scopes: p.array().columnType('text[]').strictNullable(),
    capabilities: p.array().columnType('text[]').strictNullable(),
    featureFlags: p.array().columnType('text[]').strictNullable(),
    sessionId: bytewise().strictNullable(),
    createdAt: moment(),
    updatedAt: moment(),
    expiresAt: moment().strictNullable(),
    /** When the token that a `once` is exchanged for expires. */
    grantsUntil: moment().strictNullable(),
  },
  indexes: [
    { name: 'api_key_list', properties: ['organizationId', 'id'], where: `kind = 'api'` },
    { name: 'api_key_application', properties: ['applicationId'], where: 'application_id is not null' },
    { name: 'api_key_expiry', properties: ['expiresAt'], where: 'expires_at is not null' },
  ],
});

export type ApiKeyRow = InferEntity<typeof ApiKey>;
