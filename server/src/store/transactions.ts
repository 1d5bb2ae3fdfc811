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
  committed: (() => void)[];
}

const rounds = 4;

export function createTransactions({ orm }: { readonly orm: MikroORM }): Transactions {
  const scopes = new AsyncLocalStorage<Scope>();

  /** A savepoint: what fails in it can be caught and the transaction goes on. */
  async function join<T>(scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const known = scope.committed.length;
    try {
      return await scope.em.transactional((em) => scopes.run({ em, committed: scope.committed }, () => work(em)));
    } catch (error) {
      scope.committed.length = known;
      // Only the whole transaction can be repeated, not a part of it.
      throw isRepeatable(error) ? error : refusal(error);
    }
  }

  async function begin<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let round = 1; ; round += 1) {
      const committed: (() => void)[] = [];
      try {
        const result = await orm.em.fork().transactional((em) => scopes.run({ em, committed }, () => work(em)));
        for (const task of committed) task();
        return result;
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
