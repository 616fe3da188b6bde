import { RouteDrawer } from "@medusajs/dashboard/components"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { SupplierForm } from "../../../../../components/suppliers/supplier-form"
import { useMessages } from "../../../../../hooks/use-messages"

const CreateSupplierDrawer = () => {
  const { t } = useMessages()

  return (
    <RouteDrawer>
      <DrawerHeader
        title={t("suppliers.create.title")}
        description={t("suppliers.create.description")}
      />
      <SupplierForm />
    </RouteDrawer>
  )
}

export default CreateSupplierDrawer
