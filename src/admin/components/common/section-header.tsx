import { Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

interface SectionHeaderProps {
  title: string
  subtitle?: string
  level?: "h1" | "h2"
}

/** The top of a section: its title, and its actions as children. Wraps on narrow screens. */
export const SectionHeader = ({
  title,
  subtitle,
  level = "h2",
  children,
}: PropsWithChildren<SectionHeaderProps>) => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
    {/* Beside an icon the title stays on its line; beside wide buttons it takes its own. */}
    <div className="min-w-[200px] flex-1">
      <Heading level={level}>{title}</Heading>
      {subtitle && (
        <Text className="text-ui-fg-subtle" size="small">
          {subtitle}
        </Text>
      )}
    </div>
    <div className="flex items-center gap-x-2">{children}</div>
  </div>
)
