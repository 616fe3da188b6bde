import { Button } from "@medusajs/ui"
import { useStoreLinks } from "../../hooks/api/store-links"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useMessages } from "../../hooks/use-messages"
import { STANDINGS } from "../../lib/standing"
import { isNarrowed, type StockQuery } from "../../lib/stock-list"
import { AppliedFilter } from "../common/applied-filter"
import { ChoiceFilter } from "../common/choice-filter"

/** More shops than anybody has. */
const MOST_LINKS = 500

/** Orders that a narrow table has no columns to click for. */
const ORDERS = ["name", "sku", "-last_movement_at"] as const

/** What a link of another page narrows the list down to, and no menu offers. */
const LINKED = ["product_id", "variant_id", "inventory_item_id"] as const

const NONE = {
  q: undefined,
  state: undefined,
  doubted: undefined,
  store_link_id: undefined,
  product_id: undefined,
  variant_id: undefined,
  inventory_item_id: undefined,
}

interface StockFiltersProps {
  query: StockQuery
  /** How many positions are worth a count, as far as that is known. */
  doubted: number
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void
}

/** Which positions the list shows, and on a narrow window, in which order. */
export const StockFilters = ({ query, doubted, onChange }: StockFiltersProps) => {
  const { t } = useMessages()
  const isNarrow = useIsNarrow()
  const { store_links: links } = useStoreLinks({ limit: MOST_LINKS })
  const filter = (changes: Record<string, string | undefined>) =>
    onChange({ ...changes, offset: undefined })

  return (
    <>
      <ChoiceFilter
        label={t("stock.columns.standing")}
        all={t("stock.filters.allStandings")}
        options={STANDINGS.map((value) => ({ value, label: t(`stock.standing.${value}`) }))}
        value={query.state}
        onChange={(state) => filter({ state })}
      />
      <ChoiceFilter
        label={t("stock.columns.location")}
        all={t("stock.filters.allLocations")}
        options={(links ?? []).map((link) => ({
          value: link.id,
          label: link.stock_location_name ?? link.store_id,
        }))}
        value={query.store_link_id}
        onChange={(id) => filter({ store_link_id: id })}
      />
      {(doubted > 0 || query.doubted) && (
        <Button
          size="small"
          type="button"
          variant={query.doubted ? "primary" : "secondary"}
          aria-pressed={query.doubted !== undefined}
          onClick={() => filter({ doubted: query.doubted ? undefined : "true" })}
        >
          {t("stock.doubted")}
        </Button>
      )}
      {LINKED.map(
        (key) =>
          query[key] !== undefined && (
            <AppliedFilter
              key={key}
              label={t(`stock.filters.only.${key}`)}
              onRemove={() => filter({ [key]: undefined })}
            />
          )
      )}
      {isNarrow && (
        <ChoiceFilter
          label={t("table.sortBy")}
          options={ORDERS.map((value) => ({ value, label: t(`stock.orders.${value}`) }))}
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
