import { Table } from "@medusajs/ui"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { toLanguageTag } from "../../lib/format"
import { bucketLabel, SERIES, type MovementCounts } from "../../lib/movement-series"

/** The chart's numbers, for who cannot see it or wants them exactly. The latest stand on top. */
export const MovementTable = ({ id, counts }: { id: string; counts: MovementCounts }) => {
  const { t, i18n } = useMessages()
  const formatNumber = useFormatNumber()
  const language = toLanguageTag(i18n.language)

  return (
    <div id={id} className="overflow-auto">
      <Table aria-label={t("overview.chart.title")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">
              {counts.period === "day" ? t("overview.chart.hour") : t("overview.chart.dayColumn")}
            </Table.HeaderCell>
            {SERIES.map((series) => (
              <Table.HeaderCell key={series} scope="col" className="text-right">
                {t(`overview.chart.${series}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {[...counts.buckets].reverse().map((bucket) => (
            <Table.Row key={bucket.from}>
              <Table.Cell>{bucketLabel(bucket, counts, language, "long")}</Table.Cell>
              {SERIES.map((series) => (
                <Table.Cell key={series} className="text-right tabular-nums">
                  {formatNumber(bucket[series])}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
