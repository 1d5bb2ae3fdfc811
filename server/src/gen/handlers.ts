// Generated from proto/ by `npm run generate`. Not to be edited.

import type {
  ApiTokenCensoredOut,
  ApiTokenExpireIn,
  ApiTokenIn,
  ApiTokenPatch,
  ApiTokenUpdate,
  CreateApiTokenRequest,
  ExpireApiTokenRequest,
  GetApiTokenRequest,
  ListApiTokensRequest,
  ListResponseApiTokenCensoredOut,
  PatchApiTokenRequest,
  UpdateApiTokenRequest,
} from './posthorn/v1/api_token.ts';
import type {
  ApplicationIn,
  ApplicationOut,
  ApplicationPatch,
  CreateApplicationRequest,
  DeleteApplicationRequest,
  GetApplicationRequest,
  ListApplicationsRequest,
  ListResponseApplicationOut,
  PatchApplicationRequest,
  UpsertApplicationRequest,
} from './posthorn/v1/application.ts';
import type {
  ApiTokenOut,
  AppPortalAccessIn,
  AppPortalAccessOut,
  AppPortalAccessRequest,
  ApplicationTokenExpireIn,
  CreateMessageTokenRequest,
  CreateTokenIn,
  DashboardAccessRequest,
  ExchangeOneTimeTokenRequest,
  ExpireAllRequest,
  LogoutRequest,
  OneTimeTokenIn,
  OneTimeTokenOut,
  WhoamiOut,
  WhoamiRequest,
} from './posthorn/v1/authentication.ts';
import type {
  BackgroundTaskOut,
  GetBackgroundTaskRequest,
  ListBackgroundTasksRequest,
  ListResponseBackgroundTaskOut,
} from './posthorn/v1/background_task.ts';
import type {
  BulkReplayIn,
  BulkReplayMessagesRequest,
  CancelMessagesRequest,
  CancelMsgsIn,
  CreateEndpointRequest,
  DeleteEndpointRequest,
  EndpointHeadersIn,
  EndpointHeadersOut,
  EndpointHeadersPatchIn,
  EndpointIn,
  EndpointOut,
  EndpointPatch,
  EndpointSecretOut,
  EndpointSecretRotateIn,
  EndpointStats,
  EndpointUpdate,
  EventExampleIn,
  GetEndpointHeadersRequest,
  GetEndpointRequest,
  GetEndpointSecretRequest,
  GetEndpointStatsRequest,
  ListEndpointsRequest,
  ListResponseEndpointOut,
  PatchEndpointHeadersRequest,
  PatchEndpointRequest,
  RecoverEndpointRequest,
  RecoverIn,
  RecoverOut,
  ReplayIn,
  ReplayMissingMessagesRequest,
  ReplayOut,
  RotateEndpointSecretRequest,
  SendExampleRequest,
  SetEndpointHeadersRequest,
  UpsertEndpointRequest,
} from './posthorn/v1/endpoint.ts';
import type {
  EnvironmentIn,
  EnvironmentOut,
  EnvironmentSettingsOut,
  ExportEnvironmentRequest,
  GetEnvironmentSettingsRequest,
  ImportEnvironmentRequest,
} from './posthorn/v1/environment.ts';
import type {
  CreateEventTypeRequest,
  DeleteEventTypeRequest,
  EventTypeImportOpenApiIn,
  EventTypeImportOpenApiOut,
  EventTypeIn,
  EventTypeOut,
  EventTypePatch,
  EventTypeUpdate,
  GetEventTypeRequest,
  GetRetryScheduleRequest,
  ImportOpenApiRequest,
  ListEventTypesRequest,
  ListResponseEventTypeOut,
  PatchEventTypeRequest,
  RetryScheduleIn,
  RetryScheduleOut,
  SetRetryScheduleRequest,
  UpsertEventTypeRequest,
} from './posthorn/v1/event_type.ts';
import type { GetHealthRequest, HealthOut, PingRequest } from './posthorn/v1/health.ts';
import type {
  BatchCreateMessagesRequest,
  BulkExpungeContentsIn,
  BulkExpungeContentsOut,
  BulkExpungeContentsRequest,
  CreateMessageRequest,
  ExpungeAllContentsOut,
  ExpungeAllContentsRequest,
  ExpungeMessageContentRequest,
  GetMessageRequest,
  GetRawPayloadRequest,
  ListMessagesRequest,
  ListResponseMessageOut,
  MessageBatchIn,
  MessageBatchOut,
  MessageIn,
  MessageOut,
  MessagePrecheckIn,
  MessagePrecheckOut,
  MessageRawPayloadOut,
  PrecheckMessageRequest,
} from './posthorn/v1/message.ts';
import type {
  EmptyResponse,
  ExpungeAttemptContentRequest,
  GetAttemptHeadersRequest,
  GetAttemptRequest,
  ListAttemptedDestinationsRequest,
  ListAttemptedMessagesRequest,
  ListAttemptsByEndpointRequest,
  ListAttemptsByMessageAndEndpointRequest,
  ListAttemptsByMessageRequest,
  ListResponseEndpointMessageOut,
  ListResponseMessageAttemptOut,
  ListResponseMessageEndpointOut,
  MessageAttemptHeadersOut,
  MessageAttemptOut,
  ResendMessageRequest,
} from './posthorn/v1/message_attempt.ts';
import type {
  CreateOperationalWebhookEndpointRequest,
  DeleteOperationalWebhookEndpointRequest,
  GetOperationalWebhookEndpointHeadersRequest,
  GetOperationalWebhookEndpointRequest,
  GetOperationalWebhookEndpointSecretRequest,
  ListOperationalWebhookEndpointsRequest,
  ListResponseOperationalWebhookEndpointOut,
  OperationalWebhookEndpointHeadersIn,
  OperationalWebhookEndpointHeadersOut,
  OperationalWebhookEndpointIn,
  OperationalWebhookEndpointOut,
  OperationalWebhookEndpointSecretIn,
  OperationalWebhookEndpointSecretOut,
  OperationalWebhookEndpointUpsertIn,
  RotateOperationalWebhookEndpointSecretRequest,
  SetOperationalWebhookEndpointHeadersRequest,
  UpsertOperationalWebhookEndpointRequest,
} from './posthorn/v1/operational_webhook_endpoint.ts';

/**
 * The hand-written half of the API: one object for each service, one function for each of its RPCs. The pipeline has
 * decoded, authorized and validated what they are given; what they throw as `ApiError` reaches the caller.
 */
export interface Handlers<Context> {
  readonly apiToken: ApiTokenHandlers<Context>;
  readonly application: ApplicationHandlers<Context>;
  readonly authentication: AuthenticationHandlers<Context>;
  readonly backgroundTask: BackgroundTaskHandlers<Context>;
  readonly endpoint: EndpointHandlers<Context>;
  readonly environment: EnvironmentHandlers<Context>;
  readonly eventType: EventTypeHandlers<Context>;
  readonly health: HealthHandlers<Context>;
  readonly message: MessageHandlers<Context>;
  readonly messageAttempt: MessageAttemptHandlers<Context>;
  readonly operationalWebhookEndpoint: OperationalWebhookEndpointHandlers<Context>;
}

/**
 * An API token stands for an organization, as far as its scopes go, until it is ended. It is shown once, when it is made.
 *
 * A scope is `<resource>:read` or `<resource>:write`, such as `message:write`; `*:read` and `*:write` stand for all
 * resources. Reading a secret needs `write`. A token can give out no more than it has.
 */
export interface ApiTokenHandlers<Context> {
  /** Lists an organization's API tokens that have not expired, oldest first unless asked otherwise. */
  listApiTokens(context: Context, request: ListApiTokensRequest): Promise<ListResponseApiTokenCensoredOut>;
  /** Makes an API token. */
  createApiToken(context: Context, request: CreateApiTokenRequest & { apiTokenIn: ApiTokenIn }): Promise<ApiTokenOut>;
  /** Gets what is known of an API token. */
  getApiToken(context: Context, request: GetApiTokenRequest): Promise<ApiTokenCensoredOut>;
  /** Gives an API token another name. */
  updateApiToken(context: Context, request: UpdateApiTokenRequest & { apiTokenUpdate: ApiTokenUpdate }): Promise<ApiTokenCensoredOut>;
  /** Changes the given fields of an API token. New scopes count within a second. */
  patchApiToken(context: Context, request: PatchApiTokenRequest & { apiTokenPatch: ApiTokenPatch; updateMask: string[] }): Promise<ApiTokenCensoredOut>;
  /** Ends an API token, now or in a while. Every process refuses it within a second from then on. */
  expireApiToken(context: Context, request: ExpireApiTokenRequest & { apiTokenExpireIn: ApiTokenExpireIn }): Promise<void>;
}

/**
 * An application is one of your customers, or one environment of theirs: messages are sent to it, and its endpoints
 * receive them.
 */
export interface ApplicationHandlers<Context> {
  /** Lists the organization's applications, oldest first unless asked otherwise. */
  listApplications(context: Context, request: ListApplicationsRequest): Promise<ListResponseApplicationOut>;
  /**
   * Creates an application. With `get_if_exists`, answers with the application that already has the `uid` instead of
   * failing, and leaves it as it is.
   */
  createApplication(context: Context, request: CreateApplicationRequest & { applicationIn: ApplicationIn }): Promise<ApplicationOut>;
  /** Gets an application by its id or uid. */
  getApplication(context: Context, request: GetApplicationRequest): Promise<ApplicationOut>;
  /**
   * Replaces an application as a whole: what the body leaves out is cleared. Where there is none with that id or uid, a
   * new one is created from the body; the path's value is not taken as its uid.
   */
  upsertApplication(context: Context, request: UpsertApplicationRequest & { applicationIn: ApplicationIn }): Promise<ApplicationOut>;
  /** Changes the given fields of an application and leaves the others alone. */
  patchApplication(context: Context, request: PatchApplicationRequest & { applicationPatch: ApplicationPatch; updateMask: string[] }): Promise<ApplicationOut>;
  /**
   * Deletes an application. Its uid is free again, its endpoints receive nothing more and its messages can no longer be
   * read.
   */
  deleteApplication(context: Context, request: DeleteApplicationRequest): Promise<void>;
}

/** Gives an application's own people access to it, with tokens that can do nothing else, and takes it back. */
export interface AuthenticationHandlers<Context> {
  /**
   * Gives a token for one application, and the address of a page to use it on. The token can look after the application's
   * endpoints and look at its messages, as far as its capabilities go; it cannot send any.
   *
   * Behind the `#key=` of the address stands a one-time token, which the page exchanges for a token of its own.
   */
  appPortalAccess(context: Context, request: AppPortalAccessRequest & { appPortalAccessIn: AppPortalAccessIn }): Promise<AppPortalAccessOut>;
  /** The same for an application that exists, as older clients ask for it. */
  dashboardAccess(context: Context, request: DashboardAccessRequest): Promise<AppPortalAccessOut>;
  /**
   * Gives a token for a one-time token, which is good for ten minutes and for one exchange. The new token is good for the
   * same things as the one that `app-portal-access` gave with it, and expires with it.
   */
  exchangeOneTimeToken(context: Context, request: ExchangeOneTimeTokenRequest & { oneTimeTokenIn: OneTimeTokenIn }): Promise<OneTimeTokenOut>;
  /** Says who is asking: the organization or the application that the token belongs to. */
  whoami(context: Context, request: WhoamiRequest): Promise<WhoamiOut>;
  /**
   * Ends the token that it is called with, if that is one for an application. Other tokens stay good: an organization's
   * is ended by whoever looks after its API tokens.
   */
  logout(context: Context, request: LogoutRequest): Promise<void>;
  /**
   * Ends all tokens for an application, or those of some sessions, now or in a while. What they are used for afterwards
   * is refused by every process within a second. Tokens for sending messages stay good.
   */
  expireAll(context: Context, request: ExpireAllRequest & { applicationTokenExpireIn: ApplicationTokenExpireIn }): Promise<void>;
  /** Gives a token that can send messages of one application and do nothing else. */
  createMessageToken(context: Context, request: CreateMessageTokenRequest & { createTokenIn: CreateTokenIn }): Promise<ApiTokenOut>;
}

/** A background task is work that goes on after the call that asked for it was answered, and through restarts. */
export interface BackgroundTaskHandlers<Context> {
  /**
   * Lists the organization's background tasks, newest first unless asked otherwise; with an application's token those of
   * the application.
   */
  listBackgroundTasks(context: Context, request: ListBackgroundTasksRequest): Promise<ListResponseBackgroundTaskOut>;
  /** Gets a background task, to see how far it has come. */
  getBackgroundTask(context: Context, request: GetBackgroundTaskRequest): Promise<BackgroundTaskOut>;
}

/** An endpoint is a URL that receives an application's messages, all of them or those of some event types and channels. */
export interface EndpointHandlers<Context> {
  /** Lists an application's endpoints, newest first unless asked otherwise. */
  listEndpoints(context: Context, request: ListEndpointsRequest): Promise<ListResponseEndpointOut>;
  /** Creates an endpoint. From the next message on it receives what it asks for. */
  createEndpoint(context: Context, request: CreateEndpointRequest & { endpointIn: EndpointIn }): Promise<EndpointOut>;
  /** Gets an endpoint by its id or uid. */
  getEndpoint(context: Context, request: GetEndpointRequest): Promise<EndpointOut>;
  /**
   * Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that
   * id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
   */
  upsertEndpoint(context: Context, request: UpsertEndpointRequest & { endpointUpdate: EndpointUpdate }): Promise<EndpointOut>;
  /** Changes the given fields of an endpoint and leaves the others alone. */
  patchEndpoint(context: Context, request: PatchEndpointRequest & { endpointPatch: EndpointPatch; updateMask: string[] }): Promise<EndpointOut>;
  /** Deletes an endpoint. Nothing more is sent to it, retries included, and its uid is free again. */
  deleteEndpoint(context: Context, request: DeleteEndpointRequest): Promise<void>;
  /**
   * Gets the secret with which an endpoint's receiver verifies what it gets: the shared key (`whsec_`), or the public key
   * (`whpk_`) where the endpoint signs with Ed25519.
   */
  getEndpointSecret(context: Context, request: GetEndpointSecretRequest): Promise<EndpointSecretOut>;
  /** Gives an endpoint a new secret. Until the grace period is over, messages carry a signature by the old one too. */
  rotateEndpointSecret(context: Context, request: RotateEndpointSecretRequest & { endpointSecretRotateIn: EndpointSecretRotateIn }): Promise<void>;
  /** Gets the headers that are sent to an endpoint with each message. Values of sensitive ones are held back. */
  getEndpointHeaders(context: Context, request: GetEndpointHeadersRequest): Promise<EndpointHeadersOut>;
  /** Replaces all headers that are sent to an endpoint with each message. */
  setEndpointHeaders(context: Context, request: SetEndpointHeadersRequest & { endpointHeadersIn: EndpointHeadersIn }): Promise<void>;
  /** Sets and removes single headers that are sent to an endpoint with each message. */
  patchEndpointHeaders(context: Context, request: PatchEndpointHeadersRequest & { endpointHeadersPatchIn: EndpointHeadersPatchIn }): Promise<void>;
  /** Counts an endpoint's attempts by what became of them, those of the last 28 days unless asked otherwise. */
  getEndpointStats(context: Context, request: GetEndpointStatsRequest): Promise<EndpointStats>;
  /**
   * Sends an example of an event type to an endpoint: the first one in version `1` of its schemas, or the one asked for.
   * `svix.ping` needs no event type. It is a message like any other, so the endpoint has to want it.
   */
  sendExample(context: Context, request: SendExampleRequest & { eventExampleIn: EventExampleIn }): Promise<MessageOut>;
  /**
   * Sends what failed at an endpoint in a span of time once more, oldest first, as a background task. What was delivered in
   * the meantime is left out.
   */
  recoverEndpoint(context: Context, request: RecoverEndpointRequest & { recoverIn: RecoverIn }): Promise<RecoverOut>;
  /**
   * Sends an endpoint the messages of a span of time that it wants and was never sent, oldest first, as a background task.
   * An endpoint that is new gets what came before it that way.
   */
  replayMissingMessages(context: Context, request: ReplayMissingMessagesRequest & { replayIn: ReplayIn }): Promise<ReplayOut>;
  /** Sends an endpoint what it was sent in a span of time once more, delivered or not, oldest first, as a background task. */
  bulkReplayMessages(context: Context, request: BulkReplayMessagesRequest & { bulkReplayIn: BulkReplayIn }): Promise<ReplayOut>;
  /**
   * Calls off what is still to be delivered to an endpoint of the messages that were taken in before a time: scheduled
   * ones and those that are to be tried again. What is being sent at this moment may still arrive.
   */
  cancelMessages(context: Context, request: CancelMessagesRequest & { cancelMsgsIn: CancelMsgsIn }): Promise<void>;
}

/** An organization's event types and settings as a whole, to be carried from one installation to another. */
export interface EnvironmentHandlers<Context> {
  /** Gets what a page for customers goes by. What was never imported is as it is from the start. */
  getEnvironmentSettings(context: Context, request: GetEnvironmentSettingsRequest): Promise<EnvironmentSettingsOut>;
  /** Gives all event types, archived ones too, and the settings, in the form that an import takes. */
  exportEnvironment(context: Context, request: ExportEnvironmentRequest): Promise<EnvironmentOut>;
  /**
   * Creates or replaces the event types of an export by their names, and replaces the settings, all or nothing. Other event
   * types stay. What Svix calls connectors is not read.
   */
  importEnvironment(context: Context, request: ImportEnvironmentRequest & { environmentIn: EnvironmentIn }): Promise<void>;
}

/** An event type says what kind of thing a message tells about. Endpoints choose by it. */
export interface EventTypeHandlers<Context> {
  /** Lists the organization's event types by name. */
  listEventTypes(context: Context, request: ListEventTypesRequest): Promise<ListResponseEventTypeOut>;
  /** Creates an event type. An archived one of that name is taken back into use and overwritten. */
  createEventType(context: Context, request: CreateEventTypeRequest & { eventTypeIn: EventTypeIn }): Promise<EventTypeOut>;
  /** Gets an event type, archived ones too. */
  getEventType(context: Context, request: GetEventTypeRequest): Promise<EventTypeOut>;
  /** Replaces an event type as a whole, or creates it. */
  upsertEventType(context: Context, request: UpsertEventTypeRequest & { eventTypeUpdate: EventTypeUpdate }): Promise<EventTypeOut>;
  /** Changes the given fields of an event type and leaves the others alone. */
  patchEventType(context: Context, request: PatchEventTypeRequest & { eventTypePatch: EventTypePatch; updateMask: string[] }): Promise<EventTypeOut>;
  /** Archives an event type: lists hide it, endpoints that ask for it go on receiving it. With `expunge` it is removed. */
  deleteEventType(context: Context, request: DeleteEventTypeRequest): Promise<void>;
  /** Gets an event type's retry schedule: empty where its messages are retried as the server's settings say. */
  getRetrySchedule(context: Context, request: GetRetryScheduleRequest): Promise<RetryScheduleOut>;
  /** Sets the retry schedule of an event type's messages, from their next failed attempt on. */
  setRetrySchedule(context: Context, request: SetRetryScheduleRequest & { retryScheduleIn: RetryScheduleIn }): Promise<RetryScheduleOut>;
  /**
   * Makes event types from the webhooks of an OpenAPI document (`webhooks`, or `x-webhooks` before 3.1), or changes those that
   * there are. Each is described as its operation is, and its schema becomes version 1.
   */
  importOpenApi(context: Context, request: ImportOpenApiRequest & { eventTypeImportOpenApiIn: EventTypeImportOpenApiIn }): Promise<EventTypeImportOpenApiOut>;
}

/** Tells load balancers and people whether the server works. */
export interface HealthHandlers<Context> {
  /** Says whether the server can do its work: whether database, queue and cache answer. */
  getHealth(context: Context, request: GetHealthRequest): Promise<HealthOut>;
  /** Answers, and touches nothing. */
  ping(context: Context, request: PingRequest): Promise<void>;
}

/** A message tells an application's endpoints that something happened. */
export interface MessageHandlers<Context> {
  /** Lists an application's messages, newest first, those of 90 days. */
  listMessages(context: Context, request: ListMessagesRequest): Promise<ListResponseMessageOut>;
  /**
   * Takes in a message and delivers it to every endpoint of the application that wants it. When this answers, the message
   * is on disk and will be delivered.
   */
  createMessage(context: Context, request: CreateMessageRequest & { messageIn: MessageIn }): Promise<MessageOut>;
  /**
   * Takes in many messages at once. If a field of one of them breaks a rule, none is taken; what can be told only later,
   * such as an event id that is taken, fails that message alone. The answer has one result for each, in their order.
   */
  batchCreateMessages(context: Context, request: BatchCreateMessagesRequest & { messageBatchIn: MessageBatchIn }): Promise<MessageBatchOut>;
  /** Gets a message by its id or event id. */
  getMessage(context: Context, request: GetMessageRequest): Promise<MessageOut>;
  /** Removes a message's payload for good. The message and its attempts stay. */
  expungeMessageContent(context: Context, request: ExpungeMessageContentRequest): Promise<void>;
  /** Tells whether any endpoint would get such a message, so that one that nobody wants need not be made. */
  precheckMessage(context: Context, request: PrecheckMessageRequest & { messagePrecheckIn: MessagePrecheckIn }): Promise<MessagePrecheckOut>;
  /**
   * Gets a message's payload as text, byte for byte as it is signed and sent. Fails with `missing_payload` once it is no
   * longer kept.
   */
  getRawPayload(context: Context, request: GetRawPayloadRequest): Promise<MessageRawPayloadOut>;
  /** Removes the payloads of up to 1000 messages for good. The messages and their attempts stay. */
  bulkExpungeContents(context: Context, request: BulkExpungeContentsRequest & { bulkExpungeContentsIn: BulkExpungeContentsIn }): Promise<BulkExpungeContentsOut>;
  /**
   * Removes the payloads of all messages that an application has by now, for good, as a background task. The messages and
   * their attempts stay; what was still to be delivered is not.
   */
  expungeAllContents(context: Context, request: ExpungeAllContentsRequest): Promise<ExpungeAllContentsOut>;
}

/** An attempt is one request to one endpoint with one message. */
export interface MessageAttemptHandlers<Context> {
  /** Lists the attempts to deliver a message, newest first, those of 90 days. */
  listAttemptsByMessage(context: Context, request: ListAttemptsByMessageRequest): Promise<ListResponseMessageAttemptOut>;
  /** Lists the attempts to deliver to an endpoint, newest first, those of 90 days. */
  listAttemptsByEndpoint(context: Context, request: ListAttemptsByEndpointRequest): Promise<ListResponseMessageAttemptOut>;
  /** Lists the attempts to deliver one message to one endpoint, newest first, those of 90 days. */
  listAttemptsByMessageAndEndpoint(context: Context, request: ListAttemptsByMessageAndEndpointRequest): Promise<ListResponseMessageAttemptOut>;
  /**
   * Lists the messages that were sent to an endpoint, newest first, those of 90 days, each with what became of it there. A
   * message that still waits for its first attempt is not listed.
   */
  listAttemptedMessages(context: Context, request: ListAttemptedMessagesRequest): Promise<ListResponseEndpointMessageOut>;
  /**
   * Lists the endpoints that a message was sent to, deleted ones too, by endpoint id, each with what became of the latest
   * attempt there.
   */
  listAttemptedDestinations(context: Context, request: ListAttemptedDestinationsRequest): Promise<ListResponseMessageEndpointOut>;
  /** Gets an attempt to deliver a message. */
  getAttempt(context: Context, request: GetAttemptRequest): Promise<MessageAttemptOut>;
  /**
   * Gets the headers of an attempt: what was sent, and what the endpoint answered with. Of sensitive headers only the
   * names.
   */
  getAttemptHeaders(context: Context, request: GetAttemptHeadersRequest): Promise<MessageAttemptHeadersOut>;
  /** Removes what the endpoint answered to an attempt for good. The attempt stays, with `EXPUNGED` in place of the answer. */
  expungeAttemptContent(context: Context, request: ExpungeAttemptContentRequest): Promise<void>;
  /** Delivers a message to an endpoint once more, whatever became of it before. Retries that are still to come stay. */
  resendMessage(context: Context, request: ResendMessageRequest): Promise<EmptyResponse>;
}

/**
 * Events about an organization's own webhooks, sent as webhooks: an endpoint was made, changed, deleted or disabled, a
 * message was given up, begins to fail or came through after all. The endpoints here receive them; they are signed and
 * sent again like any message.
 *
 * `endpoint.created`, `endpoint.updated`, `endpoint.deleted` and `endpoint.disabled` say which endpoint of which
 * application. `message.attempt.failing` comes after the fourth failed attempt when there will be another,
 * `message.attempt.exhausted` after the last one, `message.attempt.recovered` after a success at the fifth or a later
 * attempt; they say which message, and the last attempt.
 */
export interface OperationalWebhookEndpointHandlers<Context> {
  /** Lists the endpoints, newest first unless asked otherwise. */
  listOperationalWebhookEndpoints(context: Context, request: ListOperationalWebhookEndpointsRequest): Promise<ListResponseOperationalWebhookEndpointOut>;
  /** Creates an endpoint. From the next event on it receives what it asks for. */
  createOperationalWebhookEndpoint(context: Context, request: CreateOperationalWebhookEndpointRequest & { operationalWebhookEndpointIn: OperationalWebhookEndpointIn }): Promise<OperationalWebhookEndpointOut>;
  /** Gets an endpoint by its id or uid. */
  getOperationalWebhookEndpoint(context: Context, request: GetOperationalWebhookEndpointRequest): Promise<OperationalWebhookEndpointOut>;
  /**
   * Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that
   * id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
   */
  upsertOperationalWebhookEndpoint(context: Context, request: UpsertOperationalWebhookEndpointRequest & { operationalWebhookEndpointUpsertIn: OperationalWebhookEndpointUpsertIn }): Promise<OperationalWebhookEndpointOut>;
  /** Deletes an endpoint. Nothing more is sent to it. */
  deleteOperationalWebhookEndpoint(context: Context, request: DeleteOperationalWebhookEndpointRequest): Promise<void>;
  /** Gets the secret with which an endpoint's receiver verifies what it gets. */
  getOperationalWebhookEndpointSecret(context: Context, request: GetOperationalWebhookEndpointSecretRequest): Promise<OperationalWebhookEndpointSecretOut>;
  /** Gives an endpoint a new secret. Until the grace period is over, events carry a signature by the old one too. */
  rotateOperationalWebhookEndpointSecret(context: Context, request: RotateOperationalWebhookEndpointSecretRequest & { operationalWebhookEndpointSecretIn: OperationalWebhookEndpointSecretIn }): Promise<void>;
  /** Gets the headers that are sent to an endpoint with each event. Values of sensitive ones are held back. */
  getOperationalWebhookEndpointHeaders(context: Context, request: GetOperationalWebhookEndpointHeadersRequest): Promise<OperationalWebhookEndpointHeadersOut>;
  /** Replaces all headers that are sent to an endpoint with each event. */
  setOperationalWebhookEndpointHeaders(context: Context, request: SetOperationalWebhookEndpointHeadersRequest & { operationalWebhookEndpointHeadersIn: OperationalWebhookEndpointHeadersIn }): Promise<void>;
}

/** The handlers by method id, for the pipeline, which knows requests and responses as bytes and objects only. */
export function bindHandlers<Context>(
  handlers: Handlers<Context>,
): ReadonlyMap<string, (context: Context, request: unknown) => Promise<unknown>> {
  return new Map<string, (context: Context, request: unknown) => Promise<unknown>>([
    ['posthorn.v1.ApiTokenService/ListApiTokens', (context, request) => handlers.apiToken.listApiTokens(context, request as never)],
    ['posthorn.v1.ApiTokenService/CreateApiToken', (context, request) => handlers.apiToken.createApiToken(context, request as never)],
    ['posthorn.v1.ApiTokenService/GetApiToken', (context, request) => handlers.apiToken.getApiToken(context, request as never)],
    ['posthorn.v1.ApiTokenService/UpdateApiToken', (context, request) => handlers.apiToken.updateApiToken(context, request as never)],
    ['posthorn.v1.ApiTokenService/PatchApiToken', (context, request) => handlers.apiToken.patchApiToken(context, request as never)],
    ['posthorn.v1.ApiTokenService/ExpireApiToken', (context, request) => handlers.apiToken.expireApiToken(context, request as never)],
    ['posthorn.v1.ApplicationService/ListApplications', (context, request) => handlers.application.listApplications(context, request as never)],
    ['posthorn.v1.ApplicationService/CreateApplication', (context, request) => handlers.application.createApplication(context, request as never)],
    ['posthorn.v1.ApplicationService/GetApplication', (context, request) => handlers.application.getApplication(context, request as never)],
    ['posthorn.v1.ApplicationService/UpsertApplication', (context, request) => handlers.application.upsertApplication(context, request as never)],
    ['posthorn.v1.ApplicationService/PatchApplication', (context, request) => handlers.application.patchApplication(context, request as never)],
    ['posthorn.v1.ApplicationService/DeleteApplication', (context, request) => handlers.application.deleteApplication(context, request as never)],
    ['posthorn.v1.AuthenticationService/AppPortalAccess', (context, request) => handlers.authentication.appPortalAccess(context, request as never)],
    ['posthorn.v1.AuthenticationService/DashboardAccess', (context, request) => handlers.authentication.dashboardAccess(context, request as never)],
    ['posthorn.v1.AuthenticationService/ExchangeOneTimeToken', (context, request) => handlers.authentication.exchangeOneTimeToken(context, request as never)],
    ['posthorn.v1.AuthenticationService/Whoami', (context, request) => handlers.authentication.whoami(context, request as never)],
    ['posthorn.v1.AuthenticationService/Logout', (context, request) => handlers.authentication.logout(context, request as never)],
    ['posthorn.v1.AuthenticationService/ExpireAll', (context, request) => handlers.authentication.expireAll(context, request as never)],
    ['posthorn.v1.AuthenticationService/CreateMessageToken', (context, request) => handlers.authentication.createMessageToken(context, request as never)],
    ['posthorn.v1.BackgroundTaskService/ListBackgroundTasks', (context, request) => handlers.backgroundTask.listBackgroundTasks(context, request as never)],
    ['posthorn.v1.BackgroundTaskService/GetBackgroundTask', (context, request) => handlers.backgroundTask.getBackgroundTask(context, request as never)],
    ['posthorn.v1.EndpointService/ListEndpoints', (context, request) => handlers.endpoint.listEndpoints(context, request as never)],
    ['posthorn.v1.EndpointService/CreateEndpoint', (context, request) => handlers.endpoint.createEndpoint(context, request as never)],
    ['posthorn.v1.EndpointService/GetEndpoint', (context, request) => handlers.endpoint.getEndpoint(context, request as never)],
    ['posthorn.v1.EndpointService/UpsertEndpoint', (context, request) => handlers.endpoint.upsertEndpoint(context, request as never)],
    ['posthorn.v1.EndpointService/PatchEndpoint', (context, request) => handlers.endpoint.patchEndpoint(context, request as never)],
    ['posthorn.v1.EndpointService/DeleteEndpoint', (context, request) => handlers.endpoint.deleteEndpoint(context, request as never)],
    ['posthorn.v1.EndpointService/GetEndpointSecret', (context, request) => handlers.endpoint.getEndpointSecret(context, request as never)],
    ['posthorn.v1.EndpointService/RotateEndpointSecret', (context, request) => handlers.endpoint.rotateEndpointSecret(context, request as never)],
    ['posthorn.v1.EndpointService/GetEndpointHeaders', (context, request) => handlers.endpoint.getEndpointHeaders(context, request as never)],
    ['posthorn.v1.EndpointService/SetEndpointHeaders', (context, request) => handlers.endpoint.setEndpointHeaders(context, request as never)],
    ['posthorn.v1.EndpointService/PatchEndpointHeaders', (context, request) => handlers.endpoint.patchEndpointHeaders(context, request as never)],
    ['posthorn.v1.EndpointService/GetEndpointStats', (context, request) => handlers.endpoint.getEndpointStats(context, request as never)],
    ['posthorn.v1.EndpointService/SendExample', (context, request) => handlers.endpoint.sendExample(context, request as never)],
    ['posthorn.v1.EndpointService/RecoverEndpoint', (context, request) => handlers.endpoint.recoverEndpoint(context, request as never)],
    ['posthorn.v1.EndpointService/ReplayMissingMessages', (context, request) => handlers.endpoint.replayMissingMessages(context, request as never)],
    ['posthorn.v1.EndpointService/BulkReplayMessages', (context, request) => handlers.endpoint.bulkReplayMessages(context, request as never)],
    ['posthorn.v1.EndpointService/CancelMessages', (context, request) => handlers.endpoint.cancelMessages(context, request as never)],
    ['posthorn.v1.EnvironmentService/GetEnvironmentSettings', (context, request) => handlers.environment.getEnvironmentSettings(context, request as never)],
    ['posthorn.v1.EnvironmentService/ExportEnvironment', (context, request) => handlers.environment.exportEnvironment(context, request as never)],
    ['posthorn.v1.EnvironmentService/ImportEnvironment', (context, request) => handlers.environment.importEnvironment(context, request as never)],
    ['posthorn.v1.EventTypeService/ListEventTypes', (context, request) => handlers.eventType.listEventTypes(context, request as never)],
    ['posthorn.v1.EventTypeService/CreateEventType', (context, request) => handlers.eventType.createEventType(context, request as never)],
    ['posthorn.v1.EventTypeService/GetEventType', (context, request) => handlers.eventType.getEventType(context, request as never)],
    ['posthorn.v1.EventTypeService/UpsertEventType', (context, request) => handlers.eventType.upsertEventType(context, request as never)],
    ['posthorn.v1.EventTypeService/PatchEventType', (context, request) => handlers.eventType.patchEventType(context, request as never)],
    ['posthorn.v1.EventTypeService/DeleteEventType', (context, request) => handlers.eventType.deleteEventType(context, request as never)],
    ['posthorn.v1.EventTypeService/GetRetrySchedule', (context, request) => handlers.eventType.getRetrySchedule(context, request as never)],
    ['posthorn.v1.EventTypeService/SetRetrySchedule', (context, request) => handlers.eventType.setRetrySchedule(context, request as never)],
    ['posthorn.v1.EventTypeService/ImportOpenApi', (context, request) => handlers.eventType.importOpenApi(context, request as never)],
    ['posthorn.v1.HealthService/GetHealth', (context, request) => handlers.health.getHealth(context, request as never)],
    ['posthorn.v1.HealthService/Ping', (context, request) => handlers.health.ping(context, request as never)],
    ['posthorn.v1.MessageService/ListMessages', (context, request) => handlers.message.listMessages(context, request as never)],
    ['posthorn.v1.MessageService/CreateMessage', (context, request) => handlers.message.createMessage(context, request as never)],
    ['posthorn.v1.MessageService/BatchCreateMessages', (context, request) => handlers.message.batchCreateMessages(context, request as never)],
    ['posthorn.v1.MessageService/GetMessage', (context, request) => handlers.message.getMessage(context, request as never)],
    ['posthorn.v1.MessageService/ExpungeMessageContent', (context, request) => handlers.message.expungeMessageContent(context, request as never)],
    ['posthorn.v1.MessageService/PrecheckMessage', (context, request) => handlers.message.precheckMessage(context, request as never)],
    ['posthorn.v1.MessageService/GetRawPayload', (context, request) => handlers.message.getRawPayload(context, request as never)],
    ['posthorn.v1.MessageService/BulkExpungeContents', (context, request) => handlers.message.bulkExpungeContents(context, request as never)],
    ['posthorn.v1.MessageService/ExpungeAllContents', (context, request) => handlers.message.expungeAllContents(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ListAttemptsByMessage', (context, request) => handlers.messageAttempt.listAttemptsByMessage(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ListAttemptsByEndpoint', (context, request) => handlers.messageAttempt.listAttemptsByEndpoint(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ListAttemptsByMessageAndEndpoint', (context, request) => handlers.messageAttempt.listAttemptsByMessageAndEndpoint(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ListAttemptedMessages', (context, request) => handlers.messageAttempt.listAttemptedMessages(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ListAttemptedDestinations', (context, request) => handlers.messageAttempt.listAttemptedDestinations(context, request as never)],
    ['posthorn.v1.MessageAttemptService/GetAttempt', (context, request) => handlers.messageAttempt.getAttempt(context, request as never)],
    ['posthorn.v1.MessageAttemptService/GetAttemptHeaders', (context, request) => handlers.messageAttempt.getAttemptHeaders(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ExpungeAttemptContent', (context, request) => handlers.messageAttempt.expungeAttemptContent(context, request as never)],
    ['posthorn.v1.MessageAttemptService/ResendMessage', (context, request) => handlers.messageAttempt.resendMessage(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/ListOperationalWebhookEndpoints', (context, request) => handlers.operationalWebhookEndpoint.listOperationalWebhookEndpoints(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/CreateOperationalWebhookEndpoint', (context, request) => handlers.operationalWebhookEndpoint.createOperationalWebhookEndpoint(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/GetOperationalWebhookEndpoint', (context, request) => handlers.operationalWebhookEndpoint.getOperationalWebhookEndpoint(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/UpsertOperationalWebhookEndpoint', (context, request) => handlers.operationalWebhookEndpoint.upsertOperationalWebhookEndpoint(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/DeleteOperationalWebhookEndpoint', (context, request) => handlers.operationalWebhookEndpoint.deleteOperationalWebhookEndpoint(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/GetOperationalWebhookEndpointSecret', (context, request) => handlers.operationalWebhookEndpoint.getOperationalWebhookEndpointSecret(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/RotateOperationalWebhookEndpointSecret', (context, request) => handlers.operationalWebhookEndpoint.rotateOperationalWebhookEndpointSecret(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/GetOperationalWebhookEndpointHeaders', (context, request) => handlers.operationalWebhookEndpoint.getOperationalWebhookEndpointHeaders(context, request as never)],
    ['posthorn.v1.OperationalWebhookEndpointService/SetOperationalWebhookEndpointHeaders', (context, request) => handlers.operationalWebhookEndpoint.setOperationalWebhookEndpointHeaders(context, request as never)],
  ]);
}
