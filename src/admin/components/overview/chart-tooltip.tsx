import { Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { toLanguageTag } from "../../lib/format"
import {
  bucketLabel,
  SERIES,
  type MovementBucket,
  type MovementCounts,
} from "../../lib/movement-series"

interface ChartTooltipProps {
  bucket: MovementBucket
  counts: MovementCounts
}

/** The numbers of the bar that is pointed at, or that the arrow keys have come to. */
export const ChartTooltip = ({ bucket, counts }: ChartTooltipProps) => {
  const { t, i18n } = useMessages()

  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <Text size="xsmall" leading="compact" weight="plus">
        {bucketLabel(bucket, counts, toLanguageTag(i18n.language), "long")}
      </Text>
      {SERIES.map((series) => (
        <Text
          key={series}
          size="xsmall"
          leading="compact"
          className="text-ui-fg-subtle tabular-nums"
        >
          {t("overview.chart.total", {
            label: t(`overview.chart.${series}`),
            count: bucket[series],
          })}
        </Text>
      ))}
    </div>
  )
}
