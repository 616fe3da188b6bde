import { Alert } from "@medusajs/ui"
import type { SyncResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { useSyncSummary } from "../../hooks/use-sync-summary"
import { TextLink } from "../common/text-link"
import { SyncFailure } from "./sync-failure"
import { SyncLeftOut } from "./sync-left-out"

/** How the sync ended, in plain words, and what it left out. */
export const SyncOutcome = ({ sync }: { sync: SyncResponse }) => {
  const { t } = useMessages()
  const summarize = useSyncSummary()

  if (sync.state === "failed") {
    return <SyncFailure id={sync.id} title={t("wizard.steps.sync.failed")} />
  }
  if (sync.state === "cancelled") {
    return <Alert variant="warning">{t("wizard.steps.sync.cancelled")}</Alert>
  }
  return (
    <>
      <Alert variant="success">
        {t("wizard.steps.sync.completed", { summary: summarize(sync) })}
      </Alert>
      {sync.items_left_out > 0 && (
        <div className="flex flex-col gap-y-3">
          <SyncLeftOut id={sync.id} />
          <p className="txt-small">
            <TextLink to={`/settings/mipos/syncs/${sync.id}`}>
              {t("wizard.steps.sync.details")}
            </TextLink>
          </p>
        </div>
      )}
    </>
  )
}
