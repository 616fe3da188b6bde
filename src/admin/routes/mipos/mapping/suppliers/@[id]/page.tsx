import { RouteDrawer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { DrawerState } from "../../../../../components/common/drawer-state"
import { SupplierForm } from "../../../../../components/suppliers/supplier-form"
import { useSupplier } from "../../../../../hooks/api/suppliers"
import { useMessages } from "../../../../../hooks/use-messages"

const EditSupplierDrawer = () => {
  const { t } = useMessages()
  const { id = "" } = useParams()
  const { supplier, error, refetch } = useSupplier(id)

  return (
    <RouteDrawer>
      <DrawerHeader
        title={t("suppliers.edit.title")}
        description={t("suppliers.edit.description")}
      />
      {supplier ? (
        <SupplierForm supplier={supplier} />
      ) : (
        <DrawerState error={error} onRetry={() => void refetch()} />
      )}
    </RouteDrawer>
  )
}

export default EditSupplierDrawer
