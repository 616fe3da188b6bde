import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { ItemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { selectColumn } from "../common/select-column"
import { CostCell } from "./cost-cell"
import { CrossingCell } from "./crossing-cell"
import { ExternalIdCell } from "./external-id-cell"
import { ItemName } from "./item-name"
import { SupplierCell } from "./supplier-cell"
import { UnitCell } from "./unit-cell"

const columnHelper = createDataTableColumnHelper<ItemResponse>()

/** What is edited would be cut off, and a tooltip would repeat it. */
const EDITED = { truncateTooltip: false } as const

export const useItemColumns = () => {
  const { t } = useMessages()

  return useMemo(
    () => [
      selectColumn<ItemResponse>(t, (item) => item.name),
      columnHelper.accessor("name", {
        header: t("mapping.items.columns.name"),
        enableSorting: true,
        size: 340,
        minSize: 240,
        truncateTooltip: false,
        cell: ({ row }) => <ItemName item={row.original} />,
      }),
      columnHelper.accessor("external_id", {
        header: t("mapping.items.columns.externalId"),
        enableSorting: true,
        size: 190,
        maxSize: 190,
        ...EDITED,
        cell: ({ row }) => <ExternalIdCell item={row.original} />,
      }),
      columnHelper.accessor("consumption_unit_id", {
        header: t("mapping.items.columns.consumptionUnit"),
        size: 130,
        maxSize: 180,
        ...EDITED,
        cell: ({ row }) => <UnitCell item={row.original} use="consumption" />,
      }),
      columnHelper.accessor("purchase_unit_id", {
        header: t("mapping.items.columns.purchaseUnit"),
        size: 130,
        maxSize: 180,
        ...EDITED,
        cell: ({ row }) => <UnitCell item={row.original} use="purchase" />,
      }),
      columnHelper.accessor("supplier_id", {
        header: t("mapping.items.columns.supplier"),
        size: 160,
        maxSize: 220,
        ...EDITED,
        cell: ({ row }) => <SupplierCell item={row.original} />,
      }),
      columnHelper.accessor("cost", {
        header: t("mapping.items.columns.cost"),
        size: 150,
        minSize: 150,
        maxSize: 180,
        ...EDITED,
        cell: ({ row }) => <CostCell item={row.original} />,
      }),
      columnHelper.accessor("excluded", {
        header: t("mapping.items.columns.crosses"),
        size: 170,
        maxSize: 220,
        ...EDITED,
        cell: ({ row }) => <CrossingCell item={row.original} />,
      }),
    ],
    [t]
  )
}
