/** How a route did under load. */
export interface Load {
  /** Answers per second. */
  rate: number
  /** Milliseconds that half of the answers took at most. */
  p50: number
  p95: number
  count: number
}

/**
 * Calls as fast as answers come, on so many connections at once, for so long. A call that is not
 * answered as it should be throws, and so does this.
 */
export const load = async (
  connections: number,
  milliseconds: number,
  call: () => Promise<void>
): Promise<Load> => {
  const times: number[] = []
  const began = performance.now()
  const worker = async (): Promise<void> => {
    while (performance.now() - began < milliseconds) {
      const start = performance.now()
      await call()
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - began) / 1_000
  times.sort((left, right) => left - right)
  return {
    rate: times.length / seconds,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    count: times.length,
  }
}

/** Of numbers in order of size. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN

/** Of numbers in any order. */
export const median = (numbers: readonly number[]): number =>
  percentile(
    [...numbers].sort((left, right) => left - right),
    50
  )
