/** One key press comes up to three times: from the terminal, from npm and from the launcher, a few milliseconds apart. */
const echo = 1000;

/**
 * Calls `stop` at the first SIGINT, SIGTERM or SIGHUP, and `giveUp` at one that comes when its sender must have meant it
 * as another one.
 */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void, giveUp: () => void): void {
  let first: number | undefined;
  const receive = (signal: NodeJS.Signals): void => {
    if (first === undefined) {
      first = performance.now();
      stop(signal);
    } else if (performance.now() - first > echo) {
      giveUp();
    }
  };
  process.on('SIGINT', receive);
  process.on('SIGTERM', receive);
  process.on('SIGHUP', receive);
}
