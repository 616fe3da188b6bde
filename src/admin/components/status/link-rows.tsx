import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { isPaused, LINK_STATE_COLORS, linkState, type StatusLink } from "../../lib/status"
import { Hint } from "../common/hint"
import { ServerText } from "../common/server-text"

/** One row per store link: whether it works, and if it is paused, until when and why. */
export const LinkRows = ({ links }: { links: StatusLink[] }) => {
  const { t } = useMessages()

  if (links.length === 0) {
    return null
  }

  return (
    <section aria-label={t("status.links.title")} className="divide-y">
      {links.map((link) => (
        <LinkRow key={link.id} link={link} />
      ))}
    </section>
  )
}

const LinkRow = ({ link }: { link: StatusLink }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const state = linkState(link)

  const pause = () => {
    if (!isPaused(link) || link.paused_until === null) {
      return null
    }
    return t("status.links.pausedUntil", {
      time: getFullDate({ date: link.paused_until, includeTime: true }),
    })
  }
  const pauseText = pause()

  return (
    <div className="grid w-full grid-cols-2 items-start gap-4 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" weight="plus" leading="compact" className="text-ui-fg-subtle">
          {link.stock_location_name ?? t("status.links.unnamed")}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          {t("status.links.store", { store: link.store_id })}
        </Text>
      </div>
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusBadge color={LINK_STATE_COLORS[state]}>
            {t(`status.links.state.${state}`)}
          </StatusBadge>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("status.links.items", { count: link.positions.total })}
          </Text>
        </div>
        {pauseText && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {pauseText}
          </Text>
        )}
        {pauseText && link.pause_reason && <ServerText text={link.pause_reason} />}
        {pauseText && <Hint hint={link.hint} />}
      </div>
    </div>
  )
}
