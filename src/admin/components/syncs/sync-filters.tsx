import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useMessages } from "../../hooks/use-messages"
import { SYNC_STATES, SYNC_TYPES, type SyncQuery } from "../../lib/sync-query"
import { ChoiceFilter } from "../common/choice-filter"

const ORDERS = ["-created_at", "created_at"] as const

interface SyncFiltersProps {
  query: SyncQuery
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** Which runs the list shows, and on a narrow window, in which order. */
export const SyncFilters = ({ query, onChange }: SyncFiltersProps) => {
  const { t } = useMessages()
  const isNarrow = useIsNarrow()
  const filter = (changes: Record<string, string | undefined>) =>
    onChange({ ...changes, offset: undefined })

  return (
    <>
      <ChoiceFilter
        label={t("syncs.filters.state")}
        all={t("syncs.filters.anyState")}
        options={SYNC_STATES.map((value) => ({ value, label: t(`sync.state.${value}`) }))}
        value={query.state}
        onChange={(state) => filter({ state })}
      />
      <ChoiceFilter
        label={t("syncs.filters.type")}
        all={t("syncs.filters.anyType")}
        options={SYNC_TYPES.map((value) => ({ value, label: t(`sync.type.${value}`) }))}
        value={query.type}
        onChange={(type) => filter({ type })}
      />
      {isNarrow && (
        <ChoiceFilter
          label={t("table.sortBy")}
          options={ORDERS.map((value) => ({ value, label: t(`syncs.orders.${value}`) }))}
          value={query.order}
          onChange={(order) => filter({ order })}
        />
      )}
    </>
  )
}
