import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { PositionResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import { RelativeTime } from "../common/relative-time"
import { selectColumn } from "../common/select-column"
import { Difference } from "./difference"
import { PositionName } from "./position-name"
import { StandingCell } from "./standing-cell"
import { StockLine } from "./stock-line"

const columnHelper = createDataTableColumnHelper<PositionResponse>()

/** The columns of the list of stock; a narrow window has all of them in one. */
export const useStockColumns = (isNarrow: boolean) => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return useMemo(() => {
    const select = selectColumn<PositionResponse>(t, (position) =>
      [position.name, position.stock_location_name].filter(Boolean).join(", ")
    )

    if (isNarrow) {
      return [
        select,
        columnHelper.accessor("name", {
          header: t("stock.columns.item"),
          truncateTooltip: false,
          cell: ({ row }) => (
            <PositionName position={row.original}>
              <StockLine position={row.original} />
            </PositionName>
          ),
        }),
      ]
    }
    return [
      select,
      columnHelper.accessor("name", {
        header: t("stock.columns.item"),
        enableSorting: true,
        truncateTooltip: false,
        size: 320,
        minSize: 240,
        cell: ({ row }) => <PositionName position={row.original} />,
      }),
      columnHelper.accessor((position) => position.sku ?? "–", {
        id: "sku",
        header: t("stock.columns.sku"),
        enableSorting: true,
      }),
      columnHelper.accessor((position) => position.stock_location_name ?? "–", {
        id: "location",
        header: t("stock.columns.location"),
      }),
      columnHelper.accessor("medusa_stock", {
        header: t("stock.columns.medusa"),
        align: "right",
        cell: ({ getValue, row }) => (
          <span className="tabular-nums">
            {/* Of what stays out, no stock counts, whatever there is. */}
            {row.original.excluded ? "–" : formatDecimal(getValue())}
          </span>
        ),
      }),
      columnHelper.accessor("agreed_stock", {
        header: t("stock.columns.agreed"),
        align: "right",
        cell: ({ getValue }) => {
          const agreed = getValue()

          return (
            <span className="tabular-nums">{agreed === null ? "–" : formatDecimal(agreed)}</span>
          )
        },
      }),
      columnHelper.accessor("difference", {
        header: t("stock.columns.difference"),
        align: "right",
        cell: ({ getValue }) => <Difference difference={getValue()} />,
      }),
      columnHelper.accessor("standing", {
        header: t("stock.columns.standing"),
        truncateTooltip: false,
        cell: ({ row }) => <StandingCell position={row.original} />,
      }),
      columnHelper.accessor("last_movement_at", {
        header: t("stock.columns.lastMovement"),
        enableSorting: true,
        cell: ({ getValue }) => {
          const time = getValue()

          return time === null ? (
            <Text size="small" className="text-ui-fg-subtle">
              {t("common.never")}
            </Text>
          ) : (
            <RelativeTime time={time} />
          )
        },
      }),
    ]
  }, [t, formatDecimal, isNarrow])
}
