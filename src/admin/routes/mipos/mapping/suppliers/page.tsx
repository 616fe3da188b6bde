import { MappingLayout } from "../../../../components/mapping/mapping-layout"
import { SuppliersSection } from "../../../../components/suppliers/suppliers-section"
import { useMessages } from "../../../../hooks/use-messages"
import { MAPPING_PATHS } from "../../../../lib/mapping-paths"

/** mipOS > Mapping > Suppliers. The forms are the parallel routes beside this page. */
const SuppliersPage = () => (
  <MappingLayout>
    <SuppliersSection drawers={MAPPING_PATHS.suppliers} />
  </MappingLayout>
)

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("suppliers.title")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default SuppliersPage
