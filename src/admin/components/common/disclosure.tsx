import { TriangleRightMini } from "@medusajs/icons"
import { clx, Heading } from "@medusajs/ui"
import { useId, useState, type PropsWithChildren } from "react"

interface DisclosureProps {
  label: string
  /** Open whatever the person chose, for instance because something inside is wrong. */
  forceOpen?: boolean
}

/** A part of a form that is folded away at first. Its fields stay mounted, and so in the form. */
export const Disclosure = ({
  label,
  forceOpen = false,
  children,
}: PropsWithChildren<DisclosureProps>) => {
  const [isChosenOpen, setIsChosenOpen] = useState(false)
  const contentId = useId()
  const isOpen = isChosenOpen || forceOpen

  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={() => setIsChosenOpen(!isOpen)}
        className="focus-visible:shadow-borders-focus flex w-fit items-center gap-x-1 rounded-md outline-none"
      >
        <TriangleRightMini
          className={clx("text-ui-fg-muted transition-transform", { "rotate-90": isOpen })}
        />
        <Heading level="h2">{label}</Heading>
      </button>
      <div id={contentId} hidden={!isOpen} className={clx({ "flex flex-col gap-y-6": isOpen })}>
        {children}
      </div>
    </>
  )
}
