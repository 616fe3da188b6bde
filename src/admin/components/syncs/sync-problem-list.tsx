import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { SyncProblemResponse } from "../../../types/admin-api"
import { useSyncProblems } from "../../hooks/api/syncs"
import { useDebounced } from "../../hooks/use-debounced"
import { useFormatNumber } from "../../hooks/use-format-number"
import { useLinkNames } from "../../hooks/use-link-names"
import { useMessages } from "../../hooks/use-messages"
import { searchWords } from "../../lib/search-words"
import { SearchField } from "../common/search-field"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SectionHeader } from "../common/section-header"
import { SectionSkeleton } from "../common/section-skeleton"
import { SyncProblem } from "./sync-problem"

const PAGE_SIZE = 20

interface SyncProblemListProps {
  syncId: string
  /** More may be left out yet. */
  isAtWork: boolean
}

/** Everything that a run left out and why, to search and to leaf through. */
export const SyncProblemList = ({ syncId, isAtWork }: SyncProblemListProps) => {
  const { t } = useMessages()
  const [search, setSearch] = useState("")
  const [offset, setOffset] = useState(0)
  const q = useDebounced(searchWords(search))
  const { problems, count, error, isFetching, refetch } = useSyncProblems(syncId, {
    q,
    limit: PAGE_SIZE,
    offset,
  })
  const isSearched = q !== undefined

  return (
    <Section title={t("syncs.problems.title")}>
      <SectionHeader title={t("syncs.problems.title")} subtitle={t("syncs.problems.subtitle")}>
        {(isSearched || search !== "" || (count ?? 0) > 0) && (
          <SearchField
            label={t("syncs.problems.search")}
            value={search}
            onChange={(words) => {
              setSearch(words)
              setOffset(0)
            }}
          />
        )}
      </SectionHeader>
      {problems === undefined ? (
        error ? (
          <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <SectionSkeleton rows={3} />
        )
      ) : problems.length === 0 ? (
        <SectionEmpty
          text={
            isSearched
              ? t("syncs.problems.notFound")
              : isAtWork
                ? t("syncs.problems.noneYet")
                : t("syncs.problems.none")
          }
        />
      ) : (
        <ProblemRows problems={problems} />
      )}
      {(count ?? 0) > PAGE_SIZE && (
        <Pages offset={offset} count={count ?? 0} onChange={setOffset} />
      )}
    </Section>
  )
}

const ProblemRows = ({ problems }: { problems: SyncProblemResponse[] }) => {
  const links = useLinkNames()

  return (
    <ul className="divide-y">
      {problems.map((problem) => (
        <SyncProblem
          key={problem.id}
          problem={problem}
          location={links.get(problem.store_link_id) ?? null}
        />
      ))}
    </ul>
  )
}

interface PagesProps {
  offset: number
  count: number
  onChange: (offset: number) => void
}

const Pages = ({ offset, count, onChange }: PagesProps) => {
  const { t } = useMessages()
  const formatNumber = useFormatNumber()

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
        {t("syncs.problems.page", {
          from: formatNumber(Math.min(offset + 1, count)),
          to: formatNumber(Math.min(offset + PAGE_SIZE, count)),
          total: formatNumber(count),
        })}
      </Text>
      <div className="flex items-center gap-x-2">
        <Button
          size="small"
          variant="transparent"
          disabled={offset === 0}
          onClick={() => onChange(Math.max(0, offset - PAGE_SIZE))}
        >
          {t("syncs.problems.previous")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={offset + PAGE_SIZE >= count}
          onClick={() => onChange(offset + PAGE_SIZE)}
        >
          {t("syncs.problems.next")}
        </Button>
      </div>
    </div>
  )
}
