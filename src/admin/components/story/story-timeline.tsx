import { Table } from "@medusajs/ui"
import { usePositionMovements } from "../../hooks/api/position-movements"
import { useAddress } from "../../hooks/use-address"
import { useMessages } from "../../hooks/use-messages"
import { useTableTexts } from "../../hooks/use-table-texts"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { MovementRow } from "./movement-row"

const PAGE_SIZE = 10

/** Everything that crossed, the newest first, with the agreed stock after each. */
export const StoryTimeline = ({ positionId }: { positionId: string }) => {
  const { t } = useMessages()
  const texts = useTableTexts()
  const { params, change } = useAddress()
  const offset = Number(params.get("offset")) || 0
  const {
    movements,
    count = 0,
    error,
    isFetching,
    refetch,
  } = usePositionMovements(positionId, {
    limit: PAGE_SIZE,
    offset,
  })
  const title = t("stock.story.timeline.title")
  const pageIndex = Math.floor(offset / PAGE_SIZE)
  const goTo = (page: number) =>
    change({ offset: page === 0 ? undefined : String(page * PAGE_SIZE) })

  return (
    <Section title={title}>
      <SectionHeader title={title} subtitle={t("stock.story.timeline.subtitle")} />
      {!movements &&
        (error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={4} />
        ))}
      {movements?.length === 0 && <SectionEmpty text={t("stock.story.timeline.empty")} />}
      {movements && movements.length > 0 && (
        <ol className="divide-y" aria-label={title}>
          {movements.map((movement) => (
            <MovementRow key={movement.id} movement={movement} />
          ))}
        </ol>
      )}
      {count > PAGE_SIZE && (
        <Table.Pagination
          count={count}
          pageSize={PAGE_SIZE}
          pageIndex={pageIndex}
          pageCount={Math.ceil(count / PAGE_SIZE)}
          canPreviousPage={pageIndex > 0}
          canNextPage={(pageIndex + 1) * PAGE_SIZE < count}
          previousPage={() => goTo(pageIndex - 1)}
          nextPage={() => goTo(pageIndex + 1)}
          translations={texts}
        />
      )}
    </Section>
  )
}
