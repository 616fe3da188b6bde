import { defineRouteConfig } from "@medusajs/admin-sdk"
import { StockSection } from "../../../components/stock/stock-section"
import { useLive } from "../../../hooks/use-live"
import { useMessages } from "../../../hooks/use-messages"

/** mipOS > stock: every item at every linked location. */
const StockPage = () => {
  const { overview } = useLive()

  return <StockSection overview={overview} />
}

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("stock.title")}</>
}

export const config = defineRouteConfig({
  label: "navigation.stock",
  translationNs: "mipos",
  rank: 1,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default StockPage
