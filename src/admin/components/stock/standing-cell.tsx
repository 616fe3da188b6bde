import { Badge, Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { StandingBadge } from "./standing-badge"

/** How a position stands, and what else is to be known of it. */
export const StandingCell = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return (
    <div className="flex flex-wrap items-center gap-1">
      <StandingBadge standing={position.standing} />
      {/* The numbers beside it are those that agree; this is the one that does not. */}
      {position.drift && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {t("stock.driftedTo", { mipos: formatDecimal(position.drift.mipos_stock) })}
        </Text>
      )}
      {position.doubted_at !== null && (
        <Badge size="2xsmall" color="orange">
          {t("stock.doubted")}
        </Badge>
      )}
      {position.excluded && <Badge size="2xsmall">{t("stock.excluded")}</Badge>}
    </div>
  )
}
