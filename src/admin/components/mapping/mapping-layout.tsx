import type { PropsWithChildren } from "react"
import { Outlet } from "react-router-dom"
import { useLive } from "../../hooks/use-live"
import { MappingBar } from "./mapping-bar"

/** What every page of the mapping has: its tabs above, its drawers beside, and the poll that keeps it true. */
export const MappingLayout = ({ children }: PropsWithChildren) => {
  useLive()

  return (
    <div className="flex flex-col gap-y-3">
      <MappingBar />
      {children}
      <Outlet />
    </div>
  )
}
