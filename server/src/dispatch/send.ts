import { packSent } from '../core/attempt-headers.ts';
import type { Cause } from '../core/cause.ts';
import { type Leased, outcome, poisonedAfter, sendMarginMs } from '../core/delivery.ts';
import type { IdFactory } from '../core/ids.ts';
import { prefixes } from '../core/ids.ts';
import { signatureHeader } from '../core/signature.ts';
import { judge, succeeded, type Verdict } from '../core/verdict.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Sender, SendResult } from '../ports/sender.ts';
import type { Disposition, Settled } from '../store/deliveries.ts';
import type { ApplicationView, EndpointView } from '../store/views.ts';

export interface Sending {
  /** Sends one leased delivery and says what becomes of it. Undefined: its lease no longer covers a send; drop it. */
  send(leased: Leased, view: ApplicationView | undefined, signal: AbortSignal): Promise<Settled | undefined>;
}

interface Dependencies {
  readonly sender: Sender;
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: IdFactory;
  readonly retrySchedule: readonly number[];
  /** The message's own schedule, where it has one. Asked for after failures alone. */
  readonly scheduleOf?: (leased: Leased) => Promise<readonly number[] | undefined>;
  readonly timeoutMs: number;
  readonly leaseMs: number;
  /** `webhook` for `webhook-id` and its kin, `svix` for theirs. */
  readonly headerFamily: 'webhook' | 'svix';
  readonly userAgent: string;
}

/** What a delivery goes out with, and what its attempt keeps of that. */
interface Request {
  readonly headers: string[];
  readonly sent: string;
}

export function createSending(dependencies: Dependencies): Sending {
  const { sender, clock, random, ids, retrySchedule, scheduleOf, timeoutMs, leaseMs, headerFamily, userAgent } =
    dependencies;
  const fixed = new WeakMap<EndpointView, readonly string[]>();
  const names = [`${headerFamily}-id`, `${headerFamily}-timestamp`, `${headerFamily}-signature`] as const;

  /** The headers that are the same for every message; a custom one takes the place of ours of the same name. */
  function fixedHeaders(endpoint: EndpointView, custom: readonly string[]): readonly string[] {
    const known = fixed.get(endpoint);
    if (known !== undefined) return known;
    const taken = new Set(custom.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()));
    const ours = [
      ['accept', '*/*'],
      ['content-type', 'application/json'],
      ['user-agent', userAgent],
    ].filter(([name]) => !taken.has(name as string));
    const headers = [...ours.flat(), ...custom];
    fixed.set(endpoint, headers);
    return headers;
  }

  function request(leased: Leased, endpoint: EndpointView, body: Buffer): Request | Cause {
    const { keys, headers } = endpoint;
    if (keys === 'unreadable' || keys.length === 0) return 'secret';
    if (headers === 'unreadable') return 'header';
    const now = clock.now();
    const seconds = Math.floor(now / 1000);
    const valid = keys.length === 1 ? keys : keys.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now);
    const signature = signatureHeader(
      valid.map(({ key }) => key),
      leased.messageId,
      seconds,
      body,
    );
    const own = [names[0], leased.messageId, names[1], String(seconds), names[2], signature];
    return {
      headers: [...fixedHeaders(endpoint, headers), ...own],
      sent: packSent({ family: headerFamily, seconds, signature, userAgent }),
    };
  }

  async function attempt(
    leased: Leased,
    endpoint: EndpointView,
    body: Buffer,
    signal: AbortSignal,
  ): Promise<SendResult & Partial<Pick<Request, 'sent'>>> {
    try {
      const ready = request(leased, endpoint, body);
      if (typeof ready === 'string') return refused(ready, ownFault[ready] ?? ready);
      const { headers, sent } = ready;
      return { ...(await sender.send({ url: endpoint.url, headers, body, timeoutMs }, signal)), sent };
    } catch (error) {
      return refused('internal', `the server could not send this: ${(error as Error).message}`);
    }
  }

  return {
    async send(leased, view, signal) {
      const endpoint = view?.endpoints.get(leased.endpointId);
      if (endpoint === undefined) return closed(leased, outcome.canceled);
      if (endpoint.disabled) return closed(leased, outcome.skipped);
      if (leased.body === undefined) return closed(leased, outcome.expired);
      if (leased.tries > poisonedAfter) return closed(leased, outcome.poisoned);
      if (clock.monotonic() - leased.leasedAt > leaseMs - timeoutMs - sendMarginMs) return undefined;

      const createdAt = clock.now();
      const result = await attempt(leased, endpoint, leased.body, signal);
      // Broken off by our own end. With a 2xx in hand it has been received, and must not be sent again.
      if (result.cause === 'canceled' && !succeeded(result)) return undefined;
      const verdict = judge({
        outcome: result,
        trigger: leased.trigger,
        attempt: leased.attempt,
        schedule: (succeeded(result) ? undefined : await scheduleOf?.(leased)) ?? retrySchedule,
        uniform: random.uniform(),
        nowMs: clock.now(),
      });
      return {
        leased,
        verdict: disposition(verdict),
        gone: verdict.kind === 'gone',
        attempt: {
          id: ids.next(prefixes.attempt),
          url: endpoint.url,
          status: succeeded(result) ? 0 : 2,
          responseCode: result.status,
          response: result.status === 0 ? Buffer.from(result.message) : result.body,
          durationMs: result.durationMs,
          trigger: leased.trigger,
          cause: result.cause ?? (succeeded(result) ? undefined : 'status'),
          createdAt,
          sent: result.sent,
          sentCustom: result.sent === undefined ? undefined : endpoint.kept,
          responseHeaders: result.headers,
        },
      };
    },
  };
}

const ownFault: Partial<Record<Cause, string>> = {
  secret: "this endpoint's signing secret could not be read (see the server log)",
  header: "this endpoint's custom headers could not be read (see the server log)",
};

function refused(cause: Cause, message: string): SendResult {
  return { status: 0, body: Buffer.alloc(0), retryAfter: undefined, durationMs: 0, cause, message };
}

function closed(leased: Leased, how: (typeof outcome)[keyof typeof outcome]): Settled {
  return { leased, verdict: { kind: 'over', outcome: how }, gone: false, attempt: undefined };
}

function disposition(verdict: Verdict): Disposition {
  switch (verdict.kind) {
    case 'delivered':
      return { kind: 'delivered' };
    case 'retry':
      return { kind: 'again', delayMs: verdict.delayMs };
    case 'unchanged':
      return { kind: 'resumed' };
    default:
      return { kind: 'over', outcome: outcome.exhausted };
  }
}
