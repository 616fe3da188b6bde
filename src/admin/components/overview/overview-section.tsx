import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { situationOf, TONE_COLORS, type Situation, type Status } from "../../lib/status"
import { Section } from "../common/section"
import { WrongTimeZone } from "../status/wrong-time-zone"
import { SyncActions } from "../syncs/sync-actions"
import { SyncProgress } from "../syncs/sync-progress"
import { AttentionList } from "./attention-list"
import { CountTiles } from "./count-tiles"
import { LinkLines } from "./link-lines"

interface OverviewSectionProps {
  overview: Status
  /** When it was read, in milliseconds. */
  seenAt: number
  /** Set while the latest attempt to read it failed. */
  error: Error | null
}

/** Does it work, does the stock agree, what must I do: in this order of size, top to bottom. */
export const OverviewSection = ({ overview, seenAt, error }: OverviewSectionProps) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const situation = situationOf(overview)

  return (
    <Section title={t("overview.title")}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
        <div className="flex min-w-[200px] flex-1 flex-col gap-y-2">
          <Heading>{t("title")}</Heading>
          <div
            role="status"
            aria-live="polite"
            className="flex flex-wrap items-center gap-x-3 gap-y-2"
          >
            <StatusBadge color={TONE_COLORS[situation.tone]}>
              {t(`status.tone.${situation.tone}`)}
            </StatusBadge>
            <Text size="small" leading="compact" weight="plus" className="text-pretty">
              <Sentence situation={situation} />
            </Text>
          </div>
        </div>
        <SyncActions overview={overview} />
      </div>
      {error && (
        <div className="px-6 py-4">
          <Alert variant="warning" role="alert">
            {t("overview.refreshFailed", {
              time: getFullDate({ date: new Date(seenAt), includeTime: true }),
            })}
          </Alert>
        </div>
      )}
      {overview.active_sync && <SyncProgress sync={overview.active_sync} seenAt={seenAt} />}
      <WrongTimeZone webhook={overview.webhook} />
      <AttentionList overview={overview} />
      <LinkLines overview={overview} />
      <CountTiles counts={overview.positions} />
    </Section>
  )
}

const Sentence = ({ situation }: { situation: Situation }) => {
  const { t } = useMessages()

  return "count" in situation
    ? t(`status.sentence.${situation.sentence}`, { count: situation.count })
    : t(`status.sentence.${situation.sentence}`)
}
