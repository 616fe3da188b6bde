import { Button, Text } from "@medusajs/ui"
import type { PositionResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { usePush } from "../../hooks/use-push"
import { Hint } from "../common/hint"
import { TroubledPosition } from "./troubled-position"

interface BlockedPositionProps {
  position: PositionResponse
  location: string | null
}

/** An item whose change mipOS refused, in mipOS's own words. */
export const BlockedPosition = ({ position, location }: BlockedPositionProps) => {
  const { t } = useMessages()
  const { push, isPending } = usePush(position.id)

  return (
    <TroubledPosition
      position={position}
      location={location}
      actions={
        <Button size="small" variant="secondary" isLoading={isPending} onClick={push}>
          {t("actions.retry")}
        </Button>
      }
    >
      {position.blocked_reason?.messages.map((message) => (
        <Text key={message} size="small" className="text-ui-fg-error text-pretty break-words">
          {message}
        </Text>
      ))}
      <Hint hint={position.hint} />
    </TroubledPosition>
  )
}
