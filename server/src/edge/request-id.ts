import type { Random } from '../ports/random.ts';

/** Gives each call its id: the caller's own where it is fit to be logged and sent back, else a random one. */
export type RequestIds = (own: string | undefined, sdk: string | undefined) => string;

/** `own` is `x-request-id`, `sdk` is `svix-req-id`. Random ids are 16 hexadecimal characters. */
export function createRequestIds(random: Random): RequestIds {
  // One draw for 512 ids: a system call for each would cost more than the rest of the call's bookkeeping.
  let pool = '';
  let at = 0;
  return (own, sdk) => {
    if (own !== undefined && usable.test(own)) return own;
    if (sdk !== undefined && usable.test(sdk)) return sdk;
    if (at === pool.length) {
      pool = random.bytes(4096).toString('hex');
      at = 0;
    }
    at += 16;
    return pool.slice(at - 16, at);
  };
}

const usable = /^[!-~]{1,128}$/;
