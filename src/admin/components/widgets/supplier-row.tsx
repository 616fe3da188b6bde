import { PencilSquare } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useProductSupplier } from "../../hooks/api/product-supplier"
import { useMessages } from "../../hooks/use-messages"
import { OptionalText } from "../common/optional-text"
import { SupplierSelect } from "./supplier-select"

/** The supplier that a person linked to the product, and a way to link another. */
export const SupplierRow = ({ productId }: { productId: string }) => {
  const { t } = useMessages()
  const { supplier, isPending, error } = useProductSupplier(productId)
  const [isEditing, setIsEditing] = useState(false)

  const value = () => {
    if (isEditing && supplier !== undefined) {
      return (
        <SupplierSelect
          productId={productId}
          supplierId={supplier?.id ?? null}
          onDone={() => setIsEditing(false)}
        />
      )
    }
    if (isPending) {
      return null
    }
    return (
      <OptionalText
        value={supplier?.name ?? null}
        missing={error ? t("widgets.error") : t("widgets.supplier.none")}
      />
    )
  }

  return (
    <div className="text-ui-fg-subtle flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" weight="plus" leading="compact">
        {t("widgets.supplier.label")}
      </Text>
      <div className="flex min-w-0 items-center gap-x-2">
        {value()}
        {!isEditing && supplier !== undefined && (
          <IconButton
            size="small"
            variant="transparent"
            type="button"
            aria-label={t("widgets.supplier.edit")}
            onClick={() => setIsEditing(true)}
          >
            <PencilSquare />
          </IconButton>
        )}
      </div>
    </div>
  )
}
