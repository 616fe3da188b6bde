import { Select, toast } from "@medusajs/ui"
import { useRef } from "react"
import { useSetProductSupplier } from "../../hooks/api/product-supplier"
import { useMessages } from "../../hooks/use-messages"
import { useAllSuppliers } from "../../hooks/use-choices"
import { errorMessage } from "../../lib/error-message"

/** A choice cannot be empty, so "none" has a name that no id has. */
const NONE = "none"

interface SupplierSelectProps {
  productId: string
  supplierId: string | null
  onDone: () => void
}

/** Saves as soon as something is chosen; closing it without a choice leaves everything as it is. */
export const SupplierSelect = ({ productId, supplierId, onDone }: SupplierSelectProps) => {
  const { t } = useMessages()
  const { options } = useAllSuppliers()
  const { mutate: save, isPending } = useSetProductSupplier(productId)
  // The list closes right after the choice, before a render could know that it is being saved.
  const hasChosen = useRef(false)

  const choose = (value: string) => {
    hasChosen.current = true
    save(value === NONE ? null : value, {
      onSuccess: () => toast.success(t("widgets.supplier.savedToast")),
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: onDone,
    })
  }

  return (
    <Select
      size="small"
      defaultOpen
      disabled={isPending}
      value={supplierId ?? NONE}
      onValueChange={choose}
      onOpenChange={(isOpen) => {
        if (!isOpen && !hasChosen.current) {
          onDone()
        }
      }}
    >
      <Select.Trigger aria-label={t("widgets.supplier.label")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={NONE}>{t("widgets.supplier.none")}</Select.Item>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
