import { useSuppliers } from "../../hooks/api/suppliers"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { ResourceTable } from "../common/resource-table"
import { useSupplierColumns } from "./use-supplier-columns"

const PREFIX = "suppliers"
const PAGE_SIZE = 10

interface SuppliersSectionProps {
  /** Where the forms are: relative to the page, or from the root. */
  drawers?: string
}

/** Who items come from; those of a vendor come by themselves. */
export const SuppliersSection = ({ drawers = "suppliers" }: SuppliersSectionProps) => {
  const { t } = useMessages()
  const { suppliers, count, isPending, isFetching, error, refetch } = useSuppliers(
    usePageParams(PREFIX, PAGE_SIZE)
  )
  const columns = useSupplierColumns(drawers)

  return (
    <ResourceTable
      title={t("suppliers.title")}
      anchor="suppliers"
      subtitle={t("suppliers.subtitle")}
      createPath={`${drawers}/create`}
      empty={{ title: t("suppliers.empty.title"), text: t("suppliers.empty.text") }}
      data={suppliers}
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
