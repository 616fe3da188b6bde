import type { MovementCountsResponse } from "../../../types/admin-api"
import { countMovements, type MovementCount } from "../database/movement-counts"
import type { SqlExecutor } from "../database/sql"
import { bucketsOf, type Bucket, type ChartPeriod } from "./movement-buckets"

/**
 * How long the numbers of hours and days that are over are shared. They change only when a call that got no
 * answer is settled later.
 */
const OVER_KEPT_MS = 30_000

interface Kept {
  key: string
  counts: Promise<MovementCount[]>
  until: number
}

/** Counts movements for the chart. */
export interface MovementCounter {
  read(period: ChartPeriod, timeZone: string): Promise<MovementCountsResponse["movement_counts"]>
}

/**
 * What is over is counted once for all who ask within some seconds; the hour or day of now is counted
 * anew for each of them, since whoever asks because something has just moved has to see it.
 *
 * @param clock milliseconds of a clock that never goes back.
 */
export const createMovementCounter = (
  executor: SqlExecutor,
  now: () => Date = () => new Date(),
  clock: () => number = () => performance.now()
): MovementCounter => {
  const kept = new Map<ChartPeriod, Kept>()

  const countOver = (period: ChartPeriod, over: readonly Bucket[]): Promise<MovementCount[]> => {
    const edges = edgesOf(over)
    const key = edges.map((edge) => edge.getTime()).join()
    const known = kept.get(period)
    if (known?.key === key && clock() < known.until) {
      return known.counts
    }
    const counting: Kept = {
      key,
      counts: countMovements(executor, edges),
      until: clock() + OVER_KEPT_MS,
    }
    kept.set(period, counting)
    counting.counts.catch(() => {
      if (kept.get(period) === counting) {
        kept.delete(period)
      }
    })
    return counting.counts
  }

  return {
    read: async (period, timeZone) => {
      const buckets = bucketsOf(period, now(), timeZone)
      const [over, open] = await Promise.all([
        countOver(period, buckets.slice(0, -1)),
        countMovements(executor, edgesOf(buckets.slice(-1))),
      ])
      const counts = [...over, ...open]
      return {
        period,
        time_zone: timeZone,
        buckets: buckets.map(({ from, to }, index) => ({
          from: from.toISOString(),
          to: to.toISOString(),
          ...(counts[index] ?? { inbound: 0, outbound: 0, failed: 0 }),
        })),
      }
    },
  }
}

const edgesOf = (buckets: readonly Bucket[]): Date[] => [
  ...buckets.slice(0, 1).map(({ from }) => from),
  ...buckets.map(({ to }) => to),
]
