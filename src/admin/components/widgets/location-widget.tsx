import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge } from "@medusajs/ui"
import type { StoreLinkResponse } from "../../../types/admin-api"
import { useStoreLinks } from "../../hooks/api/store-links"
import { useMessages } from "../../hooks/use-messages"
import { stockPath, storeLinkPath } from "../../lib/paths"
import { isPaused, LINK_STATE_COLORS, linkState } from "../../lib/status"
import { Hint } from "../common/hint"
import { TextLink } from "../common/text-link"
import { LiveWhileVisible } from "./live-while-visible"
import { Widget } from "./widget"
import { WidgetLine } from "./widget-line"

/** More shops than anybody has. */
const MOST_LINKS = 500

/** Which mipOS store a stock location is, and whether the link works. Nothing while there is no link at all. */
export const LocationWidget = ({ locationId }: { locationId: string }) => {
  const { t } = useMessages()
  const { store_links: links, error } = useStoreLinks({ limit: MOST_LINKS })

  if (!links) {
    return error ? (
      <Widget>
        <WidgetLine>{t("widgets.error")}</WidgetLine>
      </Widget>
    ) : null
  }
  if (links.length === 0) {
    return null
  }
  const link = links.find((one) => one.stock_location_id === locationId)
  if (!link) {
    return (
      <Widget>
        <WidgetLine>
          {t("widgets.location.notLinked")}{" "}
          <TextLink to="/settings/mipos/store-links/create">
            {t("widgets.location.create")}
          </TextLink>
        </WidgetLine>
      </Widget>
    )
  }
  return (
    <LiveWhileVisible>
      <Linked link={link} />
    </LiveWhileVisible>
  )
}

const Linked = ({ link }: { link: StoreLinkResponse }) => {
  const { t } = useMessages()
  const { getFullDate } = useDate()
  const state = linkState(link)

  return (
    <Widget
      badge={
        <StatusBadge color={LINK_STATE_COLORS[state]}>
          {t(`status.links.state.${state}`)}
        </StatusBadge>
      }
    >
      <SectionRow
        title={t("widgets.location.store")}
        value={<span className="break-all">{link.store_id}</span>}
      />
      {isPaused(link) && link.paused_until !== null && (
        <div className="flex flex-col">
          <WidgetLine>
            {t("status.links.pausedUntil", {
              time: getFullDate({ date: link.paused_until, includeTime: true }),
            })}{" "}
            <Hint hint={link.hint} />
          </WidgetLine>
        </div>
      )}
      <WidgetLine>
        <TextLink to={stockPath({ store_link_id: link.id })}>
          {t("widgets.location.stock")}
        </TextLink>
        {" · "}
        <TextLink to={storeLinkPath(link.id)}>{t("widgets.location.settings")}</TextLink>
      </WidgetLine>
    </Widget>
  )
}
