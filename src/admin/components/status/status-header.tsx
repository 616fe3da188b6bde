import { ArrowPath, Eye } from "@medusajs/icons"
import { Button, Heading, StatusBadge, Text } from "@medusajs/ui"
import type { SyncRequest } from "../../../types/admin-api"
import { useStartSync } from "../../hooks/api/syncs"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { situationOf, TONE_COLORS, type Situation, type Status } from "../../lib/status"
import { SectionMenu } from "../common/section-menu"

/** The title of the page, the state of everything in one sentence, and the button to sync. */
export const StatusHeader = ({ overview }: { overview?: Status }) => {
  const { t } = useMessages()
  const situation = overview && situationOf(overview)

  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="min-w-[200px] flex-1">
          <Heading>{t("title")}</Heading>
          <Text className="text-ui-fg-subtle" size="small">
            {t("subtitle")}
          </Text>
        </div>
        {overview?.configured && <SyncActions isDisabled={!canSync(overview)} />}
      </div>
      <div role="status" aria-live="polite" className="empty:hidden">
        {situation && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <StatusBadge color={TONE_COLORS[situation.tone]}>
              {t(`status.tone.${situation.tone}`)}
            </StatusBadge>
            <Text size="small" leading="compact" weight="plus" className="text-pretty">
              <Sentence situation={situation} />
            </Text>
          </div>
        )}
      </div>
    </div>
  )
}

const canSync = (overview: Status) =>
  overview.enabled && overview.links.length > 0 && overview.active_sync === null

const Sentence = ({ situation }: { situation: Situation }) => {
  const { t } = useMessages()

  return "count" in situation
    ? t(`status.sentence.${situation.sentence}`, { count: situation.count })
    : t(`status.sentence.${situation.sentence}`)
}

const SyncActions = ({ isDisabled }: { isDisabled: boolean }) => {
  const { t } = useMessages()
  const tell = useTell()
  const { mutateAsync, isPending } = useStartSync()

  const start = (request: SyncRequest) => void tell(mutateAsync(request), t("sync.startedToast"))

  return (
    <div className="flex items-center gap-x-2">
      <Button
        size="small"
        variant="secondary"
        disabled={isDisabled}
        isLoading={isPending}
        onClick={() => start({ type: "full" })}
      >
        {t("sync.now")}
      </Button>
      <SectionMenu
        groups={[
          {
            actions: [
              {
                icon: <ArrowPath />,
                label: t("sync.changesOnly"),
                disabled: isDisabled,
                onClick: () => start({ type: "incremental" }),
              },
              {
                icon: <Eye />,
                label: t("sync.dryRun"),
                disabled: isDisabled,
                onClick: () => start({ type: "full", dry_run: true }),
              },
            ],
          },
        ]}
      />
    </div>
  )
}
