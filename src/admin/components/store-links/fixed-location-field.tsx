import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { FieldLabel } from "../common/field-label"
import type { StoreLinkFormValues } from "./store-link-form"

interface FixedLocationFieldProps {
  control: Control<StoreLinkFormValues>
  name: string | null
}

/** The location of a link that exists, which it keeps: its positions belong to it. */
export const FixedLocationField = ({ control, name }: FixedLocationFieldProps) => {
  const { t } = useMessages()

  return (
    <Form.Field
      control={control}
      name="stock_location_id"
      render={() => (
        <Form.Item>
          <FieldLabel label={t("storeLinks.fields.location")} />
          <Form.Control>
            <Input disabled value={name ?? t("status.links.unnamed")} />
          </Form.Control>
          <Form.Hint>{t("storeLinks.fields.locationFixed")}</Form.Hint>
        </Form.Item>
      )}
    />
  )
}
