import { RouteDrawer } from "@medusajs/dashboard/components"
import { DrawerHeader } from "../../../../../components/common/drawer-header"
import { RuleForm } from "../../../../../components/inclusion-rules/rule-form"
import { useMessages } from "../../../../../hooks/use-messages"

const CreateRuleDrawer = () => {
  const { t } = useMessages()

  return (
    <RouteDrawer>
      <DrawerHeader
        title={t("mapping.rules.create.title")}
        description={t("mapping.rules.create.description")}
      />
      <RuleForm />
    </RouteDrawer>
  )
}

export default CreateRuleDrawer
