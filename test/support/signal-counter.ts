import { onStopSignal } from '../../server/src/cli/stop-signal.ts';

/** A process that tells its arguments and each stop signal that it takes for one; ends with code 7, or 9 when given up on. */
onStopSignal(
  (signal) => {
    console.log(`stop ${signal}`);
    setTimeout(() => process.exit(7), 1500);
  },
  () => process.exit(9),
);
setInterval(() => {}, 60_000);
console.log(JSON.stringify(process.argv.slice(2)));
