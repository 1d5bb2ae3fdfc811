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
  /** Too long for the small size. */
  readonly long?: boolean;
}

export const scenarios: readonly Scenario[] = [
  { name: 'calm-embedded', mode: 'embedded', blows: [], count: 0 },
  { name: 'calm-split', mode: 'split', blows: [], count: 0 },
  { name: 'kill-embedded', mode: 'embedded', blows: [killEmbedded], count: 8 },
  { name: 'kill-single', mode: 'single', blows: [killSingle], count: 8 },
  { name: 'kill-dispatcher', mode: 'split', blows: [killDispatcher], count: 8 },
  { name: 'kill-api', mode: 'split', blows: [killApi], count: 8 },
  { name: 'kill-redis', mode: 'split', blows: [killRedis], count: 8 },
  { name: 'flush-redis', mode: 'split', blows: [flushRedis], count: 12 },
  { name: 'crash-postgres', mode: 'split', blows: [crashPostgres], count: 5 },
  { name: 'pause-dispatcher', mode: 'split', blows: [pauseDispatcher], count: 1, long: true },
  {
    name: 'everything',
    mode: 'split',
    blows: [killDispatcher, crashPostgres, killRedis, killApi, flushRedis],
    count: 10,
    long: true,
  },
];
