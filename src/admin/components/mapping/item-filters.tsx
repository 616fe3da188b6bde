import type { ItemFilter, ItemListParams } from "../../lib/item-list"
import { useMessages } from "../../hooks/use-messages"
import { ChoiceFilter } from "../common/choice-filter"
import { SupplierFilter } from "./supplier-filter"

interface ItemFiltersProps {
  params: ItemListParams
  onChange: (changes: Partial<Record<ItemFilter, string | undefined>>) => void
}

export const ItemFilters = ({ params, onChange }: ItemFiltersProps) => {
  const { t } = useMessages()

  return (
    <>
      <ChoiceFilter
        label={t("mapping.filters.problems")}
        all={t("mapping.filters.all")}
        options={[
          { value: "true", label: t("mapping.filters.withProblems") },
          { value: "false", label: t("mapping.filters.withoutProblems") },
        ]}
        value={params.has_problems}
        onChange={(value) => onChange({ has_problems: value })}
      />
      <ChoiceFilter
        label={t("mapping.items.columns.crosses")}
        all={t("mapping.filters.all")}
        options={[
          { value: "false", label: t("mapping.crossing.state.crosses") },
          { value: "true", label: t("mapping.crossing.state.staysOut") },
        ]}
        value={params.excluded}
        onChange={(value) => onChange({ excluded: value })}
      />
      <SupplierFilter
        value={params.supplier_id}
        onChange={(value) => onChange({ supplier_id: value })}
      />
    </>
  )
}
