import { Text } from "@medusajs/ui"
import { useId } from "react"
import { useMessages } from "../../hooks/use-messages"
import { SERIES, SERIES_COLORS, type Series } from "../../lib/movement-series"
import { SeriesPattern } from "./series-pattern"

/** What each filling of the chart stands for, and how much of it there is in all. */
export const ChartLegend = ({ totals }: { totals: Record<Series, number> }) => {
  const { t } = useMessages()

  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {SERIES.map((series) => (
        <li key={series} className="flex items-center gap-x-2">
          <Swatch series={series} />
          <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
            {t("overview.chart.total", {
              label: t(`overview.chart.${series}`),
              count: totals[series],
            })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

const Swatch = ({ series }: { series: Series }) => {
  const id = useId()

  return (
    <svg width={14} height={14} aria-hidden>
      <defs>
        <SeriesPattern id={id} series={series} />
      </defs>
      <rect
        x={0.5}
        y={0.5}
        width={13}
        height={13}
        rx={2}
        fill={`url(#${id})`}
        stroke={SERIES_COLORS[series]}
      />
    </svg>
  )
}
