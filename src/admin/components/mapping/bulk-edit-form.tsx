import { zodResolver } from "@hookform/resolvers/zod"
import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Button, Drawer, toast, usePrompt } from "@medusajs/ui"
import { useEffect, useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { z } from "zod"
import { useSaveItems } from "../../hooks/api/items"
import { useAllUnits } from "../../hooks/use-choices"
import { useErrorMessage } from "../../hooks/use-error-message"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { bulkUpdate, DERIVED, KEEP, NOTHING_YET, type BulkEditValues } from "../../lib/bulk-edit"
import { isCost } from "../../lib/cost"
import { CROSSINGS, LEAVING_OF_MANY } from "../../lib/crossing"
import { ComboboxField } from "../common/combobox-field"
import { SelectField } from "../common/select-field"
import { TextField } from "../common/text-field"
import { UnsavedChanges } from "../common/unsaved-changes"
import { BulkSupplierField } from "./bulk-supplier-field"

interface BulkEditFormProps {
  inventoryItemIds: string[]
  /** Told whenever something was entered, or is again as it was. */
  onDirtyChange: (isDirty: boolean) => void
  onSaved: () => void
}

const schemaOf = (t: Translate) =>
  z
    .object({
      consumption_unit_id: z.string(),
      purchase_unit_id: z.string(),
      supplier_id: z.string(),
      cost: z.enum([KEEP, DERIVED, "set"]),
      new_cost: z.string(),
      crossing: z.enum([KEEP, ...CROSSINGS]),
    })
    .refine(({ cost, new_cost: next }) => cost !== "set" || isCost(next.trim()), {
      path: ["new_cost"],
      message: t("validation.decimal"),
    })

/** The same change for several items, all or none: what is not touched stays as each item has it. */
export const BulkEditForm = ({ inventoryItemIds, onDirtyChange, onSaved }: BulkEditFormProps) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const errorMessage = useErrorMessage()
  const { mutateAsync: save } = useSaveItems()
  const units = useAllUnits()
  const schema = useMemo(() => schemaOf(t), [t])
  const form = useForm<BulkEditValues>({
    defaultValues: NOTHING_YET,
    resolver: zodResolver(schema),
  })
  const { control } = form
  const { isDirty } = form.formState
  const values = { ...NOTHING_YET, ...useWatch({ control }) }
  const count = inventoryItemIds.length
  const changesNothing = Object.keys(bulkUpdate(values)).length === 0
  const keep = { value: KEEP, label: t("mapping.bulk.keep") }
  const derived = { value: DERIVED, label: t("mapping.cell.derivedChoice") }

  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange])

  const handleSubmit = form.handleSubmit(async (chosen) => {
    const leaving = chosen.crossing === KEEP ? null : LEAVING_OF_MANY[chosen.crossing]
    const isMeant =
      leaving === null ||
      (await prompt({
        title: t(`mapping.crossing.${leaving}.title`),
        description: t(`mapping.crossing.${leaving}.many`, { count }),
        confirmText: t(`mapping.crossing.${leaving}.confirm`),
        cancelText: t("actions.cancel"),
      }))
    if (!isMeant) {
      return
    }
    try {
      const changed = await save({
        inventory_item_ids: inventoryItemIds,
        update: bulkUpdate(chosen),
      })
      toast.success(t("mapping.bulk.savedToast", { count: changed.count }))
      onSaved()
    } catch (error) {
      toast.error(errorMessage(error))
    }
  })

  return (
    <Form {...form}>
      {isDirty && <UnsavedChanges description={t("mapping.bulk.unsaved")} />}
      <KeyboundForm onSubmit={handleSubmit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <ComboboxField
            control={control}
            name="consumption_unit_id"
            label={t("mapping.items.columns.consumptionUnit")}
            options={[keep, derived, ...units.options]}
          />
          <ComboboxField
            control={control}
            name="purchase_unit_id"
            label={t("mapping.items.columns.purchaseUnit")}
            options={[
              keep,
              { value: DERIVED, label: t("mapping.cell.sameUnit") },
              ...units.options,
            ]}
          />
          <BulkSupplierField control={control} fixed={[keep, derived]} value={values.supplier_id} />
          <SelectField
            control={control}
            name="cost"
            label={t("mapping.items.columns.cost")}
            options={[keep, derived, { value: "set", label: t("mapping.bulk.setCost") }]}
          />
          {values.cost === "set" && (
            <TextField
              control={control}
              name="new_cost"
              label={t("mapping.bulk.newCost")}
              inputMode="decimal"
              autoFocus
            />
          )}
          <SelectField
            control={control}
            name="crossing"
            label={t("mapping.items.columns.crosses")}
            options={[
              keep,
              ...CROSSINGS.map((value) => ({
                value,
                label: t(`mapping.crossing.choice.${value}`),
              })),
            ]}
          />
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            type="submit"
            disabled={changesNothing}
            isLoading={form.formState.isSubmitting}
          >
            {t("mapping.bulk.submit", { count })}
          </Button>
        </Drawer.Footer>
      </KeyboundForm>
    </Form>
  )
}
