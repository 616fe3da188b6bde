import type { PropsWithChildren } from "react"

/** Fields that belong to the choice above them. */
export const Indented = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <div role="group" aria-label={label} className="flex flex-col gap-y-4 border-l pl-5">
    {children}
  </div>
)
