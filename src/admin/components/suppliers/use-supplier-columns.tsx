import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { SupplierResponse } from "../../../types/admin-api"
import { useDeleteSupplier } from "../../hooks/api/suppliers"
import { useDeleteAction } from "../../hooks/use-delete-action"
import { useMessages } from "../../hooks/use-messages"
import { RowActions } from "../common/row-actions"

const columnHelper = createDataTableColumnHelper<SupplierResponse>()

/** @param drawers where the forms are, relative to the page or from the root */
export const useSupplierColumns = (drawers: string) => {
  const { t } = useMessages()

  return useMemo(
    () => [
      columnHelper.accessor("name", { header: t("suppliers.fields.name") }),
      columnHelper.accessor("external_id", { header: t("suppliers.fields.externalId") }),
      columnHelper.display({
        id: "source",
        header: t("suppliers.fields.source"),
        cell: ({ row }) =>
          row.original.vendor_id ? (
            <Badge size="2xsmall">{t("suppliers.fields.fromVendor")}</Badge>
          ) : (
            t("suppliers.fields.byHand")
          ),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row }) => <SupplierActions supplier={row.original} drawers={drawers} />,
      }),
    ],
    [t, drawers]
  )
}

interface SupplierActionsProps {
  supplier: SupplierResponse
  drawers: string
}

const SupplierActions = ({ supplier, drawers }: SupplierActionsProps) => {
  const { t } = useMessages()
  const { mutateAsync: deleteSupplier } = useDeleteSupplier()
  const confirmDelete = useDeleteAction()

  return (
    <RowActions
      editPath={`${drawers}/${supplier.id}`}
      onDelete={() =>
        void confirmDelete({
          description: t("suppliers.delete.description", { name: supplier.name }),
          success: t("suppliers.delete.toast"),
          run: () => deleteSupplier(supplier.id),
        })
      }
    />
  )
}
