import { Form } from "@medusajs/dashboard/components"
import { Button, Input } from "@medusajs/ui"
import type { Control, FieldPathByValue, FieldValues } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { FieldLabel } from "./field-label"

interface SecretFieldProps<TFieldValues extends FieldValues> {
  control: Control<TFieldValues>
  /** Its value: "" leaves the saved secret as it is, null removes it. */
  name: FieldPathByValue<TFieldValues, string | null>
  label: string
  hint?: string
  isSaved: boolean
  optional?: boolean
}

/** An input for a secret, which the server never tells: it can be replaced, kept or removed. */
export const SecretField = <TFieldValues extends FieldValues>({
  control,
  name,
  label,
  hint,
  isSaved,
  optional,
}: SecretFieldProps<TFieldValues>) => {
  const { t } = useMessages()

  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, ...field } }) => {
        const isRemoved = value === null

        return (
          <Form.Item>
            <FieldLabel label={label} optional={optional} />
            <div className="flex items-center gap-x-2">
              <div className="min-w-0 flex-1">
                <Form.Control>
                  <Input
                    {...field}
                    type="password"
                    // "off" is ignored by browsers for passwords; this keeps them from filling in
                    // the person's own.
                    autoComplete="new-password"
                    value={value ?? ""}
                    disabled={isRemoved}
                    placeholder={
                      isRemoved
                        ? t("connection.secret.willBeRemoved")
                        : isSaved
                          ? t("connection.secret.saved")
                          : undefined
                    }
                  />
                </Form.Control>
              </div>
              {isSaved && (
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  aria-label={
                    isRemoved ? undefined : t("connection.secret.label", { field: label })
                  }
                  onClick={() => field.onChange(isRemoved ? "" : null)}
                >
                  {isRemoved ? t("connection.secret.keep") : t("connection.secret.remove")}
                </Button>
              )}
            </div>
            {hint && <Form.Hint>{hint}</Form.Hint>}
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}
