import { PencilSquare, Trash } from "@medusajs/icons"
import { useDeleteConnection } from "../../hooks/api/connection"
import { useDeleteAction } from "../../hooks/use-delete-action"
import { useMessages } from "../../hooks/use-messages"
import { SectionMenu } from "../common/section-menu"

export const ConnectionActions = () => {
  const { t } = useMessages()
  const { mutateAsync: deleteConnection } = useDeleteConnection()
  const confirmDelete = useDeleteAction()

  return (
    <SectionMenu
      groups={[
        { actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: "connection" }] },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("connection.delete.action"),
              onClick: () =>
                void confirmDelete({
                  description: t("connection.delete.description"),
                  success: t("connection.delete.toast"),
                  run: () => deleteConnection(),
                }),
            },
          ],
        },
      ]}
    />
  )
}
