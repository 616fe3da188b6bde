import type { PositionResponse } from "../../../types/admin-api"
import { useResolutions } from "../../hooks/api/positions"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { ResolutionCard } from "./resolution-card"

/** The choice which side is right, with what each choice would do before anybody makes it. */
export const StoryResolutions = ({ position }: { position: PositionResponse }) => {
  const { t } = useMessages()
  const { resolutions, error, isFetching, refetch } = useResolutions(position.id)
  const kind = position.drift ? "drifted" : "doubted"
  const title = t(`stock.story.resolve.${kind}.title`)

  return (
    <Section title={title}>
      <SectionHeader title={title} subtitle={t(`stock.story.resolve.${kind}.subtitle`)} />
      {!resolutions &&
        (error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={2} />
        ))}
      {resolutions && (
        <div className="grid grid-cols-1 gap-4 px-6 py-4 md:grid-cols-2">
          {resolutions
            // A doubt is no contradiction: there is but one number to confirm.
            .filter(({ use }) => kind === "drifted" || use === "medusa")
            .map((preview) => (
              <ResolutionCard key={preview.use} position={position} preview={preview} />
            ))}
        </div>
      )}
    </Section>
  )
}
