import { InformationCircleSolid } from "@medusajs/icons"
import { clx, Text, Tooltip } from "@medusajs/ui"
import type { PositionCounts } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"

/** How many items are in which state, each with what the state means. */
export const PositionCountTiles = ({ counts }: { counts: PositionCounts }) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()

  const tiles = [
    {
      label: t("stock.standing.agreed"),
      hint: t("status.counts.agreedHint"),
      value: counts.agreed,
    },
    {
      label: t("stock.standing.pending"),
      hint: t("status.counts.pendingHint"),
      value: counts.pending + counts.in_flight,
    },
    {
      label: t("stock.standing.uncertain"),
      hint: t("status.counts.uncertainHint"),
      value: counts.uncertain,
    },
    {
      label: t("stock.standing.blocked"),
      hint: t("status.counts.blockedHint"),
      value: counts.blocked,
      alarm: "text-ui-tag-red-text",
    },
    {
      label: t("stock.standing.drifted"),
      hint: t("status.counts.driftHint"),
      value: counts.drifted,
      alarm: "text-ui-tag-orange-text",
    },
    {
      label: t("stock.standing.unsent"),
      hint: t("status.counts.unsentHint"),
      value: counts.unsent,
    },
  ]

  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 px-6 py-4 sm:grid-cols-3 lg:grid-cols-6">
      {tiles.map((tile) => (
        <div key={tile.label} className="flex min-w-0 flex-col gap-y-1">
          <dt className="flex items-center gap-x-1">
            <Text
              size="small"
              leading="compact"
              weight="plus"
              className="text-ui-fg-subtle truncate"
            >
              {tile.label}
            </Text>
            <Tooltip content={tile.hint}>
              <button
                type="button"
                aria-label={tile.hint}
                className="focus-visible:shadow-borders-focus rounded-full outline-none"
              >
                <InformationCircleSolid className="text-ui-fg-muted" />
              </button>
            </Tooltip>
          </dt>
          <dd>
            <Text
              size="large"
              leading="compact"
              weight="plus"
              className={clx("tabular-nums", tile.value > 0 && tile.alarm)}
            >
              {formatNumber(tile.value)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
