import { ArrowRightMini } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"

interface FromToProps {
  label: string
  /** Null when nobody knows. */
  from: string | null
  to: string
}

/** One side's stock before and after. */
export const FromTo = ({ label, from, to }: FromToProps) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const before = from === null ? t("stock.story.resolve.unknown") : formatDecimal(from)
  const after = formatDecimal(to)
  const isSame = before === after

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <dt>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {label}
        </Text>
      </dt>
      <dd className="flex items-center gap-x-1">
        {isSame ? (
          <Text size="small" leading="compact" className="tabular-nums">
            {t("stock.story.resolve.stays", { stock: after })}
          </Text>
        ) : (
          <>
            <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
              {before}
            </Text>
            <ArrowRightMini
              role="img"
              aria-label={t("stock.story.resolve.becomes")}
              className="text-ui-fg-subtle"
            />
            <Text size="small" leading="compact" weight="plus" className="tabular-nums">
              {after}
            </Text>
          </>
        )}
      </dd>
    </div>
  )
}
