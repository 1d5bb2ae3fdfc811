import { randomBytes, randomFillSync } from 'node:crypto';
import type { Random } from '../../ports/random.ts';

const POOL = 8192;
/** A bigger request would use the pool up in a few calls, so it goes to the system directly. */
const LARGE = 1024;

/**
 * The system's cryptographic randomness, fetched 8 KiB at a time: 15 bytes cost 0.1 us instead of 1. No byte is handed
 * out twice, but small buffers share memory: who keeps one for long keeps its 8 KiB too.
 */
export function createSystemRandom(): Random {
  let pool = Buffer.alloc(0);
  let used = 0;

  return {
    bytes(length) {
      if (length > LARGE) return randomBytes(length);
      if (used + length > pool.length) {
        pool = randomFillSync(Buffer.alloc(POOL));
        used = 0;
      }
      const taken = pool.subarray(used, used + length);
      used += length;
      return taken;
    },

    uniform: () => Math.random(),
  };
}
