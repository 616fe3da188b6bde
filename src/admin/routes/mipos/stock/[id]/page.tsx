import { useParams, type UIMatch } from "react-router-dom"
import { Story } from "../../../../components/story/story"
import { usePosition } from "../../../../hooks/api/positions"
import { useLive } from "../../../../hooks/use-live"
import { useMessages } from "../../../../hooks/use-messages"

/** mipOS > stock > one item at one location. */
const StoryPage = () => {
  const { id = "" } = useParams()
  const { overview } = useLive()

  return <Story key={id} id={id} overview={overview} />
}

const Breadcrumb = ({ id }: { id: string }) => {
  const { t } = useMessages()
  const { position } = usePosition(id)

  return <>{position?.name ?? t("stock.story.title")}</>
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <Breadcrumb id={match?.params["id"] ?? ""} />,
}

export default StoryPage
