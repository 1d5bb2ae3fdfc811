import { ApiError } from '../core/errors.ts';
import { type ReplayInput, type TaskKind, taskKind } from '../core/task.ts';
import type { EndpointHandlers } from '../gen/handlers.ts';
import { MessageStatus } from '../gen/posthorn/v1/message_attempt.ts';
import type { Context } from '../pipeline/call.ts';
import type { Clock } from '../ports/clock.ts';
import type { EndpointRow } from '../store/endpoints.ts';
import type { Tasks } from '../store/tasks.ts';
import { taskOut } from './background-task.ts';
import { ownerOf } from './owner.ts';

/** A recovery reaches 14 days back; five minutes more are let pass, for a caller who counted before the call. */
const longestMs = (14 * 24 * 60 + 5) * 60_000;

interface Dependencies {
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly find: (context: Context, idOrUid: string) => Promise<EndpointRow>;
}

type Replaying = Pick<EndpointHandlers<Context>, 'recoverEndpoint' | 'replayMissingMessages' | 'bulkReplayMessages'>;

/** What sends many messages to an endpoint once more. The work is a task's; this only starts it. */
export function createReplayHandlers({ tasks, clock, find }: Dependencies): Replaying {
  async function start(context: Context, idOrUid: string, kind: TaskKind, input: ReplayInput) {
    const { id } = await find(context, idOrUid);
    return taskOut(await tasks.start(ownerOf(context), id, kind, input));
  }

  /** Nothing beyond now: what a replay itself sends must not be replayed by it. */
  function spanOf({ since, until }: { since: Date | undefined; until: Date | undefined }) {
    if (since === undefined) throw ApiError.field(['body', 'since'], 'missing field `since`', 'value_error.jsondecode');
    const now = clock.now();
    return { since: since.getTime(), until: Math.min(until?.getTime() ?? now, now) };
  }

  return {
    async recoverEndpoint(context, { endpointId, recoverIn }) {
      const span = spanOf(recoverIn);
      const until = recoverIn.until?.getTime() ?? span.until;
      if (span.since < until - longestMs)
        throw ApiError.field(['body', 'since'], 'Cannot recover more than 14 days of messages');
      return start(context, endpointId, taskKind.recover, span);
    },

    async replayMissingMessages(context, { endpointId, replayIn }) {
      return start(context, endpointId, taskKind.replayMissing, spanOf(replayIn));
    },

    async bulkReplayMessages(context, { endpointId, bulkReplayIn }) {
      const { eventTypes, channel, tag, status, statusCodeClass } = bulkReplayIn;
      return start(context, endpointId, taskKind.bulkReplay, {
        ...spanOf(bulkReplayIn),
        ...(eventTypes.length === 0 ? {} : { eventTypes }),
        ...(channel === undefined ? {} : { channel }),
        ...(tag === undefined ? {} : { tag }),
        ...(status ? { status: status - MessageStatus.SUCCESS } : {}),
        // Classes follow one another as hundreds do, beginning with 0, no answer.
        ...(statusCodeClass ? { codesFrom: (statusCodeClass - 1) * 100 } : {}),
      });
    },
  };
}
