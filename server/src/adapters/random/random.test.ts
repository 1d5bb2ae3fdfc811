import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Random } from '../../ports/random.ts';
import { createSeededRandom } from './seeded.ts';
import { createSystemRandom } from './system.ts';

const sources: Record<string, () => Random> = {
  system: createSystemRandom,
  seeded: () => createSeededRandom(42),
};

for (const [name, create] of Object.entries(sources)) {
  describe(`${name} randomness`, () => {
    test('gives buffers of the asked length that never repeat', () => {
      const random = create();
      const seen = new Set<string>();
      for (let i = 0; i < 3000; i++) seen.add(random.bytes(15).toString('hex'));
      assert.equal(seen.size, 3000);
      for (const length of [0, 1, 1024, 1025, 20_000]) assert.equal(random.bytes(length).length, length);
    });

    test('writing into a buffer changes no other', () => {
      const random = create();
      const first = random.bytes(8);
      const second = random.bytes(8);
      const before = second.toString('hex');
      first.fill(0);
      assert.equal(second.toString('hex'), before);
      assert.notEqual(random.bytes(8).toString('hex'), '0'.repeat(16));
    });

    test('bytes and uniform numbers cover their range evenly', () => {
      const random = create();
      const counts = new Array<number>(256).fill(0);
      for (const byte of random.bytes(256_000)) counts[byte] = (counts[byte] ?? 0) + 1;
      // 1,000 expected of each; six standard deviations are 190.
      assert.ok(counts.every((count) => Math.abs(count - 1000) < 190));
      const numbers = Array.from({ length: 10_000 }, () => random.uniform());
      assert.ok(numbers.every((number) => number >= 0 && number < 1));
      assert.ok(Math.abs(numbers.reduce((sum, number) => sum + number, 0) / 10_000 - 0.5) < 0.02);
    });
  });
}

test('a seed decides the whole history, and another seed another one', () => {
  const history = (seed: number): string => {
    const random = createSeededRandom(seed);
    return `${random.bytes(16).toString('hex')} ${random.uniform()} ${random.bytes(3).toString('hex')}`;
  };
  assert.equal(history(7), history(7));
  const histories = [0, 1, 2, 2 ** 32, 2 ** 32 + 1].map(history);
  assert.equal(new Set(histories).size, 5);
});
