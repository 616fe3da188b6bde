import { useItemImport } from "../../hooks/api/item-import"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { ApiError } from "../../lib/api-error"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { ImportChanges } from "./import-changes"
import { ImportErrors } from "./import-errors"
import { ImportSummary } from "./import-summary"
import { CHANGES_PREFIX, IMPORT_PAGE_SIZE } from "./pages"

interface ImportPreviewProps {
  id: string
  onApplied: (count: number) => void
}

/** What a file would change, or what is wrong with it. */
export const ImportPreview = ({ id, onApplied }: ImportPreviewProps) => {
  const { t } = useMessages()
  const page = usePageParams(CHANGES_PREFIX, IMPORT_PAGE_SIZE)
  const { itemImport, error, isFetching, refetch } = useItemImport(id, page)

  if (!itemImport) {
    const isGone = error instanceof Error && isNotFound(error)
    return (
      <Section title={t("mapping.import.preview.title")}>
        {error === null && <SectionSkeleton rows={4} />}
        {error !== null && !isGone && (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        )}
        {isGone && (
          <SectionEmpty
            title={t("mapping.import.gone.title")}
            text={t("mapping.import.gone.text")}
          />
        )}
      </Section>
    )
  }
  return (
    <>
      <ImportSummary itemImport={itemImport} onApplied={onApplied} />
      {itemImport.errors_count > 0 && <ImportErrors id={id} />}
      {itemImport.changes > 0 && <ImportChanges itemImport={itemImport} />}
    </>
  )
}

/** The SDK's error and ours both tell the status. */
const isNotFound = (error: Error): boolean =>
  error instanceof ApiError ? error.status === 404 : Reflect.get(error, "status") === 404
