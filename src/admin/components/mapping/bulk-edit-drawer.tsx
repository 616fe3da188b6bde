import { Drawer, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useMessages } from "../../hooks/use-messages"
import { DrawerHeader } from "../common/drawer-header"
import { BulkEditForm } from "./bulk-edit-form"

interface BulkEditDrawerProps {
  inventoryItemIds: string[]
  isOpen: boolean
  onClose: () => void
  onSaved: () => void
}

/**
 * The form for what is selected. No route of its own: what is selected is in no address. So it asks by
 * itself before what was entered is thrown away, as drawers with a route do.
 */
export const BulkEditDrawer = ({
  inventoryItemIds,
  isOpen,
  onClose,
  onSaved,
}: BulkEditDrawerProps) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const [isDirty, setIsDirty] = useState(false)

  const close = async () => {
    // The question would take the Escape that led to it for its answer.
    await new Promise((resolve) => setTimeout(resolve))
    const isMeant =
      !isDirty ||
      (await prompt({
        variant: "confirmation",
        title: t("wizard.unsaved.title"),
        description: t("mapping.bulk.unsaved"),
        confirmText: t("wizard.unsaved.leave"),
        cancelText: t("wizard.unsaved.stay"),
      }))
    if (isMeant) {
      onClose()
    }
  }

  return (
    <Drawer open={isOpen} onOpenChange={(next) => !next && void close()}>
      <Drawer.Content>
        <DrawerHeader
          title={t("mapping.bulk.title", { count: inventoryItemIds.length })}
          description={t("mapping.bulk.description")}
        />
        <BulkEditForm
          inventoryItemIds={inventoryItemIds}
          onDirtyChange={setIsDirty}
          onSaved={onSaved}
        />
      </Drawer.Content>
    </Drawer>
  )
}
