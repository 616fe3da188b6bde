import { useParams } from "react-router-dom"
import { SyncPage } from "../../../../components/syncs/sync-page"
import { useMessages } from "../../../../hooks/use-messages"

/** mipOS > Syncs > one run. */
const SyncRoute = () => {
  const { id = "" } = useParams()

  return <SyncPage id={id} />
}

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("syncs.one")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default SyncRoute
