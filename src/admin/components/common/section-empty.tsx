import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface SectionEmptyProps {
  title?: string
  text: string
  action?: ReactNode
}

/** Stands in a section that has nothing to show yet and says what the first step is. */
export const SectionEmpty = ({ title, text, action }: SectionEmptyProps) => (
  <div className="flex flex-col items-center gap-y-4 px-6 py-8 text-center">
    <div className="flex max-w-md flex-col gap-y-1">
      {title && (
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
      )}
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {text}
      </Text>
    </div>
    {action}
  </div>
)
