import type { Dispatcher } from 'undici';
import type { AddressRules } from '../../core/address.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Sender, SendRequest, SendResult } from '../../ports/sender.ts';
import { createConnections } from './connections.ts';
import { createDialer, type TlsOptions } from './dial.ts';
import { type Ending, Exchange } from './exchange.ts';
import { failures, type SendFailure } from './failure.ts';
import { createGuard } from './guard.ts';
import { createHosts } from './hosts.ts';
import { createResolver } from './resolver.ts';
import { createTargets, type Target } from './target.ts';

export interface HttpSenderOptions {
  readonly clock: Clock;
  /** Which addresses may be dialled. */
  readonly rules: AddressRules;
  readonly tls?: TlsOptions;
  /** Name servers (`address` or `address:port`) in place of the system's. */
  readonly dnsServers?: readonly string[];
  /** In place of `/etc/hosts`. */
  readonly hostsFile?: string;
}

/**
 * Webhooks over HTTP/1.1: one deadline over everything, guarded addresses, no redirects, the answer's body up to 20,000
 * bytes. It adds `host`, `connection`, `content-length` and, where the URL has user information and the headers no
 * `authorization`, `Authorization`; all else is the caller's. The deadline is kept to a few milliseconds.
 */
export function createHttpSender({ clock, rules, tls, dnsServers, hostsFile }: HttpSenderOptions): Sender {
  const hosts = createHosts({ clock, ...(hostsFile === undefined ? {} : { path: hostsFile }) });
  const resolver = createResolver({ clock, hosts, ...(dnsServers === undefined ? {} : { servers: dnsServers }) });
  const guard = createGuard({ rules, resolver });
  const connections = createConnections(createDialer({ guard, clock, ...(tls === undefined ? {} : { tls }) }));
  const targetOf = createTargets();
  const inFlight = new Set<Exchange>();
  const groups = new WeakMap<AbortSignal, Set<Exchange>>();
  let closed: (() => void) | undefined;
  let open = true;

  /** One listener for each signal, however many sends share it: adding and removing one costs 3 us, a set 0.1. */
  function groupOf(signal: AbortSignal): Set<Exchange> {
    let group = groups.get(signal);
    if (group === undefined) {
      const members = new Set<Exchange>();
      signal.addEventListener('abort', () => {
        for (const exchange of [...members]) exchange.giveUp(failures.canceled());
      });
      groups.set(signal, members);
      group = members;
    }
    return group;
  }

  return {
    send(request, signal) {
      const start = clock.monotonic();
      const target = targetOf(request.url);
      if (target === undefined) return Promise.resolve(refused(failures.badUrl()));
      if (!open || signal?.aborted) return Promise.resolve(refused(failures.canceled()));

      return new Promise((resolveResult) => {
        const connection = connections.take(target);
        const group = signal === undefined ? undefined : groupOf(signal);
        const exchange = new Exchange((ending) => {
          deadline.clear();
          inFlight.delete(exchange);
          group?.delete(exchange);
          if (ending.reusable) connections.giveBack(connection);
          else connection.drop();
          if (inFlight.size === 0) closed?.();
          resolveResult(toResult(ending, clock.monotonic() - start));
        });
        const deadline = clock.after(request.timeoutMs, () => exchange.giveUp(failures.timedOut()));
        inFlight.add(exchange);
        group?.add(exchange);
        connection.client.dispatch(dispatchOptions(target, request), exchange);
      });
    },

    async close() {
      open = false;
      connections.close();
      if (inFlight.size > 0) {
        await new Promise<void>((resolve) => {
          closed = resolve;
        });
      }
      resolver.close();
    },
  };
}

/** undici takes `servername`, but its types don't say so; without it, a custom Host header would decide SNI. */
type DispatchOptions = Dispatcher.DispatchOptions & { servername?: string };

function dispatchOptions(target: Target, request: SendRequest): DispatchOptions {
  return {
    method: 'POST',
    path: target.path,
    // undici only reads the array.
    headers: target.authorization === undefined ? (request.headers as string[]) : withAuthorization(target, request),
    body: request.body,
    servername: target.hostname,
  };
}

function withAuthorization({ authorization = '' }: Target, { headers }: SendRequest): string[] {
  const custom = headers.some((name, i) => i % 2 === 0 && name.toLowerCase() === 'authorization');
  return custom ? [...headers] : [...headers, 'Authorization', authorization];
}

function toResult({ status, body, retryAfter, headers, failure }: Ending, durationMs: number): SendResult {
  return {
    status,
    body,
    retryAfter,
    headers,
    durationMs: Math.round(durationMs),
    cause: failure?.kind,
    message: failure?.message ?? '',
  };
}

function refused(failure: SendFailure): SendResult {
  return {
    ...toResult(
      { status: 0, body: Buffer.alloc(0), retryAfter: undefined, headers: undefined, failure, reusable: false },
      0,
    ),
  };
}
