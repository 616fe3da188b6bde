import { MappingLayout } from "../../../../components/mapping/mapping-layout"
import { UnitsSection } from "../../../../components/units/units-section"
import { useMessages } from "../../../../hooks/use-messages"
import { MAPPING_PATHS } from "../../../../lib/mapping-paths"

/** mipOS > Mapping > Units. The forms are the parallel routes beside this page. */
const UnitsPage = () => (
  <MappingLayout>
    <UnitsSection drawers={MAPPING_PATHS.units} />
  </MappingLayout>
)

const Breadcrumb = () => {
  const { t } = useMessages()

  return <>{t("units.title")}</>
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default UnitsPage
