import { Text } from "@medusajs/ui"
import type { MovementResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { answerOf } from "../../lib/movement-answer"
import { isFailed } from "../../lib/movement-state"
import { Hint } from "../common/hint"

/** Why a movement did not get through, in mipOS' own words, and what to do about it. */
export const MovementAnswer = ({ movement }: { movement: MovementResponse }) => {
  const { t } = useMessages()

  if (!isFailed(movement)) {
    return null
  }
  const { status, messages } = answerOf(movement)

  return (
    <section
      className="flex flex-col gap-y-1 px-6 py-4"
      aria-label={t("movements.detail.answerTitle")}
    >
      <Text size="small" leading="compact" weight="plus">
        {t("movements.detail.answerTitle")}
      </Text>
      {messages.map((message) => (
        <Text key={message} size="small" className="text-ui-fg-error text-pretty break-words">
          {message}
        </Text>
      ))}
      {messages.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {status === null ? t("movements.detail.noAnswer") : t("movements.detail.noWords")}
        </Text>
      )}
      {status !== null && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("movements.detail.status", { status })}
        </Text>
      )}
      <Hint hint={movement.hint} />
      {movement.state === "uncertain" && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("movements.detail.waits")}
        </Text>
      )}
    </section>
  )
}
