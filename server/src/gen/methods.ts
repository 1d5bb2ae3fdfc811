// Generated from proto/ by `npm run generate`. Not to be edited.

import type { Method } from '../core/method.ts';
import {
  createApiToken,
  expireApiToken,
  getApiToken,
  listApiTokens,
  patchApiToken,
  updateApiToken,
} from './methods/api_token.ts';
import {
  createApplication,
  deleteApplication,
  getApplication,
  listApplications,
  patchApplication,
  upsertApplication,
} from './methods/application.ts';
import {
  appPortalAccess,
  createMessageToken,
  dashboardAccess,
  exchangeOneTimeToken,
  expireAll,
  logout,
  whoami,
} from './methods/authentication.ts';
import { getBackgroundTask, listBackgroundTasks } from './methods/background_task.ts';
import {
  bulkReplayMessages,
  cancelMessages,
  createEndpoint,
  deleteEndpoint,
  getEndpoint,
  getEndpointHeaders,
  getEndpointSecret,
  getEndpointStats,
  listEndpoints,
  patchEndpoint,
  patchEndpointHeaders,
  recoverEndpoint,
  replayMissingMessages,
  rotateEndpointSecret,
  sendExample,
  setEndpointHeaders,
  upsertEndpoint,
} from './methods/endpoint.ts';
import { exportEnvironment, getEnvironmentSettings, importEnvironment } from './methods/environment.ts';
import {
  createEventType,
  deleteEventType,
  getEventType,
  getRetrySchedule,
  importOpenApi,
  listEventTypes,
  patchEventType,
  setRetrySchedule,
  upsertEventType,
} from './methods/event_type.ts';
import { getHealth, ping } from './methods/health.ts';
import {
  batchCreateMessages,
  bulkExpungeContents,
  createMessage,
  expungeAllContents,
  expungeMessageContent,
  getMessage,
  getRawPayload,
  listMessages,
  precheckMessage,
} from './methods/message.ts';
import {
  expungeAttemptContent,
  getAttempt,
  getAttemptHeaders,
  listAttemptedDestinations,
  listAttemptedMessages,
  listAttemptsByEndpoint,
  listAttemptsByMessage,
  listAttemptsByMessageAndEndpoint,
  resendMessage,
} from './methods/message_attempt.ts';
import {
  createOperationalWebhookEndpoint,
  deleteOperationalWebhookEndpoint,
  getOperationalWebhookEndpoint,
  getOperationalWebhookEndpointHeaders,
  getOperationalWebhookEndpointSecret,
  listOperationalWebhookEndpoints,
  rotateOperationalWebhookEndpointSecret,
  setOperationalWebhookEndpointHeaders,
  upsertOperationalWebhookEndpoint,
} from './methods/operational_webhook_endpoint.ts';

/** Every operation of the API, once. */
export const methods: readonly Method[] = [
  listApiTokens,
  createApiToken,
  getApiToken,
  updateApiToken,
  patchApiToken,
  expireApiToken,
  listApplications,
  createApplication,
  getApplication,
  upsertApplication,
  patchApplication,
  deleteApplication,
  appPortalAccess,
  dashboardAccess,
  exchangeOneTimeToken,
  whoami,
  logout,
  expireAll,
  createMessageToken,
  listBackgroundTasks,
  getBackgroundTask,
  listEndpoints,
  createEndpoint,
  getEndpoint,
  upsertEndpoint,
  patchEndpoint,
  deleteEndpoint,
  getEndpointSecret,
  rotateEndpointSecret,
  getEndpointHeaders,
  setEndpointHeaders,
  patchEndpointHeaders,
  getEndpointStats,
  sendExample,
  recoverEndpoint,
  replayMissingMessages,
  bulkReplayMessages,
  cancelMessages,
  getEnvironmentSettings,
  exportEnvironment,
  importEnvironment,
  listEventTypes,
  createEventType,
  getEventType,
  upsertEventType,
  patchEventType,
  deleteEventType,
  getRetrySchedule,
  setRetrySchedule,
  importOpenApi,
  getHealth,
  ping,
  listMessages,
  createMessage,
  batchCreateMessages,
  getMessage,
  expungeMessageContent,
  precheckMessage,
  getRawPayload,
  bulkExpungeContents,
  expungeAllContents,
  listAttemptsByMessage,
  listAttemptsByEndpoint,
  listAttemptsByMessageAndEndpoint,
  listAttemptedMessages,
  listAttemptedDestinations,
  getAttempt,
  getAttemptHeaders,
  expungeAttemptContent,
  resendMessage,
  listOperationalWebhookEndpoints,
  createOperationalWebhookEndpoint,
  getOperationalWebhookEndpoint,
  upsertOperationalWebhookEndpoint,
  deleteOperationalWebhookEndpoint,
  getOperationalWebhookEndpointSecret,
  rotateOperationalWebhookEndpointSecret,
  getOperationalWebhookEndpointHeaders,
  setOperationalWebhookEndpointHeaders,
];

export * from './methods/api_token.ts';

export * from './methods/application.ts';

export * from './methods/authentication.ts';

export * from './methods/background_task.ts';

export * from './methods/endpoint.ts';

export * from './methods/environment.ts';

export * from './methods/event_type.ts';

export * from './methods/health.ts';

export * from './methods/message.ts';

export * from './methods/message_attempt.ts';

export * from './methods/operational_webhook_endpoint.ts';
