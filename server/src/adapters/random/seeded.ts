import type { Random } from '../../ports/random.ts';

/**
 * The same history for the same seed, on any machine: for simulations and tests, never for keys. SFC32, a small
 * generator of good quality with a period beyond any test.
 */
export function createSeededRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = Math.floor(seed / 2 ** 32) >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  // Neighbouring seeds start alike; 16 rounds mix them apart.
  for (let i = 0; i < 16; i++) next();

  return {
    bytes(length) {
      const bytes = Buffer.alloc(length);
      for (let at = 0; at < length; at++) bytes[at] = next() >>> 24;
      return bytes;
    },

    uniform: () => next() / 2 ** 32,
  };
}
