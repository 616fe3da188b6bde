import { useMovement } from "../../hooks/api/movements"
import { useLive } from "../../hooks/use-live"
import { useMessages } from "../../hooks/use-messages"
import { Section } from "../common/section"
import { SectionError } from "../common/section-error"
import { SectionSkeleton } from "../common/section-skeleton"
import { MovementDetail } from "./movement-detail"
import { MovementMessages } from "./movement-messages"

/** One movement: plain words first, and what crossed the border below. */
export const MovementPage = ({ id }: { id: string }) => {
  const { t } = useMessages()
  const { movement, error, isFetching, refetch } = useMovement(id)
  useLive()

  if (movement) {
    return (
      <div className="flex flex-col gap-y-3">
        <MovementDetail movement={movement} />
        <MovementMessages movement={movement} />
      </div>
    )
  }
  return (
    <Section title={t("movements.one")}>
      {error ? (
        <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <SectionSkeleton rows={8} />
      )}
    </Section>
  )
}
