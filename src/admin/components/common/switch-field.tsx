import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { Control, FieldPathByValue, FieldValues } from "react-hook-form"

interface SwitchFieldProps<TFieldValues extends FieldValues> {
  control: Control<TFieldValues>
  name: FieldPathByValue<TFieldValues, boolean>
  label: string
  hint: string
}

/** Core's boxed switch (`SwitchBox`), which the dashboard does not export. */
export const SwitchField = <TFieldValues extends FieldValues>({
  control,
  name,
  label,
  hint,
}: SwitchFieldProps<TFieldValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
          <Form.Control>
            <Switch
              className="shrink-0 rtl:rotate-180"
              dir="ltr"
              {...field}
              checked={value}
              onCheckedChange={onChange}
            />
          </Form.Control>
          <div>
            <Form.Label>{label}</Form.Label>
            <Form.Hint>{hint}</Form.Hint>
          </div>
        </div>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
