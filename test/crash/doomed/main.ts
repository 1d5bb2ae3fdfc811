import { systemClock } from '../../../server/src/adapters/clock/system.ts';
import { readConfig } from '../../../server/src/config.ts';
import type { Draft } from '../../../server/src/store/draft.ts';
import { startDelivery } from './delivery.ts';
import { createTrap, type Fate, type Point } from './points.ts';

/**
 * A process on its way to the point that POSTHORN_TEST_POINT names, where it meets POSTHORN_TEST_FATE. Its parent sends
 * it drafts to accept and hears the verdicts; it is ended by signals only.
 */
const { config } = readConfig(process.env);
const trap = createTrap(process.env.POSTHORN_TEST_POINT as Point, process.env.POSTHORN_TEST_FATE as Fate);
const clock = trap.clock(systemClock);
const committer = await startDelivery({ config, dsn: config.dbDsn ?? '', clock, trap });

process.on('message', (draft: Draft) => {
  void committer.accept(draft).then((verdict) => process.send?.(verdict.kind));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
