import { defineRouteConfig } from "@medusajs/admin-sdk"
import { SyncsSection } from "../../../components/syncs/syncs-section"
import { useLive } from "../../../hooks/use-live"
import { useMessages } from "../../../hooks/use-messages"
import { useSyncEndToast } from "../../../hooks/use-sync-end-toast"

/** mipOS > Syncs: every run, and the buttons that start one. */
const SyncsPage = () => {
  const { overview } = useLive()
  useSyncEndToast(overview)

  return <SyncsSection overview={overview} />
}

export const config = defineRouteConfig({
  label: "navigation.syncs",
  translationNs: "mipos",
  rank: 3,
})

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("navigation.syncs")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default SyncsPage
