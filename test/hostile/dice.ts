import { createSeededRandom } from '../../server/src/adapters/random/seeded.ts';

/** Chance that can be repeated. */
export interface Dice {
  /** True with this probability. */
  maybe(probability: number): boolean;
  /** From `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const random = createSeededRandom(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random.uniform() * (most - least + 1));
  return {
    maybe: (probability) => random.uniform() < probability,
    whole,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[whole(0, list.length - 1)] as T;
    },
  };
}
