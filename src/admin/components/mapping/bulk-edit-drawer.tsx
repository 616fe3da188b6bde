import { Drawer } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"
import { DrawerHeader } from "../common/drawer-header"
import { BulkEditForm } from "./bulk-edit-form"

interface BulkEditDrawerProps {
  inventoryItemIds: string[]
  isOpen: boolean
  onClose: () => void
  onSaved: () => void
}

/** The form for what is selected. No route of its own: what is selected is in no address. */
export const BulkEditDrawer = ({
  inventoryItemIds,
  isOpen,
  onClose,
  onSaved,
}: BulkEditDrawerProps) => {
  const { t } = useMessages()

  return (
    <Drawer open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Drawer.Content>
        <DrawerHeader
          title={t("mapping.bulk.title", { count: inventoryItemIds.length })}
          description={t("mapping.bulk.description")}
        />
        <BulkEditForm inventoryItemIds={inventoryItemIds} onSaved={onSaved} />
      </Drawer.Content>
    </Drawer>
  )
}
