import { useStoreLinks } from "../../hooks/api/store-links"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { ResourceTable } from "../common/resource-table"
import { useStoreLinkColumns } from "./use-store-link-columns"

const PREFIX = "store_links"
const PAGE_SIZE = 10

/** Which stock location is which mipOS store. */
export const StoreLinksSection = () => {
  const { t } = useMessages()
  const { store_links, count, isPending, isFetching, error, refetch } = useStoreLinks(
    usePageParams(PREFIX, PAGE_SIZE)
  )
  const columns = useStoreLinkColumns()

  return (
    <ResourceTable
      title={t("storeLinks.title")}
      anchor="store-links"
      subtitle={t("storeLinks.subtitle")}
      createPath="store-links/create"
      empty={{ title: t("storeLinks.empty.title"), text: t("storeLinks.empty.text") }}
      data={store_links}
      count={count}
      columns={columns}
      prefix={PREFIX}
      pageSize={PAGE_SIZE}
      isPending={isPending}
      isFetching={isFetching}
      error={error}
      onRetry={() => void refetch()}
    />
  )
}
