import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import type { MovementResponse } from "../../../types/admin-api"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import { DIRECTIONS, FAILED, MOVEMENT_STATES } from "../../lib/movement-filters"

const filterHelper = createDataTableFilterHelper<MovementResponse>()

/** @param syncIds the runs that the address asks for; without any there is no filter for them */
export const useMovementFilters = (syncIds: string[]): DataTableFilter[] => {
  const { t } = useMessages()
  const links = useLinkNames()
  const dates = useDataTableDateFilters()
  // A text, which is the same each time that the same is asked for.
  const [syncId] = syncIds

  return useMemo(() => {
    const time = dates.find(({ id }) => id === "created_at")

    return [
      ...(time ? [{ ...time, label: t("movements.filters.time") }] : []),
      filterHelper.accessor("direction", {
        type: "radio",
        label: t("movements.filters.direction"),
        options: DIRECTIONS.map((value) => ({ value, label: t(`movements.direction.${value}`) })),
      }),
      filterHelper.accessor("state", {
        type: "multiselect",
        searchable: false,
        label: t("movements.filters.state"),
        options: [
          { value: FAILED, label: t("movements.filters.failed") },
          ...MOVEMENT_STATES.map((value) => ({ value, label: t(`movements.state.${value}`) })),
        ],
      }),
      filterHelper.accessor("store_link_id", {
        type: "multiselect",
        searchable: false,
        label: t("movements.filters.store"),
        options: [...links].map(([value, label]) => ({ value, label })),
      }),
      ...(syncId === undefined
        ? []
        : [
            filterHelper.accessor("sync_id", {
              type: "radio",
              label: t("movements.filters.sync"),
              options: [{ value: syncId, label: t("movements.filters.thisSync") }],
            }),
          ]),
    ]
  }, [t, links, dates, syncId])
}
