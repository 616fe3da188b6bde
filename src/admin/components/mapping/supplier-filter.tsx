import { ChevronDownMini } from "@medusajs/icons"
import { Button, Popover } from "@medusajs/ui"
import { useState } from "react"
import { useSupplier } from "../../hooks/api/suppliers"
import { useMessages } from "../../hooks/use-messages"
import { SupplierList } from "./supplier-list"

interface SupplierFilterProps {
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Shows only the items that were given one supplier, which is found by its name. */
export const SupplierFilter = ({ value, onChange }: SupplierFilterProps) => {
  const { t } = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const { supplier } = useSupplier(value ?? "")
  const label = t("mapping.filters.supplier")

  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary" type="button">
          {value === undefined ? label : `${label}: ${supplier?.name ?? "…"}`}
          <ChevronDownMini />
        </Button>
      </Popover.Trigger>
      <Popover.Content aria-label={label} className="w-[260px]">
        <SupplierList
          label={label}
          none={t("mapping.filters.anySupplier")}
          value={value ?? null}
          onChoose={(id) => {
            setIsOpen(false)
            onChange(id ?? undefined)
          }}
        />
      </Popover.Content>
    </Popover>
  )
}
