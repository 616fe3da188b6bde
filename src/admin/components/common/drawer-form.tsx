import { KeyboundForm, RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useBeforeUnload } from "react-router-dom"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"

interface DrawerFormProps<TFieldValues extends FieldValues> {
  form: UseFormReturn<TFieldValues>
  submitLabel: string
  successMessage: string
  /** Saves; what it throws is shown, and the drawer stays open. So it does after `false`: not saved. */
  onSubmit: (values: TFieldValues) => Promise<unknown>
}

/**
 * The form of a drawer: closes with a toast once it is saved, says what the server said when it
 * cannot be, and (by `RouteDrawer.Form`, and by the browser) asks before unsaved changes are thrown away.
 */
export const DrawerForm = <TFieldValues extends FieldValues>({
  form,
  submitLabel,
  successMessage,
  onSubmit,
  children,
}: PropsWithChildren<DrawerFormProps<TFieldValues>>) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const { handleSuccess } = useRouteModal()
  const { isDirty } = form.formState
  useBeforeUnload((event) => {
    if (isDirty) {
      event.preventDefault()
    }
  })

  const handleSubmit = form.handleSubmit(async (values) => {
    try {
      if ((await onSubmit(values)) === false) {
        return
      }
    } catch (error) {
      toast.error(errorMessage(error))
      return
    }
    toast.success(successMessage)
    handleSuccess()
  })

  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm onSubmit={handleSubmit} className="flex flex-1 flex-col overflow-hidden">
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <RouteDrawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </RouteDrawer.Close>
            <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
              {submitLabel}
            </Button>
          </div>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}
