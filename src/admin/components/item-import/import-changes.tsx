import { DataTable } from "@medusajs/dashboard/components"
import type { ItemImportDetailResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { changesByLine } from "../../lib/item-import"
import { Section } from "../common/section"
import { CHANGES_PREFIX, IMPORT_PAGE_SIZE } from "./pages"
import { useImportChangeColumns } from "./use-import-change-columns"

/** Every item that a file would change, with what stands there now and what would. */
export const ImportChanges = ({ itemImport }: { itemImport: ItemImportDetailResponse }) => {
  const { t } = useMessages()
  const columns = useImportChangeColumns()
  const title = t("mapping.import.changes.title")

  return (
    <Section title={title} isTable>
      <DataTable
        heading={title}
        headingLevel="h2"
        subHeading={t("mapping.import.changes.subtitle")}
        data={changesByLine(itemImport.changes_page)}
        columns={columns}
        getRowId={({ line }) => String(line)}
        rowCount={itemImport.changes}
        enableSearch={false}
        enablePagination={itemImport.changes > IMPORT_PAGE_SIZE}
        pageSize={IMPORT_PAGE_SIZE}
        prefix={CHANGES_PREFIX}
      />
    </Section>
  )
}
