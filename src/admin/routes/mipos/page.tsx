import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { OverviewPage } from "../../components/overview/overview-page"
import { useMessages } from "../../hooks/use-messages"

/** mipOS in the sidebar: whether stock agrees, and what waits for a person. */
const MiposPage = () => <OverviewPage />

export const config = defineRouteConfig({
  label: "navigation.overview",
  translationNs: "mipos",
  icon: BuildingStorefront,
})

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("navigation.overview")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default MiposPage
