import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useDryRunSummary } from "../../hooks/api/dry-runs"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { TextLink } from "../common/text-link"
import { LeftOutReasons } from "./left-out-reasons"

/** What a trial run found: how many items of each kind, and why some would be left out. */
export const PreviewResult = ({ dryRun }: { dryRun: SyncResponse }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const { summary, error, refetch } = useDryRunSummary(dryRun.id)

  if (!summary) {
    return error ? (
      <SectionError error={error} onRetry={() => void refetch()} />
    ) : (
      <SectionSkeleton rows={2} />
    )
  }
  const { counts, leftOut } = summary
  const total = counts.send + counts.leave_out + counts.excluded

  return (
    <div className="flex flex-col gap-y-4">
      <dl className="grid grid-cols-3 gap-4">
        <Count label={t("wizard.steps.preview.send")} value={counts.send} />
        <Count label={t("wizard.steps.preview.leaveOut")} value={counts.leave_out} />
        <Count label={t("wizard.steps.preview.excluded")} value={counts.excluded} />
      </dl>
      {total === 0 && <Text size="small">{t("wizard.steps.preview.nothing")}</Text>}
      {total > 0 && counts.leave_out === 0 && (
        <Text size="small">{t("wizard.steps.preview.allFit")}</Text>
      )}
      {leftOut.length > 0 && <LeftOutReasons items={leftOut} total={counts.leave_out} />}
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("wizard.steps.preview.asOf", {
          time: getFullDate({ date: dryRun.finished_at ?? dryRun.created_at, includeTime: true }),
        })}{" "}
        <TextLink to={`/settings/mipos/dry-runs/${dryRun.id}`}>
          {t("wizard.steps.preview.every")}
        </TextLink>
      </Text>
    </div>
  )
}

const Count = ({ label, value }: { label: string; value: number }) => {
  const formatNumber = useFormatNumber()

  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <dt>
        <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
          {label}
        </Text>
      </dt>
      <dd>
        <Text size="large" leading="compact" weight="plus" className="tabular-nums">
          {formatNumber(value)}
        </Text>
      </dd>
    </div>
  )
}
