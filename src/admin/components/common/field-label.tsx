import { Form } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

/**
 * A field's label. The note that it may be left empty is our own: with the draft-order plugin loaded,
 * as it is by default, the label's own says "(Optional)" in every language.
 */
export const FieldLabel = ({ label, optional = false }: { label: string; optional?: boolean }) => {
  const { t } = useMessages()

  return (
    <Form.Label
      icon={
        optional && (
          <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
            ({t("common.optional")})
          </Text>
        )
      }
    >
      {label}
    </Form.Label>
  )
}
