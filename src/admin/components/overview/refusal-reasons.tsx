import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useIsEnglish } from "../../hooks/use-is-english"
import { useMessages } from "../../hooks/use-messages"
import { refusalKey } from "../../lib/refusals"
import type { Status } from "../../lib/status"

type Refusal = Status["webhook"]["refused_last_24_hours"][number]

/** The most frequent reasons; the settings have them all. */
const SHOWN = 3

/** Why mipOS' messages were refused. In English the API's own sentences, which name what was meant. */
export const RefusalReasons = ({ refusals }: { refusals: Refusal[] }) => {
  const { t } = useMessages()
  const { getRelativeDate } = useDate()
  const isEnglish = useIsEnglish()
  const wordsOf = ({ reason, message }: Refusal) => {
    const key = refusalKey(reason)
    return isEnglish || key === undefined ? message : t(key)
  }

  return (
    <ul className="flex flex-col gap-y-1">
      {refusals.slice(0, SHOWN).map((refusal) => (
        <li key={`${refusal.reason} ${refusal.detail}`}>
          <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
            {wordsOf(refusal)}{" "}
            {t("status.webhook.refusedTimes", {
              count: refusal.count,
              time: getRelativeDate(refusal.last_at),
            })}
          </Text>
        </li>
      ))}
    </ul>
  )
}
