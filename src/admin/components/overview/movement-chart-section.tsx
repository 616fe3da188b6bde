import { Button, Skeleton, Tabs, Text } from "@medusajs/ui"
import { lazy, Suspense, useId, useState } from "react"
import { useMovementCounts, type MovementPeriod } from "../../hooks/api/movement-counts"
import { useMessages } from "../../hooks/use-messages"
import { CHART_HEIGHT_PIXELS, totalsOf, type MovementCounts } from "../../lib/movement-series"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { TextLink } from "../common/text-link"
import { ChartLegend } from "./chart-legend"
import { MovementTable } from "./movement-table"

/** Only this page needs the charting library, so only this page waits for it. */
const MovementChart = lazy(() => import("./movement-chart"))

const PERIODS = ["day", "month"] as const satisfies MovementPeriod[]

/** How much moved in which direction, and how much failed: today by the hour, this month by the day. */
export const MovementChartSection = () => {
  const { t } = useMessages()
  const [period, setPeriod] = useState<MovementPeriod>("day")
  const { counts, error, isFetching, refetch } = useMovementCounts(period)
  const title = t("overview.chart.title")

  return (
    <Section title={title}>
      <SectionHeader
        title={title}
        subtitle={counts && t("overview.chart.subtitle", { timeZone: counts.time_zone })}
      >
        <Tabs
          value={period}
          onValueChange={(value) => setPeriod(PERIODS.find((one) => one === value) ?? "day")}
        >
          <Tabs.List aria-label={t("overview.chart.period")}>
            {PERIODS.map((value) => (
              // Both show the same place below, so neither has a panel of its own.
              <Tabs.Trigger key={value} value={value} aria-controls={undefined}>
                {t(`overview.chart.${value}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </SectionHeader>
      {counts ? (
        <Chart counts={counts} />
      ) : error ? (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <ChartSkeleton />
      )}
    </Section>
  )
}

const Chart = ({ counts }: { counts: MovementCounts }) => {
  const { t } = useMessages()
  const tableId = useId()
  const [isTableOpen, setIsTableOpen] = useState(false)
  const totals = totalsOf(counts.buckets)
  const isEmpty = totals.inbound + totals.outbound + totals.failed === 0

  return (
    <>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        {isEmpty ? (
          <Text size="small" className="text-ui-fg-subtle py-8 text-center">
            {t("overview.chart.empty")}
          </Text>
        ) : (
          <>
            <ChartLegend totals={totals} />
            <Suspense fallback={<ChartSpace />}>
              <MovementChart counts={counts} />
            </Suspense>
          </>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Text size="small" leading="compact">
            <TextLink to="/mipos/movements">{t("overview.chart.all")}</TextLink>
          </Text>
          <Button
            size="small"
            variant="transparent"
            aria-expanded={isTableOpen}
            aria-controls={isTableOpen ? tableId : undefined}
            onClick={() => setIsTableOpen(!isTableOpen)}
          >
            {isTableOpen ? t("overview.chart.hideTable") : t("overview.chart.showTable")}
          </Button>
        </div>
      </div>
      {isTableOpen && <MovementTable id={tableId} counts={counts} />}
    </>
  )
}

const ChartSkeleton = () => (
  <div className="flex flex-col gap-y-4 px-6 py-4" aria-hidden>
    <Skeleton className="h-5 w-full max-w-[220px]" />
    <ChartSpace />
  </div>
)

/** As tall as the chart, so that nothing below moves when it comes. */
const ChartSpace = () => (
  <Skeleton className="w-full" style={{ height: CHART_HEIGHT_PIXELS }} aria-hidden />
)
