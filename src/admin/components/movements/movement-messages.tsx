import { Text } from "@medusajs/ui"
import type { MovementResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"

/** What crossed the border for a movement, as it was written down: for those who want to see it all. */
export const MovementMessages = ({ movement }: { movement: MovementResponse }) => {
  const { t } = useMessages()
  const isInbound = movement.direction === "inbound"

  return (
    <Section title={t("movements.detail.technical")}>
      <SectionHeader
        title={t("movements.detail.technical")}
        subtitle={t("movements.detail.technicalHint")}
      />
      <Message
        title={isInbound ? t("movements.detail.received") : t("movements.detail.sent")}
        message={movement.request}
      />
      {!isInbound && (
        <Message title={t("movements.detail.responded")} message={movement.response} />
      )}
    </Section>
  )
}

const Message = ({ title, message }: { title: string; message: unknown }) => {
  const { t } = useMessages()

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {message === null || message === undefined ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("movements.detail.nothing")}
        </Text>
      ) : (
        <pre
          // What may be wider than the screen has to be reachable without a mouse.
          tabIndex={0}
          aria-label={title}
          role="region"
          className="bg-ui-bg-subtle shadow-borders-base focus-visible:shadow-borders-focus txt-compact-small overflow-auto rounded-lg p-4 font-mono outline-none"
        >
          {JSON.stringify(message, null, 2)}
        </pre>
      )}
    </div>
  )
}
