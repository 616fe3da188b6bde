import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MovementsSection } from "../../../components/movements/movements-section"
import { useLive } from "../../../hooks/use-live"
import { useMessages } from "../../../hooks/use-messages"

/** mipOS > Movements: the ledger. */
const MovementsPage = () => {
  useLive()

  return <MovementsSection />
}

export const config = defineRouteConfig({
  label: "navigation.movements",
  translationNs: "mipos",
  rank: 2,
})

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("navigation.movements")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default MovementsPage
