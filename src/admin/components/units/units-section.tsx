import { useUnits } from "../../hooks/api/units"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { ResourceTable } from "../common/resource-table"
import { useUnitColumns } from "./use-unit-columns"

const PREFIX = "units"
const PAGE_SIZE = 10

interface UnitsSectionProps {
  /** Where the forms are: relative to the page, or from the root. */
  drawers?: string
}

/** The units of measure that items refer to. */
export const UnitsSection = ({ drawers = "units" }: UnitsSectionProps) => {
  const { t } = useMessages()
  const { units, count, isPending, isFetching, error, refetch } = useUnits(
    usePageParams(PREFIX, PAGE_SIZE)
  )
  const columns = useUnitColumns(drawers)

  return (
    <ResourceTable
      title={t("units.title")}
      anchor="units"
      subtitle={t("units.subtitle")}
      createPath={`${drawers}/create`}
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
