import { ArrowDownTray, ArrowUpTray } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useExportItems } from "../../hooks/api/items"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { MAPPING_PATHS } from "../../lib/mapping-paths"
import { MappingTabs } from "./mapping-tabs"

/** The tabs of the mapping, and the file that all of it can be taken along in. */
export const MappingBar = () => {
  const { t } = useMessages()
  const tell = useTell()
  const exporting = useExportItems()

  return (
    <Container className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
      <MappingTabs />
      <div className="flex items-center gap-x-2">
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={exporting.isPending}
          onClick={() => void tell(exporting.mutateAsync())}
        >
          <ArrowDownTray />
          {t("mapping.export")}
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={MAPPING_PATHS.import}>
            <ArrowUpTray />
            {t("mapping.import.action")}
          </Link>
        </Button>
      </div>
    </Container>
  )
}
