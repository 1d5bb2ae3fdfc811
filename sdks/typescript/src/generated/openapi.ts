// Generated from proto/ by `npm run generate`. Not to be edited.

export interface paths {
    "/api/v1/management/authentication/{env_id}/api-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List api tokens
         * @description Lists an organization's API tokens that have not expired, oldest first unless asked otherwise.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.api-token.list"];
        put?: never;
        /**
         * Create api token
         * @description Makes an API token.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.api-token.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/management/authentication/{env_id}/api-token/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get api token
         * @description Gets what is known of an API token.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.api-token.get"];
        /**
         * Update api token
         * @description Gives an API token another name.
         *
         *     Needs an organization's token.
         */
        put: operations["v1.api-token.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Patch api token
         * @description Changes the given fields of an API token. New scopes count within a second.
         *
         *     Needs an organization's token.
         */
        patch: operations["v1.api-token.patch"];
        trace?: never;
    };
    "/api/v1/management/authentication/{env_id}/api-token/{key_id}/expire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire api token
         * @description Ends an API token, now or in a while. Every process refuses it within a second from then on.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.api-token.expire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List applications
         * @description Lists the organization's applications, oldest first unless asked otherwise.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.application.list"];
        put?: never;
        /**
         * Create application
         * @description Creates an application. With `get_if_exists`, answers with the application that already has the `uid` instead of failing, and leaves it as it is.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.application.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get application
         * @description Gets an application by its id or uid.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.application.get"];
        /**
         * Upsert application
         * @description Replaces an application as a whole: what the body leaves out is cleared. Where there is none with that id or uid, a new one is created from the body; the path's value is not taken as its uid.
         *
         *     Needs an organization's token.
         */
        put: operations["v1.application.upsert"];
        post?: never;
        /**
         * Delete application
         * @description Deletes an application. Its uid is free again, its endpoints receive nothing more and its messages can no longer be read.
         *
         *     Needs an organization's token.
         */
        delete: operations["v1.application.delete"];
        options?: never;
        head?: never;
        /**
         * Patch application
         * @description Changes the given fields of an application and leaves the others alone.
         *
         *     Needs an organization's token.
         */
        patch: operations["v1.application.patch"];
        trace?: never;
    };
    "/api/v1/auth/app-portal-access/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * App portal access
         * @description Gives a token for one application, and the address of a page to use it on. The token can look after the application's endpoints and look at its messages, as far as its capabilities go; it cannot send any.
         *
         *     Behind the `#key=` of the address stands a one-time token, which the page exchanges for a token of its own.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.authentication.app-portal-access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/dashboard-access/{app_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dashboard access
         * @description The same for an application that exists, as older clients ask for it.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.authentication.dashboard-access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/one-time-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange one time token
         * @description Gives a token for a one-time token, which is good for ten minutes and for one exchange. The new token is good for the same things as the one that `app-portal-access` gave with it, and expires with it.
         *
         *     Needs no token.
         */
        post: operations["v1.authentication.exchange-one-time-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whoami
         * @description Says who is asking: the organization or the application that the token belongs to.
         *
         *     Needs any token.
         */
        get: operations["v1.authentication.whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description Ends the token that it is called with, if that is one for an application. Other tokens stay good: an organization's is ended by whoever looks after its API tokens.
         *
         *     Needs no token.
         */
        post: operations["v1.authentication.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/app/{app_id}/expire-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire all
         * @description Ends all tokens for an application, or those of some sessions, now or in a while. What they are used for afterwards is refused by every process within a second. Tokens for sending messages stay good.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.authentication.expire-all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/app/{app_id}/create-message-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create message token
         * @description Gives a token that can send messages of one application and do nothing else.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.authentication.create-message-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/background-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List background tasks
         * @description Lists the organization's background tasks, newest first unless asked otherwise; with an application's token those of the application.
         *
         *     Needs any token; an application's own sees only what its feature flags allow. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.background-task.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/background-task/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get background task
         * @description Gets a background task, to see how far it has come.
         *
         *     Needs any token; an application's own sees only what its feature flags allow. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.background-task.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List endpoints
         * @description Lists an application's endpoints, newest first unless asked otherwise.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.endpoint.list"];
        put?: never;
        /**
         * Create endpoint
         * @description Creates an endpoint. From the next message on it receives what it asks for.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpoint`.
         */
        post: operations["v1.endpoint.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get endpoint
         * @description Gets an endpoint by its id or uid.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.endpoint.get"];
        /**
         * Upsert endpoint
         * @description Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpoint`.
         */
        put: operations["v1.endpoint.upsert"];
        post?: never;
        /**
         * Delete endpoint
         * @description Deletes an endpoint. Nothing more is sent to it, retries included, and its uid is free again.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpoint`.
         */
        delete: operations["v1.endpoint.delete"];
        options?: never;
        head?: never;
        /**
         * Patch endpoint
         * @description Changes the given fields of an endpoint and leaves the others alone.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpoint`.
         */
        patch: operations["v1.endpoint.patch"];
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get endpoint secret
         * @description Gets the secret with which an endpoint's receiver verifies what it gets: the shared key (`whsec_`), or the public key (`whpk_`) where the endpoint signs with Ed25519.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewEndpointSecret`.
         */
        get: operations["v1.endpoint.get-secret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate endpoint secret
         * @description Gives an endpoint a new secret. Until the grace period is over, messages carry a signature by the old one too.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpointSecret`.
         */
        post: operations["v1.endpoint.rotate-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/headers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get endpoint headers
         * @description Gets the headers that are sent to an endpoint with each message. Values of sensitive ones are held back.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.endpoint.get-headers"];
        /**
         * Set endpoint headers
         * @description Replaces all headers that are sent to an endpoint with each message.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpoint`.
         */
        put: operations["v1.endpoint.set-headers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Patch endpoint headers
         * @description Sets and removes single headers that are sent to an endpoint with each message.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ManageEndpoint`.
         */
        patch: operations["v1.endpoint.patch-headers"];
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get endpoint stats
         * @description Counts an endpoint's attempts by what became of them, those of the last 28 days unless asked otherwise.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.endpoint.get-stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/send-example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send example
         * @description Sends an example of an event type to an endpoint: the first one in version `1` of its schemas, or the one asked for. `svix.ping` needs no event type. It is a message like any other, so the endpoint has to want it.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.endpoint.send-example"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recover endpoint
         * @description Sends what failed at an endpoint in a span of time once more, oldest first, as a background task. What was delivered in the meantime is left out.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `CreateAttempts`.
         */
        post: operations["v1.endpoint.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/replay-missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay missing messages
         * @description Sends an endpoint the messages of a span of time that it wants and was never sent, oldest first, as a background task. An endpoint that is new gets what came before it that way.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `CreateAttempts`.
         */
        post: operations["v1.endpoint.replay-missing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/bulk-replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk replay messages
         * @description Sends an endpoint what it was sent in a span of time once more, delivered or not, oldest first, as a background task.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `CreateAttempts`.
         */
        post: operations["v1.endpoint.bulk-replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/cancel-msgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel messages
         * @description Calls off what is still to be delivered to an endpoint of the messages that were taken in before a time: scheduled ones and those that are to be tried again. What is being sent at this moment may still arrive.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.endpoint.cancel-msgs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get environment settings
         * @description Gets what a page for customers goes by. What was never imported is as it is from the start.
         *
         *     Needs any token; an application's own sees only what its feature flags allow. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.environment.get-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export environment
         * @description Gives all event types, archived ones too, and the settings, in the form that an import takes.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.environment.export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environment/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import environment
         * @description Creates or replaces the event types of an export by their names, and replaces the settings, all or nothing. Other event types stay. What Svix calls connectors is not read.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.environment.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List event types
         * @description Lists the organization's event types by name.
         *
         *     Needs any token; an application's own sees only what its feature flags allow. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.event-type.list"];
        put?: never;
        /**
         * Create event type
         * @description Creates an event type. An archived one of that name is taken back into use and overwritten.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.event-type.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-type/{event_type_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get event type
         * @description Gets an event type, archived ones too.
         *
         *     Needs any token; an application's own sees only what its feature flags allow. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.event-type.get"];
        /**
         * Upsert event type
         * @description Replaces an event type as a whole, or creates it.
         *
         *     Needs an organization's token.
         */
        put: operations["v1.event-type.upsert"];
        post?: never;
        /**
         * Delete event type
         * @description Archives an event type: lists hide it, endpoints that ask for it go on receiving it. With `expunge` it is removed.
         *
         *     Needs an organization's token.
         */
        delete: operations["v1.event-type.delete"];
        options?: never;
        head?: never;
        /**
         * Patch event type
         * @description Changes the given fields of an event type and leaves the others alone.
         *
         *     Needs an organization's token.
         */
        patch: operations["v1.event-type.patch"];
        trace?: never;
    };
    "/api/v1/event-type/{event_type_name}/retry-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get retry schedule
         * @description Gets an event type's retry schedule: empty where its messages are retried as the server's settings say.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.event-type.get-retry-schedule"];
        /**
         * Set retry schedule
         * @description Sets the retry schedule of an event type's messages, from their next failed attempt on.
         *
         *     Needs an organization's token.
         */
        put: operations["v1.event-type.set-retry-schedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-type/import/openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import open api
         * @description Makes event types from the webhooks of an OpenAPI document (`webhooks`, or `x-webhooks` before 3.1), or changes those that there are. Each is described as its operation is, and its schema becomes version 1.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.event-type.import-openapi"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Lists an application's messages, newest first, those of 90 days.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message.list"];
        put?: never;
        /**
         * Create message
         * @description Takes in a message and delivers it to every endpoint of the application that wants it. When this answers, the message is on disk and will be delivered.
         *
         *     Needs an organization's token, or one made for sending this application's messages.
         */
        post: operations["v1.message.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Batch create messages
         * @description Takes in many messages at once. If a field of one of them breaks a rule, none is taken; what can be told only later, such as an event id that is taken, fails that message alone. The answer has one result for each, in their order.
         *
         *     Needs an organization's token, or one made for sending this application's messages.
         */
        post: operations["v1.message.create-batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get message
         * @description Gets a message by its id or event id.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Expunge message content
         * @description Removes a message's payload for good. The message and its attempts stay.
         *
         *     Needs an organization's token.
         */
        delete: operations["v1.message.expunge-content"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/precheck/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Precheck message
         * @description Tells whether any endpoint would get such a message, so that one that nobody wants need not be made.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.message.precheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get raw payload
         * @description Gets a message's payload as text, byte for byte as it is signed and sent. Fails with `missing_payload` once it is no longer kept.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message.get-raw-payload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/bulk-expunge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk expunge contents
         * @description Removes the payloads of up to 1000 messages for good. The messages and their attempts stay.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.message.bulk-expunge-content"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/expunge-all-contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expunge all contents
         * @description Removes the payloads of all messages that an application has by now, for good, as a background task. The messages and their attempts stay; what was still to be delivered is not.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.message.expunge-all-contents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/attempt/msg/{msg_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempts by message
         * @description Lists the attempts to deliver a message, newest first, those of 90 days.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.list-by-msg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempts by message
         * @deprecated
         * @description Lists the attempts to deliver a message, newest first, those of 90 days.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.list-by-msg-2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/attempt/endpoint/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempts by endpoint
         * @description Lists the attempts to deliver to an endpoint, newest first, those of 90 days.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.list-by-endpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/endpoint/{endpoint_id}/attempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempts by message and endpoint
         * @description Lists the attempts to deliver one message to one endpoint, newest first, those of 90 days.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.list-by-msg-and-endpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/endpoint/{endpoint_id}/msg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempted messages
         * @description Lists the messages that were sent to an endpoint, newest first, those of 90 days, each with what became of it there. A message that still waits for its first attempt is not listed.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.list-attempted-messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List attempted destinations
         * @description Lists the endpoints that a message was sent to, deleted ones too, by endpoint id, each with what became of the latest attempt there.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.list-attempted-destinations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get attempt
         * @description Gets an attempt to deliver a message.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}/headers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get attempt headers
         * @description Gets the headers of an attempt: what was sent, and what the endpoint answered with. Of sensitive headers only the names.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `ViewBase`.
         */
        get: operations["v1.message-attempt.get-headers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/attempt/{attempt_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Expunge attempt content
         * @description Removes what the endpoint answered to an attempt for good. The attempt stays, with `EXPUNGED` in place of the answer.
         *
         *     Needs an organization's token.
         */
        delete: operations["v1.message-attempt.expunge-content"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/app/{app_id}/msg/{msg_id}/endpoint/{endpoint_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend message
         * @description Delivers a message to an endpoint once more, whatever became of it before. Retries that are still to come stay.
         *
         *     Needs an organization's token, or that of the application in the path. An application's token needs the capability `CreateAttempts`.
         */
        post: operations["v1.message-attempt.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operational-webhook/endpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List operational webhook endpoints
         * @description Lists the endpoints, newest first unless asked otherwise.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.operational-webhook-endpoint.list"];
        put?: never;
        /**
         * Create operational webhook endpoint
         * @description Creates an endpoint. From the next event on it receives what it asks for.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.operational-webhook-endpoint.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operational-webhook/endpoint/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get operational webhook endpoint
         * @description Gets an endpoint by its id or uid.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.operational-webhook-endpoint.get"];
        /**
         * Upsert operational webhook endpoint
         * @description Replaces an endpoint: what the body leaves out is cleared, only secret and headers stay. Where there is none with that id or uid, a new one is created from the body, with a fresh secret; the path's value is not taken as its uid.
         *
         *     Needs an organization's token.
         */
        put: operations["v1.operational-webhook-endpoint.upsert"];
        post?: never;
        /**
         * Delete operational webhook endpoint
         * @description Deletes an endpoint. Nothing more is sent to it.
         *
         *     Needs an organization's token.
         */
        delete: operations["v1.operational-webhook-endpoint.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operational-webhook/endpoint/{endpoint_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get operational webhook endpoint secret
         * @description Gets the secret with which an endpoint's receiver verifies what it gets.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.operational-webhook-endpoint.get-secret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operational-webhook/endpoint/{endpoint_id}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate operational webhook endpoint secret
         * @description Gives an endpoint a new secret. Until the grace period is over, events carry a signature by the old one too.
         *
         *     Needs an organization's token.
         */
        post: operations["v1.operational-webhook-endpoint.rotate-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operational-webhook/endpoint/{endpoint_id}/headers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get operational webhook endpoint headers
         * @description Gets the headers that are sent to an endpoint with each event. Values of sensitive ones are held back.
         *
         *     Needs an organization's token.
         */
        get: operations["v1.operational-webhook-endpoint.get-headers"];
        /**
         * Set operational webhook endpoint headers
         * @description Replaces all headers that are sent to an endpoint with each event.
         *
         *     Needs an organization's token.
         */
        put: operations["v1.operational-webhook-endpoint.set-headers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get health
         * @description Says whether the server can do its work: whether database, queue and cache answer.
         *
         *     Needs no token.
         */
        get: operations["v1.health.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ping
         * @description Answers, and touches nothing.
         *
         *     Needs no token.
         */
        get: operations["v1.health.ping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message, as an endpoint receives it
         * @description The body is the message's payload, byte for byte. Verify the signature over it before reading it; the SDKs have a function for that. Anything but a status of 200 to 299 counts as a failure and is tried again.
         */
        post: operations["webhook.message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description What is known of an API token.
         * @example {
         *       "censoredToken": "ph_api_...7uNk",
         *       "id": "key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "name": "The billing system",
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "expiresAt": "2026-03-14T09:26:53.589Z",
         *       "scopes": [
         *         "message:write"
         *       ]
         *     }
         */
        ApiTokenCensoredOut: {
            /** @description The token's beginning and end. */
            censoredToken: string;
            /** @description The server's id for it, beginning with `key_`. */
            id: string;
            /** @description What it is for, in words for people. */
            name: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description From when on it is refused. Null: never.
             */
            expiresAt: string | null;
            /** @description What it is good for. Null: everything. */
            scopes: string[] | null;
        };
        /**
         * @description When to end an API token.
         * @example {
         *       "expiry": 3600
         *     }
         */
        ApiTokenExpireIn: {
            /**
             * @description In so many seconds, up to 259200 (three days). Left out: now.
             * @default 0
             */
            expiry?: number;
        };
        /**
         * @description A new API token.
         * @example {
         *       "name": "The billing system",
         *       "scopes": [
         *         "message:write"
         *       ],
         *       "expiry": 3600
         *     }
         */
        ApiTokenIn: {
            /** @description What it is for, in words for people. */
            name: string;
            /** @description What it is good for. Null or left out: everything. */
            scopes?: string[] | null;
            /** @description How long the token is good, in seconds. Left out or null: until it is ended. */
            expiry?: number | null;
        };
        /**
         * @description A token that has just been made. It is shown this once.
         * @example {
         *       "token": "ph_api_Zt0aXl2cQmFh0dKqXr8vC4mJ6eH1nQyTzLwB3sP7uNk",
         *       "id": "key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "name": "The billing system",
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "expiresAt": "2026-03-14T09:26:53.589Z",
         *       "scopes": [
         *         "message:write"
         *       ]
         *     }
         */
        ApiTokenOut: {
            /** @description Sent as `Authorization: Bearer ...`. */
            token: string;
            /** @description The server's id for it, beginning with `key_`. */
            id: string;
            /** @description What it is for, in words for people. */
            name: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description From when on it is refused. Null: never.
             */
            expiresAt: string | null;
            /** @description What it is good for, such as `message:write`. Null: everything. */
            scopes: string[] | null;
        };
        /**
         * @description Changes to an API token. A field that is left out stays; null clears.
         * @example {
         *       "name": "The billing system",
         *       "scopes": [
         *         "message:write"
         *       ]
         *     }
         */
        ApiTokenPatch: {
            /** @description What it is for, in words for people. */
            name?: string | null;
            /** @description What it is good for. Null: everything. */
            scopes?: string[] | null;
        };
        /**
         * @description The new name of an API token.
         * @example {
         *       "name": "The billing system"
         *     }
         */
        ApiTokenUpdate: {
            /** @description What it is for, in words for people. */
            name: string;
        };
        /**
         * @description What a token is to be for.
         * @example {
         *       "application": {
         *         "name": "Customer 1",
         *         "throttleRate": 100,
         *         "uid": "customer-1",
         *         "metadata": {
         *           "plan": "gold"
         *         }
         *       },
         *       "featureFlags": [
         *         "example"
         *       ],
         *       "capabilities": [
         *         "ViewBase",
         *         "ManageEndpoint"
         *       ],
         *       "expiry": 3600,
         *       "sessionId": "browser-1",
         *       "readOnly": false
         *     }
         */
        AppPortalAccessIn: {
            /** @description Creates the application where the path's uid is still unknown; its `uid` has to equal the path's then. Ignored where the application exists. */
            application?: components["schemas"]["ApplicationIn"] | null;
            /** @description Event types that carry one of these flags are shown to the token, beside those that carry none. */
            featureFlags?: string[] | null;
            /** @description What the token is good for: `ViewBase` (looking at everything but secrets), `ViewEndpointSecret`, `ManageEndpointSecret`, `ManageTransformations`, `CreateAttempts` (having messages sent again), `ManageEndpoint`. Null or left out: all of it. */
            capabilities?: string[] | null;
            /** @description How long the token is good, in seconds: from 3600 (an hour) to 604800 (seven days). Left out or null: 28 days. */
            expiry?: number | null;
            /** @description A name of your own for what the token is used in, by which it can be ended. */
            sessionId?: string | null;
            /** @description True: the token can look at things and do nothing else, whatever `capabilities` says. The older way to say so. */
            readOnly?: boolean | null;
        };
        /**
         * @description Access to one application.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl"
         *     }
         */
        AppPortalAccessOut: {
            /** @description A page for the application's people. */
            url: string;
            /** @description Sent as `Authorization: Bearer ...`. */
            token: string;
        };
        /**
         * @description A new application, or the whole of an existing one.
         * @example {
         *       "name": "Customer 1",
         *       "throttleRate": 100,
         *       "uid": "customer-1",
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        ApplicationIn: {
            /** @description A name for people, of one character or more. */
            name: string;
            /** @description At most so many messages a second are sent to each of the application's endpoints. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the organization, usable wherever an application's id is. */
            uid?: string | null;
            /** @description Text of your own by name. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description An application.
         * @example {
         *       "uid": "customer-1",
         *       "name": "Customer 1",
         *       "throttleRate": 100,
         *       "id": "app_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "updatedAt": "2026-03-14T09:26:53.589Z",
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        ApplicationOut: {
            /** @description Your own id for it, where it has one. */
            uid?: string;
            /** @description Its name for people. */
            name: string;
            /** @description At most so many messages a second are sent to each of its endpoints. Null: as many as come. */
            throttleRate: number | null;
            /** @description The server's id for it, beginning with `app_`. */
            id: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
            /** @description Text of your own by name. */
            metadata: {
                [key: string]: string;
            };
        };
        /**
         * @description Changes to an application. A field that is left out stays; null clears.
         * @example {
         *       "name": "Customer 1 Ltd",
         *       "throttleRate": 100,
         *       "uid": "customer-1",
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        ApplicationPatch: {
            /** @description A name for people, of one character or more. */
            name?: string;
            /** @description At most so many messages a second are sent to each of the application's endpoints. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the organization, usable wherever an application's id is. */
            uid?: string | null;
            /** @description Text of your own by name, replaced as a whole. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description What tokens to end, and when.
         * @example {
         *       "expiry": 3600,
         *       "sessionIds": [
         *         "browser-1"
         *       ]
         *     }
         */
        ApplicationTokenExpireIn: {
            /** @description In so many seconds, up to 259200 (three days). Left out or null: now. */
            expiry?: number | null;
            /** @description Only the tokens of these sessions. Left out or empty: all. */
            sessionIds?: string[] | null;
        };
        /**
         * @description What kind of token a caller has.
         *
         *     - `SvixJwt`: A JSON Web Token that is signed with the server's secret.
         *     - `RegionalAuthToken`: A token that the server has made and knows.
         * @enum {string}
         */
        AuthenticationSource: "SvixJwt" | "RegionalAuthToken";
        /**
         * @description A background task.
         * @example {
         *       "data": {},
         *       "id": "qtask_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "status": "running",
         *       "task": "endpoint.recover",
         *       "updatedAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        BackgroundTaskOut: {
            /** @description What it is about and how far it has come: `appId`, `endpointId`, `since`, `until`; `progress` from 0 to 1; how many attempts or messages it has `looked` at and how many messages it has `replayed`; `failure` where it has failed. Of a purge, how many payloads it has `removed`. */
            data: {
                [key: string]: unknown;
            };
            /** @description The task's id, beginning with `qtask_`. */
            id: string;
            /** @description Whether it is over. */
            status: components["schemas"]["BackgroundTaskStatus"];
            /** @description What it does. */
            task: components["schemas"]["BackgroundTaskType"];
            /**
             * Format: date-time
             * @description When anything about it last changed.
             */
            updatedAt: string;
        };
        /**
         * @description Whether a task is over.
         *
         *     - `running`: It is waiting for its turn or at work.
         *     - `finished`: It has done all there was to do.
         *     - `failed`: It has given up. `data` says why.
         * @enum {string}
         */
        BackgroundTaskStatus: "running" | "finished" | "failed";
        /**
         * @description What a task does.
         *
         *     - `endpoint.recover`: Sends what failed at an endpoint once more.
         *     - `endpoint.replay`: Sends an endpoint what it was never sent.
         *     - `endpoint.bulk-replay`: Sends an endpoint once more what it was sent before.
         *     - `application.purge_content`: Removes the payloads of all messages of an application.
         * @enum {string}
         */
        BackgroundTaskType: "endpoint.recover" | "endpoint.replay" | "endpoint.bulk-replay" | "application.purge_content";
        /**
         * @description Messages whose payloads are to be removed.
         * @example {
         *       "ids": [
         *         "inv_1001-paid"
         *       ]
         *     }
         */
        BulkExpungeContentsIn: {
            /** @description Ids or event ids, at most 1000. */
            ids?: string[];
        };
        /**
         * @description What became of each of them.
         * @example {
         *       "results": {
         *         "inv_1001-paid": "expunged"
         *       }
         *     }
         */
        BulkExpungeContentsOut: {
            /** @description `expunged` or `not-found`, by the id or event id that was given. */
            results: {
                [key: string]: string;
            };
        };
        /**
         * @description Which messages to send once more.
         * @example {
         *       "since": "2026-03-14T09:26:53.589Z",
         *       "until": "2026-03-14T09:26:53.589Z",
         *       "eventTypes": [
         *         "invoice.paid"
         *       ],
         *       "channel": "eu",
         *       "tag": "order-17",
         *       "status": 0,
         *       "statusCodeClass": 0
         *     }
         */
        BulkReplayIn: {
            /**
             * Format: date-time
             * @description Sent from this time on.
             */
            since: string;
            /**
             * Format: date-time
             * @description Sent up to this time. Left out or null: now.
             */
            until?: string | null;
            /** @description Only those of these event types. Null: of all. */
            eventTypes?: string[] | null;
            /** @description Only those with this channel. */
            channel?: string | null;
            /** @description Only those with this tag. */
            tag?: string | null;
            /** @description Only those that became this. */
            status?: components["schemas"]["MessageStatus"] | null;
            /** @description Only those that were answered with a status of this class. */
            statusCodeClass?: components["schemas"]["StatusCodeClass"] | null;
        };
        /**
         * @description Which messages to call off.
         * @example {
         *       "createdBefore": "2026-03-14T09:26:53.589Z"
         *     }
         */
        CancelMsgsIn: {
            /**
             * Format: date-time
             * @description Those that were taken in before this time.
             */
            createdBefore: string;
        };
        /**
         * @description A new token for sending messages.
         * @example {
         *       "name": "The billing system",
         *       "expiry": 3600
         *     }
         */
        CreateTokenIn: {
            /** @description What it is for, in words for people. */
            name: string;
            /** @description How long the token is good, in seconds. Left out or null: until it is ended. */
            expiry?: number | null;
        };
        /**
         * @description How long to wait.
         * @example {
         *       "secs": 1,
         *       "nanos": 1
         *     }
         */
        DurationIn: {
            /** @description Whole seconds, at most 30 days. */
            secs: number;
            /** @description Nanoseconds beyond them. */
            nanos: number;
        };
        /**
         * @description How long is waited.
         * @example {
         *       "secs": 1,
         *       "nanos": 1
         *     }
         */
        DurationOut: {
            /** @description Whole seconds. */
            secs: number;
            /** @description Nanoseconds beyond them. */
            nanos: number;
        };
        /** @description An answer without content. */
        EmptyResponse: Record<string, never>;
        /**
         * @description All headers to send with each message.
         * @example {
         *       "headers": {
         *         "x-tenant": "eu-1"
         *       }
         *     }
         */
        EndpointHeadersIn: {
            /** @description Values by header name. */
            headers: {
                [key: string]: string;
            };
        };
        /**
         * @description The headers that are sent with each message.
         * @example {
         *       "headers": {
         *         "x-tenant": "eu-1"
         *       },
         *       "sensitive": [
         *         "authorization"
         *       ]
         *     }
         */
        EndpointHeadersOut: {
            /** @description Values by header name, without the sensitive ones. */
            headers: {
                [key: string]: string;
            };
            /** @description Names of headers that are sent and whose values are not shown, such as `authorization`. */
            sensitive: string[];
        };
        /**
         * @description Headers to set and to remove.
         * @example {
         *       "headers": {
         *         "x-tenant": "eu-1",
         *         "x-old": null
         *       },
         *       "deleteHeaders": [
         *         "x-older"
         *       ]
         *     }
         */
        EndpointHeadersPatchIn: {
            /** @description Values by header name. In JSON, null in place of a value removes the header. */
            headers?: {
                [key: string]: string | null;
            } | null;
            /** @description Names of headers to remove. */
            deleteHeaders?: string[] | null;
        };
        /**
         * @description A new endpoint.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "description": "The billing system",
         *       "throttleRate": 50,
         *       "uid": "billing",
         *       "disabled": false,
         *       "eventTypes": [
         *         "invoice.paid"
         *       ],
         *       "channels": [
         *         "eu"
         *       ],
         *       "metadata": {
         *         "plan": "gold"
         *       },
         *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
         *       "headers": {
         *         "x-tenant": "eu-1"
         *       }
         *     }
         */
        EndpointIn: {
            /** @description Where the messages go: an http or https URL. It is kept in its normal form. */
            url: string;
            /**
             * @description What it is for, in words for people. Empty when left out.
             * @default
             */
            description?: string;
            /** @description At most so many messages a second are sent to the endpoint. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the application, usable wherever an endpoint's id is. */
            uid?: string | null;
            /**
             * @description A disabled endpoint receives nothing.
             * @default false
             */
            disabled?: boolean;
            /** @description The event types that it receives; each has to exist. Null: all. */
            eventTypes?: string[] | null;
            /** @description It receives the messages that carry one of these channels, up to 10. Null: all, with and without channels. */
            channels?: string[] | null;
            /** @description Text of your own by name. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
            /** @description The secret to sign with: `whsec_` and 24 to 75 bytes in base64, or `whsk_` and an Ed25519 key pair of 64 bytes in base64. Left out or null: the server makes one. */
            secret?: string | null;
            /** @description Headers to send with each message, by name. */
            headers?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description A message that was sent to an endpoint, and what became of it there.
         * @example {
         *       "status": 0,
         *       "statusText": "success",
         *       "nextAttempt": "2026-03-14T09:26:53.589Z",
         *       "eventId": "inv_1001-paid",
         *       "eventType": "invoice.paid",
         *       "payload": {
         *         "invoice": "inv_1001",
         *         "amount": 1250
         *       },
         *       "channels": [
         *         "eu"
         *       ],
         *       "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "timestamp": "2026-03-14T09:26:53.589Z",
         *       "tags": [
         *         "order-17"
         *       ],
         *       "deliverAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        EndpointMessageOut: {
            /** @description What became of it: delivered, failed for good, or to be tried again. */
            status: components["schemas"]["MessageStatus"];
            /** @description The same in words. */
            statusText: components["schemas"]["MessageStatusText"];
            /**
             * Format: date-time
             * @description When it is tried again. Left out where it is not.
             */
            nextAttempt?: string;
            /** @description Your own id for it, where it has one. */
            eventId: string | null;
            /** @description What kind of thing happened. */
            eventType: string;
            /** @description What the endpoints are sent, as it was written. `{"expired":true}` once it is no longer kept. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Endpoints that ask for channels receive it only if they ask for one of these. Null: none. */
            channels: string[] | null;
            /** @description The message's id. */
            id: string;
            /**
             * Format: date-time
             * @description When it was taken in.
             */
            timestamp: string;
            /** @description Words of your own to find it by. Left out where there are none. */
            tags?: string[];
            /**
             * Format: date-time
             * @description When it is delivered, where that was asked for.
             */
            deliverAt?: string;
        };
        /**
         * @description An endpoint.
         * @example {
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "url": "https://example.com/webhooks",
         *       "disabled": false,
         *       "eventTypes": [
         *         "invoice.paid"
         *       ],
         *       "channels": [
         *         "eu"
         *       ],
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "updatedAt": "2026-03-14T09:26:53.589Z",
         *       "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        EndpointOut: {
            /** @description What it is for, in words for people. */
            description: string;
            /** @description At most so many messages a second are sent to it. Null: as many as come. */
            throttleRate: number | null;
            /** @description Your own id for it, where it has one. */
            uid: string | null;
            /** @description Where the messages go. */
            url: string;
            /** @description A disabled endpoint receives nothing. */
            disabled: boolean;
            /** @description The event types that it receives. Null: all. */
            eventTypes: string[] | null;
            /** @description It receives the messages that carry one of these channels. Null: all, with and without channels. */
            channels: string[] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
            /** @description The server's id for it, beginning with `ep_`. */
            id: string;
            /** @description Text of your own by name. */
            metadata: {
                [key: string]: string;
            };
        };
        /**
         * @description Changes to an endpoint. A field that is left out stays; null clears.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "disabled": false,
         *       "eventTypes": [
         *         "invoice.paid"
         *       ],
         *       "channels": [
         *         "eu"
         *       ],
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        EndpointPatch: {
            /** @description Where the messages go: an http or https URL. It is kept in its normal form. */
            url?: string;
            /** @description What it is for, in words for people. */
            description?: string;
            /** @description At most so many messages a second are sent to the endpoint. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the application, usable wherever an endpoint's id is. */
            uid?: string | null;
            /** @description A disabled endpoint receives nothing. */
            disabled?: boolean;
            /** @description The event types that it receives; each has to exist. Null: all. */
            eventTypes?: string[] | null;
            /** @description It receives the messages that carry one of these channels, up to 10. Null: all, with and without channels. */
            channels?: string[] | null;
            /** @description Text of your own by name, replaced as a whole. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description The key that verifies an endpoint's messages.
         * @example {
         *       "key": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
         *     }
         */
        EndpointSecretOut: {
            /** @description `whsec_` and a shared key, or `whpk_` and an Ed25519 public key, in base64. */
            key: string;
        };
        /**
         * @description A new secret for an endpoint.
         * @example {
         *       "key": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
         *       "gracePeriodSeconds": 3600
         *     }
         */
        EndpointSecretRotateIn: {
            /** @description The new secret, in the form that an endpoint's `secret` has. Left out or null: the server makes one. */
            key?: string | null;
            /** @description How long, in seconds, messages are signed with the old secret too: up to 604800 (seven days), 86400 when left out. */
            gracePeriodSeconds?: number | null;
        };
        /**
         * @description How many of an endpoint's attempts became what.
         * @example {
         *       "success": 1,
         *       "pending": 1,
         *       "sending": 1,
         *       "fail": 1,
         *       "canceled": 1
         *     }
         */
        EndpointStats: {
            /** @description Answered with a status of 200 to 299. */
            success: number;
            /** @description Always 0: an attempt is counted when it is over. */
            pending: number;
            /** @description Always 0: an attempt is counted when it is over. */
            sending: number;
            /** @description Not answered, or with another status. */
            fail: number;
            /** @description Always 0: an attempt that was begun is not called off. */
            canceled: number;
        };
        /**
         * @description The whole of an endpoint but its secret and headers.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "disabled": false,
         *       "eventTypes": [
         *         "invoice.paid"
         *       ],
         *       "channels": [
         *         "eu"
         *       ],
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        EndpointUpdate: {
            /** @description Where the messages go: an http or https URL. It is kept in its normal form. */
            url: string;
            /**
             * @description What it is for, in words for people. Empty when left out.
             * @default
             */
            description?: string;
            /** @description At most so many messages a second are sent to the endpoint. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the application, usable wherever an endpoint's id is. */
            uid?: string | null;
            /**
             * @description A disabled endpoint receives nothing.
             * @default false
             */
            disabled?: boolean;
            /** @description The event types that it receives; each has to exist. Null: all. */
            eventTypes?: string[] | null;
            /** @description It receives the messages that carry one of these channels, up to 10. Null: all, with and without channels. */
            channels?: string[] | null;
            /** @description Text of your own by name. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description What to import.
         * @example {
         *       "eventTypes": [
         *         {
         *           "name": "invoice.paid",
         *           "description": "An invoice has been paid in full.",
         *           "archived": false,
         *           "deprecated": false,
         *           "schemas": {
         *             "1": {
         *               "type": "object",
         *               "properties": {
         *                 "invoice": {
         *                   "type": "string"
         *                 }
         *               },
         *               "examples": [
         *                 {
         *                   "invoice": "inv_1001"
         *                 }
         *               ]
         *             }
         *           },
         *           "featureFlag": "beta",
         *           "schemaEnforcement": "reject"
         *         }
         *       ],
         *       "settings": {
         *         "displayName": "Example Ltd"
         *       }
         *     }
         */
        EnvironmentIn: {
            /** @description Event types to create or replace. Null or left out: none. */
            eventTypes?: components["schemas"]["EventTypeIn"][] | null;
            /** @description All settings. Those that the server does not know are kept and exported again. Null or left out: they stay as they are. */
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * @description An organization's event types and settings.
         * @example {
         *       "version": 1,
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "eventTypes": [
         *         {
         *           "name": "invoice.paid",
         *           "description": "An invoice has been paid in full.",
         *           "archived": false,
         *           "deprecated": false,
         *           "schemas": {
         *             "1": {
         *               "type": "object",
         *               "properties": {
         *                 "invoice": {
         *                   "type": "string"
         *                 }
         *               },
         *               "examples": [
         *                 {
         *                   "invoice": "inv_1001"
         *                 }
         *               ]
         *             }
         *           },
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "updatedAt": "2026-03-14T09:26:53.589Z",
         *           "featureFlag": "beta",
         *           "schemaEnforcement": "reject"
         *         }
         *       ],
         *       "settings": {
         *         "displayName": "Example Ltd"
         *       },
         *       "connectors": []
         *     }
         */
        EnvironmentOut: {
            /** @description The form's version: 1. */
            version: number;
            /**
             * Format: date-time
             * @description When it was exported.
             */
            createdAt: string;
            /** @description All event types. */
            eventTypes: components["schemas"]["EventTypeOut"][];
            /** @description The settings as they were imported. Null: none were. */
            settings: {
                [key: string]: unknown;
            } | null;
            /** @description Always empty, for clients that look for it. */
            connectors: string[];
        };
        /**
         * @description What a page for customers goes by.
         * @example {
         *       "customColor": "#28c1b5",
         *       "logoUrl": "https://example.com/",
         *       "customLogoUrl": "https://example.com/",
         *       "customFontFamily": "example",
         *       "customFontFamilyUrl": "https://example.com/",
         *       "displayName": "Example Ltd",
         *       "customThemeOverride": {},
         *       "customStringsOverride": {},
         *       "colorPaletteLight": {},
         *       "colorPaletteDark": {},
         *       "enableChannels": false,
         *       "enableMessageTags": false,
         *       "enableMessageStream": false,
         *       "enableIntegrationManagement": false,
         *       "enableTransformations": false,
         *       "enableEndpointOauthConfig": false,
         *       "enableEndpointMtlsConfig": false,
         *       "showUseSvixPlay": false,
         *       "showSvixBrandFooter": false,
         *       "wipeSuccessfulPayload": false,
         *       "showFeatureTooltips": false,
         *       "advancedEndpointTypes": []
         *     }
         */
        EnvironmentSettingsOut: {
            /** @description The main color of a page for customers, such as `#28c1b5`. */
            customColor: string | null;
            /** @description The logo of such a page: `customLogoUrl`. */
            logoUrl: string | null;
            /** @description The same, under its older name. */
            customLogoUrl: string | null;
            /** @description Its font. */
            customFontFamily: string | null;
            /** @description Where the font is loaded from. */
            customFontFamilyUrl: string | null;
            /** @description What the service that sends is called. */
            displayName: string | null;
            /** @description Changes to its look, as they were imported. */
            customThemeOverride: {
                [key: string]: unknown;
            } | null;
            /** @description Other words for some of its own, as they were imported. */
            customStringsOverride: {
                [key: string]: unknown;
            } | null;
            /** @description Its colors in light mode, as they were imported. */
            colorPaletteLight: {
                [key: string]: unknown;
            } | null;
            /** @description Its colors in dark mode, as they were imported. */
            colorPaletteDark: {
                [key: string]: unknown;
            } | null;
            /** @description Whether it shows channels. */
            enableChannels: boolean;
            /** @description Whether it shows tags. */
            enableMessageTags: boolean;
            /** @description Whether it shows streams. */
            enableMessageStream: boolean;
            /** @description Whether it shows integrations. */
            enableIntegrationManagement: boolean;
            /** @description Whether it shows transformations. */
            enableTransformations: boolean;
            /** @description Whether endpoints can be given OAuth settings on it. */
            enableEndpointOauthConfig: boolean;
            /** @description Whether endpoints can be given client certificates on it. */
            enableEndpointMtlsConfig: boolean;
            /** @description Whether it offers an address to try things out with. */
            showUseSvixPlay: boolean;
            /** @description Whether it has a footer. */
            showSvixBrandFooter: boolean;
            /** @description Whether payloads are meant to go once they are delivered. The server does not act on it. */
            wipeSuccessfulPayload: boolean;
            /** @description Whether it explains what is on it. */
            showFeatureTooltips: boolean;
            /** @description Further kinds of endpoints that it offers. */
            advancedEndpointTypes: string[];
        };
        /**
         * @description Which example to send.
         * @example {
         *       "eventType": "invoice.paid",
         *       "exampleIndex": 1
         *     }
         */
        EventExampleIn: {
            /** @description The event type, which may be archived. */
            eventType: string;
            /** @description Which of the schema's examples, counted from 0. The first when left out. */
            exampleIndex?: number | null;
        };
        /**
         * @description An event type as a document has it.
         * @example {
         *       "name": "The billing system",
         *       "description": "The billing system",
         *       "schemas": {
         *         "1": {
         *           "type": "object",
         *           "properties": {
         *             "invoice": {
         *               "type": "string"
         *             }
         *           },
         *           "examples": [
         *             {
         *               "invoice": "inv_1001"
         *             }
         *           ]
         *         }
         *       },
         *       "deprecated": false
         *     }
         */
        EventTypeFromOpenApi: {
            /** @description Its name. */
            name: string;
            /** @description What it is for. */
            description: string;
            /** @description JSON Schemas (Draft 7) of the payload, by version. Null: none. */
            schemas: {
                [key: string]: unknown;
            } | null;
            /** @description Marks it as one that new endpoints should not ask for. */
            deprecated: boolean;
        };
        /**
         * @description The OpenAPI document to read, as an object or as text; one of the two.
         * @example {
         *       "dryRun": false,
         *       "replaceAll": false,
         *       "spec": {
         *         "openapi": "3.1.0",
         *         "webhooks": {
         *           "invoice.paid": {
         *             "post": {
         *               "description": "An invoice has been paid in full.",
         *               "requestBody": {
         *                 "content": {
         *                   "application/json": {
         *                     "schema": {
         *                       "type": "object",
         *                       "examples": [
         *                         {
         *                           "invoice": "inv_1001"
         *                         }
         *                       ]
         *                     }
         *                   }
         *                 }
         *               }
         *             }
         *           }
         *         }
         *       },
         *       "specRaw": "openapi: 3.1.0\nwebhooks: {}\n"
         *     }
         */
        EventTypeImportOpenApiIn: {
            /** @description Only say what would change. */
            dryRun?: boolean;
            /** @description Archive the event types that the document does not name. */
            replaceAll?: boolean;
            /** @description The document. */
            spec?: {
                [key: string]: unknown;
            } | null;
            /** @description The document as text, JSON or YAML. */
            specRaw?: string | null;
        };
        /**
         * @description What was imported.
         * @example {
         *       "data": {
         *         "modified": [
         *           "invoice.paid"
         *         ],
         *         "to_modify": [
         *           {
         *             "name": "The billing system",
         *             "description": "The billing system",
         *             "schemas": {
         *               "1": {
         *                 "type": "object",
         *                 "properties": {
         *                   "invoice": {
         *                     "type": "string"
         *                   }
         *                 },
         *                 "examples": [
         *                   {
         *                     "invoice": "inv_1001"
         *                   }
         *                 ]
         *               }
         *             },
         *             "deprecated": false
         *           }
         *         ]
         *       }
         *     }
         */
        EventTypeImportOpenApiOut: {
            /** @description What was imported. */
            data: components["schemas"]["EventTypeImportOpenApiOutData"];
        };
        /**
         * @description What was imported.
         * @example {
         *       "modified": [
         *         "invoice.paid"
         *       ],
         *       "to_modify": [
         *         {
         *           "name": "The billing system",
         *           "description": "The billing system",
         *           "schemas": {
         *             "1": {
         *               "type": "object",
         *               "properties": {
         *                 "invoice": {
         *                   "type": "string"
         *                 }
         *               },
         *               "examples": [
         *                 {
         *                   "invoice": "inv_1001"
         *                 }
         *               ]
         *             }
         *           },
         *           "deprecated": false
         *         }
         *       ]
         *     }
         */
        EventTypeImportOpenApiOutData: {
            /** @description Names of the event types that were made, changed or archived; of a dry run none. */
            modified: string[];
            /** @description Of a dry run, what the document's event types would be. */
            to_modify: components["schemas"]["EventTypeFromOpenApi"][];
        };
        /**
         * @description A new event type.
         * @example {
         *       "name": "invoice.paid",
         *       "description": "An invoice has been paid in full.",
         *       "archived": false,
         *       "deprecated": false,
         *       "schemas": {
         *         "1": {
         *           "type": "object",
         *           "properties": {
         *             "invoice": {
         *               "type": "string"
         *             }
         *           },
         *           "examples": [
         *             {
         *               "invoice": "inv_1001"
         *             }
         *           ]
         *         }
         *       },
         *       "featureFlag": "beta",
         *       "schemaEnforcement": "reject"
         *     }
         */
        EventTypeIn: {
            /** @description Its name, unique in the organization and never changed: `invoice.paid`. */
            name: string;
            /** @description What it is for, in words for people. May be empty. */
            description: string;
            /**
             * @description An archived event type is hidden from lists.
             * @default false
             */
            archived?: boolean;
            /**
             * @description Marks it as one that new endpoints should not ask for.
             * @default false
             */
            deprecated?: boolean;
            /** @description JSON Schemas (Draft 7) of the payload, by version. Null: none. */
            schemas?: {
                [key: string]: unknown;
            } | null;
            /** @description Shown only to applications whose token carries this flag. Null: to all. */
            featureFlag?: string | null;
            /** @description What becomes of a message whose payload fits none of the schemas. Null: as the server's settings say. */
            schemaEnforcement?: components["schemas"]["SchemaEnforcement"] | null;
        };
        /**
         * @description An event type.
         * @example {
         *       "name": "invoice.paid",
         *       "description": "An invoice has been paid in full.",
         *       "archived": false,
         *       "deprecated": false,
         *       "schemas": {
         *         "1": {
         *           "type": "object",
         *           "properties": {
         *             "invoice": {
         *               "type": "string"
         *             }
         *           },
         *           "examples": [
         *             {
         *               "invoice": "inv_1001"
         *             }
         *           ]
         *         }
         *       },
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "updatedAt": "2026-03-14T09:26:53.589Z",
         *       "featureFlag": "beta",
         *       "schemaEnforcement": "reject"
         *     }
         */
        EventTypeOut: {
            /** @description Its name. */
            name: string;
            /** @description What it is for, in words for people. */
            description: string;
            /** @description An archived event type is hidden from lists. */
            archived: boolean;
            /** @description Marks it as one that new endpoints should not ask for. */
            deprecated: boolean;
            /** @description JSON Schemas (Draft 7) of the payload, by version. Null: none, or not asked for. */
            schemas: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
            /** @description Shown only to applications whose token carries this flag. Null: to all. */
            featureFlag: string | null;
            /** @description What becomes of a message whose payload fits none of the schemas. Left out: as the server's settings say. */
            schemaEnforcement?: components["schemas"]["SchemaEnforcement"];
        };
        /**
         * @description Changes to an event type. A field that is left out stays; null clears.
         * @example {
         *       "description": "An invoice has been paid in full.",
         *       "archived": false,
         *       "deprecated": false,
         *       "schemas": {
         *         "1": {
         *           "type": "object",
         *           "properties": {
         *             "invoice": {
         *               "type": "string"
         *             }
         *           },
         *           "examples": [
         *             {
         *               "invoice": "inv_1001"
         *             }
         *           ]
         *         }
         *       },
         *       "featureFlag": "beta",
         *       "schemaEnforcement": "reject"
         *     }
         */
        EventTypePatch: {
            /** @description What it is for, in words for people. */
            description?: string;
            /** @description An archived event type is hidden from lists. */
            archived?: boolean;
            /** @description Marks it as one that new endpoints should not ask for. */
            deprecated?: boolean;
            /** @description JSON Schemas (Draft 7) of the payload, by version. Null: none. */
            schemas?: {
                [key: string]: unknown;
            } | null;
            /** @description Shown only to applications whose token carries this flag. Null: to all. */
            featureFlag?: string | null;
            /** @description What becomes of a message whose payload fits none of the schemas. Null: as the server's settings say. */
            schemaEnforcement?: components["schemas"]["SchemaEnforcement"] | null;
        };
        /**
         * @description The whole of an event type but its name.
         * @example {
         *       "description": "An invoice has been paid in full.",
         *       "archived": false,
         *       "deprecated": false,
         *       "schemas": {
         *         "1": {
         *           "type": "object",
         *           "properties": {
         *             "invoice": {
         *               "type": "string"
         *             }
         *           },
         *           "examples": [
         *             {
         *               "invoice": "inv_1001"
         *             }
         *           ]
         *         }
         *       },
         *       "featureFlag": "beta",
         *       "schemaEnforcement": "reject"
         *     }
         */
        EventTypeUpdate: {
            /** @description What it is for, in words for people. May be empty. */
            description: string;
            /**
             * @description An archived event type is hidden from lists.
             * @default false
             */
            archived?: boolean;
            /**
             * @description Marks it as one that new endpoints should not ask for.
             * @default false
             */
            deprecated?: boolean;
            /** @description JSON Schemas (Draft 7) of the payload, by version. Null: none. */
            schemas?: {
                [key: string]: unknown;
            } | null;
            /** @description Shown only to applications whose token carries this flag. Null: to all. */
            featureFlag?: string | null;
            /** @description What becomes of a message whose payload fits none of the schemas. Null: as the server's settings say. */
            schemaEnforcement?: components["schemas"]["SchemaEnforcement"] | null;
        };
        /**
         * @description The task that removes the payloads.
         * @example {
         *       "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "status": "running",
         *       "task": "endpoint.recover",
         *       "updatedAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        ExpungeAllContentsOut: {
            /** @description The task's id, beginning with `qtask_`. */
            id: string;
            /** @description Whether it is over. */
            status: components["schemas"]["BackgroundTaskStatus"];
            /** @description What it does. */
            task: components["schemas"]["BackgroundTaskType"];
            /**
             * Format: date-time
             * @description When anything about it last changed.
             */
            updatedAt: string;
        };
        /** @description What is wrong with a request. */
        HTTPValidationError: {
            /** @description The problems. */
            detail: components["schemas"]["ValidationErrorItem"][];
            /** @description The id under which the log knows the call. */
            requestId?: string;
        };
        /**
         * @description How a part of the server is.
         * @example {
         *       "status": "ok"
         *     }
         */
        HealthComponent: {
            /** @description Whether it works. */
            status: components["schemas"]["HealthStatus"];
        };
        /**
         * @description How the server is.
         * @example {
         *       "database": {
         *         "status": "ok"
         *       },
         *       "queue": {
         *         "status": "ok"
         *       },
         *       "cache": {
         *         "status": "ok"
         *       }
         *     }
         */
        HealthOut: {
            /** @description The database. */
            database: components["schemas"]["HealthComponent"];
            /** @description The queue. */
            queue: components["schemas"]["HealthComponent"];
            /** @description The cache. */
            cache: components["schemas"]["HealthComponent"];
        };
        /**
         * @description Whether a part of the server works.
         *
         *     - `ok`: It works.
         *     - `error`: It does not.
         * @enum {string}
         */
        HealthStatus: "ok" | "error";
        /** @description An error. */
        HttpErrorOut: {
            /** @description The kind of error, for programs. */
            code: string;
            /** @description A sentence, for people. */
            detail: string;
            /** @description The id under which the log knows the call. */
            requestId?: string;
        };
        /**
         * @description A page of API tokens.
         * @example {
         *       "data": [
         *         {
         *           "censoredToken": "ph_api_...7uNk",
         *           "id": "key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "name": "The billing system",
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "expiresAt": "2026-03-14T09:26:53.589Z",
         *           "scopes": [
         *             "message:write"
         *           ]
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseApiTokenCensoredOut: {
            /** @description The page's tokens. */
            data: components["schemas"]["ApiTokenCensoredOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of applications.
         * @example {
         *       "data": [
         *         {
         *           "uid": "customer-1",
         *           "name": "Customer 1",
         *           "throttleRate": 100,
         *           "id": "app_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "updatedAt": "2026-03-14T09:26:53.589Z",
         *           "metadata": {
         *             "plan": "gold"
         *           }
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseApplicationOut: {
            /** @description The page's applications. */
            data: components["schemas"]["ApplicationOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of background tasks.
         * @example {
         *       "data": [
         *         {
         *           "data": {},
         *           "id": "qtask_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "status": "running",
         *           "task": "endpoint.recover",
         *           "updatedAt": "2026-03-14T09:26:53.589Z"
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseBackgroundTaskOut: {
            /** @description The page's tasks. */
            data: components["schemas"]["BackgroundTaskOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of messages that were sent to an endpoint.
         * @example {
         *       "data": [
         *         {
         *           "status": 0,
         *           "statusText": "success",
         *           "nextAttempt": "2026-03-14T09:26:53.589Z",
         *           "eventId": "inv_1001-paid",
         *           "eventType": "invoice.paid",
         *           "payload": {
         *             "invoice": "inv_1001",
         *             "amount": 1250
         *           },
         *           "channels": [
         *             "eu"
         *           ],
         *           "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "timestamp": "2026-03-14T09:26:53.589Z",
         *           "tags": [
         *             "order-17"
         *           ],
         *           "deliverAt": "2026-03-14T09:26:53.589Z"
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseEndpointMessageOut: {
            /** @description The page's messages. */
            data: components["schemas"]["EndpointMessageOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of endpoints.
         * @example {
         *       "data": [
         *         {
         *           "description": "The billing system",
         *           "throttleRate": 100,
         *           "uid": "billing",
         *           "url": "https://example.com/webhooks",
         *           "disabled": false,
         *           "eventTypes": [
         *             "invoice.paid"
         *           ],
         *           "channels": [
         *             "eu"
         *           ],
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "updatedAt": "2026-03-14T09:26:53.589Z",
         *           "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "metadata": {
         *             "plan": "gold"
         *           }
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseEndpointOut: {
            /** @description The page's endpoints. */
            data: components["schemas"]["EndpointOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of event types.
         * @example {
         *       "data": [
         *         {
         *           "name": "invoice.paid",
         *           "description": "An invoice has been paid in full.",
         *           "archived": false,
         *           "deprecated": false,
         *           "schemas": {
         *             "1": {
         *               "type": "object",
         *               "properties": {
         *                 "invoice": {
         *                   "type": "string"
         *                 }
         *               },
         *               "examples": [
         *                 {
         *                   "invoice": "inv_1001"
         *                 }
         *               ]
         *             }
         *           },
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "updatedAt": "2026-03-14T09:26:53.589Z",
         *           "featureFlag": "beta",
         *           "schemaEnforcement": "reject"
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseEventTypeOut: {
            /** @description The page's event types. */
            data: components["schemas"]["EventTypeOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of attempts.
         * @example {
         *       "data": [
         *         {
         *           "url": "https://example.com/webhooks",
         *           "response": "{\"ok\":true}",
         *           "responseStatusCode": 200,
         *           "responseDurationMs": 87,
         *           "status": 0,
         *           "statusText": "success",
         *           "triggerType": 0,
         *           "msgId": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "endpointId": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "id": "atmpt_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "timestamp": "2026-03-14T09:26:53.589Z",
         *           "cause": "status"
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseMessageAttemptOut: {
            /** @description The page's attempts. */
            data: components["schemas"]["MessageAttemptOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of endpoints that a message was sent to.
         * @example {
         *       "data": [
         *         {
         *           "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "status": 0,
         *           "statusText": "success",
         *           "nextAttempt": "2026-03-14T09:26:53.589Z",
         *           "url": "https://example.com/webhooks",
         *           "description": "The billing system",
         *           "throttleRate": 100,
         *           "uid": "billing",
         *           "disabled": false,
         *           "eventTypes": [
         *             "invoice.paid"
         *           ],
         *           "channels": [
         *             "eu"
         *           ],
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "updatedAt": "2026-03-14T09:26:53.589Z"
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseMessageEndpointOut: {
            /** @description The page's endpoints. */
            data: components["schemas"]["MessageEndpointOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of messages.
         * @example {
         *       "data": [
         *         {
         *           "eventId": "inv_1001-paid",
         *           "eventType": "invoice.paid",
         *           "payload": {
         *             "invoice": "inv_1001",
         *             "amount": 1250
         *           },
         *           "channels": [
         *             "eu"
         *           ],
         *           "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "timestamp": "2026-03-14T09:26:53.589Z",
         *           "tags": [
         *             "order-17"
         *           ],
         *           "deliverAt": "2026-03-14T09:26:53.589Z"
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseMessageOut: {
            /** @description The page's messages. */
            data: components["schemas"]["MessageOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description A page of endpoints.
         * @example {
         *       "data": [
         *         {
         *           "description": "The billing system",
         *           "throttleRate": 100,
         *           "uid": "billing",
         *           "url": "https://example.com/webhooks",
         *           "disabled": false,
         *           "eventTypes": [
         *             "endpoint.disabled"
         *           ],
         *           "createdAt": "2026-03-14T09:26:53.589Z",
         *           "updatedAt": "2026-03-14T09:26:53.589Z",
         *           "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *           "metadata": {
         *             "plan": "gold"
         *           }
         *         }
         *       ],
         *       "iterator": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "prevIterator": "-msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "done": true
         *     }
         */
        ListResponseOperationalWebhookEndpointOut: {
            /** @description The page's endpoints. */
            data: components["schemas"]["OperationalWebhookEndpointOut"][];
            /** @description Where the next page begins. Null when this page is empty. */
            iterator: string | null;
            /** @description Where the page before ends. */
            prevIterator?: string;
            /** @description True when nothing follows in the direction that was asked for. */
            done: boolean;
        };
        /**
         * @description The headers of an attempt.
         * @example {
         *       "sentHeaders": {
         *         "user-agent": "Posthorn-Webhooks/1.0.0",
         *         "x-tenant": "eu-1"
         *       },
         *       "responseHeaders": {},
         *       "sensitive": [
         *         "authorization"
         *       ]
         *     }
         */
        MessageAttemptHeadersOut: {
            /** @description What was sent, but for `host`, `connection` and `content-length`. Empty where nothing was. */
            sentHeaders: {
                [key: string]: string;
            };
            /** @description What the endpoint answered with, as `[name, value]` each, up to 4 KiB of them. Null where it did not answer, and once its answer was removed. */
            responseHeaders: unknown;
            /** @description Names of headers that were sent and whose values are not shown. */
            sensitive: string[];
        };
        /**
         * @description One request to one endpoint with one message.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "response": "{\"ok\":true}",
         *       "responseStatusCode": 200,
         *       "responseDurationMs": 87,
         *       "status": 0,
         *       "statusText": "success",
         *       "triggerType": 0,
         *       "msgId": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "endpointId": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "id": "atmpt_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "timestamp": "2026-03-14T09:26:53.589Z",
         *       "cause": "status"
         *     }
         */
        MessageAttemptOut: {
            /** @description The endpoint's URL at that time. */
            url: string;
            /** @description What the endpoint answered, cut off where it is long. Empty when there was no answer. */
            response: string;
            /** @description The status that it answered with. 0 when there was no answer. */
            responseStatusCode: number;
            /** @description How long the request took, in milliseconds. */
            responseDurationMs: number;
            /** @description What became of it. */
            status: components["schemas"]["MessageStatus"];
            /** @description The same in words. */
            statusText: components["schemas"]["MessageStatusText"];
            /** @description What brought it about. */
            triggerType: components["schemas"]["MessageAttemptTriggerType"];
            /** @description The message's id. */
            msgId: string;
            /** @description The endpoint's id. */
            endpointId: string;
            /** @description The attempt's id, beginning with `atmpt_`. */
            id: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            timestamp: string;
            /** @description Why it failed, in a word: `dns`, `connect`, `tls`, `timeout`, `status`, `blocked_address` and others. Left out where it did not fail. */
            cause?: string;
        };
        /**
         * @description What brought an attempt about.
         *
         *     - `0`: The message came in, or it was time to retry.
         *     - `1`: Somebody asked to send it again.
         * @enum {integer}
         */
        MessageAttemptTriggerType: 0 | 1;
        /**
         * @description Why one of many messages was not taken in.
         * @example {
         *       "reason": "AUTHENTICATION_FAILED",
         *       "status": 1,
         *       "code": "example",
         *       "detail": "example"
         *     }
         */
        MessageBatchError: {
            /** @description The reason. */
            reason: components["schemas"]["Reason"];
            /** @description The HTTP status that the message would have been answered with alone. */
            status: number;
            /** @description The reason in the words of the REST API: `conflict`. */
            code: string;
            /** @description A sentence that says what is wrong. */
            detail: string;
        };
        /**
         * @description Many new messages.
         * @example {
         *       "messages": [
         *         {
         *           "application": {
         *             "name": "Customer 1",
         *             "throttleRate": 100,
         *             "uid": "customer-1",
         *             "metadata": {
         *               "plan": "gold"
         *             }
         *           },
         *           "eventId": "inv_1001-paid",
         *           "eventType": "invoice.paid",
         *           "payload": {
         *             "invoice": "inv_1001",
         *             "amount": 1250
         *           },
         *           "channels": [
         *             "eu"
         *           ],
         *           "payloadRetentionPeriod": 30,
         *           "tags": [
         *             "order-17"
         *           ],
         *           "deliverAt": "2026-03-14T09:26:53.589Z",
         *           "payloadRetentionHours": 720
         *         }
         *       ]
         *     }
         */
        MessageBatchIn: {
            /** @description The messages, at most 256. */
            messages: components["schemas"]["MessageIn"][];
        };
        /**
         * @description What became of many messages.
         * @example {
         *       "results": [
         *         {
         *           "message": {
         *             "eventId": "inv_1001-paid",
         *             "eventType": "invoice.paid",
         *             "payload": {
         *               "invoice": "inv_1001",
         *               "amount": 1250
         *             },
         *             "channels": [
         *               "eu"
         *             ],
         *             "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *             "timestamp": "2026-03-14T09:26:53.589Z",
         *             "tags": [
         *               "order-17"
         *             ],
         *             "deliverAt": "2026-03-14T09:26:53.589Z"
         *           }
         *         }
         *       ]
         *     }
         */
        MessageBatchOut: {
            /** @description One result for each message, in their order. */
            results: components["schemas"]["MessageBatchResult"][];
        };
        /**
         * @description What became of one of many messages.
         * @example {
         *       "message": {
         *         "eventId": "inv_1001-paid",
         *         "eventType": "invoice.paid",
         *         "payload": {
         *           "invoice": "inv_1001",
         *           "amount": 1250
         *         },
         *         "channels": [
         *           "eu"
         *         ],
         *         "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *         "timestamp": "2026-03-14T09:26:53.589Z",
         *         "tags": [
         *           "order-17"
         *         ],
         *         "deliverAt": "2026-03-14T09:26:53.589Z"
         *       }
         *     }
         */
        MessageBatchResult: {
            /** @description The message that was taken in. */
            message: components["schemas"]["MessageOut"];
        } | {
            /** @description Why it was not. */
            error: components["schemas"]["MessageBatchError"];
        };
        /**
         * @description An endpoint that a message was sent to, and what became of the latest attempt there.
         * @example {
         *       "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "status": 0,
         *       "statusText": "success",
         *       "nextAttempt": "2026-03-14T09:26:53.589Z",
         *       "url": "https://example.com/webhooks",
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "disabled": false,
         *       "eventTypes": [
         *         "invoice.paid"
         *       ],
         *       "channels": [
         *         "eu"
         *       ],
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "updatedAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        MessageEndpointOut: {
            /** @description The endpoint's id. */
            id: string;
            /** @description What became of the latest attempt. */
            status: components["schemas"]["MessageStatus"];
            /** @description The same in words. */
            statusText: components["schemas"]["MessageStatusText"];
            /**
             * Format: date-time
             * @description When the message is tried there again. Null where it is not.
             */
            nextAttempt: string | null;
            /** @description Where its messages go. */
            url: string;
            /** @description What it is for, in words for people. */
            description: string;
            /** @description At most so many messages a second are sent to it. Null: as many as come. */
            throttleRate: number | null;
            /** @description Your own id for it, where it has one. */
            uid: string | null;
            /** @description A disabled endpoint receives nothing. */
            disabled: boolean;
            /** @description The event types that it receives. Null: all. */
            eventTypes: string[] | null;
            /** @description It receives the messages that carry one of these channels. Null: all, with and without channels. */
            channels: string[] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /**
         * @description A new message.
         * @example {
         *       "application": {
         *         "name": "Customer 1",
         *         "throttleRate": 100,
         *         "uid": "customer-1",
         *         "metadata": {
         *           "plan": "gold"
         *         }
         *       },
         *       "eventId": "inv_1001-paid",
         *       "eventType": "invoice.paid",
         *       "payload": {
         *         "invoice": "inv_1001",
         *         "amount": 1250
         *       },
         *       "channels": [
         *         "eu"
         *       ],
         *       "payloadRetentionPeriod": 30,
         *       "tags": [
         *         "order-17"
         *       ],
         *       "deliverAt": "2026-03-14T09:26:53.589Z",
         *       "payloadRetentionHours": 720
         *     }
         */
        MessageIn: {
            /** @description Creates the application where the path's uid is still unknown; its `uid` has to equal the path's then. Ignored where the application exists. */
            application?: components["schemas"]["ApplicationIn"] | null;
            /** @description An id of your own, unique in the application for as long as the message is kept. A second message with it is refused as a conflict. */
            eventId?: string | null;
            /** @description What kind of thing happened. The event type need not exist. */
            eventType: string;
            /** @description What the endpoints are sent: a JSON object, which is stored, signed and sent byte for byte as it is written here. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Endpoints that ask for channels receive it only if they ask for one of these; at most 5. Null: none. */
            channels?: string[] | null;
            /** @description For how many days the payload is kept: 1 to 90, 90 when left out or null. It is gone within a day after that. */
            payloadRetentionPeriod?: number | null;
            /** @description Words of your own to find it by; at most 5. Null: none. */
            tags?: string[] | null;
            /**
             * Format: date-time
             * @description When it is to be delivered: from 1 minute to 24 hours ahead. The endpoints that get it are chosen when it is taken in. Left out or null: at once.
             */
            deliverAt?: string | null;
            /** @description For how many hours the payload is kept, in place of `payloadRetentionPeriod`: 1 to 2160. It is gone within a day after that. Hours and days count from `deliverAt` where there is one. */
            payloadRetentionHours?: number | null;
        };
        /**
         * @description A message.
         * @example {
         *       "eventId": "inv_1001-paid",
         *       "eventType": "invoice.paid",
         *       "payload": {
         *         "invoice": "inv_1001",
         *         "amount": 1250
         *       },
         *       "channels": [
         *         "eu"
         *       ],
         *       "id": "msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "timestamp": "2026-03-14T09:26:53.589Z",
         *       "tags": [
         *         "order-17"
         *       ],
         *       "deliverAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        MessageOut: {
            /** @description Your own id for it, where it has one. */
            eventId: string | null;
            /** @description What kind of thing happened. */
            eventType: string;
            /** @description What the endpoints are sent, as it was written. `{"expired":true}` once it is no longer kept. */
            payload: {
                [key: string]: unknown;
            };
            /** @description Endpoints that ask for channels receive it only if they ask for one of these. Null: none. */
            channels: string[] | null;
            /** @description The server's id for it, beginning with `msg_`. It is sent as `webhook-id`. */
            id: string;
            /**
             * Format: date-time
             * @description When it was taken in.
             */
            timestamp: string;
            /** @description Words of your own to find it by. Left out where there are none. */
            tags?: string[];
            /**
             * Format: date-time
             * @description When it is delivered, where that was asked for.
             */
            deliverAt?: string;
        };
        /**
         * @description What a message would be like.
         * @example {
         *       "eventType": "invoice.paid",
         *       "channels": [
         *         "eu"
         *       ]
         *     }
         */
        MessagePrecheckIn: {
            /** @description Its event type. */
            eventType: string;
            /** @description Its channels. Null: none. */
            channels?: string[] | null;
        };
        /**
         * @description Whether anybody would get it.
         * @example {
         *       "active": false
         *     }
         */
        MessagePrecheckOut: {
            /** @description True where at least one endpoint would get it. */
            active: boolean;
        };
        /**
         * @description A message's payload as it is sent.
         * @example {
         *       "payload": "example"
         *     }
         */
        MessageRawPayloadOut: {
            /** @description The payload. Bytes that are no UTF-8 are shown as U+FFFD. */
            payload: string;
        };
        /**
         * @description What became of an attempt or a message.
         *
         *     - `0`: The endpoint answered with a status of 200 to 299.
         *     - `1`: Not tried yet.
         *     - `2`: The endpoint gave no good answer.
         *     - `3`: Tried without success, and to be tried again.
         *     - `4`: Called off before it was delivered. Older clients do not know it: it is said only where `expanded_statuses` asks for it, and is a failure otherwise.
         * @enum {integer}
         */
        MessageStatus: 0 | 1 | 2 | 3 | 4;
        /**
         * @description The same in words.
         *
         *     - `success`: The endpoint answered with a status of 200 to 299.
         *     - `pending`: Not tried yet.
         *     - `fail`: The endpoint gave no good answer.
         *     - `sending`: Tried without success, and to be tried again.
         *     - `canceled`: Called off before it was delivered.
         * @enum {string}
         */
        MessageStatusText: "success" | "pending" | "fail" | "sending" | "canceled";
        /**
         * @description A token that can be exchanged once.
         * @example {
         *       "oneTimeToken": "ph_once_Zt0aXl2cQmFh0dKqXr8vC4mJ6eH1nQyTzLwB3sP7uNk"
         *     }
         */
        OneTimeTokenIn: {
            /** @description The token that stands behind `#key=`. */
            oneTimeToken: string;
        };
        /**
         * @description The token that was exchanged for it.
         * @example {
         *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl",
         *       "capabilities": [
         *         "ViewBase",
         *         "ManageEndpoint"
         *       ]
         *     }
         */
        OneTimeTokenOut: {
            /** @description Sent as `Authorization: Bearer ...`. */
            token: string;
            /** @description What it is good for. */
            capabilities: string[];
        };
        /**
         * @description All headers to send with each event.
         * @example {
         *       "headers": {
         *         "x-tenant": "eu-1"
         *       }
         *     }
         */
        OperationalWebhookEndpointHeadersIn: {
            /** @description Values by header name. */
            headers: {
                [key: string]: string;
            };
        };
        /**
         * @description The headers that are sent with each event.
         * @example {
         *       "headers": {
         *         "x-tenant": "eu-1"
         *       },
         *       "sensitive": [
         *         "authorization"
         *       ]
         *     }
         */
        OperationalWebhookEndpointHeadersOut: {
            /** @description Values by header name, without the sensitive ones. */
            headers: {
                [key: string]: string;
            };
            /** @description Names of headers that are sent and whose values are not shown, such as `authorization`. */
            sensitive: string[];
        };
        /**
         * @description A new endpoint for events about the organization's own webhooks.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "disabled": false,
         *       "eventTypes": [
         *         "endpoint.disabled"
         *       ],
         *       "metadata": {
         *         "plan": "gold"
         *       },
         *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
         *       "headers": {
         *         "x-tenant": "eu-1"
         *       }
         *     }
         */
        OperationalWebhookEndpointIn: {
            /** @description Where the events go: an http or https URL. It is kept in its normal form. */
            url: string;
            /**
             * @description What it is for, in words for people. Empty when left out.
             * @default
             */
            description?: string;
            /** @description At most so many events a second are sent to the endpoint. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the organization, usable wherever an endpoint's id is. */
            uid?: string | null;
            /**
             * @description A disabled endpoint receives nothing.
             * @default false
             */
            disabled?: boolean;
            /** @description The events that it receives, such as `endpoint.disabled`. Null: all. */
            eventTypes?: string[] | null;
            /** @description Text of your own by name. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
            /** @description The secret to sign with: `whsec_` and 24 to 75 bytes in base64, or `whsk_` and an Ed25519 key pair of 64 bytes in base64. Left out or null: the server makes one. */
            secret?: string | null;
            /** @description Headers to send with each event, by name. */
            headers?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description An endpoint for events about the organization's own webhooks.
         * @example {
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "url": "https://example.com/webhooks",
         *       "disabled": false,
         *       "eventTypes": [
         *         "endpoint.disabled"
         *       ],
         *       "createdAt": "2026-03-14T09:26:53.589Z",
         *       "updatedAt": "2026-03-14T09:26:53.589Z",
         *       "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        OperationalWebhookEndpointOut: {
            /** @description What it is for, in words for people. */
            description: string;
            /** @description At most so many events a second are sent to it. Null: as many as come. */
            throttleRate: number | null;
            /** @description Your own id for it, where it has one. */
            uid: string | null;
            /** @description Where the events go. */
            url: string;
            /** @description A disabled endpoint receives nothing. */
            disabled: boolean;
            /** @description The events that it receives. Null: all. */
            eventTypes: string[] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
            /** @description The server's id for it, beginning with `ep_`. */
            id: string;
            /** @description Text of your own by name. */
            metadata: {
                [key: string]: string;
            };
        };
        /**
         * @description A new secret for an endpoint.
         * @example {
         *       "key": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
         *       "gracePeriodSeconds": 3600
         *     }
         */
        OperationalWebhookEndpointSecretIn: {
            /** @description The new secret, in the form that an endpoint's `secret` has. Left out or null: the server makes one. */
            key?: string | null;
            /** @description How long, in seconds, events are signed with the old secret too: up to 604800 (seven days), 86400 when left out. */
            gracePeriodSeconds?: number | null;
        };
        /**
         * @description The key that verifies what an endpoint receives.
         * @example {
         *       "key": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
         *     }
         */
        OperationalWebhookEndpointSecretOut: {
            /** @description `whsec_` and a shared key, or `whpk_` and an Ed25519 public key, in base64. */
            key: string;
        };
        /**
         * @description The whole of an endpoint but its secret and headers.
         * @example {
         *       "url": "https://example.com/webhooks",
         *       "description": "The billing system",
         *       "throttleRate": 100,
         *       "uid": "billing",
         *       "disabled": false,
         *       "eventTypes": [
         *         "endpoint.disabled"
         *       ],
         *       "metadata": {
         *         "plan": "gold"
         *       }
         *     }
         */
        OperationalWebhookEndpointUpsertIn: {
            /** @description Where the events go: an http or https URL. It is kept in its normal form. */
            url: string;
            /**
             * @description What it is for, in words for people. Empty when left out.
             * @default
             */
            description?: string;
            /** @description At most so many events a second are sent to the endpoint. Null: as many as come. */
            throttleRate?: number | null;
            /** @description An id of your own, unique in the organization, usable wherever an endpoint's id is. */
            uid?: string | null;
            /**
             * @description A disabled endpoint receives nothing.
             * @default false
             */
            disabled?: boolean;
            /** @description The events that it receives, such as `endpoint.disabled`. Null: all. */
            eventTypes?: string[] | null;
            /** @description Text of your own by name. As JSON at most 4096 bytes. */
            metadata?: {
                [key: string]: string;
            } | null;
        };
        /**
         * @description The order of a list.
         *
         *     - `ascending`: Oldest first.
         *     - `descending`: Newest first.
         * @enum {string}
         */
        Ordering: "ascending" | "descending";
        /**
         * @description Why a call failed. In REST the reason decides status and `code`; in gRPC it stands in `google.rpc.ErrorInfo.reason` without the prefix, with the domain `posthorn`.
         *
         *     - `AUTHENTICATION_FAILED`: The token is missing, expired, malformed or not signed by a key that this server trusts.
         *     - `BAD_TOKEN`: The token is genuine but its subject is no organization.
         *     - `BAD_APPLICATION_TOKEN`: The application token is genuine but names no organization.
         *     - `INSUFFICIENT_ACCESS`: The token may not do this.
         *     - `NOT_FOUND`: There is no such thing, or it belongs to somebody else.
         *     - `ROUTE_NOT_FOUND`: The path belongs to no operation.
         *     - `METHOD_NOT_ALLOWED`: The path exists, but not with this HTTP method.
         *     - `CONFLICT`: A name that has to be unique is taken.
         *     - `EVENT_TYPE_EXISTS`: An event type of that name exists and is not archived.
         *     - `VALIDATION_FAILED`: A field breaks a rule, or the body could not be read. The violations name the fields.
         *     - `BAD_REQUEST`: Some other part of the request, such as a query parameter, could not be read.
         *     - `LIMIT_REACHED`: There are as many of these as there may be.
         *     - `MISSING_PAYLOAD`: The message's payload is gone, so it cannot be sent again.
         *     - `PAYLOAD_TOO_LARGE`: The body is larger than the server takes.
         *     - `OVERLOADED`: The server takes in as much as it can. Trying again later helps.
         *     - `NOT_IMPLEMENTED`: The operation is not there yet.
         *     - `UNAVAILABLE`: The server cannot answer right now. Trying again later helps.
         *     - `DEADLINE_EXCEEDED`: The caller's deadline passed first. The call may still have had its effect.
         *     - `CANCELED`: The caller went away. The call may still have had its effect.
         *     - `INTERNAL`: A fault of the server.
         *     - `INVALID_SCHEME`: The event type's schema holds no such example.
         *     - `INVALID_RANGE`: A span of time is longer than it may be, or reaches into the future.
         * @enum {string}
         */
        Reason: "AUTHENTICATION_FAILED" | "BAD_TOKEN" | "BAD_APPLICATION_TOKEN" | "INSUFFICIENT_ACCESS" | "NOT_FOUND" | "ROUTE_NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "EVENT_TYPE_EXISTS" | "VALIDATION_FAILED" | "BAD_REQUEST" | "LIMIT_REACHED" | "MISSING_PAYLOAD" | "PAYLOAD_TOO_LARGE" | "OVERLOADED" | "NOT_IMPLEMENTED" | "UNAVAILABLE" | "DEADLINE_EXCEEDED" | "CANCELED" | "INTERNAL" | "INVALID_SCHEME" | "INVALID_RANGE";
        /**
         * @description What to recover.
         * @example {
         *       "since": "2026-03-14T09:26:53.589Z",
         *       "until": "2026-03-14T09:26:53.589Z"
         *     }
         */
        RecoverIn: {
            /**
             * Format: date-time
             * @description Attempts from this time on, at most 14 days before `until`.
             */
            since: string;
            /**
             * Format: date-time
             * @description Attempts up to this time. Left out or null: now.
             */
            until?: string | null;
        };
        /**
         * @description The task that recovers.
         * @example {
         *       "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "status": "running",
         *       "task": "endpoint.recover",
         *       "updatedAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        RecoverOut: {
            /** @description The task's id, beginning with `qtask_`. */
            id: string;
            /** @description Whether it is over. */
            status: components["schemas"]["BackgroundTaskStatus"];
            /** @description What it does. */
            task: components["schemas"]["BackgroundTaskType"];
            /**
             * Format: date-time
             * @description When anything about it last changed.
             */
            updatedAt: string;
        };
        /**
         * @description Which messages to send for the first time.
         * @example {
         *       "since": "2026-03-14T09:26:53.589Z",
         *       "until": "2026-03-14T09:26:53.589Z"
         *     }
         */
        ReplayIn: {
            /**
             * Format: date-time
             * @description Messages from this time on.
             */
            since: string;
            /**
             * Format: date-time
             * @description Messages up to this time. Left out or null: now.
             */
            until?: string | null;
        };
        /**
         * @description The task that replays.
         * @example {
         *       "id": "ep_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "status": "running",
         *       "task": "endpoint.recover",
         *       "updatedAt": "2026-03-14T09:26:53.589Z"
         *     }
         */
        ReplayOut: {
            /** @description The task's id, beginning with `qtask_`. */
            id: string;
            /** @description Whether it is over. */
            status: components["schemas"]["BackgroundTaskStatus"];
            /** @description What it does. */
            task: components["schemas"]["BackgroundTaskType"];
            /**
             * Format: date-time
             * @description When anything about it last changed.
             */
            updatedAt: string;
        };
        /**
         * @description When failed deliveries are to be tried again.
         * @example {
         *       "retrySchedule": [
         *         {
         *           "secs": 60,
         *           "nanos": 0
         *         },
         *         {
         *           "secs": 3600,
         *           "nanos": 0
         *         }
         *       ]
         *     }
         */
        RetryScheduleIn: {
            /** @description How long to wait before each further attempt; at most 50. None, or null: as the server's settings say. */
            retrySchedule?: components["schemas"]["DurationIn"][] | null;
        };
        /**
         * @description When failed deliveries are tried again.
         * @example {
         *       "retrySchedule": [
         *         {
         *           "secs": 60,
         *           "nanos": 0
         *         },
         *         {
         *           "secs": 3600,
         *           "nanos": 0
         *         }
         *       ]
         *     }
         */
        RetryScheduleOut: {
            /** @description How long is waited before each further attempt. None: as the server's settings say. */
            retrySchedule: components["schemas"]["DurationOut"][];
        };
        /**
         * @description What becomes of a message whose payload fits none of its event type's schemas.
         *
         *     - `reject`: It is refused: 422, with a JSON pointer to each violation of the newest version.
         *     - `warn`: It is taken, and the server's log says what is wrong with it.
         *     - `off`: Nobody looks.
         * @enum {string}
         */
        SchemaEnforcement: "reject" | "warn" | "off";
        /**
         * @description A class of HTTP statuses.
         *
         *     - `0`: There was no answer.
         *     - `100`: 100 to 199.
         *     - `200`: 200 to 299.
         *     - `300`: 300 to 399.
         *     - `400`: 400 to 499.
         *     - `500`: 500 to 599.
         * @enum {integer}
         */
        StatusCodeClass: 0 | 100 | 200 | 300 | 400 | 500;
        /** @description One problem of a request. */
        ValidationErrorItem: {
            /** @description Where: `body`, `query` or `path`, then names from there down. */
            loc: string[];
            /** @description A sentence, for people. */
            msg: string;
            /** @description `value_error`, or `value_error.jsondecode` for what could not be read. */
            type: string;
        };
        /**
         * @description Who is asking.
         * @example {
         *       "envId": "org_23rb8YdGqMT0qIzpgGwdXfHirMu",
         *       "appId": "app_2mFh0dKqXr8vC4mJ6eH1nQyTzLw",
         *       "permissionSource": "SvixJwt",
         *       "sessionId": "browser-1"
         *     }
         */
        WhoamiOut: {
            /** @description The organization's id. */
            envId: string | null;
            /** @description The application's id, where the token is an application's. */
            appId: string | null;
            /** @description What kind of token it is. */
            permissionSource: components["schemas"]["AuthenticationSource"];
            /** @description The session that the token was made for, where that was said. */
            sessionId: string | null;
        };
    };
    responses: {
        /** @description Path, query or body could not be read, or the state of things does not allow the call. `detail` says what is wrong. */
        BadRequest: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "generic_error",
                 *       "detail": "query parameter `limit`: expected a whole number from 0 to 4294967295",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description The token is missing, expired or not genuine. */
        Unauthorized: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                "www-authenticate": components["headers"]["www-authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "authentication_failed",
                 *       "detail": "Invalid token",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description The token is genuine and may not do this. */
        Forbidden: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "insufficient access",
                 *       "detail": "Insufficient access for the given operation.",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description There is no such thing, or it is somebody else's. */
        NotFound: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "not_found",
                 *       "detail": "Entity not found",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description A name that has to be unique is taken. */
        Conflict: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "conflict",
                 *       "detail": "A conflict has occurred",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description The body is larger than 2 MiB, packed or unpacked. */
        PayloadTooLarge: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "payload_too_large",
                 *       "detail": "Request payload is too large.",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description A field breaks a rule, or the body is not what it should be. There is an item for each problem. */
        ValidationFailed: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": [
                 *         {
                 *           "loc": [
                 *             "body",
                 *             "uid"
                 *           ],
                 *           "msg": "String must be at least one character",
                 *           "type": "value_error"
                 *         }
                 *       ],
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HTTPValidationError"];
            };
        };
        /** @description The server takes in as much as it can. Try again after `retry-after` seconds. */
        TooManyRequests: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                "retry-after": components["headers"]["retry-after"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "overloaded",
                 *       "detail": "The server is taking in as much as it can. Try again shortly.",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description A fault of the server; its log has the cause under the request id. */
        InternalError: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "server_error",
                 *       "detail": "Internal Server Error",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
        /** @description The server cannot answer right now. Try again after `retry-after` seconds. */
        Unavailable: {
            headers: {
                "x-request-id": components["headers"]["x-request-id"];
                "retry-after": components["headers"]["retry-after"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "unavailable",
                 *       "detail": "The server cannot answer right now. Try again shortly.",
                 *       "requestId": "req_01JPA4V8N2"
                 *     }
                 */
                "application/json": components["schemas"]["HttpErrorOut"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The id under which the log knows the call: the caller's own where it sent one. */
        "x-request-id": string;
        /** @description Seconds to wait before trying again. */
        "retry-after": number;
        /** @description How to authenticate. */
        "www-authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "v1.api-token.list": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Oldest first (the default) or newest first.
                 * @example ascending
                 */
                order?: components["schemas"]["Ordering"];
            };
            header?: never;
            path: {
                /**
                 * @description The organization's id: the token's own.
                 * @example org_23rb8YdGqMT0qIzpgGwdXfHirMu
                 */
                env_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseApiTokenCensoredOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.api-token.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The organization's id: the token's own.
                 * @example org_23rb8YdGqMT0qIzpgGwdXfHirMu
                 */
                env_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.api-token.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id: the token's own.
                 * @example org_23rb8YdGqMT0qIzpgGwdXfHirMu
                 */
                env_id: string;
                /**
                 * @description The API token's id.
                 * @example key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenCensoredOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.api-token.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id: the token's own.
                 * @example org_23rb8YdGqMT0qIzpgGwdXfHirMu
                 */
                env_id: string;
                /**
                 * @description The API token's id.
                 * @example key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenUpdate"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenCensoredOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.api-token.patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organization's id: the token's own.
                 * @example org_23rb8YdGqMT0qIzpgGwdXfHirMu
                 */
                env_id: string;
                /**
                 * @description The API token's id.
                 * @example key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenPatch"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenCensoredOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.api-token.expire": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The organization's id: the token's own.
                 * @example org_23rb8YdGqMT0qIzpgGwdXfHirMu
                 */
                env_id: string;
                /**
                 * @description The API token's id.
                 * @example key_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenExpireIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.application.list": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Oldest first (the default) or newest first.
                 * @example ascending
                 */
                order?: components["schemas"]["Ordering"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseApplicationOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.application.create": {
        parameters: {
            query?: {
                /**
                 * @description Answer with the application that has this uid, if there is one.
                 * @example false
                 */
                get_if_exists?: boolean;
            };
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationIn"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.application.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.application.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationIn"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.application.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.application.patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationPatch"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.app-portal-access": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppPortalAccessIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppPortalAccessOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.dashboard-access": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppPortalAccessOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.exchange-one-time-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeTokenIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeTokenOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoamiOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.expire-all": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationTokenExpireIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.authentication.create-message-token": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.background-task.list": {
        parameters: {
            query?: {
                /**
                 * @description Only those with this status.
                 * @example running
                 */
                status?: components["schemas"]["BackgroundTaskStatus"];
                /**
                 * @description Only those that do this.
                 * @example endpoint.recover
                 */
                task?: components["schemas"]["BackgroundTaskType"];
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Oldest first or newest first (the default).
                 * @example ascending
                 */
                order?: components["schemas"]["Ordering"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseBackgroundTaskOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.background-task.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task's id.
                 * @example qtask_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundTaskOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.list": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Oldest first or newest first (the default).
                 * @example ascending
                 */
                order?: components["schemas"]["Ordering"];
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseEndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointIn"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointUpdate"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointOut"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointPatch"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.get-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecretOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.rotate-secret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointSecretRotateIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.get-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointHeadersOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.set-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointHeadersIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.patch-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointHeadersPatchIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.get-stats": {
        parameters: {
            query?: {
                /**
                 * @description From this time on, at most 28 days before `until`; that long when not said.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                since?: string;
                /**
                 * @description Up to this time, which may not be in the future; now when not said.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                until?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointStats"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.send-example": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventExampleIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.recover": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverIn"];
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoverOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.replay-missing": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayIn"];
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.bulk-replay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReplayIn"];
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.endpoint.cancel-msgs": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelMsgsIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.environment.get-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentSettingsOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.environment.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.environment.import": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnvironmentIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.list": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Taken for the sake of older clients; the list is always in the order of the names.
                 * @example ascending
                 */
                order?: components["schemas"]["Ordering"];
                /**
                 * @description Show archived ones too.
                 * @example false
                 */
                include_archived?: boolean;
                /**
                 * @description Show the schemas; false when not said.
                 * @example false
                 */
                with_content?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseEventTypeOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventTypeIn"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The event type's name.
                 * @example invoice.paid
                 */
                event_type_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The event type's name.
                 * @example invoice.paid
                 */
                event_type_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventTypeUpdate"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeOut"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.delete": {
        parameters: {
            query?: {
                /**
                 * @description Remove it for good rather than archive it.
                 * @example false
                 */
                expunge?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The event type's name.
                 * @example invoice.paid
                 */
                event_type_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.patch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The event type's name.
                 * @example invoice.paid
                 */
                event_type_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventTypePatch"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.get-retry-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The event type's name.
                 * @example invoice.paid
                 */
                event_type_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryScheduleOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.set-retry-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The event type's name.
                 * @example invoice.paid
                 */
                event_type_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryScheduleIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryScheduleOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.event-type.import-openapi": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventTypeImportOpenApiIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeImportOpenApiOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.list": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Only those with this channel.
                 * @example eu
                 */
                channel?: string;
                /**
                 * @description Only those before this time, exclusive.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                before?: string;
                /**
                 * @description Only those after this time.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                after?: string;
                /**
                 * @description Show the payloads; true when not said.
                 * @example false
                 */
                with_content?: boolean;
                /**
                 * @description Only those of these event types.
                 * @example [
                 *       "invoice.paid"
                 *     ]
                 */
                event_types?: string[];
                /**
                 * @description Only those with this tag.
                 * @example order-17
                 */
                tag?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseMessageOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.create": {
        parameters: {
            query?: {
                /**
                 * @description Show the payload in the answer; true when not said.
                 * @example false
                 */
                with_content?: boolean;
            };
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageIn"];
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.create-batch": {
        parameters: {
            query?: {
                /**
                 * @description Show the payloads in the answer; true when not said.
                 * @example false
                 */
                with_content?: boolean;
            };
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageBatchIn"];
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageBatchOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.get": {
        parameters: {
            query?: {
                /**
                 * @description Show the payload; true when not said.
                 * @example false
                 */
                with_content?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.expunge-content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.precheck": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagePrecheckIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePrecheckOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.get-raw-payload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageRawPayloadOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.bulk-expunge-content": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkExpungeContentsIn"];
            };
        };
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkExpungeContentsOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message.expunge-all-contents": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpungeAllContentsOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.list-by-msg": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Only those with this outcome.
                 * @example 0
                 */
                status?: components["schemas"]["MessageStatus"];
                /**
                 * @description Only those whose answer had a status of this class.
                 * @example 0
                 */
                status_code_class?: components["schemas"]["StatusCodeClass"];
                /**
                 * @description Only those with this channel.
                 * @example eu
                 */
                channel?: string;
                /**
                 * @description Only those before this time, exclusive.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                before?: string;
                /**
                 * @description Only those after this time.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                after?: string;
                /**
                 * @description Show the endpoints' answers; true when not said.
                 * @example false
                 */
                with_content?: boolean;
                /**
                 * @description Only those of these event types.
                 * @example [
                 *       "invoice.paid"
                 *     ]
                 */
                event_types?: string[];
                /**
                 * @description Only those to this endpoint, by its id or uid.
                 * @example billing
                 */
                endpoint_id?: string;
                /**
                 * @description Only those with this tag.
                 * @example order-17
                 */
                tag?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseMessageAttemptOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.list-by-msg-2": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Only those with this outcome.
                 * @example 0
                 */
                status?: components["schemas"]["MessageStatus"];
                /**
                 * @description Only those whose answer had a status of this class.
                 * @example 0
                 */
                status_code_class?: components["schemas"]["StatusCodeClass"];
                /**
                 * @description Only those with this channel.
                 * @example eu
                 */
                channel?: string;
                /**
                 * @description Only those before this time, exclusive.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                before?: string;
                /**
                 * @description Only those after this time.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                after?: string;
                /**
                 * @description Show the endpoints' answers; true when not said.
                 * @example false
                 */
                with_content?: boolean;
                /**
                 * @description Only those of these event types.
                 * @example [
                 *       "invoice.paid"
                 *     ]
                 */
                event_types?: string[];
                /**
                 * @description Only those to this endpoint, by its id or uid.
                 * @example billing
                 */
                endpoint_id?: string;
                /**
                 * @description Only those with this tag.
                 * @example order-17
                 */
                tag?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseMessageAttemptOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.list-by-endpoint": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Only those with this outcome.
                 * @example 0
                 */
                status?: components["schemas"]["MessageStatus"];
                /**
                 * @description Only those whose answer had a status of this class.
                 * @example 0
                 */
                status_code_class?: components["schemas"]["StatusCodeClass"];
                /**
                 * @description Only those with this channel.
                 * @example eu
                 */
                channel?: string;
                /**
                 * @description Only those before this time, exclusive.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                before?: string;
                /**
                 * @description Only those after this time.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                after?: string;
                /**
                 * @description Show the endpoint's answers; true when not said.
                 * @example false
                 */
                with_content?: boolean;
                /**
                 * @description Only those of these event types.
                 * @example [
                 *       "invoice.paid"
                 *     ]
                 */
                event_types?: string[];
                /**
                 * @description Only those with this tag.
                 * @example order-17
                 */
                tag?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseMessageAttemptOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.list-by-msg-and-endpoint": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Only those with this outcome.
                 * @example 0
                 */
                status?: components["schemas"]["MessageStatus"];
                /**
                 * @description Only those whose answer had a status of this class.
                 * @example 0
                 */
                status_code_class?: components["schemas"]["StatusCodeClass"];
                /**
                 * @description Only those with this channel.
                 * @example eu
                 */
                channel?: string;
                /**
                 * @description Only those before this time, exclusive.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                before?: string;
                /**
                 * @description Only those after this time.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                after?: string;
                /**
                 * @description Show the endpoint's answers; true when not said.
                 * @example false
                 */
                with_content?: boolean;
                /**
                 * @description Only those of these event types.
                 * @example [
                 *       "invoice.paid"
                 *     ]
                 */
                event_types?: string[];
                /**
                 * @description Only those with this tag.
                 * @example order-17
                 */
                tag?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseMessageAttemptOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.list-attempted-messages": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Only those with this outcome.
                 * @example 0
                 */
                status?: components["schemas"]["MessageStatus"];
                /**
                 * @description Only those with this channel.
                 * @example eu
                 */
                channel?: string;
                /**
                 * @description Only those before this time, exclusive.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                before?: string;
                /**
                 * @description Only those after this time.
                 * @example 2026-03-14T09:26:53.589Z
                 */
                after?: string;
                /**
                 * @description Show the payloads; true when not said.
                 * @example false
                 */
                with_content?: boolean;
                /**
                 * @description Only those of these event types.
                 * @example [
                 *       "invoice.paid"
                 *     ]
                 */
                event_types?: string[];
                /**
                 * @description Only those with this tag.
                 * @example order-17
                 */
                tag?: string;
                /**
                 * @description Tell what was called off from what failed (status 4), and list what was called off before its first attempt too; false when not said.
                 * @example false
                 */
                expanded_statuses?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseEndpointMessageOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.list-attempted-destinations": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseMessageEndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
                /**
                 * @description The attempt's id.
                 * @example atmpt_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageAttemptOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.get-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
                /**
                 * @description The attempt's id.
                 * @example atmpt_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageAttemptHeadersOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.expunge-content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
                /**
                 * @description The attempt's id.
                 * @example atmpt_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                attempt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.message-attempt.resend": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The application's id or uid.
                 * @example customer-1
                 */
                app_id: string;
                /**
                 * @description The message's id or event id.
                 * @example inv_1001-paid
                 */
                msg_id: string;
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.list": {
        parameters: {
            query?: {
                /**
                 * @description How many at most: 250 or less, 50 when not said.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `iterator` or `prevIterator` of an earlier page.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                iterator?: string;
                /**
                 * @description Oldest first or newest first (the default).
                 * @example ascending
                 */
                order?: components["schemas"]["Ordering"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListResponseOperationalWebhookEndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationalWebhookEndpointIn"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationalWebhookEndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationalWebhookEndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationalWebhookEndpointUpsertIn"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationalWebhookEndpointOut"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationalWebhookEndpointOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.get-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationalWebhookEndpointSecretOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.rotate-secret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key gives the first answer again instead of doing it twice. Keys are kept for 12 hours and belong to the caller and the path.
                 * @example c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationalWebhookEndpointSecretIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.get-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationalWebhookEndpointHeadersOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.operational-webhook-endpoint.set-headers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id or uid.
                 * @example billing
                 */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationalWebhookEndpointHeadersIn"];
            };
        };
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.health.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Here it is. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "v1.health.ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. There is nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["x-request-id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "webhook.message": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The message's id: the same each time it is tried.
                 * @example msg_2mFh0dKqXr8vC4mJ6eH1nQyTzLw
                 */
                "webhook-id": string;
                /**
                 * @description When this attempt was made, in seconds since 1970.
                 * @example 1773480413
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures over `<id>.<timestamp>.<body>`, separated by spaces: `v1,` with HMAC-SHA256, `v1a,` with Ed25519. While a secret is rotated there is one for each.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Gone: nothing more is sent to this endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
