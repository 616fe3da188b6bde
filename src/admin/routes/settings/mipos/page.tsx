import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowPath } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { ConnectionSection } from "../../../components/connection/connection-section"
import { DefaultsSection } from "../../../components/defaults/defaults-section"
import { StatusSection } from "../../../components/status/status-section"
import { StoreLinksSection } from "../../../components/store-links/store-links-section"
import { SuppliersSection } from "../../../components/suppliers/suppliers-section"
import { UnitsSection } from "../../../components/units/units-section"
import { WebhookSection } from "../../../components/webhook/webhook-section"

/** Settings > mipOS. The drawers are the parallel routes beside this page, shown in the outlet. */
const MiposSettingsPage = () => (
  <div className="flex flex-col gap-y-3">
    <StatusSection />
    <ConnectionSection />
    <StoreLinksSection />
    <DefaultsSection />
    <UnitsSection />
    <SuppliersSection />
    <WebhookSection />
    <Outlet />
  </div>
)

export const config = defineRouteConfig({
  label: "mipOS",
  icon: ArrowPath,
})

export const handle = {
  breadcrumb: () => "mipOS",
}

export default MiposSettingsPage
