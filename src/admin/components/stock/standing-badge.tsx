import { StatusBadge } from "@medusajs/ui"
import type { Standing } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { STANDING_COLORS } from "../../lib/standing"

/** How a position stands, in a word or two. */
export const StandingBadge = ({ standing }: { standing: Standing }) => {
  const { t } = useMessages()

  return (
    <StatusBadge color={STANDING_COLORS[standing]}>{t(`stock.standing.${standing}`)}</StatusBadge>
  )
}
