import { useUnits } from "../../hooks/api/units"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { ResourceTable } from "../common/resource-table"
import { useUnitColumns } from "./use-unit-columns"

const PREFIX = "units"
const PAGE_SIZE = 10

/** The units of measure that items refer to. */
export const UnitsSection = () => {
  const { t } = useMessages()
  const { units, count, isPending, isFetching, error, refetch } = useUnits(
    usePageParams(PREFIX, PAGE_SIZE)
  )
  const columns = useUnitColumns()

  return (
    <ResourceTable
      title={t("units.title")}
      anchor="units"
      subtitle={t("units.subtitle")}
      createPath="units/create"
      empty={{ title: t("units.empty.title"), text: t("units.empty.text") }}
      data={units}
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
