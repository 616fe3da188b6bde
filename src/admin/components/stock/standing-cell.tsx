import { Badge } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { StandingBadge } from "./standing-badge"

/** How a position stands, and what else is to be known of it. */
export const StandingCell = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()

  return (
    <div className="flex flex-wrap items-center gap-1">
      <StandingBadge standing={position.standing} />
      {position.doubted_at !== null && (
        <Badge size="2xsmall" color="orange">
          {t("stock.doubted")}
        </Badge>
      )}
      {position.excluded && <Badge size="2xsmall">{t("stock.excluded")}</Badge>}
    </div>
  )
}
