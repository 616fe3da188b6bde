import { Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useOutlook } from "../../hooks/use-outlook"
import type { Sending } from "../../lib/outlook"

interface StoryOutlookProps {
  position: PositionResponse
  sending: Sending
}

/** What the difference is, and what will become of it. */
export const StoryOutlook = ({ position, sending }: StoryOutlookProps) => {
  const outlook = useOutlook()

  return (
    <div className="px-6 py-4">
      <Text size="small" className="text-pretty">
        {outlook(position, sending)}
      </Text>
    </div>
  )
}
