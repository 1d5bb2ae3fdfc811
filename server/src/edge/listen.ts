import type { Clock } from '../ports/clock.ts';
import { StartError } from '../start-error.ts';

/** An edge as `listen` sees it: REST and gRPC have one each. */
export interface Edge {
  /** Resolves with the port, once bound. Rejects with the system's error. */
  bind(address: Address): Promise<number>;
  /** Accepts nothing new and resolves when what was underway is answered and all connections are closed. */
  drain(): Promise<void>;
  /** Cuts what is left; `drain` then resolves. */
  destroy(): void;
}

export interface Address {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

export interface Listener {
  /** `127.0.0.1:8071`, with the port that was bound. */
  readonly address: string;
  readonly port: number;
  /** Stops gracefully, and by force after `graceMs` milliseconds. */
  close(graceMs: number): Promise<void>;
}

/** The address or the port cannot be had; the message names the setting and says what to do. */
export class ListenError extends StartError {}

/** `setting` is the name that sentences about the address use, `address` its value: `127.0.0.1:8071`, `[::1]:8071`. */
export async function listen(edge: Edge, setting: string, address: string, clock: Clock): Promise<Listener> {
  const wanted = parseAddress(setting, address);
  const port = await edge.bind(wanted).catch((problem: unknown) => {
    throw new ListenError(`${setting}: ${explain(problem, address)}`, { cause: problem });
  });
  return {
    address: formatAddress({ host: wanted.host, port }),
    port,
    async close(graceMs) {
      const timer = clock.after(graceMs, () => edge.destroy());
      await edge.drain();
      timer.clear();
    },
  };
}

/** `host:port`, an IPv6 host in brackets; `:port` means every address. Throws `ListenError`. */
export function parseAddress(setting: string, text: string): Address {
  const parts = /^(?:\[([0-9A-Fa-f:.]+)\]|([^\s[\]:/]*)):(\d{1,5})$/.exec(text.trim());
  const port = Number(parts?.[3]);
  if (parts === null || port > 65_535) {
    throw new ListenError(
      `${setting}: ${JSON.stringify(text)} is no address; write it like 127.0.0.1:8071 or [::1]:8071`,
    );
  }
  return { host: parts[1] ?? (parts[2] || '0.0.0.0'), port };
}

export function formatAddress({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function explain(problem: unknown, address: string): string {
  // grpc-js wraps the system's error and leaves its code in the message alone.
  const text =
    problem instanceof Error ? `${'code' in problem ? problem.code : ''} ${problem.message}` : String(problem);
  if (text.includes('EADDRINUSE'))
    return `${address} is in use already. Stop what listens there, or choose another port.`;
  if (text.includes('EACCES')) return `this account may not listen on ${address}. Choose a port above 1023.`;
  if (text.includes('EADDRNOTAVAIL')) return `${address} is no address of this machine.`;
  if (text.includes('ENOTFOUND')) return `the name in ${address} is unknown.`;
  return `cannot listen on ${address}: ${text.trim()}`;
}
