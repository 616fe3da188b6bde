import { Checkbox, createDataTableColumnHelper } from "@medusajs/ui"
import type { Translate } from "../../hooks/use-messages"

/** The column that selects rows, with boxes that say what they select, which core's own do not. */
export const selectColumn = <TData extends { id: string }>(
  t: Translate,
  nameOf: (row: TData) => string
) =>
  createDataTableColumnHelper<TData>().select({
    header: ({ table }) => (
      <Checkbox
        aria-label={t("table.selectAll")}
        checked={
          table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()
        }
        onCheckedChange={(checked) => table.toggleAllPageRowsSelected(checked === true)}
        onClick={(event) => event.stopPropagation()}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={t("table.select", { name: nameOf(row.original) })}
        checked={row.getIsSelected()}
        onCheckedChange={(checked) => row.toggleSelected(checked === true)}
        onClick={(event) => event.stopPropagation()}
      />
    ),
  })
