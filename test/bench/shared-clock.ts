/** Milliseconds on the machine's monotonic clock: comparable between processes, which `performance.now()` is not. */
export function sharedNow(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1_000 + nanoseconds / 1e6;
}
