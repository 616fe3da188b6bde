import { RouteDrawer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { DrawerState } from "../../../../../components/common/drawer-state"
import { SyncDetail } from "../../../../../components/syncs/sync-detail"
import { useSync } from "../../../../../hooks/api/syncs"
import { useMessages } from "../../../../../hooks/use-messages"

const SyncDrawer = () => {
  const { t } = useMessages()
  const { id = "" } = useParams()
  const { sync, error, refetch } = useSync(id)

  return (
    <RouteDrawer>
      <DrawerHeader title={t("sync.detail.title")} description={t("sync.detail.description")} />
      {sync ? (
        <SyncDetail sync={sync} />
      ) : (
        <DrawerState error={error} onRetry={() => void refetch()} />
      )}
    </RouteDrawer>
  )
}

export default SyncDrawer
