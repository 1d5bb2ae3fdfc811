import {
  type Blow,
  crashPostgres,
  flushRedis,
  killApi,
  killDispatcher,
  killEmbedded,
  killRedis,
  killSingle,
  pauseDispatcher,
} from './faults.ts';
import type { Mode } from './world.ts';

export interface Scenario {
  readonly name: string;
  readonly mode: Mode;
  /** What happens, by turns, each at a random moment under load. */
  readonly blows: readonly Blow[];
  /** How many blows in a run of full size; a small one has three at most. */
  readonly count: number;
  /** Whether it is one of those that run with the tests too, in small. */
  readonly small: boolean;
}

export const scenarios: readonly Scenario[] = [
  { name: 'calm-embedded', mode: 'embedded', blows: [], count: 0, small: true },
  { name: 'calm-split', mode: 'split', blows: [], count: 0, small: true },
  { name: 'kill-embedded', mode: 'embedded', blows: [killEmbedded], count: 8, small: true },
  { name: 'kill-single', mode: 'single', blows: [killSingle], count: 8, small: true },
  { name: 'kill-dispatcher', mode: 'split', blows: [killDispatcher], count: 8, small: true },
  { name: 'kill-api', mode: 'split', blows: [killApi], count: 8, small: false },
  { name: 'kill-redis', mode: 'split', blows: [killRedis], count: 8, small: false },
  { name: 'flush-redis', mode: 'split', blows: [flushRedis], count: 12, small: false },
  { name: 'lose-hints', mode: 'split', blows: [flushRedis, killRedis, killApi], count: 9, small: true },
  { name: 'crash-postgres', mode: 'split', blows: [crashPostgres], count: 5, small: true },
  { name: 'pause-dispatcher', mode: 'split', blows: [pauseDispatcher], count: 1, small: false },
  {
    name: 'everything',
    mode: 'split',
    blows: [killDispatcher, crashPostgres, killRedis, killApi, flushRedis],
    count: 10,
    small: false,
  },
];
