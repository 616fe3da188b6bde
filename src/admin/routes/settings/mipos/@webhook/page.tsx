import { RouteDrawer } from "@medusajs/dashboard/components"
import { DrawerHeader } from "../../../../components/common/drawer-header"
import { DrawerState } from "../../../../components/common/drawer-state"
import { WebhookForm } from "../../../../components/webhook/webhook-form"
import { useConnection } from "../../../../hooks/api/connection"
import { useMessages } from "../../../../hooks/use-messages"

const WebhookDrawer = () => {
  const { t } = useMessages()
  const { connection, error, refetch } = useConnection()

  return (
    <RouteDrawer>
      <DrawerHeader title={t("webhook.edit.title")} description={t("webhook.edit.description")} />
      {connection ? (
        <WebhookForm connection={connection} />
      ) : (
        <DrawerState
          error={error}
          missing={connection === null ? t("webhook.needConnection") : undefined}
          onRetry={() => void refetch()}
        />
      )}
    </RouteDrawer>
  )
}

export default WebhookDrawer
