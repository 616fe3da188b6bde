import { MappingLayout } from "../../../../components/mapping/mapping-layout"
import { ImportSection } from "../../../../components/item-import/import-section"
import { useMessages } from "../../../../hooks/use-messages"

/** mipOS > Mapping > Import: a file that sets the mapping of many items at once. */
const ImportPage = () => (
  <MappingLayout>
    <ImportSection />
  </MappingLayout>
)

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("mapping.import.title")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default ImportPage
