import { SectionRow } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import { usePositions } from "../../hooks/api/positions"
import { useMessages } from "../../hooks/use-messages"
import { mappingPath, stockPath } from "../../lib/paths"
import { byUrgency, STANDINGS } from "../../lib/standing"
import { externalIdOf, withUrgent, worstOf } from "../../lib/widget-positions"
import { TextLink } from "../common/text-link"
import { StandingBadge } from "../stock/standing-badge"
import { LiveWhileVisible } from "./live-while-visible"
import { NotInStep } from "./not-in-step"
import { Widget } from "./widget"
import { WidgetLine } from "./widget-line"
import { WidgetPosition } from "./widget-position"

/** More than a widget shows, so that the most urgent are found among them. */
const ASKED = 100

/** Everything that is not in step. */
const URGENT = STANDINGS.filter((standing) => standing !== "agreed")

const SHOWN = 4

interface PositionsWidgetProps {
  filter: { inventory_item_id: string } | { product_id: string } | { variant_id: string }
  /** What the page is about, for finding it among the items. */
  name: string
  /** Says of each position which variant it is of. */
  hasVariants?: boolean
  /** More of the widget, once there is something to show. */
  children?: ReactNode
}

/**
 * Whether stock agrees, location by location, and nothing at all while mipOS is not set up. One request; of
 * what is stocked at very many places, a second one for what is not in step there.
 */
export const PositionsWidget = ({
  filter,
  name,
  hasVariants = false,
  children,
}: PositionsWidgetProps) => {
  const { t } = useMessages()
  const page = { ...filter, limit: ASKED, offset: 0 }
  const { positions: first, count = 0, error } = usePositions(page)
  const isMore = count > ASKED
  const { positions: urgent } = usePositions({ ...page, state: URGENT }, isMore)
  const positions = isMore ? first && urgent && withUrgent(urgent, first) : first

  if (!positions) {
    return error ? (
      <Widget>
        <WidgetLine>{t("widgets.error")}</WidgetLine>
      </Widget>
    ) : null
  }
  const worst = worstOf(positions)
  if (!worst) {
    return <NotInStep name={name}>{children}</NotInStep>
  }
  const externalId = externalIdOf(positions)

  return (
    <LiveWhileVisible>
      <Widget badge={<StandingBadge standing={worst} />}>
        <ul className="divide-y">
          {[...positions]
            .sort(byUrgency)
            .slice(0, SHOWN)
            .map((position) => (
              <WidgetPosition key={position.id} position={position} hasVariant={hasVariants} />
            ))}
        </ul>
        {count > SHOWN && (
          <WidgetLine>
            <TextLink to={stockPath(filter)}>{t("widgets.all", { count })}</TextLink>
          </WidgetLine>
        )}
        {externalId !== null && (
          <SectionRow
            title={t("widgets.externalId")}
            value={
              <span className="break-all">
                <TextLink to={mappingPath(externalId)}>{externalId}</TextLink>
              </span>
            }
          />
        )}
        {children}
      </Widget>
    </LiveWhileVisible>
  )
}
