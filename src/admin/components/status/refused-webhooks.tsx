import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { refusalKey } from "../../lib/refused-webhooks"
import type { Status } from "../../lib/status"

type Refusal = Status["webhook"]["refused_last_24_hours"][number]

/** What mipOS sent that could not be taken, and why, as words. */
export const RefusedWebhooks = ({ refusals }: { refusals: Refusal[] }) => {
  const { t } = useMessages()
  const { getRelativeDate } = useDate()

  if (refusals.length === 0) {
    return null
  }

  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" weight="plus" leading="compact" className="text-ui-fg-subtle">
        {t("status.webhook.refusedTitle")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {refusals.map((refusal) => (
          <li key={`${refusal.reason} ${refusal.detail}`} className="flex flex-col gap-y-0.5">
            <Text size="small" className="text-pretty break-words">
              <Reason refusal={refusal} />
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("status.webhook.refusedTimes", {
                count: refusal.count,
                time: getRelativeDate(refusal.last_at),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Reason = ({ refusal: { reason, detail, message } }: { refusal: Refusal }) => {
  const { t } = useMessages()
  const key = refusalKey(reason)

  // Of very many different ones only the first are told apart; the others have no name.
  return <>{key ? t(key, { detail: detail || "…" }) : message}</>
}
