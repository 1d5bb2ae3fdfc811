import type { Enforcement } from '../core/enforcement.ts';
import { ApiError, catalogue } from '../core/errors.ts';
import { type IdFactory, prefixes } from '../core/ids.ts';
import { hiddenPayload, shownPayload } from '../core/payload.ts';
import type { ApplicationIn } from '../gen/posthorn/v1/application.ts';
import { Reason } from '../gen/posthorn/v1/errors.ts';
import type {
  BatchCreateMessagesRequest,
  CreateMessageRequest,
  MessageBatchOut,
  MessageBatchResult,
  MessageIn,
  MessageOut,
} from '../gen/posthorn/v1/message.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { Committer } from '../store/committer.ts';
import type { Accepted, Draft, Key } from '../store/draft.ts';
import type { EventTypeRules } from '../store/event-type-rules.ts';
import { eventKey, type Holders, idempotencyKey } from '../store/message-keys.ts';
import type { ApplicationView, Views } from '../store/views.ts';
import { createFindOrMake } from './application-on-demand.ts';
import type { SendTo } from './endpoint-example.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const defaultRetentionDays = 90;
/** How far ahead a message can be scheduled. */
const soonestMs = 60_000;
const latestMs = dayMs;
/** Rounds in which a draft is computed anew after its application changed; then under a lock. */
const freeRounds = 3;
/** A key that nobody holds after all is tried again this often. */
const keyRounds = 5;
/** In place of an index: an idempotency key of a batch is not that of a single call. */
const alone = -1;

interface Dependencies {
  readonly views: Views;
  readonly eventTypeRules: Pick<EventTypeRules, 'of'>;
  /** What becomes of a message that fits no schema, where its event type does not say it. */
  readonly enforcement: Enforcement;
  readonly committer: Committer;
  readonly ids: IdFactory;
  readonly clock: Clock;
  /** Makes the partition of this expiry day unless it is there. */
  readonly ensureContentDay: (day: number) => Promise<void> | undefined;
  readonly findHolders: (draft: Draft) => Promise<Holders>;
  /** The message as it was answered the first time. */
  readonly readMessage: (applicationId: string, id: string) => Promise<MessageOut | undefined>;
  /** Makes an application; a CONFLICT means that another call was first. */
  readonly createApplication: (organizationId: string, application: ApplicationIn) => Promise<unknown>;
}

/** Takes messages in: finds who wants them, has them committed, answers when they are durable. */
export function createMessageCreation(dependencies: Dependencies) {
  const {
    views,
    eventTypeRules,
    enforcement,
    committer,
    ids,
    clock,
    ensureContentDay,
    findHolders,
    readMessage,
    createApplication,
  } = dependencies;
  const findOrMake = createFindOrMake({ find: views.find, create: createApplication });

  /** What only the moment tells, beyond the rules that each field has for itself. */
  function problemOf({ deliverAt, payloadRetentionPeriod, payloadRetentionHours }: MessageIn, at: number) {
    if (deliverAt !== undefined) {
      const ahead = deliverAt.getTime() - at;
      if (ahead < soonestMs || ahead > latestMs)
        return ApiError.field(['body', 'deliverAt'], 'deliverAt must be from 1 minute to 24 hours ahead');
    }
    if (payloadRetentionPeriod !== undefined && payloadRetentionHours !== undefined)
      return ApiError.field(
        ['body', 'payloadRetentionHours'],
        'payloadRetentionHours and payloadRetentionPeriod exclude each other',
      );
    return undefined;
  }

  /** What is wrong with a message whose event type refuses what fits none of its schemas. */
  async function misfit(context: Context, input: MessageIn): Promise<ApiError | undefined> {
    const found = eventTypeRules.of(context.principal.organizationId, input.eventType);
    const rule = found instanceof Promise ? await found : found;
    const enforced = rule?.enforcement ?? enforcement;
    if (rule === undefined || enforced === 'off') return undefined;
    const { rawPayload } = input.transformationsParams ?? {};
    const violations = rule.check(rawPayload === undefined ? input.payload : Buffer.from(rawPayload));
    if (violations.length === 0) return undefined;
    if (enforced === 'warn') {
      context.log.warn({ eventType: input.eventType, violations }, 'a message fits no schema of its event type');
      return undefined;
    }
    const told = violations.map(({ pointer, message }) => `${pointer === '' ? 'the payload' : pointer} ${message}`);
    return new ApiError('VALIDATION_FAILED', `body.payload: ${told.join('; ')}`, {
      violations: violations.map(({ pointer }, index) => ({
        loc: ['body', 'payload', ...pointer.split('/').slice(1).map(unescaped)],
        msg: told[index] as string,
        type: 'value_error.schema',
      })),
    });
  }

  function draftOf(context: Context, view: ApplicationView, input: MessageIn, identity: Identity): Draft {
    const channels = input.channels.length > 0 ? [...new Set(input.channels)] : undefined;
    const rawPayload = input.transformationsParams?.rawPayload ?? undefined;
    const keys: Key[] = [];
    const eventId = input.eventId ?? undefined;
    if (eventId !== undefined) keys.push(eventKey(view.id, eventId));
    if (context.idempotencyKey !== undefined) {
      // A name can come to lead to another application, where the first answer is nobody's any more.
      const uri = `${view.id}/${identity.uri}`;
      keys.push(idempotencyKey(view.organizationId, uri, context.idempotencyKey, identity.place));
    }
    return {
      id: identity.id,
      applicationId: view.id,
      organizationId: view.organizationId,
      version: view.version,
      authEpoch: context.principal.authEpoch,
      eventType: input.eventType,
      eventId,
      channels,
      tags: input.tags.length > 0 ? [...new Set(input.tags)] : undefined,
      deliverAt: input.deliverAt?.getTime(),
      raw: rawPayload !== undefined,
      contentDay: Math.floor(((input.deliverAt?.getTime() ?? identity.at) + keptMs(input)) / dayMs),
      createdAt: identity.at,
      body: rawPayload === undefined ? input.payload : Buffer.from(rawPayload),
      keys,
      endpointIds: view
        .match(input.eventType, channels ?? null)
        .map((endpoint) => endpoint.id)
        .filter((id) => identity.only === undefined || id === identity.only),
    };
  }

  /** Sent to every endpoint that wants it, or to one of them alone. */
  async function take(
    context: Context,
    appId: string,
    input: MessageIn,
    { place = alone, only }: Aim,
  ): Promise<MessageOut> {
    let view = await findOrMake(context.principal.organizationId, appId, input.application);
    const at = clock.now();
    const uri = only === undefined ? appId : `${appId}/endpoint/${only}`;
    const identity: Identity = { id: ids.next(prefixes.message), at, uri, place, only };
    const problem = problemOf(input, at) ?? (only === undefined ? await misfit(context, input) : undefined);
    if (problem !== undefined) return first(draftOf(context, view, input, identity), problem);
    for (let round = 0, taken = 0; ; round += 1) {
      const draft = draftOf(context, view, input, identity);
      const preparing = ensureContentDay(draft.contentDay);
      if (preparing !== undefined) await preparing;
      const verdict = await (round < freeRounds ? committer.accept(draft) : underLock(context, view, input, identity));
      if (verdict.kind === 'accepted') return shown(draft);
      if (verdict.kind === 'failed') throw verdict.error;
      if (verdict.kind === 'taken') {
        const holders = await findHolders(draft);
        const first = holders.repeats === undefined ? undefined : await readMessage(view.id, holders.repeats);
        if (first !== undefined) return first;
        if (holders.conflict) throw new ApiError('CONFLICT');
        taken += 1;
        if (taken > keyRounds) throw new ApiError('UNAVAILABLE', undefined, { retryAfterMs: 1_000 });
      } else {
        views.forget(view.id);
        view = await fresh(context, appId, view.id);
      }
    }
  }

  /** A call that is repeated after its moment has passed is answered as it was the first time. */
  async function first(draft: Draft, problem: ApiError): Promise<MessageOut> {
    const repeats = draft.keys.length === 0 ? undefined : (await findHolders(draft)).repeats;
    const made = repeats === undefined ? undefined : await readMessage(draft.applicationId, repeats);
    if (made === undefined) throw problem;
    return made;
  }

  /** The application as it is now. It may have gone, or the name may lead to another one. */
  async function fresh(context: Context, appId: string, staleId: string): Promise<ApplicationView> {
    const { organizationId, authEpoch } = context.principal;
    const view = await views.find(organizationId, appId);
    if (view === undefined) throw new ApiError('NOT_FOUND', 'Application not found');
    if (view.authEpoch !== authEpoch) throw new ApiError('AUTHENTICATION_FAILED');
    if (view.id !== staleId) context.log.debug({ staleId, id: view.id }, 'the uid has moved to another application');
    return view;
  }

  function underLock(context: Context, view: ApplicationView, input: MessageIn, identity: Identity): Promise<Accepted> {
    return committer.acceptLocked(view.id, async () => {
      views.forget(view.id);
      const locked = await views.load(view.id, view.version);
      return locked === undefined ? undefined : draftOf(context, locked, input, identity);
    });
  }

  async function attempt(context: Context, appId: string, input: MessageIn, place: number, withContent: boolean) {
    try {
      const value = visible(await take(context, appId, input, { place }), withContent);
      return { result: { $case: 'message', value } } satisfies MessageBatchResult;
    } catch (error) {
      if (!(error instanceof ApiError) || wholeCall.has(error.reason)) throw error;
      const { http: status, code } = catalogue[error.reason];
      const value = { reason: Reason[error.reason], status, code, detail: error.message };
      return { result: { $case: 'error', value } } satisfies MessageBatchResult;
    }
  }

  const sendTo: SendTo = async (context, appId, endpointId, input) =>
    visible(await take(context, appId, input, { only: endpointId }), false);

  return {
    sendTo,

    async createMessage(context: Context, request: CreateMessageRequest): Promise<MessageOut> {
      const input = required(request.messageIn, 'message_in');
      return visible(await take(context, request.appId, input, {}), request.withContent !== false);
    },

    async batchCreateMessages(context: Context, request: BatchCreateMessagesRequest): Promise<MessageBatchOut> {
      const { messages } = required(request.messageBatchIn, 'message_batch_in');
      const withContent = request.withContent !== false;
      // One after the other would be a commit each; together they are one batch.
      const results = await Promise.all(
        messages.map((input, place) => attempt(context, request.appId, input, place, withContent)),
      );
      return { results };
    },
  };
}

/** What stays the same through every round of a create. */
interface Identity {
  readonly id: string;
  readonly at: number;
  /** The application as the caller named it: part of what an idempotency key belongs to. */
  readonly uri: string;
  readonly place: number;
  /** The only endpoint that may get it. */
  readonly only: string | undefined;
}

/** Where in a batch a message stands, and whom alone it is for. */
interface Aim {
  readonly place?: number;
  readonly only?: string;
}

/** Errors that are not one message's alone. */
const wholeCall = new Set(['AUTHENTICATION_FAILED', 'OVERLOADED', 'UNAVAILABLE', 'CANCELED', 'DEADLINE_EXCEEDED']);

/** One token of a JSON pointer. */
function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** How long a payload is kept. */
function keptMs({ payloadRetentionHours, payloadRetentionPeriod = defaultRetentionDays }: MessageIn): number {
  return payloadRetentionHours === undefined ? payloadRetentionPeriod * dayMs : payloadRetentionHours * hourMs;
}

function shown(draft: Draft): MessageOut {
  return {
    id: draft.id,
    eventId: draft.eventId,
    eventType: draft.eventType,
    payload: shownPayload(draft.body, draft.raw),
    channels: [...(draft.channels ?? [])],
    timestamp: new Date(draft.createdAt),
    tags: [...(draft.tags ?? [])],
    deliverAt: draft.deliverAt === undefined ? undefined : new Date(draft.deliverAt),
  };
}

function visible(message: MessageOut, withContent: boolean): MessageOut {
  return withContent ? message : { ...message, payload: hiddenPayload };
}

function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw ApiError.field(['body'], `missing field \`${field}\``, 'value_error.jsondecode');
  return value;
}
