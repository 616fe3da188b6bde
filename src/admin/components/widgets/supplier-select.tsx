import { Select } from "@medusajs/ui"
import { useRef } from "react"
import { useSetProductSupplier } from "../../hooks/api/product-supplier"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { useAllSuppliers } from "../../hooks/use-choices"

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
  const tell = useTell()
  const { mutateAsync: save, isPending } = useSetProductSupplier(productId)
  // The list closes right after the choice, before a render could know that it is being saved.
  const hasChosen = useRef(false)

  const choose = async (value: string) => {
    hasChosen.current = true
    await tell(save(value === NONE ? null : value), t("widgets.supplier.savedToast"))
    onDone()
  }

  return (
    <Select
      size="small"
      defaultOpen
      disabled={isPending}
      value={supplierId ?? NONE}
      onValueChange={(value) => void choose(value)}
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
