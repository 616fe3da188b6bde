import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { linkSituationOf } from "../../lib/link-situation"
import { stockPath } from "../../lib/paths"
import { TONE_COLORS, type Status, type StatusLink } from "../../lib/status"
import { Hint } from "../common/hint"
import { ServerText } from "../common/server-text"
import { TextLink } from "../common/text-link"

/** Each store link in one line of plain words. */
export const LinkLines = ({ overview }: { overview: Status }) => {
  const { t } = useMessages()

  if (overview.links.length === 0) {
    return null
  }
  return (
    <section aria-label={t("overview.links.title")}>
      <ul className="divide-y">
        {overview.links.map((link) => (
          <LinkLine key={link.id} overview={overview} link={link} />
        ))}
      </ul>
    </section>
  )
}

const LinkLine = ({ overview, link }: { overview: Status; link: StatusLink }) => {
  const { t } = useMessages()
  const situation = linkSituationOf(overview, link)
  const name = link.stock_location_name ?? t("status.links.unnamed")

  return (
    <li className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color={TONE_COLORS[situation.tone]}>
          {t(`overview.links.tone.${situation.tone}`)}
        </StatusBadge>
        <Text size="small" leading="compact" weight="plus" className="break-words">
          <TextLink to={stockPath({ store_link_id: link.id })}>{name}</TextLink>
        </Text>
        <Text size="small" leading="compact" className="text-pretty">
          <LinkSentence overview={overview} link={link} />
        </Text>
      </div>
      {situation.sentence === "paused" && (
        <>
          {link.pause_reason && <ServerText text={link.pause_reason} />}
          <Hint hint={link.hint} />
        </>
      )}
    </li>
  )
}

const LinkSentence = ({ overview, link }: { overview: Status; link: StatusLink }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const situation = linkSituationOf(overview, link)

  if (situation.count !== undefined) {
    return t(`overview.links.sentence.${situation.sentence}`, { count: situation.count })
  }
  switch (situation.sentence) {
    case "agreed":
      return t("overview.links.sentence.agreed", { count: link.positions.total })
    case "paused":
      return t("overview.links.sentence.paused", {
        time: link.paused_until ? getFullDate({ date: link.paused_until, includeTime: true }) : "",
      })
    default:
      return t(`overview.links.sentence.${situation.sentence}`)
  }
}
