import { ArrowDownTray } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useExportMovements } from "../../hooks/api/movements"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import type { MovementFilters } from "../../lib/movement-query"

interface ExportButtonProps {
  filters: MovementFilters
  isDisabled: boolean
}

/** Saves all the movements that the filters let through, not only the page that is shown. */
export const ExportButton = ({ filters, isDisabled }: ExportButtonProps) => {
  const { t } = useMessages()
  const tell = useTell()
  const { mutateAsync, isPending } = useExportMovements()

  return (
    <Button
      size="small"
      variant="secondary"
      className="shrink-0 whitespace-nowrap"
      title={t("movements.exportHint")}
      disabled={isDisabled}
      isLoading={isPending}
      onClick={() =>
        void tell(
          mutateAsync({
            filters,
            fileName: `mipos-movements-${new Date().toISOString().slice(0, 10)}.csv`,
          })
        )
      }
    >
      <ArrowDownTray />
      {t("movements.export")}
    </Button>
  )
}
