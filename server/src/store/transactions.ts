import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { isRepeatable, refusal } from './refusal.ts';

/**
 * The control plane's transactions. One that is asked for within another is part of it: what a handler writes and the
 * answer that is kept for its idempotency key are one commit.
 */
export interface Transactions {
  /** Runs `work`, again after a deadlock; `work` must be good for that. Rejects with `ApiError` where the caller can be told. */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Reads in the transaction that is open around it, if there is one. */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Runs `task` once the transaction has been committed; not at all when it is not. */
  afterCommit(task: () => void): void;
}

interface Scope {
  readonly em: EntityManager;
  readonly committed: (() => void)[];
  /** How many savepoints are open. */
  readonly depth: number;
}

const rounds = 4;

export function createTransactions({ orm }: { readonly orm: MikroORM }): Transactions {
  const scopes = new AsyncLocalStorage<Scope>();

  async function within<T>(scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const result = await scopes.run(scope, () => work(scope.em));
    await scope.em.flush();
    return result;
  }

  /** A savepoint: what fails in it can be caught and the transaction goes on. */
  async function join<T>({ em, committed, depth }: Scope, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const known = committed.length;
    await em.execute(`savepoint s${depth}`);
    try {
      const inner = em.fork({ keepTransactionContext: true });
      const result = await within({ em: inner, committed, depth: depth + 1 }, work);
      await em.execute(`release savepoint s${depth}`);
      return result;
    } catch (error) {
      committed.length = known;
      // The connection may be gone; what happened first is what counts.
      await em.execute(`rollback to savepoint s${depth}`).catch(ignore);
      // Only the whole transaction can be repeated, not a part of it.
      throw isRepeatable(error) ? error : refusal(error);
    }
  }

  /**
   * Not `em.transactional`: where its rollback fails, because the connection is gone, it never gives the connection
   * back, and each restart of Postgres would leave the pool smaller (MikroORM 7.2.1, Kysely's controlled transactions).
   */
  async function once<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const committed: (() => void)[] = [];
    const connection = orm.em.getConnection();
    await connection.ensureConnection();
    let failure: { readonly error: unknown } | undefined;
    const result = await connection
      .getClient()
      .transaction()
      .execute(async (transaction) => {
        const em = orm.em.fork();
        em.setTransactionContext(transaction);
        try {
          return await within({ em, committed, depth: 1 }, work);
        } catch (error) {
          failure = { error };
          throw error;
        }
      })
      .catch((error: unknown) => {
        // A rollback that fails must not hide why there was one.
        throw failure === undefined ? error : failure.error;
      });
    for (const task of committed) task();
    return result;
  }

  async function begin<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let round = 1; ; round += 1) {
      try {
        return await once(work);
      } catch (error) {
        if (round < rounds && isRepeatable(error)) continue;
        throw refusal(error);
      }
    }
  }

  return {
    write(work) {
      const scope = scopes.getStore();
      return scope === undefined ? begin(work) : join(scope, work);
    },
    async read(work) {
      try {
        return await work(scopes.getStore()?.em ?? orm.em.fork());
      } catch (error) {
        throw refusal(error);
      }
    },
    afterCommit(task) {
      const scope = scopes.getStore();
      if (scope === undefined) throw new Error('there is no transaction to wait for');
      scope.committed.push(task);
    },
  };
}

function ignore(): void {}
