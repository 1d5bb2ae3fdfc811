// Generated from proto/ by `npm run generate`. Not to be edited.

export { Posthorn } from './client.ts';
export type {
  ApiTokenIn,
  ApiTokenUpdate,
  ApiTokenPatch,
  ApiTokenExpireIn,
  ApiTokenCensoredOut,
} from './models/api-token.ts';
export type {
  ApplicationIn,
  ApplicationPatch,
  ApplicationOut,
} from './models/application.ts';
export { AuthenticationSource } from './models/authentication.ts';
export type {
  AppPortalAccessIn,
  AppPortalAccessOut,
  ApplicationTokenExpireIn,
  CreateTokenIn,
  ApiTokenOut,
  OneTimeTokenIn,
  OneTimeTokenOut,
  WhoamiOut,
} from './models/authentication.ts';
export { BackgroundTaskStatus, BackgroundTaskType } from './models/background-task.ts';
export type {
  BackgroundTaskOut,
} from './models/background-task.ts';
export type {
  EndpointIn,
  EndpointUpdate,
  EndpointPatch,
  EndpointOut,
  EndpointSecretOut,
  EndpointSecretRotateIn,
  EndpointHeadersIn,
  EndpointHeadersPatchIn,
  EndpointHeadersOut,
  EndpointStats,
  EventExampleIn,
  RecoverIn,
  RecoverOut,
  ReplayIn,
  BulkReplayIn,
  ReplayOut,
  CancelMsgsIn,
} from './models/endpoint.ts';
export type {
  EnvironmentIn,
  EnvironmentOut,
  EnvironmentSettingsOut,
} from './models/environment.ts';
export { Reason } from './models/errors.ts';
export { SchemaEnforcement } from './models/event-type.ts';
export type {
  EventTypeIn,
  EventTypeUpdate,
  EventTypePatch,
  EventTypeOut,
  DurationIn,
  DurationOut,
  RetryScheduleIn,
  RetryScheduleOut,
  EventTypeImportOpenApiIn,
  EventTypeImportOpenApiOut,
  EventTypeImportOpenApiOutData,
  EventTypeFromOpenApi,
} from './models/event-type.ts';
export { HealthStatus } from './models/health.ts';
export type {
  HealthOut,
  HealthComponent,
} from './models/health.ts';
export type {
  MessageIn,
  MessageOut,
  MessageBatchIn,
  MessageBatchOut,
  MessageBatchResult,
  MessageBatchError,
  MessagePrecheckIn,
  MessagePrecheckOut,
  MessageRawPayloadOut,
  BulkExpungeContentsIn,
  BulkExpungeContentsOut,
  ExpungeAllContentsOut,
} from './models/message.ts';
export { MessageStatus, MessageStatusText, MessageAttemptTriggerType, StatusCodeClass } from './models/message-attempt.ts';
export type {
  MessageAttemptOut,
  EndpointMessageOut,
  MessageEndpointOut,
  MessageAttemptHeadersOut,
} from './models/message-attempt.ts';
export type {
  OperationalWebhookEndpointIn,
  OperationalWebhookEndpointUpsertIn,
  OperationalWebhookEndpointOut,
  OperationalWebhookEndpointSecretOut,
  OperationalWebhookEndpointSecretIn,
  OperationalWebhookEndpointHeadersIn,
  OperationalWebhookEndpointHeadersOut,
} from './models/operational-webhook-endpoint.ts';
export { Ordering } from './models/page.ts';
export type * from './resources/api-token.ts';
export type * from './resources/application.ts';
export type * from './resources/authentication.ts';
export type * from './resources/background-task.ts';
export type * from './resources/endpoint.ts';
export type * from './resources/environment.ts';
export type * from './resources/event-type.ts';
export type * from './resources/health.ts';
export type * from './resources/message.ts';
export type * from './resources/message-attempt.ts';
export type * from './resources/operational-webhook-endpoint.ts';
