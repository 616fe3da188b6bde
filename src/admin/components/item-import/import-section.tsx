import { Alert } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { useStageImport } from "../../hooks/api/item-import"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"
import { FileDrop } from "./file-drop"
import { ImportDone } from "./import-done"
import { ImportPreview } from "./import-preview"
import { useFileError } from "./use-file-error"

/** A file of the mapping: chosen, looked at, and applied. What was staged is in the address, so a reload loses nothing. */
export const ImportSection = () => {
  const { t } = useMessages()
  const [address, setAddress] = useSearchParams()
  const fileError = useFileError()
  const staging = useStageImport()
  const [changed, setChanged] = useState<number | null>(null)
  // The address follows a moment later; until then, and while a file is read, the one before is not shown.
  const id = staging.isIdle ? address.get("id") : (staging.data?.import.id ?? null)

  const read = (file: File) => {
    setChanged(null)
    staging.mutate(file, {
      onSuccess: ({ import: staged }) => {
        setAddress({ id: staged.id }, { replace: true })
      },
      onError: () => setAddress({}, { replace: true }),
    })
  }

  return (
    <>
      <Section title={t("mapping.import.title")}>
        <SectionHeader
          level="h1"
          title={t("mapping.import.title")}
          subtitle={t("mapping.import.subtitle")}
        />
        <div className="flex flex-col gap-y-4 px-6 py-4">
          <FileDrop isReading={staging.isPending} onFile={read} />
          {/* For those who do not see what comes up below. */}
          <div role="status" className="sr-only">
            {staging.isSuccess && t("mapping.import.read", { name: staging.variables.name })}
          </div>
          {staging.error && (
            <Alert variant="error" role="alert">
              {fileError(staging.error)}
            </Alert>
          )}
        </div>
      </Section>
      {changed !== null && <ImportDone count={changed} />}
      {id !== null && changed === null && (
        <ImportPreview
          key={id}
          id={id}
          onApplied={(count) => {
            setChanged(count)
            setAddress({}, { replace: true })
          }}
        />
      )}
    </>
  )
}
