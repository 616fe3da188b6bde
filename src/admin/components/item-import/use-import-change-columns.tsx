import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useMessages } from "../../hooks/use-messages"
import type { ChangedLine } from "../../lib/item-import"
import { RowLink } from "../common/row-link"
import { FieldChange } from "./field-change"

const columnHelper = createDataTableColumnHelper<ChangedLine>()

export const useImportChangeColumns = () => {
  const { t } = useMessages()

  return useMemo(
    () => [
      columnHelper.accessor("line", {
        header: t("mapping.import.columns.line"),
        size: 80,
        maxSize: 100,
      }),
      columnHelper.accessor("name", {
        header: t("mapping.import.columns.item"),
        size: 320,
        maxSize: 360,
        cell: ({ row: { original } }) => (
          <RowLink to={`/inventory/${original.inventory_item_id}`}>{original.name}</RowLink>
        ),
      }),
      columnHelper.accessor("changes", {
        header: t("mapping.import.columns.changes"),
        size: 560,
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <ul className="flex flex-col gap-y-1 whitespace-normal py-2">
            {getValue().map((change) => (
              <FieldChange key={change.field} {...change} />
            ))}
          </ul>
        ),
      }),
    ],
    [t]
  )
}
