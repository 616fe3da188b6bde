import { Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

/** The one line that a widget says when it has nothing to show. */
export const WidgetLine = ({ children }: PropsWithChildren) => (
  <Text size="small" className="text-ui-fg-subtle break-words px-6 py-4 text-pretty">
    {children}
  </Text>
)
