import { isIP } from 'node:net';
import type { AddressRules } from '../../core/address.ts';
import { failures } from './failure.ts';
import type { Resolver } from './resolver.ts';

/**
 * The addresses that may be dialled for a host, in the order to try them. Rejects with `SendFailure`: `blocked_address`
 * when there is none among those that the host has, `dns` when it has none.
 */
export type Guard = (hostname: string, port: number) => Promise<readonly string[]>;

/**
 * The egress guard. It stands between name and connection and answers with plain addresses, which are dialled as they
 * are: a name that changes its mind between check and connection gains nothing.
 */
export function createGuard({ rules, resolver }: { rules: AddressRules; resolver: Resolver }): Guard {
  let turn = 0;

  return async (hostname, port) => {
    const addresses = isIP(hostname) === 0 ? await resolver.resolve(hostname) : [hostname];
    const allowed = addresses.filter((address) => rules.allows(address, port));
    if (allowed.length === 0) throw failures.blocked();
    // Answers are cached, so the servers' own rotation is lost; this one spreads connections over the addresses again.
    const first = turn++ % allowed.length;
    return [...allowed.slice(first), ...allowed.slice(0, first)];
  };
}
