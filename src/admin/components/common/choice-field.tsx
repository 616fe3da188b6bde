import { Form } from "@medusajs/dashboard/components"
import { RadioGroup } from "@medusajs/ui"
import type { Control, FieldPathByValue, FieldValues } from "react-hook-form"

interface Choice {
  value: string
  label: string
  description: string
}

interface ChoiceFieldProps<TFieldValues extends FieldValues> {
  control: Control<TFieldValues>
  name: FieldPathByValue<TFieldValues, string>
  label: string
  choices: Choice[]
}

/** A choice between a few things that each need a line of explanation. */
export const ChoiceField = <TFieldValues extends FieldValues>({
  control,
  name,
  label,
  choices,
}: ChoiceFieldProps<TFieldValues>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { onChange, ...field } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Form.Control>
          <RadioGroup {...field} onValueChange={onChange} className="gap-y-2">
            {choices.map((choice) => (
              <RadioGroup.ChoiceBox key={choice.value} {...choice} />
            ))}
          </RadioGroup>
        </Form.Control>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
