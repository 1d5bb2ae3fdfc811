/** Milliseconds on the machine's monotonic clock: comparable between processes, which `performance.now()` is not. */
export function sharedNow(): number {
  return performance.now() + offset;
}

const offset = Number(process.hrtime.bigint()) / 1e6 - performance.now();
