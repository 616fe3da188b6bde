import { Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { Hint } from "../common/hint"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"

/** Why mipOS refused, in its own words, and what to do about it. */
export const StoryTrouble = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const { blocked_reason: reason, hint } = position

  return (
    <Section title={t("stock.story.blocked.title")}>
      <SectionHeader
        title={t("stock.story.blocked.title")}
        subtitle={t("stock.story.blocked.subtitle")}
      />
      <div className="flex flex-col gap-y-2 px-6 py-4">
        {reason?.messages.map((message) => (
          <Text
            key={message}
            size="small"
            lang="en"
            className="text-ui-fg-error text-pretty break-words"
          >
            {message}
          </Text>
        ))}
        {hint ? (
          <Hint hint={hint} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t("stock.story.blocked.noHint")}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {t("stock.story.blocked.then")}
        </Text>
      </div>
    </Section>
  )
}
