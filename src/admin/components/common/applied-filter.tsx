import { XMarkMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useMessages } from "../../hooks/use-messages"

interface AppliedFilterProps {
  label: string
  onRemove: () => void
}

/** A filter that a link brought along and that can only be taken away. */
export const AppliedFilter = ({ label, onRemove }: AppliedFilterProps) => {
  const { t } = useMessages()

  return (
    <Button
      size="small"
      variant="secondary"
      type="button"
      aria-label={t("table.removeFilter", { filter: label })}
      onClick={onRemove}
    >
      {label}
      <XMarkMini />
    </Button>
  )
}
