import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { Control } from "react-hook-form"
import type { InclusionKind } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { listReferences } from "../../lib/references"
import { ComboboxField } from "../common/combobox-field"
import type { RuleFormValues } from "./rule-form"

interface ReferenceFieldProps {
  control: Control<RuleFormValues>
  kind: InclusionKind
}

/** What a rule goes by, searched for in Medusa. */
export const ReferenceField = ({ control, kind }: ReferenceFieldProps) => {
  const { t } = useMessages()
  const references = useComboboxData({
    queryKey: ["mipos", "references", kind],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      listReferences(kind, params),
    getOptions: (data) => data.references.map(({ id, name }) => ({ value: id, label: name })),
  })

  return (
    <ComboboxField
      control={control}
      name="reference_id"
      label={t(`mapping.rules.kind.${kind}`)}
      placeholder={t("mapping.rules.choose")}
      disabled={references.disabled}
      hint={references.disabled ? t("mapping.rules.noReferences") : undefined}
      options={references.options}
      searchValue={references.searchValue}
      onSearchValueChange={references.onSearchValueChange}
      fetchNextPage={() => void references.fetchNextPage()}
      isFetchingNextPage={references.isFetchingNextPage}
    />
  )
}
