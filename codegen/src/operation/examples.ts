import { byName, type Field, type Message, type Model, type Type } from '../model.ts';
import type { Json, JsonObject } from './json.ts';

const time = '2026-03-14T09:26:53.589Z';
const body = '2mFh0dKqXr8vC4mJ6eH1nQyTzLw';
const ids: Readonly<Record<string, string>> = {
  application: `app_${body}`,
  endpoint: `ep_${body}`,
  message: `msg_${body}`,
  message_attempt: `atmpt_${body}`,
  background_task: `qtask_${body}`,
  api_token: `key_${body}`,
  operational_webhook_endpoint: `ep_${body}`,
};

/** What an example says, by `Message.field`, `parameter.field` or `field`; anything else gets a value that its type and rules allow. */
const values: Readonly<Record<string, Json>> = {
  'ApplicationIn.name': 'Customer 1',
  'ApplicationOut.name': 'Customer 1',
  'ApplicationPatch.name': 'Customer 1 Ltd',
  'ApplicationIn.uid': 'customer-1',
  'ApplicationOut.uid': 'customer-1',
  'ApplicationPatch.uid': 'customer-1',
  'EventTypeIn.name': 'invoice.paid',
  'EventTypeOut.name': 'invoice.paid',
  'EndpointHeadersPatchIn.headers': { 'x-tenant': 'eu-1', 'x-old': null },
  'EndpointHeadersPatchIn.delete_headers': ['x-older'],
  'EventTypeIn.description': 'An invoice has been paid in full.',
  'EventTypeOut.description': 'An invoice has been paid in full.',
  'EventTypeUpdate.description': 'An invoice has been paid in full.',
  'EventTypePatch.description': 'An invoice has been paid in full.',
  'EndpointIn.throttle_rate': 50,
  'EnvironmentIn.settings': { displayName: 'Example Ltd' },
  'EnvironmentOut.settings': { displayName: 'Example Ltd' },
  'ApiTokenOut.id': ids.api_token ?? '',
  'ApiTokenOut.token': 'ph_api_Zt0aXl2cQmFh0dKqXr8vC4mJ6eH1nQyTzLwB3sP7uNk',
  'WhoamiOut.app_id': ids.application ?? '',
  'OperationalWebhookEndpointIn.event_types': ['endpoint.disabled'],
  'OperationalWebhookEndpointUpsertIn.event_types': ['endpoint.disabled'],
  'OperationalWebhookEndpointOut.event_types': ['endpoint.disabled'],
  env_id: 'org_23rb8YdGqMT0qIzpgGwdXfHirMu',
  key_id: ids.api_token ?? '',
  censored_token: 'ph_api_...7uNk',
  capabilities: ['ViewBase', 'ManageEndpoint'],
  scopes: ['message:write'],
  session_id: 'browser-1',
  session_ids: ['browser-1'],
  one_time_token: 'ph_once_Zt0aXl2cQmFh0dKqXr8vC4mJ6eH1nQyTzLwB3sP7uNk',
  name: 'The billing system',
  expiry: 3600,
  connectors: [],
  advanced_endpoint_types: [],
  display_name: 'Example Ltd',
  custom_color: '#28c1b5',
  app_id: 'customer-1',
  'parameter.endpoint_id': 'billing',
  endpoint_id: ids.endpoint ?? '',
  'parameter.msg_id': 'inv_1001-paid',
  msg_id: ids.message ?? '',
  attempt_id: ids.message_attempt ?? '',
  task_id: ids.background_task ?? '',
  event_type_name: 'invoice.paid',
  event_type: 'invoice.paid',
  event_types: ['invoice.paid'],
  event_id: 'inv_1001-paid',
  uid: 'billing',
  url: 'https://example.com/webhooks',
  description: 'The billing system',
  channels: ['eu'],
  channel: 'eu',
  metadata: { plan: 'gold' },
  payload: { invoice: 'inv_1001', amount: 1250 },
  schemas: { 1: { type: 'object', properties: { invoice: { type: 'string' } }, examples: [{ invoice: 'inv_1001' }] } },
  feature_flag: 'beta',
  throttle_rate: 100,
  payload_retention_period: 30,
  payload_retention_hours: 720,
  tags: ['order-17'],
  tag: 'order-17',
  retry_schedule: [
    { secs: 60, nanos: 0 },
    { secs: 3600, nanos: 0 },
  ],
  spec: {
    openapi: '3.1.0',
    webhooks: {
      'invoice.paid': {
        post: {
          description: 'An invoice has been paid in full.',
          requestBody: {
            content: { 'application/json': { schema: { type: 'object', examples: [{ invoice: 'inv_1001' }] } } },
          },
        },
      },
    },
  },
  spec_raw: 'openapi: 3.1.0\nwebhooks: {}\n',
  modified: ['invoice.paid'],
  sent_headers: { 'user-agent': 'Posthorn-Webhooks/1.0.0', 'x-tenant': 'eu-1' },
  'BulkExpungeContentsIn.ids': ['inv_1001-paid'],
  'BulkExpungeContentsOut.results': { 'inv_1001-paid': 'expunged' },
  grace_period_seconds: 3600,
  secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
  key: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
  headers: { 'x-tenant': 'eu-1' },
  sensitive: ['authorization'],
  limit: 50,
  iterator: ids.message ?? '',
  prev_iterator: `-${ids.message}`,
  done: true,
  response: '{"ok":true}',
  response_status_code: 200,
  response_duration_ms: 87,
  cause: 'status',
  token: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl',
};

/** Fields that a short example shows beside the required ones. */
const telling: readonly string[] = [
  'ApplicationIn.uid',
  'ApplicationPatch.throttle_rate',
  'EndpointIn.uid',
  'EndpointIn.event_types',
  'EndpointUpdate.uid',
  'EndpointUpdate.event_types',
  'EndpointPatch.event_types',
  'EndpointSecretRotateIn.grace_period_seconds',
  'EndpointHeadersPatchIn.headers',
  'EventTypeIn.schemas',
  'EventTypeUpdate.schemas',
  'EventTypePatch.description',
  'MessageIn.event_id',
  'BulkExpungeContentsIn.ids',
  'RetryScheduleIn.retry_schedule',
  'EventTypeImportOpenApiIn.spec',
  'AppPortalAccessIn.capabilities',
  'ApiTokenIn.scopes',
  'OperationalWebhookEndpointIn.uid',
  'OperationalWebhookEndpointIn.event_types',
  'OperationalWebhookEndpointUpsertIn.uid',
  'EnvironmentIn.event_types',
];

/** `whole`: every field that documentation shows. `short`: what one would write to try it. */
export type Size = 'whole' | 'short';

export function exampleOf(model: Model, message: Message, size: Size): JsonObject {
  const shown = message.fields.filter((field) => !field.wire.hidden);
  if (message.oneof !== null) return shown[0] ? { [shown[0].wire.name]: fieldExample(model, message, shown[0]) } : {};
  return Object.fromEntries(
    chosen(message, shown, size).map((field) => [field.wire.name, fieldExample(model, message, field)]),
  );
}

function chosen(message: Message, shown: readonly Field[], size: Size): readonly Field[] {
  if (size === 'whole') return shown;
  return shown.filter((field) => field.presence === 'required' || telling.includes(`${message.name}.${field.name}`));
}

/** `holder`: the message that the field belongs to; null for a parameter. */
export function fieldExample(model: Model, holder: Message | null, field: Field): Json {
  const given = values[`${holder?.name ?? 'parameter'}.${field.name}`] ?? values[field.name];
  if (given !== undefined && fits(field, given)) return given;
  if (field.name === 'id' && holder !== null) return ids[idNoun(holder)] ?? `id_${body}`;
  const one = valueExample(model, field);
  if (field.cardinality === 'list') return [one];
  return field.cardinality === 'map' ? { name: one } : one;
}

/** A message's attempts and endpoints are named after what they are, whatever file they stand in. */
function idNoun(holder: Message): string {
  if (holder.name === 'EndpointMessageOut') return 'message';
  if (holder.name === 'MessageEndpointOut') return 'endpoint';
  return holder.noun;
}

/** A table of examples by name must not speak for a field of another type that happens to be called the same. */
function fits({ cardinality, type }: Field, value: Json): boolean {
  if (cardinality === 'list') {
    if (!Array.isArray(value)) return false;
    return (type.kind === 'message') === value.some((item) => typeof item === 'object');
  }
  if (cardinality === 'map') return typeof value === 'object' && value !== null && !Array.isArray(value);
  const kinds: Partial<Record<Type['kind'], string>> = {
    string: 'string',
    boolean: 'boolean',
    uint32: 'number',
    int32: 'number',
    json: 'object',
  };
  return typeof value === kinds[type.kind];
}

function valueExample(model: Model, field: Field): Json {
  const { type, rules } = field;
  switch (type.kind) {
    case 'string':
      return field.name.includes('url') ? 'https://example.com/' : 'example';
    case 'boolean':
      return false;
    case 'uint32':
    case 'int32': {
      const least = rules.find((rule) => rule.kind === 'gte');
      return least?.kind === 'gte' ? least.value : 1;
    }
    case 'timestamp':
      return time;
    case 'json':
      return {};
    case 'enum':
      return byName(model.enums, type.name).values.find(({ wire }) => wire !== null)?.wire ?? null;
    case 'message':
      return exampleOf(model, byName(model.messages, type.name), 'whole');
    case 'mask':
      throw new Error(`an update mask has no example: ${field.name}`);
  }
}
