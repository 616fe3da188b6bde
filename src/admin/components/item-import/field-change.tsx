import { ArrowRightMini } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ItemImportChange } from "../../../types/admin-api"
import { en } from "../../i18n/en"
import { useMessages } from "../../hooks/use-messages"

type Field = keyof typeof en.mapping.import.fields

const isField = (field: string): field is Field => Object.hasOwn(en.mapping.import.fields, field)

/** One field, with what stands there now and what would; an empty cell of the file is what is derived. */
export const FieldChange = ({
  field,
  from,
  to,
}: Pick<ItemImportChange, "field" | "from" | "to">) => {
  const { t } = useMessages()
  const show = (value: string | null) => {
    if (field === "excluded" && value !== null) {
      return t(
        value === "true" ? "mapping.crossing.state.staysOut" : "mapping.crossing.state.crosses"
      )
    }
    return value ?? t("mapping.import.derived")
  }

  return (
    <li className="txt-compact-small flex flex-wrap items-center gap-x-2">
      <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
        {isField(field) ? t(`mapping.import.fields.${field}`) : field}
      </Text>
      <span className="break-all">{show(from)}</span>
      <ArrowRightMini className="text-ui-fg-muted" aria-label={t("mapping.import.becomes")} />
      <span className="text-ui-fg-base txt-compact-small-plus break-all">{show(to)}</span>
    </li>
  )
}
