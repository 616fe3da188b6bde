import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useDownloadDryRun } from "../../hooks/api/sync-items"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"

interface DryRunActionsProps {
  syncId: string
  /** Then there is nothing to take along yet. */
  isAtWork: boolean
}

/** The way back, and everything that a dry run found as a file. */
export const DryRunActions = ({ syncId, isAtWork }: DryRunActionsProps) => {
  const { t } = useMessages()
  const tell = useTell()
  const download = useDownloadDryRun(syncId)

  return (
    <>
      <Button size="small" variant="transparent" asChild>
        <Link to="/settings/mipos">{t("dryRun.back")}</Link>
      </Button>
      <Button
        size="small"
        variant="secondary"
        type="button"
        title={t("dryRun.downloadHint")}
        disabled={isAtWork}
        isLoading={download.isPending}
        onClick={() => void tell(download.mutateAsync())}
      >
        {t("dryRun.download")}
      </Button>
    </>
  )
}
