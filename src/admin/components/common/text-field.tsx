import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { Control, FieldPathByValue, FieldValues } from "react-hook-form"
import { FieldLabel } from "./field-label"

interface TextFieldProps<TFieldValues extends FieldValues> extends Pick<
  ComponentProps<typeof Input>,
  "type" | "inputMode" | "placeholder" | "autoComplete" | "disabled" | "autoFocus"
> {
  control: Control<TFieldValues>
  name: FieldPathByValue<TFieldValues, string>
  label: string
  hint?: string
  optional?: boolean
}

/** A labelled input with its hint and its error, the way core's forms have them. */
export const TextField = <TFieldValues extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  ...input
}: TextFieldProps<TFieldValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field }) => (
      <Form.Item>
        <FieldLabel label={label} optional={optional} />
        <Form.Control>
          <Input autoComplete="off" {...input} {...field} disabled={input.disabled} />
        </Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
