import { useId } from "react"
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { toLanguageTag } from "../../lib/format"
import {
  bucketLabel,
  CHART_HEIGHT_PIXELS,
  SERIES,
  SERIES_COLORS,
  type MovementBucket,
  type MovementCounts,
} from "../../lib/movement-series"
import { ChartTooltip } from "./chart-tooltip"
import { SeriesPattern } from "./series-pattern"

const TICK = { fill: "var(--fg-subtle)", fontSize: 12 }

/** Movements by the hour or the day, stacked. Its numbers stand in `MovementTable` as well. */
const MovementChart = ({ counts }: { counts: MovementCounts }) => {
  const { t, i18n } = useMessages()
  const formatNumber = useFormatNumber()
  const chartId = useId()
  const language = toLanguageTag(i18n.language)

  return (
    <ResponsiveContainer width="100%" height={CHART_HEIGHT_PIXELS}>
      <BarChart<MovementBucket>
        data={counts.buckets}
        accessibilityLayer
        aria-label={t("overview.chart.label")}
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="20%"
      >
        <defs>
          {SERIES.map((series) => (
            <SeriesPattern key={series} id={`${chartId}-${series}`} series={series} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--border-base)" />
        <XAxis
          dataKey="from"
          tickFormatter={(from: string) => bucketLabel({ from }, counts, language)}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: "var(--border-strong)" }}
          minTickGap={24}
        />
        <YAxis
          allowDecimals={false}
          tickFormatter={formatNumber}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
        <Tooltip
          cursor={{ fill: "var(--bg-base-hover)" }}
          isAnimationActive={false}
          content={({ active, activeIndex }) => {
            const bucket = active ? counts.buckets[Number(activeIndex)] : undefined
            return bucket ? <ChartTooltip bucket={bucket} counts={counts} /> : null
          }}
        />
        {SERIES.map((series) => (
          <Bar
            key={series}
            dataKey={series}
            name={t(`overview.chart.${series}`)}
            stackId="all"
            fill={`url(#${chartId}-${series})`}
            stroke={SERIES_COLORS[series]}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

export default MovementChart
