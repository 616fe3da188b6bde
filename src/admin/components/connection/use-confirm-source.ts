import { usePrompt } from "@medusajs/ui"
import type { ConnectionResponse, ExternalIdSource } from "../../../types/admin-api"
import { previewExternalIdSource } from "../../hooks/api/connection"
import { useMessages } from "../../hooks/use-messages"

/**
 * Asks before another source of external ids is chosen for items that mipOS knows already, and says what
 * it would change. Resolves to false when the person thinks better of it.
 */
export const useConfirmSource = (connection: ConnectionResponse | null) => {
  const { t } = useMessages()
  const prompt = usePrompt()

  return async (source: ExternalIdSource): Promise<boolean> => {
    if (!connection || connection.external_id_source === source) {
      return true
    }
    const { external_id_source: preview } = await previewExternalIdSource(source)
    if (preview.sent === 0) {
      return true
    }
    return prompt({
      title: t("connection.changeSource.title"),
      description: t("connection.changeSource.description", {
        sent: preview.sent,
        changed: preview.changed,
        without: preview.missing + preview.taken,
      }),
      variant: "confirmation",
      confirmText: t("connection.changeSource.confirm"),
      cancelText: t("actions.cancel"),
    })
  }
}
