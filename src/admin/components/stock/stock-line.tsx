import { Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { StandingCell } from "./standing-cell"

/** Everything that a narrow table has no columns for. */
export const StockLine = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return (
    <>
      <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
        {[position.sku, position.stock_location_name].filter(Boolean).join(" · ")}
      </Text>
      <Text size="small" leading="compact" className="tabular-nums">
        {position.agreed_stock === null
          ? t("stock.line.unsent", { medusa: formatDecimal(position.medusa_stock) })
          : t("stock.line.numbers", {
              medusa: formatDecimal(position.medusa_stock),
              agreed: formatDecimal(position.agreed_stock),
            })}
      </Text>
      <StandingCell position={position} />
    </>
  )
}
