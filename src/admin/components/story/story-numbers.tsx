import { Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { signOf } from "../../lib/decimal"
import { certaintyOf, miposStockOf } from "../../lib/outlook"

/** What each side says, side by side, and what they agreed on between them. */
export const StoryNumbers = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { agreed_stock: agreed, difference } = position
  const mipos = miposStockOf(position)
  const change =
    difference === null || signOf(difference) === 0
      ? null
      : t("stock.story.numbers.change", { change: formatDecimal(difference, { isChange: true }) })

  const numbers = [
    {
      label: t("stock.story.numbers.medusa"),
      value: formatDecimal(position.medusa_stock),
      note: position.excluded ? t("stock.story.numbers.staysOut") : change,
    },
    {
      label: t("stock.story.numbers.agreed"),
      value: agreed === null ? "–" : formatDecimal(agreed),
      note: agreed === null ? t("stock.story.numbers.neverAgreed") : null,
    },
    {
      label: t("stock.story.numbers.mipos"),
      value: mipos === null ? "–" : formatDecimal(mipos),
      note: t(`stock.story.numbers.${certaintyOf(position)}`),
    },
  ]

  return (
    <dl className="grid grid-cols-3 gap-x-4 px-6 py-4">
      {numbers.map(({ label, value, note }) => (
        <div key={label} className="flex min-w-0 flex-col gap-y-1">
          <dt>
            <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
              {label}
            </Text>
          </dt>
          <dd>
            <Text
              size="xlarge"
              leading="compact"
              weight="plus"
              className="tabular-nums break-words"
            >
              {value}
            </Text>
            {note !== null && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {note}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
