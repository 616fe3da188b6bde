import type { PropsWithChildren } from "react"
import { Link } from "react-router-dom"

/** The way into a row for those who do not click on it: it takes the focus, and has the row's name. */
export const RowLink = ({ to, children }: PropsWithChildren<{ to: string }>) => (
  <Link
    to={to}
    // The row itself would lead there a second time.
    onClick={(event) => event.stopPropagation()}
    className="focus-visible:shadow-borders-focus txt-compact-small-plus text-ui-fg-base rounded-sm outline-none"
  >
    {children}
  </Link>
)
