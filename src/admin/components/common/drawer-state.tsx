import { RouteDrawer } from "@medusajs/dashboard/components"
import { SectionEmpty } from "./section-empty"
import { SectionError } from "./section-error"
import { SectionSkeleton } from "./section-skeleton"

interface DrawerStateProps {
  error: unknown
  onRetry: () => void
  /** What to do first, if what the drawer edits does not exist. */
  missing?: string
}

/** The body of a drawer whose record is loading, could not be loaded, or is not there. */
export const DrawerState = ({ error, onRetry, missing }: DrawerStateProps) => {
  const content = () => {
    if (missing !== undefined) {
      return <SectionEmpty text={missing} />
    }
    return error ? <SectionError error={error} onRetry={onRetry} /> : <SectionSkeleton rows={4} />
  }

  return <RouteDrawer.Body className="p-0">{content()}</RouteDrawer.Body>
}
