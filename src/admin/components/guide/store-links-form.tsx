import { useForm, type ResolverResult } from "react-hook-form"
import type { StoreLinkResponse } from "../../../types/admin-api"
import { StoreLinkChangeError, useSaveStoreLinks } from "../../hooks/api/store-links"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages } from "../../hooks/use-messages"
import { changesOf, problemsOf, rowsOf, type StoreLinkRow } from "../../lib/store-link-rows"
import { StepForm } from "./step-form"
import { StoreLinkFields } from "./store-link-fields"

export interface StoreLinksFormValues {
  rows: StoreLinkRow[]
}

interface StoreLinksFormProps {
  locations: Array<{ id: string; name: string }>
  links: StoreLinkResponse[]
  onDone: () => void
}

export const StoreLinksForm = ({ locations, links, onDone }: StoreLinksFormProps) => {
  const { t } = useMessages()
  const errorMessage = useErrorMessage()
  const { mutateAsync: save } = useSaveStoreLinks()
  const form = useForm<StoreLinksFormValues>({
    defaultValues: { rows: rowsOf(locations, links) },
    // Rows are judged together, by a rule of its own: of two with the same store, one is wrong.
    resolver: (values): ResolverResult<StoreLinksFormValues> => {
      const problems = problemsOf(values.rows, links)
      if (problems.length === 0) {
        return { values, errors: {} }
      }
      const rows: Array<Partial<Record<keyof StoreLinkRow, { type: string; message: string }>>> = []
      for (const { index, field, problem } of problems) {
        rows[index] = {
          ...rows[index],
          [field]: { type: problem, message: t(`wizard.steps.storeLinks.${problem}`) },
        }
      }
      return { values: {}, errors: { rows } }
    },
  })

  return (
    <StepForm
      form={form}
      submitLabel={t("wizard.steps.storeLinks.submit")}
      successMessage={t("wizard.steps.storeLinks.savedToast")}
      onSubmit={async ({ rows }) => {
        try {
          await save(changesOf(rows, links))
        } catch (error) {
          if (!(error instanceof StoreLinkChangeError)) {
            throw error
          }
          const { index } = error.change
          const message = errorMessage(error.reason)
          form.setError(`rows.${index}.store_id`, { message }, { shouldFocus: true })
          return false
        }
        form.reset({ rows })
        return true
      }}
      onDone={onDone}
    >
      {locations.map(({ id, name }, index) => (
        <StoreLinkFields key={id} control={form.control} index={index} location={name} />
      ))}
    </StepForm>
  )
}
