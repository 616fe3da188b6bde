import { Alert, Button, usePrompt } from "@medusajs/ui"
import type { ItemImportDetailResponse } from "../../../types/admin-api"
import { useApplyImport } from "../../hooks/api/item-import"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"
import { ImportTile } from "./import-tile"

interface ImportSummaryProps {
  itemImport: ItemImportDetailResponse
  onApplied: (count: number) => void
}

/** A file in numbers, and the button that applies it when there is something to apply and nothing wrong. */
export const ImportSummary = ({ itemImport, onApplied }: ImportSummaryProps) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const formatNumber = useFormatNumber()
  const tell = useTell()
  const applying = useApplyImport()
  const { rows, changes, unchanged, leaving, errors_count: errors } = itemImport

  const apply = async () => {
    const isMeant = await prompt({
      variant: leaving > 0 ? "danger" : "confirmation",
      title: t("mapping.import.apply.title"),
      description: [
        t("mapping.import.apply.description", { count: changes }),
        leaving > 0 && t("mapping.import.apply.leaving", { count: leaving }),
      ]
        .filter(Boolean)
        .join(" "),
      confirmText: t("mapping.import.apply.confirm"),
      cancelText: t("actions.cancel"),
    })
    if (!isMeant) {
      return
    }
    const applied = applying.mutateAsync(itemImport.id, {
      // Only while the page is there: it changes the address.
      onSuccess: ({ import: { changes: count } }) => onApplied(count),
    })
    await tell(applied)
  }

  return (
    <Section title={t("mapping.import.preview.title")}>
      <SectionHeader
        title={t("mapping.import.preview.title")}
        subtitle={t("mapping.import.preview.subtitle")}
      >
        {errors === 0 && changes > 0 && (
          <Button
            size="small"
            type="button"
            isLoading={applying.isPending}
            onClick={() => void apply()}
          >
            {t("mapping.import.apply.button", { count: changes })}
          </Button>
        )}
      </SectionHeader>
      <dl className="flex flex-wrap gap-8 px-6 py-4">
        <ImportTile label={t("mapping.import.preview.rows")} value={formatNumber(rows)} />
        <ImportTile label={t("mapping.import.preview.changes")} value={formatNumber(changes)} />
        <ImportTile label={t("mapping.import.preview.unchanged")} value={formatNumber(unchanged)} />
        <ImportTile label={t("mapping.import.preview.errors")} value={formatNumber(errors)} />
      </dl>
      <div className="px-6 py-4" role="status">
        {errors > 0 && (
          <Alert variant="error">{t("mapping.import.preview.hasErrors", { count: errors })}</Alert>
        )}
        {errors === 0 && changes === 0 && (
          <Alert variant="info">{t("mapping.import.preview.nothing")}</Alert>
        )}
        {errors === 0 && changes > 0 && (
          <Alert variant="success">{t("mapping.import.preview.ready")}</Alert>
        )}
      </div>
    </Section>
  )
}
