import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import type { Status } from "../../lib/status"
import { SectionEmpty } from "../common/section-empty"

interface StockEmptyProps {
  isNarrowed: boolean
  overview: Status | undefined
}

/** Stands in place of the rows, and says what to do: search for less, set mipOS up, or sync. */
export const StockEmpty = ({ isNarrowed, overview }: StockEmptyProps) => {
  const { t } = useMessages()

  if (isNarrowed) {
    return <SectionEmpty title={t("stock.notFound.title")} text={t("stock.notFound.text")} />
  }
  const isReady = overview === undefined || (overview.configured && overview.enabled)

  return (
    <SectionEmpty
      title={t("stock.empty.title")}
      text={isReady ? t("stock.empty.text") : t("stock.empty.notSetUp")}
      action={
        <Button size="small" variant="secondary" asChild>
          <Link to={isReady ? "/mipos" : "/settings/mipos"}>
            {isReady ? t("stock.empty.sync") : t("stock.empty.setUp")}
          </Link>
        </Button>
      }
    />
  )
}
