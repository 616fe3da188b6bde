import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge } from "@medusajs/ui"
import type { SyncDetailResponse } from "../../../types/admin-api"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import { movementsPath } from "../../lib/movement-query"
import { isActiveSync, SYNC_STATE_COLORS } from "../../lib/status"
import { Hint } from "../common/hint"
import { Section } from "../common/section"
import { SectionHeader } from "../common/section-header"
import { ServerText } from "../common/server-text"
import { TextLink } from "../common/text-link"
import { SyncProgress } from "./sync-progress"
import { durationOf } from "./use-sync-columns"

interface SyncRunProps {
  sync: SyncDetailResponse
  /** When its numbers were read, in milliseconds. */
  seenAt: number
}

/** One run: how far it is or how it ended, and the numbers of it. */
export const SyncRun = ({ sync, seenAt }: SyncRunProps) => {
  const { t } = useMessages()
  const title = sync.dry_run ? t("syncs.run.tryRun") : t(`syncs.run.${sync.type}`)

  return (
    <Section title={title}>
      <SectionHeader title={title} level="h1">
        {!isActiveSync(sync) && (
          <StatusBadge color={SYNC_STATE_COLORS[sync.state]}>
            {t(`sync.state.${sync.state}`)}
          </StatusBadge>
        )}
      </SectionHeader>
      <div role="status" aria-live="polite" className="empty:hidden">
        {sync.state === "failed" && sync.message && (
          <div className="flex flex-col gap-y-1 px-6 py-4">
            <ServerText text={sync.message} />
            <Hint hint={sync.hint} />
          </div>
        )}
      </div>
      {isActiveSync(sync) && <SyncProgress sync={sync} seenAt={seenAt} hint={sync.hint} />}
      <SyncRows sync={sync} />
    </Section>
  )
}

const SyncRows = ({ sync }: { sync: SyncDetailResponse }) => {
  const { t, locale } = useMessages()
  const { getFullDate } = useDate()
  const formatNumber = useFormatNumber()
  const links = useLinkNames()
  const dateOf = (date: string | null) => date && getFullDate({ date, includeTime: true })

  return (
    <>
      <SectionRow title={t("sync.detail.type")} value={t(`sync.type.${sync.type}`)} />
      <SectionRow
        title={t("syncs.run.storeLink")}
        value={
          sync.store_link_id === null
            ? t("syncs.run.wholeStore")
            : (links.get(sync.store_link_id) ?? sync.store_link_id)
        }
      />
      <SectionRow title={t("sync.detail.trigger")} value={t(`sync.trigger.${sync.trigger}`)} />
      <SectionRow title={t("sync.detail.started")} value={dateOf(sync.started_at)} />
      <SectionRow title={t("sync.detail.finished")} value={dateOf(sync.finished_at)} />
      <SectionRow title={t("syncs.run.took")} value={durationOf(sync, locale)} />
      <SectionRow title={t("sync.detail.itemsTotal")} value={formatNumber(sync.items_total)} />
      <SectionRow title={t("sync.detail.itemsSent")} value={formatNumber(sync.items_sent)} />
      <SectionRow title={t("sync.detail.itemsLeftOut")} value={formatNumber(sync.items_left_out)} />
      <SectionRow title={t("sync.detail.requests")} value={formatNumber(sync.requests)} />
      {(sync.has_items || !sync.dry_run) && (
        <div className="txt-small px-6 py-4">
          {sync.dry_run ? (
            <TextLink to={`/settings/mipos/dry-runs/${sync.id}`}>
              {t("syncs.run.everyItem")}
            </TextLink>
          ) : (
            <TextLink to={movementsPath({ sync_id: sync.id })}>{t("syncs.run.movements")}</TextLink>
          )}
        </div>
      )}
    </>
  )
}
