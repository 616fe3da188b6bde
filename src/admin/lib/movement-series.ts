import type { MovementCountsResponse } from "../../types/admin-api"

export type MovementCounts = MovementCountsResponse["movement_counts"]
export type MovementBucket = MovementCounts["buckets"][number]

export const CHART_HEIGHT_PIXELS = 220

/** What the chart draws, from the bottom up. */
export const SERIES = ["inbound", "outbound", "failed"] as const
export type Series = (typeof SERIES)[number]

/**
 * A colour of Medusa's that stands out from the page in light and in dark (at least 3 to 1), and a
 * pattern of its own for each: nobody has to tell them apart by colour.
 */
export const SERIES_COLORS: Record<Series, string> = {
  inbound: "var(--fg-interactive)",
  outbound: "var(--tag-green-text)",
  failed: "var(--tag-red-icon)",
}

export const totalsOf = (buckets: readonly MovementBucket[]): Record<Series, number> =>
  buckets.reduce(
    (sum, bucket) => ({
      inbound: sum.inbound + bucket.inbound,
      outbound: sum.outbound + bucket.outbound,
      failed: sum.failed + bucket.failed,
    }),
    { inbound: 0, outbound: 0, failed: 0 }
  )

/** The name of a bucket: an hour or a day, in the time zone in which they were counted. */
export const bucketLabel = (
  bucket: Pick<MovementBucket, "from">,
  { period, time_zone: timeZone }: Pick<MovementCounts, "period" | "time_zone">,
  language: string,
  style: "short" | "long" = "short"
): string => {
  const day = { day: "numeric", month: "short" } as const
  const hour = { hour: "numeric", minute: "2-digit" } as const
  const shown =
    period === "month"
      ? style === "long"
        ? ({ ...day, weekday: "short" } as const)
        : day
      : style === "long"
        ? { ...day, ...hour }
        : hour

  return new Intl.DateTimeFormat(language, { ...shown, timeZone }).format(new Date(bucket.from))
}
