import { useParams } from "react-router-dom"
import { MovementPage } from "../../../../components/movements/movement-page"
import { useMessages } from "../../../../hooks/use-messages"

/** mipOS > Movements > one row of the ledger. */
const MovementRoute = () => {
  const { id = "" } = useParams()

  return <MovementPage id={id} />
}

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("movements.one")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default MovementRoute
