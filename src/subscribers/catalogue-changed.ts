import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { noteCatalogueChangeWorkflow } from "../workflows/sync/note-catalogue-change"
import { lookSoon } from "../workflows/upkeep/look-soon"

/** Something that items are mapped from changed: names, SKUs, units, costs, or what is stocked where. */
export default async function catalogueChanged({
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  await noteCatalogueChangeWorkflow(container).run()
  lookSoon(container)
}

export const config: SubscriberConfig = {
  event: [
    // The module's own events and those of core's flows: which of the two fire depends on who edits.
    "product.product.updated",
    "product.product-variant.updated",
    "product.updated",
    "product-variant.updated",
    "inventory.inventory-item.updated",
    // What names an item may be another product, or none any more.
    "product.product.deleted",
    "product.product-variant.deleted",
    "LinkProductVariantInventoryItem.attached",
    "LinkProductVariantInventoryItem.detached",
  ],
  context: { subscriberId: "mipos-catalogue-changed" },
}
