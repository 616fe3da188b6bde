import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { SectionError } from "../../../../../components/common/section-error"
import { SectionSkeleton } from "../../../../../components/common/section-skeleton"
import { DryRunSection } from "../../../../../components/dry-run/dry-run-section"
import { useSync } from "../../../../../hooks/api/syncs"
import { useMessages } from "../../../../../hooks/use-messages"

const POLL_MS = 2_000

/** Settings > mipOS > trial run: what a sync would send, item by item. */
const DryRunPage = () => {
  const { id = "" } = useParams()
  const { sync, error, refetch } = useSync(id, POLL_MS)

  if (sync) {
    return <DryRunSection sync={sync} />
  }
  return (
    <Container className="p-0">
      {error ? (
        <SectionError error={error} onRetry={() => void refetch()} />
      ) : (
        <SectionSkeleton rows={6} />
      )}
    </Container>
  )
}

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("dryRun.title")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default DryRunPage
