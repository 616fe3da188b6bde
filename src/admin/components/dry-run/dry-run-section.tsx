import { Alert } from "@medusajs/ui"
import type { SyncDetailResponse } from "../../../types/admin-api"
import { useSyncItems } from "../../hooks/api/sync-items"
import { useAddress } from "../../hooks/use-address"
import { useMessages } from "../../hooks/use-messages"
import { DRY_RUN_ACTIONS, DRY_RUN_PARAMS, readDryRunQuery } from "../../lib/dry-run-query"
import { isActiveSync } from "../../lib/status"
import { ChoiceFilter } from "../common/choice-filter"
import { ListTable } from "../common/list-table"
import { Section } from "../common/section"
import { SectionEmpty } from "../common/section-empty"
import { SectionError } from "../common/section-error"
import { DryRunActions } from "./dry-run-actions"
import { useDryRunColumns } from "./use-dry-run-columns"

const PAGE_SIZE = 20

/** Everything that a dry run found, to search, to filter and to take along. */
export const DryRunSection = ({ sync }: { sync: SyncDetailResponse }) => {
  const { t } = useMessages()
  const isAtWork = isActiveSync(sync)
  const columns = useDryRunColumns()
  const { params, change } = useAddress()
  const query = readDryRunQuery(
    Object.fromEntries(DRY_RUN_PARAMS.map((key) => [key, params.get(key)]))
  )
  const { items, count, isPending, isFetching, error, refetch } = useSyncItems(
    sync.id,
    { ...query, limit: PAGE_SIZE },
    isAtWork
  )

  return (
    <Section title={t("dryRun.title")} isTable>
      <ListTable
        title={t("dryRun.title")}
        subtitle={t("dryRun.subtitle")}
        data={items}
        count={count}
        columns={columns}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        actions={<DryRunActions syncId={sync.id} isAtWork={isAtWork} />}
        notice={isAtWork && <Alert variant="info">{t("dryRun.running")}</Alert>}
        filters={
          <ChoiceFilter
            label={t("dryRun.columns.action")}
            all={t("dryRun.anyAction")}
            options={DRY_RUN_ACTIONS.map((value) => ({
              value,
              label: t(`dryRun.action.${value}`),
            }))}
            value={query.action}
            onChange={(action) => change({ action, offset: undefined })}
          />
        }
        failure={
          error &&
          !items && (
            <SectionError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
          )
        }
        empty={
          query.q !== undefined || query.action !== undefined ? (
            <SectionEmpty title={t("dryRun.notFound.title")} text={t("dryRun.notFound.text")} />
          ) : (
            <SectionEmpty title={t("dryRun.empty.title")} text={t("dryRun.empty.text")} />
          )
        }
      />
    </Section>
  )
}
