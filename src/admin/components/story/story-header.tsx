import { Thumbnail } from "@medusajs/dashboard/components"
import { Heading, Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import type { Sending } from "../../lib/outlook"
import { Section } from "../common/section"
import { StandingCell } from "../stock/standing-cell"
import { StoryActions } from "./story-actions"
import { StoryNumbers } from "./story-numbers"
import { StoryOutlook } from "./story-outlook"

interface StoryHeaderProps {
  position: PositionResponse
  sending: Sending
}

/** Which item it is and where, how it stands, and both sides' numbers. */
export const StoryHeader = ({ position, sending }: StoryHeaderProps) => {
  const { t } = useMessages()
  const place = [position.stock_location_name, position.sku].filter(Boolean).join(" · ")

  return (
    <Section title={t("stock.story.title")}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="flex min-w-[200px] flex-1 items-center gap-x-3">
          <div className="w-fit flex-shrink-0">
            <Thumbnail src={position.product?.thumbnail} alt="" />
          </div>
          <div className="min-w-0">
            <Heading className="break-words">{position.name}</Heading>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {place}
            </Text>
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <div role="status" aria-live="polite">
            <StandingCell position={position} />
          </div>
          <StoryActions position={position} />
        </div>
      </div>
      <StoryNumbers position={position} />
      <StoryOutlook position={position} sending={sending} />
    </Section>
  )
}
