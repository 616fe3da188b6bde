import { clx, Container } from "@medusajs/ui"
import { useEffect, useRef, type PropsWithChildren } from "react"
import { useLocation } from "react-router-dom"

interface SectionProps {
  title: string
  /** A table draws its own lines. */
  isTable?: boolean
  /** What the address says after `#` to show this section. */
  anchor?: string
}

/** One box of the page, a region with a name for those who hear the page instead of seeing it. */
export const Section = ({
  title,
  isTable = false,
  anchor,
  children,
}: PropsWithChildren<SectionProps>) => {
  const region = useRef<HTMLDivElement>(null)
  const { hash, key } = useLocation()

  // The router changes the address only; `key` is new with each click on the same link.
  useEffect(() => {
    if (anchor !== undefined && hash === `#${anchor}`) {
      region.current?.scrollIntoView({ block: "start" })
    }
  }, [anchor, hash, key])

  return (
    <Container
      ref={region}
      id={anchor}
      role="region"
      aria-label={title}
      className={clx("overflow-hidden p-0", { "divide-y": !isTable })}
    >
      {children}
    </Container>
  )
}
