import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowPath } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { SetUpGuide } from "../../../components/guide/set-up-guide"
import { SettingsSections } from "../../../components/settings/settings-sections"
import { StatusSection } from "../../../components/status/status-section"
import { useGuide } from "../../../hooks/use-guide"
import { useLive } from "../../../hooks/use-live"

/**
 * Settings > mipOS: a guided set-up first, and the settings from then on. The drawers are the parallel
 * routes beside this page, shown in the outlet.
 */
const MiposSettingsPage = () => {
  const live = useLive()
  const guide = useGuide(live.overview)

  return (
    <div className="flex flex-col gap-y-3">
      {live.overview && guide.isShown ? (
        <SetUpGuide status={live.overview} onEnd={guide.end} />
      ) : (
        <>
          <StatusSection live={live} />
          {live.overview && <SettingsSections />}
        </>
      )}
      <Outlet />
    </div>
  )
}

export const config = defineRouteConfig({
  label: "mipOS",
  icon: ArrowPath,
})

export const handle = {
  breadcrumb: () => "mipOS",
}

export default MiposSettingsPage
