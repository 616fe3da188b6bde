import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ItemsSection } from "../../../components/mapping/items-section"
import { MappingLayout } from "../../../components/mapping/mapping-layout"
import { useMessages } from "../../../hooks/use-messages"

/** mipOS > Mapping: what mipOS is told of each item. */
const MappingPage = () => (
  <MappingLayout>
    <ItemsSection />
  </MappingLayout>
)

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("mapping.title")}</>
}

export const config = defineRouteConfig({
  label: "navigation.mapping",
  translationNs: "mipos",
  rank: 4,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default MappingPage
