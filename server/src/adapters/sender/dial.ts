import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, type TLSSocket } from 'node:tls';
import type { Clock } from '../../ports/clock.ts';
import { connectFailure, failures, SendFailure, tlsFailure } from './failure.ts';
import type { Guard } from './guard.ts';
import type { Target } from './target.ts';

export interface TlsOptions {
  /** PEM certificates of the authorities to trust instead of Node's. */
  readonly ca?: string | readonly string[];
  /** False takes any certificate: for development alone. */
  readonly verify?: boolean;
}

/** Gets a connection that a request can be written to. Calls back exactly once, unless it is canceled first. */
export type Dial = (target: Target, done: (failure: SendFailure | undefined, socket?: Socket) => void) => Dialing;

export interface Dialing {
  /** Closes whatever stands so far; `done` is not called any more. */
  cancel(): void;
}

interface Options {
  readonly guard: Guard;
  readonly clock: Clock;
  readonly tls?: TlsOptions;
}

/** An address that does not answer for this long is given up when there is another one. Milliseconds. */
const PATIENCE_MS = 2500;
/** Where no send's deadline is nearer, connecting ends after this: the longest time-out that a send can have. */
const LONGEST_MS = 30_000;
const SESSIONS = 1000;

/** Guarded address, TCP connection (the next address when one fails), TLS handshake. */
export function createDialer({ guard, clock, tls = {} }: Options): Dial {
  // One context for all: building one reads every authority's certificate.
  const secureContext = createSecureContext(tls.ca === undefined ? {} : { ca: [tls.ca].flat() });
  const sessions = new Map<string, Buffer>();

  function shake(target: Target, socket: Socket): TLSSocket {
    const named = isIP(target.hostname) === 0;
    const session = sessions.get(target.origin);
    const secure = connectTls({
      socket,
      secureContext,
      // The name in the URL decides, for SNI and for the certificate; a custom Host header does not. RFC 6066 has no
      // SNI for addresses, whose certificate is checked against `host`.
      servername: named ? target.hostname : '',
      host: target.hostname,
      rejectUnauthorized: tls.verify !== false,
      ALPNProtocols: ['http/1.1'],
      ...(session === undefined ? {} : { session }),
    });
    secure.on('session', (fresh) => remember(sessions, target.origin, fresh));
    return secure;
  }

  return (target, done) => {
    let over = false;
    let socket: Socket | undefined;
    let patience: { clear(): void } | undefined;

    const limit = clock.after(LONGEST_MS, () => fail(failures.timedOut()));

    function end(): void {
      over = true;
      limit.clear();
      patience?.clear();
    }

    function fail(failure: SendFailure): void {
      if (over) return;
      end();
      socket?.destroy();
      done(failure);
    }

    function succeed(connected: Socket): void {
      if (over) return;
      end();
      connected.removeAllListeners('error');
      done(undefined, connected);
    }

    function tryFrom(addresses: readonly string[], index: number): void {
      if (over) return;
      const next = index + 1 < addresses.length ? () => tryFrom(addresses, index + 1) : undefined;
      const tcp = connectTcp({ host: addresses[index] ?? '', port: target.port, noDelay: true, keepAlive: true });
      socket = tcp;
      patience = next && clock.after(PATIENCE_MS, () => abandon(tcp, next));
      tcp.once('error', (error) => {
        patience?.clear();
        if (next === undefined) fail(connectFailure(error));
        else if (socket === tcp) next();
      });
      tcp.once('connect', () => {
        patience?.clear();
        tcp.removeAllListeners('error');
        if (!target.secure) return succeed(tcp);
        const secure = shake(target, tcp);
        socket = secure;
        secure.once('error', (error) => fail(tlsFailure(error)));
        secure.once('secureConnect', () => succeed(secure));
      });
    }

    /** Goes on without a socket that may still fail or connect later. */
    function abandon(tcp: Socket, next: () => void): void {
      tcp.removeAllListeners().on('error', ignore).destroy();
      next();
    }

    guard(target.hostname, target.port).then(
      (addresses) => tryFrom(addresses, 0),
      (error) =>
        fail(
          error instanceof SendFailure ? error : new SendFailure('internal', 'error making request', { cause: error }),
        ),
    );

    return {
      cancel() {
        if (over) return;
        end();
        socket?.removeAllListeners('error').on('error', ignore).destroy();
      },
    };
  };
}

function remember(sessions: Map<string, Buffer>, origin: string, session: Buffer): void {
  sessions.delete(origin);
  const [oldest] = sessions.size >= SESSIONS ? sessions.keys() : [];
  if (oldest !== undefined) sessions.delete(oldest);
  sessions.set(origin, session);
}

function ignore(): void {}
