import type { PropsWithChildren } from "react"
import { Link } from "react-router-dom"

/** A link within a text. Darker than core's own, whose blue is too light to be read by everybody. */
export const TextLink = ({ to, children }: PropsWithChildren<{ to: string }>) => (
  <Link
    to={to}
    className="text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded-sm underline outline-none"
  >
    {children}
  </Link>
)
