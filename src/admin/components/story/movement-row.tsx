import { ArrowDownMini, ArrowUpMini, TriangleRightMini } from "@medusajs/icons"
import { StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { MovementResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { movementWords } from "../../lib/movement-words"
import { movementPath } from "../../lib/paths"
import { RelativeTime } from "../common/relative-time"

const STOCKS = ["opening", "stated", "added", "removed"]

/** One movement in plain words; the row leads to all that is known of it. */
export const MovementRow = ({ movement }: { movement: MovementResponse }) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { sentence, amount, color } = movementWords(movement)
  const isInbound = movement.direction === "inbound"
  const Arrow = isInbound ? ArrowDownMini : ArrowUpMini

  return (
    <li>
      <Link
        to={movementPath(movement.id)}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus transition-fg flex items-center gap-x-3 px-6 py-3 outline-none"
      >
        <Arrow
          role="img"
          aria-label={t(`stock.story.timeline.${movement.direction}`)}
          className="text-ui-fg-subtle shrink-0"
        />
        <div className="flex min-w-0 flex-1 flex-col gap-y-0.5">
          <Text size="small" leading="compact" className="text-pretty break-words">
            {t(`stock.story.timeline.sentence.${sentence}`, {
              amount: formatDecimal(amount, { isChange: !STOCKS.includes(sentence) }),
            })}
          </Text>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            <RelativeTime time={movement.occurred_at} />
          </Text>
        </div>
        {movement.agreed_after === null ? (
          <StatusBadge color={color}>
            {t(`stock.story.timeline.state.${movement.state}`)}
          </StatusBadge>
        ) : (
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-subtle text-right tabular-nums"
          >
            {t("stock.story.timeline.after", { stock: formatDecimal(movement.agreed_after) })}
          </Text>
        )}
        <TriangleRightMini className="text-ui-fg-muted shrink-0 rtl:rotate-180" />
      </Link>
    </li>
  )
}
