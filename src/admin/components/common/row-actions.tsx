import { PencilSquare, Trash } from "@medusajs/icons"
import { useMessages } from "../../hooks/use-messages"
import { SectionMenu } from "./section-menu"

interface RowActionsProps {
  /** Relative to the page. */
  editPath: string
  onDelete: () => void
}

/** What can be done with one row of a table. */
export const RowActions = ({ editPath, onDelete }: RowActionsProps) => {
  const { t } = useMessages()

  return (
    <SectionMenu
      groups={[
        { actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: editPath }] },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: onDelete }] },
      ]}
    />
  )
}
