import type pg from 'pg';
import type { Sealer } from '../core/seal.ts';
import { readRows } from './rows.ts';
import { forgetExpired, keepAnswer, keptAnswer, takeKey } from './sql/idempotency.ts';
import type { Transactions } from './transactions.ts';

/** An answer and whether its call made something. */
interface Answer {
  readonly bytes: Uint8Array;
  readonly created: boolean;
}

interface Row {
  readonly response: Buffer;
  readonly created: boolean;
}

interface Dependencies {
  readonly transactions: Transactions;
  readonly pool: pg.Pool;
  readonly sealer: Sealer;
}

/**
 * Keeps answers by idempotency key. The key's row, what the call writes and its answer are one commit: a crash leaves
 * all of it or nothing. A second call with the key waits: in this process for the promise, so that waiters hold no
 * connection, across processes for the row.
 */
export function createIdempotency({ transactions, pool, sealer }: Dependencies) {
  const underway = new Map<string, Promise<Answer>>();

  async function find(scope: string, hash: Buffer): Promise<Answer | undefined> {
    const [row] = await readRows<Row>(pool, keptAnswer, [scope, hash]);
    if (row === undefined) return undefined;
    return { bytes: sealer.open(row.response, rowId(scope, hash)), created: row.created };
  }

  async function runOnce(scope: string, hash: Buffer, work: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const known = await find(scope, hash);
      if (known !== undefined) return known;
      const answer = await transactions.write(async (em) => {
        const [taken] = await em.execute<{ taken: true }[]>(takeKey, [scope, hash]);
        // Somebody else has just committed an answer.
        if (taken === undefined) return undefined;
        const made = await work();
        await em.execute(keepAnswer, [
          sealer.seal(Buffer.from(made.bytes), rowId(scope, hash)),
          made.created,
          scope,
          hash,
        ]);
        await em.execute(forgetExpired);
        return made;
      });
      if (answer !== undefined) return answer;
    }
  }

  return {
    /** As `IdempotencyStore` of the pipeline says. */
    async run(scope: string, hash: Buffer, work: () => Promise<Answer>): Promise<Answer> {
      const key = rowId(scope, hash);
      for (let other = underway.get(key); other !== undefined; other = underway.get(key)) await other.catch(ignore);
      const own = runOnce(scope, hash, work);
      underway.set(key, own);
      try {
        return await own;
      } finally {
        underway.delete(key);
      }
    },
  };
}

/** What the sealed answer belongs to. */
function rowId(scope: string, hash: Buffer): string {
  return `${scope} ${hash.toString('hex')}`;
}

function ignore(): void {}
