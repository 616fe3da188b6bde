import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import type { MovementResponse } from "../../../types/admin-api"
import { useFormatDecimal } from "../../hooks/use-format-decimal"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import { useMovementWords } from "../../hooks/use-movement-words"
import { MOVEMENT_STATE_COLORS } from "../../lib/movement-state"
import { movementPath } from "../../lib/paths"
import { RowLink } from "../common/row-link"

const columnHelper = createDataTableColumnHelper<MovementResponse>()

/** @param isNarrow then the first column says all but the state, so that nothing has to be moved aside */
export const useMovementColumns = (isNarrow: boolean) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const formatDecimal = useFormatDecimal()
  const words = useMovementWords()
  const links = useLinkNames()

  return useMemo(() => {
    const timeOf = (movement: MovementResponse) =>
      getFullDate({ date: movement.created_at, includeTime: true })

    const what = columnHelper.display({
      id: "what",
      header: t("movements.columns.what"),
      // Sentences and names are what is read; without it, all columns get the same width.
      minSize: 220,
      cell: ({ row: { original: movement } }) => (
        <div className="flex flex-col gap-y-0.5 whitespace-normal py-2">
          <RowLink to={movementPath(movement.id)}>{words(movement)}</RowLink>
          {isNarrow && (
            <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-words">
              {[movement.name ?? movement.external_id, timeOf(movement)].join(" · ")}
            </Text>
          )}
        </div>
      ),
    })
    const state = columnHelper.accessor("state", {
      header: t("movements.columns.state"),
      cell: ({ getValue }) => (
        <StatusBadge color={MOVEMENT_STATE_COLORS[getValue()]}>
          {t(`movements.state.${getValue()}`)}
        </StatusBadge>
      ),
    })

    return isNarrow
      ? [what, state]
      : [
          what,
          columnHelper.display({
            id: "item",
            header: t("movements.columns.item"),
            minSize: 220,
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
              return (
                <span className="tabular-nums">{stock === null ? "–" : formatDecimal(stock)}</span>
              )
            },
          }),
          state,
          columnHelper.accessor("created_at", {
            header: t("movements.columns.when"),
            enableSorting: true,
            cell: ({ row: { original: movement } }) => timeOf(movement),
          }),
        ]
  }, [t, getFullDate, formatDecimal, words, links, isNarrow])
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
