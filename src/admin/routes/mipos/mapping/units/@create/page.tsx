import { RouteDrawer } from "@medusajs/dashboard/components"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { UnitForm } from "../../../../../components/units/unit-form"
import { useMessages } from "../../../../../hooks/use-messages"

const CreateUnitDrawer = () => {
  const { t } = useMessages()

  return (
    <RouteDrawer>
      <DrawerHeader title={t("units.create.title")} description={t("units.create.description")} />
      <UnitForm />
    </RouteDrawer>
  )
}

export default CreateUnitDrawer
