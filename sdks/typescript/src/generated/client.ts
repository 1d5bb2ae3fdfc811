// Generated from proto/ by `npm run generate`. Not to be edited.

import type { ClientOptions } from '../runtime/options.ts';
import { createTransport } from '../runtime/transport.ts';
import { ApiTokenResource } from './resources/api-token.ts';
import { ApplicationResource } from './resources/application.ts';
import { AuthenticationResource } from './resources/authentication.ts';
import { BackgroundTaskResource } from './resources/background-task.ts';
import { EndpointResource } from './resources/endpoint.ts';
import { EnvironmentResource } from './resources/environment.ts';
import { EventTypeResource } from './resources/event-type.ts';
import { HealthResource } from './resources/health.ts';
import { MessageAttemptResource } from './resources/message-attempt.ts';
import { MessageResource } from './resources/message.ts';
import { OperationalWebhookEndpointResource } from './resources/operational-webhook-endpoint.ts';

/** A client for one organization or application, whichever the token is for. */
export class Posthorn {
  /**
   * An API token stands for an organization, as far as its scopes go, until it is ended. It is shown once, when it is made.
   *
   * A scope is `<resource>:read` or `<resource>:write`, such as `message:write`; `*:read` and `*:write` stand for all
   * resources. Reading a secret needs `write`. A token can give out no more than it has.
   */
  readonly apiToken: ApiTokenResource;
  /**
   * An application is one of your customers, or one environment of theirs: messages are sent to it, and its endpoints
   * receive them.
   */
  readonly application: ApplicationResource;
  /** Gives an application's own people access to it, with tokens that can do nothing else, and takes it back. */
  readonly authentication: AuthenticationResource;
  /** A background task is work that goes on after the call that asked for it was answered, and through restarts. */
  readonly backgroundTask: BackgroundTaskResource;
  /** An endpoint is a URL that receives an application's messages, all of them or those of some event types and channels. */
  readonly endpoint: EndpointResource;
  /** An organization's event types and settings as a whole, to be carried from one installation to another. */
  readonly environment: EnvironmentResource;
  /** An event type says what kind of thing a message tells about. Endpoints choose by it. */
  readonly eventType: EventTypeResource;
  /** Tells load balancers and people whether the server works. */
  readonly health: HealthResource;
  /** A message tells an application's endpoints that something happened. */
  readonly message: MessageResource;
  /** An attempt is one request to one endpoint with one message. */
  readonly messageAttempt: MessageAttemptResource;
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
  readonly operationalWebhookEndpoint: OperationalWebhookEndpointResource;

  constructor(token: string, options: ClientOptions = {}) {
    const transport = createTransport(token, options);
    this.apiToken = new ApiTokenResource(transport);
    this.application = new ApplicationResource(transport);
    this.authentication = new AuthenticationResource(transport);
    this.backgroundTask = new BackgroundTaskResource(transport);
    this.endpoint = new EndpointResource(transport);
    this.environment = new EnvironmentResource(transport);
    this.eventType = new EventTypeResource(transport);
    this.health = new HealthResource(transport);
    this.message = new MessageResource(transport);
    this.messageAttempt = new MessageAttemptResource(transport);
    this.operationalWebhookEndpoint = new OperationalWebhookEndpointResource(transport);
  }
}
