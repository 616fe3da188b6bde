import { RouteDrawer } from "@medusajs/dashboard/components"
import { DrawerHeader } from "../../../../components/common/drawer-header"
import { DrawerState } from "../../../../components/common/drawer-state"
import { DefaultsForm } from "../../../../components/defaults/defaults-form"
import { useConnection } from "../../../../hooks/api/connection"
import { useMessages } from "../../../../hooks/use-messages"

const DefaultsDrawer = () => {
  const { t } = useMessages()
  const { connection, error, refetch } = useConnection()

  return (
    <RouteDrawer>
      <DrawerHeader title={t("defaults.edit.title")} description={t("defaults.edit.description")} />
      {connection ? (
        <DefaultsForm connection={connection} />
      ) : (
        <DrawerState
          error={error}
          missing={connection === null ? t("defaults.needConnection") : undefined}
          onRetry={() => void refetch()}
        />
      )}
    </RouteDrawer>
  )
}

export default DefaultsDrawer
