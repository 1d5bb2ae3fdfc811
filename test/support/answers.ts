import type { IdempotencyStore, StoredAnswer } from '../../server/src/pipeline/idempotent.ts';

/** Kept answers in memory, with the manners that the pipeline asks of the real store: one runs, the others wait. */
export function createAnswerBook(): IdempotencyStore {
  const kept = new Map<string, Promise<StoredAnswer>>();
  return {
    async run(scope, hash, work) {
      const key = `${scope} ${hash.toString('hex')}`;
      for (;;) {
        const running = kept.get(key);
        if (running === undefined) break;
        const answer = await running.catch(() => undefined);
        if (answer !== undefined) return answer;
      }
      const mine = work();
      kept.set(key, mine);
      mine.catch(() => kept.delete(key));
      return mine;
    },
  };
}
