import { ApiKey } from './api-key.ts';
import { Application } from './application.ts';
import { Endpoint } from './endpoint.ts';
import { EndpointSecret } from './endpoint-secret.ts';
import { EventType } from './event-type.ts';
import { Organization } from './organization.ts';
import { Task } from './task.ts';

/** Everything that the ORM knows. Messages, deliveries and attempts are SQL by hand. */
export const entities = [Organization, Application, Endpoint, EndpointSecret, EventType, Task, ApiKey];
