import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { Control, FieldPathByValue, FieldValues } from "react-hook-form"

interface SelectFieldProps<TFieldValues extends FieldValues> {
  control: Control<TFieldValues>
  name: FieldPathByValue<TFieldValues, string>
  label: string
  options: ReadonlyArray<{ value: string; label: string }>
  /** After a choice was made, for what depends on it. */
  onChosen?: () => void
}

/** A choice between a few things that need no explanation. */
export const SelectField = <TFieldValues extends FieldValues>({
  control,
  name,
  label,
  options,
  onChosen,
}: SelectFieldProps<TFieldValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { onChange, ref, ...field } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Select
          {...field}
          onValueChange={(value) => {
            onChange(value)
            onChosen?.()
          }}
        >
          <Form.Control>
            <Select.Trigger ref={ref}>
              <Select.Value />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
