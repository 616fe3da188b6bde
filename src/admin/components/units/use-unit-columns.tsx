import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { UnitResponse } from "../../../types/admin-api"
import { useDeleteUnit } from "../../hooks/api/units"
import { useDeleteAction } from "../../hooks/use-delete-action"
import { useMessages } from "../../hooks/use-messages"
import { RowActions } from "../common/row-actions"

const columnHelper = createDataTableColumnHelper<UnitResponse>()

/** @param drawers where the forms are, relative to the page or from the root */
export const useUnitColumns = (drawers: string) => {
  const { t } = useMessages()

  return useMemo(
    () => [
      columnHelper.accessor("name", { header: t("units.fields.name") }),
      columnHelper.accessor("short_name", { header: t("units.fields.shortName") }),
      columnHelper.accessor("external_id", { header: t("units.fields.externalId") }),
      columnHelper.display({
        id: "action",
        cell: ({ row }) => <UnitActions unit={row.original} drawers={drawers} />,
      }),
    ],
    [t, drawers]
  )
}

interface UnitActionsProps {
  unit: UnitResponse
  drawers: string
}

const UnitActions = ({ unit, drawers }: UnitActionsProps) => {
  const { t } = useMessages()
  const { mutateAsync: deleteUnit } = useDeleteUnit()
  const confirmDelete = useDeleteAction()

  return (
    <RowActions
      editPath={`${drawers}/${unit.id}`}
      onDelete={() =>
        void confirmDelete({
          description: t("units.delete.description", { name: unit.name }),
          success: t("units.delete.toast"),
          run: () => deleteUnit(unit.id),
        })
      }
    />
  )
}
