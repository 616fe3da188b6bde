import { Form } from "@medusajs/dashboard/components"
import { Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import type { Control } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { TextField } from "../common/text-field"
import type { StoreLinksFormValues } from "./store-links-form"

interface StoreLinkFieldsProps {
  control: Control<StoreLinksFormValues>
  index: number
  location: string
}

/** One stock location, and the mipOS store that it is. */
export const StoreLinkFields = ({ control, index, location }: StoreLinkFieldsProps) => {
  const { t } = useMessages()
  const titleId = useId()

  return (
    <div
      role="group"
      aria-labelledby={titleId}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4"
    >
      <div className="flex items-center justify-between gap-x-4">
        <Text
          id={titleId}
          size="small"
          leading="compact"
          weight="plus"
          className="min-w-0 break-words"
        >
          {location}
        </Text>
        <Form.Field
          control={control}
          name={`rows.${index}.enabled`}
          render={({ field: { value, onChange, ...field } }) => (
            <Form.Item>
              <div className="flex items-center gap-x-2">
                <Form.Label>{t("wizard.steps.storeLinks.enabled")}</Form.Label>
                <Form.Control>
                  <Switch
                    className="shrink-0 rtl:rotate-180"
                    dir="ltr"
                    size="small"
                    {...field}
                    checked={value}
                    onCheckedChange={onChange}
                  />
                </Form.Control>
              </div>
            </Form.Item>
          )}
        />
      </div>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <TextField
          control={control}
          name={`rows.${index}.store_id`}
          label={t("wizard.steps.storeLinks.store")}
        />
        <TextField
          control={control}
          name={`rows.${index}.pos_store_id`}
          label={t("wizard.steps.storeLinks.posStore")}
          hint={t("wizard.steps.storeLinks.posStoreHint")}
          optional
        />
      </div>
    </div>
  )
}
