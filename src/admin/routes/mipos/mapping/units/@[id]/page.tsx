import { RouteDrawer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { DrawerState } from "../../../../../components/common/drawer-state"
import { UnitForm } from "../../../../../components/units/unit-form"
import { useUnit } from "../../../../../hooks/api/units"
import { useMessages } from "../../../../../hooks/use-messages"

const EditUnitDrawer = () => {
  const { t } = useMessages()
  const { id = "" } = useParams()
  const { unit, error, refetch } = useUnit(id)

  return (
    <RouteDrawer>
      <DrawerHeader title={t("units.edit.title")} description={t("units.edit.description")} />
      {unit ? (
        <UnitForm unit={unit} />
      ) : (
        <DrawerState error={error} onRetry={() => void refetch()} />
      )}
    </RouteDrawer>
  )
}

export default EditUnitDrawer
