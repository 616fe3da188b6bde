import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { PositionResponse } from "../../../types/admin-api"

interface TroubledPositionProps {
  position: PositionResponse
  location: string | null
  /** What happened. */
  children: ReactNode
  /** What can be done. */
  actions: ReactNode
}

/** One item that waits for a person. */
export const TroubledPosition = ({
  position,
  location,
  children,
  actions,
}: TroubledPositionProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
    <div className="flex min-w-[200px] flex-1 flex-col gap-y-0.5">
      <Text size="small" leading="compact" className="break-words">
        {position.name}
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
        {[location, position.sku].filter(Boolean).join(" · ")}
      </Text>
      {children}
    </div>
    <div className="flex flex-wrap items-center gap-2">{actions}</div>
  </li>
)
