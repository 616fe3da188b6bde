import { clx } from "@medusajs/ui"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { signOf } from "../../lib/decimal"

/** What has yet to be sent, with its sign; quiet when it is nothing. */
export const Difference = ({ difference }: { difference: string | null }) => {
  const formatDecimal = useFormatDecimal()

  return (
    <span
      className={clx("tabular-nums", {
        "text-ui-fg-subtle": difference === null || signOf(difference) === 0,
        "text-ui-fg-base font-medium": difference !== null && signOf(difference) !== 0,
      })}
    >
      {difference === null ? "–" : formatDecimal(difference, { isChange: true })}
    </span>
  )
}
