import { clx, Container } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

interface SectionProps {
  title: string
  /** A table draws its own lines. */
  isTable?: boolean
}

/** One box of the page, a region with a name for those who hear the page instead of seeing it. */
export const Section = ({ title, isTable = false, children }: PropsWithChildren<SectionProps>) => (
  <Container
    role="region"
    aria-label={title}
    className={clx("overflow-hidden p-0", { "divide-y": !isTable })}
  >
    {children}
  </Container>
)
