import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { usePosition } from "../../hooks/api/positions"
import { useMessages } from "../../hooks/use-messages"
import { isNotFound } from "../../lib/not-found"
import { sendingOf } from "../../lib/outlook"
import { STOCK_PATH } from "../../lib/paths"
import type { Status } from "../../lib/status"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { StoryFacts } from "./story-facts"
import { StoryHeader } from "./story-header"
import { StoryMapping } from "./story-mapping"
import { StoryResolutions } from "./story-resolutions"
import { StoryTimeline } from "./story-timeline"
import { StoryTrouble } from "./story-trouble"

interface StoryProps {
  id: string
  overview: Status | undefined
}

/** One item at one location: what each side says, what will happen, what to do, and all that has been. */
export const Story = ({ id, overview }: StoryProps) => {
  const { t } = useMessages()
  const { position, error, isFetching, refetch } = usePosition(id)

  // Also what was there a moment ago may be gone by now.
  if (isNotFound(error)) {
    return (
      <Section title={t("stock.story.title")}>
        <SectionEmpty
          title={t("stock.story.gone.title")}
          text={t("stock.story.gone.text")}
          action={
            <Button size="small" variant="secondary" asChild>
              <Link to={STOCK_PATH}>{t("stock.story.gone.back")}</Link>
            </Button>
          }
        />
      </Section>
    )
  }
  if (!position) {
    return (
      <Section title={t("stock.story.title")}>
        {error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={6} />
        )}
      </Section>
    )
  }
  const isToResolve = position.standing === "drifted" || position.doubted_at !== null

  return (
    <div className="flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <StoryHeader position={position} sending={sendingOf(overview, position.store_link_id)} />
        {position.standing === "blocked" && <StoryTrouble position={position} />}
        {isToResolve && <StoryResolutions position={position} />}
        <StoryTimeline positionId={position.id} />
      </div>
      <div className="flex w-full flex-col gap-y-3 xl:mt-0">
        <StoryFacts
          position={position}
          link={overview?.links.find((link) => link.id === position.store_link_id)}
        />
        <StoryMapping position={position} />
      </div>
    </div>
  )
}
