import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useRef, useState, type PropsWithChildren } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useMessages } from "../../hooks/use-messages"
import { Failure } from "../common/failure"
import { UnsavedChanges } from "../common/unsaved-changes"

interface StepFormProps<TFieldValues extends FieldValues> {
  form: UseFormReturn<TFieldValues>
  submitLabel: string
  successMessage: string
  failureTitle?: string
  /** Saves; what it throws is shown. After `false` nothing more is said: it is still to be mended. */
  onSubmit: (values: TFieldValues) => Promise<unknown>
  /** Goes on, once all is saved. */
  onDone?: () => void
}

/** The form of a step, on the page itself. Asks before unsaved changes are left behind. */
export const StepForm = <TFieldValues extends FieldValues>({
  form,
  submitLabel,
  successMessage,
  failureTitle,
  onSubmit,
  onDone,
  children,
}: PropsWithChildren<StepFormProps<TFieldValues>>) => {
  const { t } = useMessages()
  const [failure, setFailure] = useState<unknown>(null)
  // By a reference: whoever goes on does so before the form is known to be clean.
  const isSaved = useRef(false)

  const submit = async (values: TFieldValues) => {
    setFailure(null)
    isSaved.current = false
    try {
      if ((await onSubmit(values)) === false) {
        return
      }
    } catch (error) {
      setFailure(error)
      return
    }
    isSaved.current = onDone !== undefined
    toast.success(successMessage)
    onDone?.()
  }

  return (
    <Form {...form}>
      <KeyboundForm
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
        className="flex flex-col gap-y-6"
        noValidate
      >
        {children}
        {failure !== null && (
          <Failure title={failureTitle ?? t("wizard.failure.save")} error={failure} />
        )}
        <div>
          <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
            {submitLabel}
          </Button>
        </div>
      </KeyboundForm>
      {form.formState.isDirty && <UnsavedChanges isSaved={isSaved} />}
    </Form>
  )
}
