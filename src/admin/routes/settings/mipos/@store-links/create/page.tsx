import { RouteDrawer } from "@medusajs/dashboard/components"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { StoreLinkForm } from "../../../../../components/store-links/store-link-form"
import { useMessages } from "../../../../../hooks/use-messages"

const CreateStoreLinkDrawer = () => {
  const { t } = useMessages()

  return (
    <RouteDrawer>
      <DrawerHeader
        title={t("storeLinks.create.title")}
        description={t("storeLinks.create.description")}
      />
      <StoreLinkForm />
    </RouteDrawer>
  )
}

export default CreateStoreLinkDrawer
