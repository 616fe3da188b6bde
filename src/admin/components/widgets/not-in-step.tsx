import type { PropsWithChildren } from "react"
import { useLive } from "../../hooks/use-live"
import { useMessages } from "../../hooks/use-messages"
import { mappingPath } from "../../lib/paths"
import { TextLink } from "../common/text-link"
import { Widget } from "./widget"
import { WidgetLine } from "./widget-line"

/** Says that mipOS knows nothing of what the page is about, unless nobody uses mipOS in this store. */
export const NotInStep = ({ name, children }: PropsWithChildren<{ name: string }>) => {
  const { t } = useMessages()
  const { overview } = useLive()

  if (!overview?.configured || !overview.enabled || overview.positions.total === 0) {
    return null
  }
  return (
    <Widget>
      <WidgetLine>
        {t("widgets.notInStep")} <TextLink to={mappingPath(name)}>{t("widgets.why")}</TextLink>
      </WidgetLine>
      {children}
    </Widget>
  )
}
