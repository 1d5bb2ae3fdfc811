import { ApiError } from '../core/errors.ts';
import { exampleOf } from '../core/example.ts';
import type { EndpointHandlers } from '../gen/handlers.ts';
import type { MessageIn, MessageOut } from '../gen/posthorn/v1/message.ts';
import type { Context } from '../pipeline/call.ts';
import type { EndpointRow } from '../store/endpoints.ts';
import type { EventTypes } from '../store/event-types.ts';

/** The event type that needs no schema, as clients of the reference know it. */
const ping = 'svix.ping';
const pingPayload = Buffer.from('{"success":true}');

/** Takes in a message that goes to one endpoint, if it wants it. */
export type SendTo = (context: Context, appId: string, endpointId: string, input: MessageIn) => Promise<MessageOut>;

interface Dependencies {
  readonly eventTypes: Pick<EventTypes, 'find'>;
  readonly find: (context: Context, idOrUid: string) => Promise<EndpointRow>;
  readonly sendTo: SendTo;
}

export function createExampleHandlers(dependencies: Dependencies): Pick<EndpointHandlers<Context>, 'sendExample'> {
  const { eventTypes, find, sendTo } = dependencies;

  async function payloadOf(organizationId: string, eventType: string, index: number): Promise<Buffer> {
    if (eventType === ping) return pingPayload;
    const row = await eventTypes.find(organizationId, eventType, undefined);
    if (row === undefined) throw new ApiError('NOT_FOUND');
    const example = row.schemas === null ? undefined : exampleOf(Buffer.from(row.schemas), index);
    if (example === undefined) throw new ApiError('INVALID_SCHEME');
    return example;
  }

  return {
    async sendExample(context, { appId, endpointId, eventExampleIn }) {
      const { eventType, exampleIndex } = eventExampleIn;
      const endpoint = await find(context, endpointId);
      const payload = await payloadOf(context.principal.organizationId, eventType, exampleIndex ?? 0);
      return sendTo(context, appId, endpoint.id, {
        application: undefined,
        eventId: undefined,
        eventType,
        payload,
        channels: [],
        payloadRetentionPeriod: undefined,
        payloadRetentionHours: undefined,
        transformationsParams: undefined,
        tags: [],
        deliverAt: undefined,
      });
    },
  };
}
