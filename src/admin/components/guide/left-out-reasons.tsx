import { Text } from "@medusajs/ui"
import type { SyncItemResponse } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { groupReasons } from "../../lib/left-out-reasons"
import { Hint } from "../common/hint"

interface LeftOutReasonsProps {
  items: Array<Pick<SyncItemResponse, "name" | "reasons">>
  /** How many there are, of which `items` may be the first. */
  total: number
}

/** Each reason once, with how many items it concerns and what to do about it. */
export const LeftOutReasons = ({ items, total }: LeftOutReasonsProps) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()

  return (
    <section className="flex flex-col gap-y-3" aria-label={t("wizard.steps.preview.reasons")}>
      <Text size="small" leading="compact" weight="plus">
        {t("wizard.steps.preview.reasons")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {groupReasons(items).map(({ reason, count, examples }) => (
          <li key={reason.code + reason.message} className="flex flex-col gap-y-0.5">
            <Text size="small" className="text-pretty break-words">
              {t("wizard.steps.preview.items", { count, examples: examples.join(", ") })}
            </Text>
            {reason.hint ? (
              <Hint hint={reason.hint} />
            ) : (
              <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
                {reason.message}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {total > items.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("wizard.steps.preview.firstOnly", {
            shown: formatNumber(items.length),
            total: formatNumber(total),
          })}
        </Text>
      )}
    </section>
  )
}
