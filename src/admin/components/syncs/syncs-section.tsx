import { useSyncs } from "../../hooks/api/syncs"
import { useAddress } from "../../hooks/use-address"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useMessages } from "../../hooks/use-messages"
import type { Status } from "../../lib/status"
import { readSyncQuery, SYNC_PARAMS, syncPath } from "../../lib/sync-query"
import { ListTable } from "../common/list-table"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { SyncActions } from "./sync-actions"
import { SyncFilters } from "./sync-filters"
import { useSyncColumns } from "./use-sync-columns"

const PAGE_SIZE = 20

/** Every run, to filter and to open, and the buttons that start one. */
export const SyncsSection = ({ overview }: { overview: Status | undefined }) => {
  const { t } = useMessages()
  const columns = useSyncColumns(useIsNarrow())
  const { params, change } = useAddress()
  const query = readSyncQuery(Object.fromEntries(SYNC_PARAMS.map((key) => [key, params.get(key)])))
  const { syncs, count, isPending, isFetching, error, refetch } = useSyncs({
    ...query,
    limit: PAGE_SIZE,
  })

  return (
    <Section title={t("syncs.title")} isTable>
      <ListTable
        title={t("syncs.title")}
        subtitle={t("syncs.subtitle")}
        data={syncs}
        count={count}
        columns={columns}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        hasSearch={false}
        rowHref={({ id }) => syncPath(id)}
        filters={<SyncFilters query={query} onChange={change} />}
        actions={overview && <SyncActions overview={overview} />}
        failure={
          error &&
          !syncs && (
            <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
          )
        }
        empty={
          query.state || query.type ? (
            <SectionEmpty title={t("syncs.notFound.title")} text={t("syncs.notFound.text")} />
          ) : (
            <SectionEmpty title={t("syncs.empty.title")} text={t("syncs.empty.text")} />
          )
        }
      />
    </Section>
  )
}
