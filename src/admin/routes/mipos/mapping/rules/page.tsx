import { MappingLayout } from "../../../../components/mapping/mapping-layout"
import { RulesSection } from "../../../../components/inclusion-rules/rules-section"
import { useMessages } from "../../../../hooks/use-messages"

/** mipOS > Mapping > Rules: which items cross. The form is the parallel route beside this page. */
const RulesPage = () => (
  <MappingLayout>
    <RulesSection />
  </MappingLayout>
)

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("mapping.rules.title")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default RulesPage
