import { RouteDrawer } from "@medusajs/dashboard/components"
import { ConnectionForm } from "../../../../components/connection/connection-form"
import { DrawerHeader } from "../../../../components/common/drawer-header"
import { DrawerState } from "../../../../components/common/drawer-state"
import { useConnection } from "../../../../hooks/api/connection"
import { useMessages } from "../../../../hooks/use-messages"

const ConnectionDrawer = () => {
  const { t } = useMessages()
  const { connection, error, refetch } = useConnection()

  return (
    <RouteDrawer>
      <DrawerHeader
        title={t("connection.edit.title")}
        description={t("connection.edit.description")}
      />
      {connection === undefined ? (
        <DrawerState error={error} onRetry={() => void refetch()} />
      ) : (
        <ConnectionForm connection={connection} />
      )}
    </RouteDrawer>
  )
}

export default ConnectionDrawer
