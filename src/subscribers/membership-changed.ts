import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { noteMembershipChangeWorkflow } from "../workflows/inclusion/note-membership-change"
import { lookSoon } from "../workflows/upkeep/look-soon"

/** A product may have joined or left something that an inclusion rule goes by. */
export default async function membershipChanged({
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  await noteMembershipChangeWorkflow(container).run()
  lookSoon(container)
}

export const config: SubscriberConfig = {
  // `catalogue-changed` listens to products themselves; which of these fire depends on who edits.
  event: [
    "product.product-collection.updated",
    "product.product-collection.deleted",
    "product.product-category.updated",
    "product.product-category.deleted",
    "product-collection.updated",
    "product-collection.deleted",
    "product-category.updated",
    "product-category.deleted",
    "sales-channel.deleted",
    "LinkProductSalesChannel.attached",
    "LinkProductSalesChannel.detached",
  ],
  context: { subscriberId: "mipos-membership-changed" },
}
