import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { MovementResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import { useMovementWords } from "../../hooks/use-movement-words"
import { MOVEMENT_STATE_COLORS } from "../../lib/movement-words"
import { RowLink } from "../common/row-link"

const columnHelper = createDataTableColumnHelper<MovementResponse>()

export const movementPath = ({ id }: Pick<MovementResponse, "id">) => `/mipos/movements/${id}`

export const useMovementColumns = () => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const formatDecimal = useFormatDecimal()
  const words = useMovementWords()
  const links = useLinkNames()

  return useMemo(
    () => [
      columnHelper.display({
        id: "what",
        header: t("movements.columns.what"),
        minSize: 220,
        cell: ({ row: { original: movement } }) => (
          <div className="whitespace-normal py-2">
            <RowLink to={movementPath(movement)}>{words(movement)}</RowLink>
          </div>
        ),
      }),
      columnHelper.display({
        id: "item",
        header: t("movements.columns.item"),
        minSize: 180,
        cell: ({ row: { original: movement } }) => <Item movement={movement} />,
      }),
      columnHelper.accessor((movement) => links.get(movement.store_link_id) ?? "–", {
        id: "store",
        header: t("movements.columns.store"),
      }),
      columnHelper.accessor("agreed_after", {
        header: t("movements.columns.agreedAfter"),
        align: "right",
        cell: ({ getValue }) => {
          const stock = getValue()
          return <span className="tabular-nums">{stock === null ? "–" : formatDecimal(stock)}</span>
        },
      }),
      columnHelper.accessor("state", {
        header: t("movements.columns.state"),
        cell: ({ getValue }) => (
          <StatusBadge color={MOVEMENT_STATE_COLORS[getValue()]}>
            {t(`movements.state.${getValue()}`)}
          </StatusBadge>
        ),
      }),
      columnHelper.accessor("created_at", {
        header: t("movements.columns.when"),
        enableSorting: true,
        sortLabel: t("movements.columns.when"),
        sortAscLabel: t("movements.sort.oldest"),
        sortDescLabel: t("movements.sort.newest"),
        cell: ({ getValue }) => getFullDate({ date: getValue(), includeTime: true }),
      }),
    ],
    [t, getFullDate, formatDecimal, words, links]
  )
}

const Item = ({ movement }: { movement: MovementResponse }) => (
  <div className="flex flex-col whitespace-normal py-2">
    <Text size="small" leading="compact" className="break-words">
      {movement.name ?? movement.external_id}
    </Text>
    {movement.sku && (
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-all">
        {movement.sku}
      </Text>
    )}
  </div>
)
