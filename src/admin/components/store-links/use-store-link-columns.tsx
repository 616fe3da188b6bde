import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import type { StoreLinkResponse } from "../../../types/admin-api"
import { useDeleteStoreLink } from "../../hooks/api/store-links"
import { useDeleteAction } from "../../hooks/use-delete-action"
import { useMessages } from "../../hooks/use-messages"
import { LINK_STATE_COLORS, linkState } from "../../lib/status"
import { RowActions } from "../common/row-actions"

const columnHelper = createDataTableColumnHelper<StoreLinkResponse>()

export const useStoreLinkColumns = () => {
  const { t } = useMessages()

  return useMemo(
    () => [
      columnHelper.accessor((link) => link.stock_location_name ?? t("status.links.unnamed"), {
        id: "stock_location",
        header: t("storeLinks.fields.location"),
      }),
      columnHelper.accessor("store_id", { header: t("storeLinks.fields.store") }),
      columnHelper.accessor("pos_store_id", { header: t("storeLinks.fields.posStore") }),
      columnHelper.display({
        id: "state",
        header: t("storeLinks.fields.state"),
        cell: ({ row }) => {
          const state = linkState(row.original)

          return (
            <StatusBadge color={LINK_STATE_COLORS[state]}>
              {t(`status.links.state.${state}`)}
            </StatusBadge>
          )
        },
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row }) => <StoreLinkActions link={row.original} />,
      }),
    ],
    [t]
  )
}

const StoreLinkActions = ({ link }: { link: StoreLinkResponse }) => {
  const { t } = useMessages()
  const { mutateAsync: deleteStoreLink } = useDeleteStoreLink()
  const confirmDelete = useDeleteAction()

  return (
    <RowActions
      editPath={`store-links/${link.id}`}
      onDelete={() =>
        void confirmDelete({
          description: t("storeLinks.delete.description", {
            name: link.stock_location_name ?? t("status.links.unnamed"),
            store: link.store_id,
          }),
          success: t("storeLinks.delete.toast"),
          run: () => deleteStoreLink(link.id),
        })
      }
    />
  )
}
