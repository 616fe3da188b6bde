import { DataTable } from "@medusajs/dashboard/components"
import { useItemImport } from "../../hooks/api/item-import"
import { useMessages } from "../../hooks/use-messages"
import { usePageParams } from "../../hooks/use-page-params"
import { Section } from "../common/section"
import { ERRORS_PREFIX, IMPORT_PAGE_SIZE } from "./pages"
import { useImportErrorColumns } from "./use-import-error-columns"

/** Every line that is wrong, with what is wrong with it and what to do. */
export const ImportErrors = ({ id }: { id: string }) => {
  const { t } = useMessages()
  const page = usePageParams(ERRORS_PREFIX, IMPORT_PAGE_SIZE)
  const { itemImport } = useItemImport(id, page)
  const columns = useImportErrorColumns()
  const title = t("mapping.import.errors.title")

  return (
    <Section title={title} isTable>
      <DataTable
        heading={title}
        headingLevel="h2"
        subHeading={t("mapping.import.errors.subtitle")}
        data={itemImport?.errors_page}
        columns={columns}
        getRowId={(error) => `${error.line} ${error.field ?? ""} ${error.code}`}
        rowCount={itemImport?.errors_count}
        enableSearch={false}
        enablePagination={(itemImport?.errors_count ?? 0) > IMPORT_PAGE_SIZE}
        pageSize={IMPORT_PAGE_SIZE}
        prefix={ERRORS_PREFIX}
      />
    </Section>
  )
}
