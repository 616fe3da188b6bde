import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { SyncItemAction, SyncItemResponse } from "../../../types/admin-api"
import { useStoreLinks } from "../../hooks/api/store-links"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useMessages } from "../../hooks/use-messages"
import type { BadgeColor } from "../../lib/status"
import { ProblemText } from "../common/problem-text"

const columnHelper = createDataTableColumnHelper<SyncItemResponse>()

const COLORS: Record<SyncItemAction, BadgeColor> = {
  send: "green",
  leave_out: "orange",
  excluded: "grey",
}

/** More shops than anybody has; their names are looked up among these. */
const MOST_LINKS = 500

export const useDryRunColumns = () => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()
  const { store_links: links } = useStoreLinks({ limit: MOST_LINKS })

  return useMemo(() => {
    const names = new Map(
      links?.map((link) => [link.id, link.stock_location_name ?? link.store_id])
    )

    return [
      columnHelper.accessor("name", {
        header: t("dryRun.columns.name"),
        // Reasons are sentences; without it, all columns get the same width.
        size: 480,
        minSize: 320,
        truncateTooltip: false,
        cell: ({ row }) => <Item item={row.original} />,
      }),
      columnHelper.accessor("action", {
        // A column of the id "action" is made as narrow as a menu.
        id: "result",
        header: t("dryRun.columns.action"),
        cell: ({ getValue }) => (
          <StatusBadge color={COLORS[getValue()]}>{t(`dryRun.action.${getValue()}`)}</StatusBadge>
        ),
      }),
      columnHelper.accessor((item) => names.get(item.store_link_id) ?? "–", {
        id: "store",
        header: t("dryRun.columns.store"),
      }),
      columnHelper.accessor(({ stock }) => (stock === null ? "–" : formatDecimal(stock)), {
        id: "stock",
        header: t("dryRun.columns.stock"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
      }),
      columnHelper.accessor(
        ({ purchase_unit: purchase, consumption_unit: consumption }) => {
          if (!purchase || !consumption || purchase.external_id === consumption.external_id) {
            return consumption?.name ?? "–"
          }
          return t("dryRun.columns.units", {
            purchase: purchase.name,
            consumption: consumption.name,
          })
        },
        { id: "unit", header: t("dryRun.columns.unit") }
      ),
      columnHelper.accessor((item) => item.supplier?.name ?? "–", {
        id: "supplier",
        header: t("dryRun.columns.supplier"),
      }),
      columnHelper.accessor(({ cost }) => (cost === null ? "–" : formatDecimal(cost)), {
        id: "cost",
        header: t("dryRun.columns.cost"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
      }),
    ]
  }, [t, formatDecimal, links])
}

/** The item's name and ids, and, if it would not be sent, why and what to do. */
const Item = ({ item }: { item: SyncItemResponse }) => (
  <div className="flex flex-col gap-y-0.5 whitespace-normal py-2">
    <Text size="small" leading="compact" weight="plus" className="break-words">
      {item.name}
    </Text>
    <Text size="xsmall" className="text-ui-fg-subtle break-all">
      {[item.external_id, item.sku === item.external_id ? null : item.sku]
        .filter(Boolean)
        .join(" · ")}
    </Text>
    {item.reasons.map((reason) => (
      <ProblemText key={reason.code + reason.message} problem={reason} />
    ))}
  </div>
)
