export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
}

/** By the nearest rank; NaN where there is nothing. */
export function quantiles(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The middle value, the higher one of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
