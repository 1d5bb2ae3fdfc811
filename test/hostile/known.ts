import type { Dice } from './dice.ts';

/** What the calls have made so far, so that later ones meet it. */
export interface Known {
  readonly organizationToken: string;
  applicationToken: string | undefined;
  /** Values for the variables of a path; `doomed`: the one whose thing will be changed or deleted. */
  names(dice: Dice, variables: readonly string[], doomed: string | undefined): Readonly<Record<string, string>>;
  /** A value for a query parameter that names something, or undefined. */
  query(dice: Dice, parameter: string): string | undefined;
  /** Takes over whatever ids an answer has. */
  learn(answer: unknown): void;
}

/** The newest of each kind. */
const kept = 100;

const kinds: Readonly<Record<string, RegExp>> = {
  app_id: /^app_/,
  endpoint_id: /^ep_/,
  msg_id: /^msg_/,
  attempt_id: /^atmpt_/,
  task_id: /^qtask_/,
  key_id: /^key_/,
};

export function createKnown(organizationToken: string, uids: Readonly<Record<string, string>>): Known {
  const pools = new Map<string, string[]>(Object.entries(uids).map(([variable, uid]) => [variable, [uid]]));
  const iterators: string[] = ['x'];
  /** An attempt is found under its own message only. */
  const messageOf = new Map<string, string>();
  const add = (pool: string[], value: string): void => {
    pool.push(value);
    // The first is the one that is there from the beginning.
    if (pool.length > kept) pool.splice(1, 1);
  };

  return {
    organizationToken,
    applicationToken: undefined,
    names(dice, variables, doomed) {
      const names: Record<string, string> = {};
      for (const variable of variables) {
        const pool = pools.get(variable) ?? ['x'];
        // Mostly what is there from the beginning, so that what hangs below it is found too; it would soon be gone.
        const first = dice.maybe(variable === doomed ? 0.05 : 0.7);
        names[variable] = first ? (pool[0] ?? 'x') : dice.pick(pool);
      }
      const message = messageOf.get(names.attempt_id ?? '');
      return message === undefined || dice.maybe(0.3) ? names : { ...names, msg_id: message };
    },
    query(dice, parameter) {
      if (parameter === 'iterator') return dice.maybe(0.7) ? dice.pick(iterators) : undefined;
      return pools.has(parameter) && dice.maybe(0.7) ? dice.pick(pools.get(parameter) ?? []) : undefined;
    },
    learn(answer) {
      if (typeof answer !== 'object' || answer === null) return;
      const { data, iterator, prevIterator, id, msgId, name } = answer as Record<string, unknown>;
      for (const value of [iterator, prevIterator]) if (typeof value === 'string') add(iterators, value);
      for (const item of Array.isArray(data) ? data : []) this.learn(item);
      if (typeof id === 'string' && typeof msgId === 'string') messageOf.set(id, msgId);
      if (typeof id === 'string') {
        for (const [variable, pattern] of Object.entries(kinds)) {
          if (!pattern.test(id)) continue;
          const pool = pools.get(variable) ?? [];
          pools.set(variable, pool);
          add(pool, id);
        }
      } else if (typeof name === 'string') add(pools.get('event_type_name') ?? [], name);
    },
  };
}
