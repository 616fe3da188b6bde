import { ArrowPath } from "@medusajs/icons"
import { IconButton, Text, Tooltip } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { usePush } from "../../hooks/use-push"
import { signOf } from "../../lib/decimal"
import { storyPath } from "../../lib/paths"
import { variantOf } from "../../lib/position-name"
import { RelativeTime } from "../common/relative-time"
import { TextLink } from "../common/text-link"
import { StandingBadge } from "../stock/standing-badge"

interface WidgetPositionProps {
  position: PositionResponse
  hasVariant: boolean
}

/** One location: the stock there, whether it agrees, and the way to its story. */
export const WidgetPosition = ({ position, hasVariant }: WidgetPositionProps) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { push, isPending } = usePush(position.id)
  const { agreed_stock: agreed, difference, drift, standing, last_movement_at: last } = position
  const medusa = formatDecimal(position.medusa_stock)
  const place = position.stock_location_name ?? t("status.links.unnamed")
  const title = [hasVariant ? variantOf(position) : null, place].filter(Boolean).join(" · ")

  const stocks = () => {
    if (drift) {
      return t("widgets.drifted", { medusa, mipos: formatDecimal(drift.mipos_stock) })
    }
    return agreed === null || difference === null || signOf(difference) === 0
      ? t("widgets.stock", { medusa })
      : t("widgets.stocks", { medusa, agreed: formatDecimal(agreed) })
  }

  return (
    <li className="flex items-center justify-between gap-x-3 px-6 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-y-0.5">
        <Text size="small" leading="compact" weight="plus" className="break-words">
          <TextLink to={storyPath(position.id)}>{title}</TextLink>
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {stocks()}
          {last !== null && (
            <>
              {" · "}
              <RelativeTime time={last} />
            </>
          )}
        </Text>
      </div>
      <StandingBadge standing={standing} />
      <Tooltip content={t("stock.push")}>
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          aria-label={t("widgets.push", { place: title })}
          isLoading={isPending}
          disabled={position.excluded || standing === "in_flight"}
          onClick={push}
        >
          <ArrowPath />
        </IconButton>
      </Tooltip>
    </li>
  )
}
