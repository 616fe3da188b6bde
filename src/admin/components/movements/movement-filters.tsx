import { Button } from "@medusajs/ui"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import {
  DIRECTIONS,
  isNarrowed,
  LINKED_FILTERS,
  STATE_CHOICES,
  TIME_CHOICES,
  type MovementQuery,
} from "../../lib/movement-query"
import { AppliedFilter } from "../common/applied-filter"
import { ChoiceFilter } from "../common/choice-filter"
import { DayField } from "../common/day-field"

const NONE = {
  q: undefined,
  time: undefined,
  from: undefined,
  to: undefined,
  direction: undefined,
  state: undefined,
  store_link_id: undefined,
  position_id: undefined,
  inventory_item_id: undefined,
  sync_id: undefined,
}

const ORDERS = ["-created_at", "created_at"] as const

interface MovementFiltersProps {
  query: MovementQuery
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** Which movements the list shows, and on a narrow window, in which order. */
export const MovementFilters = ({ query, onChange }: MovementFiltersProps) => {
  const { t } = useMessages()
  const isNarrow = useIsNarrow()
  const links = useLinkNames()
  const filter = (changes: Record<string, string | undefined>) =>
    onChange({ ...changes, offset: undefined })

  return (
    <>
      <ChoiceFilter
        label={t("movements.filters.time")}
        all={t("movements.filters.anyTime")}
        options={TIME_CHOICES.map((value) => ({
          value,
          label: t(`movements.filters.times.${value}`),
        }))}
        value={query.time}
        onChange={(time) => filter({ time, from: undefined, to: undefined })}
      />
      {query.time === "range" && (
        <>
          <DayField
            label={t("movements.filters.from")}
            value={query.from}
            max={query.to}
            onChange={(from) => filter({ from })}
          />
          <DayField
            label={t("movements.filters.to")}
            value={query.to}
            min={query.from}
            onChange={(to) => filter({ to })}
          />
        </>
      )}
      <ChoiceFilter
        label={t("movements.filters.direction")}
        all={t("movements.filters.anyDirection")}
        options={DIRECTIONS.map((value) => ({ value, label: t(`movements.direction.${value}`) }))}
        value={query.direction}
        onChange={(direction) => filter({ direction })}
      />
      <ChoiceFilter
        label={t("movements.filters.state")}
        all={t("movements.filters.anyState")}
        options={STATE_CHOICES.map((value) => ({
          value,
          label: value === "failed" ? t("movements.filters.failed") : t(`movements.state.${value}`),
        }))}
        value={query.state}
        onChange={(state) => filter({ state })}
      />
      <ChoiceFilter
        label={t("movements.filters.store")}
        all={t("movements.filters.anyStore")}
        options={[...links].map(([value, label]) => ({ value, label }))}
        value={query.store_link_id}
        onChange={(id) => filter({ store_link_id: id })}
      />
      {LINKED_FILTERS.map(
        (key) =>
          query[key] !== undefined && (
            <AppliedFilter
              key={key}
              label={t(`movements.filters.only.${key}`)}
              onRemove={() => filter({ [key]: undefined })}
            />
          )
      )}
      {isNarrow && (
        <ChoiceFilter
          label={t("table.sortBy")}
          options={ORDERS.map((value) => ({ value, label: t(`movements.orders.${value}`) }))}
          value={query.order}
          onChange={(order) => filter({ order })}
        />
      )}
      {isNarrowed(query) && (
        <Button size="small" variant="transparent" type="button" onClick={() => filter(NONE)}>
          {t("table.clear")}
        </Button>
      )}
    </>
  )
}
