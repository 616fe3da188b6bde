import { clx } from "@medusajs/ui"
import { forwardRef, type ComponentPropsWithoutRef } from "react"

/** A value of a table that a click or Enter opens for editing. */
export const CellButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<"button">>(
  ({ className, ...props }, ref) => (
    <button
      ref={ref}
      type="button"
      className={clx(
        "hover:bg-ui-bg-component-hover hover:text-ui-fg-base focus-visible:shadow-borders-focus transition-fg",
        "-mx-1 flex w-full items-center gap-x-2 rounded-md px-1 py-1 text-left outline-none",
        className
      )}
      {...props}
    />
  )
)
CellButton.displayName = "CellButton"
