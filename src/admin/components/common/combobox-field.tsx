import { Combobox, Form } from "@medusajs/dashboard/components"
import type { ComponentProps } from "react"
import type { Control, FieldPathByValue, FieldValues } from "react-hook-form"
import { FieldLabel } from "./field-label"

interface ComboboxFieldProps<TFieldValues extends FieldValues> extends Pick<
  ComponentProps<typeof Combobox<string>>,
  | "options"
  | "placeholder"
  | "disabled"
  | "searchValue"
  | "onSearchValueChange"
  | "fetchNextPage"
  | "isFetchingNextPage"
> {
  control: Control<TFieldValues>
  name: FieldPathByValue<TFieldValues, string>
  label: string
  hint?: string
  optional?: boolean
}

/** A searchable choice from many. Cleared, its value is "". */
export const ComboboxField = <TFieldValues extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  ...combobox
}: ComboboxFieldProps<TFieldValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { onChange, ...field } }) => (
      <Form.Item>
        <FieldLabel label={label} optional={optional} />
        <Form.Control>
          <Combobox<string> {...field} {...combobox} onChange={(value) => onChange(value ?? "")} />
        </Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
