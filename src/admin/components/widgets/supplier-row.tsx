import { PencilSquare } from "@medusajs/icons"
import { IconButton, Popover, Text } from "@medusajs/ui"
import { useState } from "react"
import { useProductSupplier, useSetProductSupplier } from "../../hooks/api/product-supplier"
import { useMessages } from "../../hooks/use-messages"
import { useTell } from "../../hooks/use-tell"
import { OptionalText } from "../common/optional-text"
import { SupplierList } from "../mapping/supplier-list"

/** The supplier that a person linked to the product, and a way to link another. A choice is saved at once. */
export const SupplierRow = ({ productId }: { productId: string }) => {
  const { t } = useMessages()
  const { supplier, isPending, error } = useProductSupplier(productId)
  const { mutateAsync: save, isPending: isSaving } = useSetProductSupplier(productId)
  const [isOpen, setIsOpen] = useState(false)
  const tell = useTell()

  const choose = (id: string | null) => {
    setIsOpen(false)
    void tell(save(id), t("widgets.supplier.savedToast"))
  }

  return (
    <div className="text-ui-fg-subtle flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" weight="plus" leading="compact">
        {t("widgets.supplier.label")}
      </Text>
      <div className="flex min-w-0 items-center gap-x-2">
        {!isPending && (
          <OptionalText
            value={supplier?.name ?? null}
            missing={error ? t("widgets.error") : t("widgets.supplier.none")}
          />
        )}
        {supplier !== undefined && (
          <Popover open={isOpen} onOpenChange={setIsOpen}>
            <Popover.Trigger asChild>
              <IconButton
                size="small"
                variant="transparent"
                type="button"
                isLoading={isSaving}
                aria-label={t("widgets.supplier.edit")}
              >
                <PencilSquare />
              </IconButton>
            </Popover.Trigger>
            <Popover.Content
              align="end"
              aria-label={t("widgets.supplier.edit")}
              className="w-[260px]"
            >
              <SupplierList
                label={t("widgets.supplier.label")}
                none={t("widgets.supplier.none")}
                value={supplier?.id ?? null}
                onChoose={choose}
              />
            </Popover.Content>
          </Popover>
        )}
      </div>
    </div>
  )
}
