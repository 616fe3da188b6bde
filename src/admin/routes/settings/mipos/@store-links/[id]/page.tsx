import { RouteDrawer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { DrawerState } from "../../../../../components/common/drawer-state"
import { StoreLinkForm } from "../../../../../components/store-links/store-link-form"
import { useStoreLink } from "../../../../../hooks/api/store-links"
import { useMessages } from "../../../../../hooks/use-messages"

const EditStoreLinkDrawer = () => {
  const { t } = useMessages()
  const { id = "" } = useParams()
  const { store_link: storeLink, error, refetch } = useStoreLink(id)

  return (
    <RouteDrawer>
      <DrawerHeader
        title={t("storeLinks.edit.title")}
        description={t("storeLinks.edit.description")}
      />
      {storeLink ? (
        <StoreLinkForm storeLink={storeLink} />
      ) : (
        <DrawerState error={error} onRetry={() => void refetch()} />
      )}
    </RouteDrawer>
  )
}

export default EditStoreLinkDrawer
