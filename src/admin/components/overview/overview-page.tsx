import { useLive } from "../../hooks/use-live"
import { useMessages } from "../../hooks/use-messages"
import { useSyncEndToast } from "../../hooks/use-sync-end-toast"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { ActivitySection } from "./activity-section"
import { MovementChartSection } from "./movement-chart-section"
import { NotSetUp } from "./not-set-up"
import { OverviewSection } from "./overview-section"

/** The whole at a glance, or the way to begin. */
export const OverviewPage = () => {
  const { t } = useMessages()
  const { overview, dataUpdatedAt, isFetching, error, refetch } = useLive()
  useSyncEndToast(overview)

  if (!overview) {
    return (
      <Section title={t("overview.title")}>
        <SectionHeader title={t("title")} subtitle={t("overview.subtitle")} level="h1" />
        {error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={6} />
        )}
      </Section>
    )
  }
  // One that has been in use keeps showing what it knows, whatever is missing now.
  if (!overview.configured && overview.positions.total === 0) {
    return <NotSetUp overview={overview} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <OverviewSection overview={overview} seenAt={dataUpdatedAt} error={error} />
      <MovementChartSection />
      <ActivitySection overview={overview} />
    </div>
  )
}
