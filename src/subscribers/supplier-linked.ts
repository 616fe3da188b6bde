import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MIPOS_MODULE } from "../modules/mipos"
import type MiposModuleService from "../modules/mipos/service"
import { noteCatalogueChangeWorkflow } from "../workflows/sync/note-catalogue-change"
import { findProductLinks } from "../workflows/utils/product-links"
import { lookSoon } from "../workflows/upkeep/look-soon"

/** The field that a product has by the link to a supplier of ours. */
const OUR_SUPPLIER = "mipos_supplier"

/** Subscribers are loaded after the modules and their links. */
const links = findProductLinks()

/**
 * A product is bought from somebody else now: it was linked to another vendor, which is an entity of the
 * store's own (the option `vendor` names it), or to another supplier.
 */
export default async function supplierLinked({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const { vendor } = container.resolve<MiposModuleService>(MIPOS_MODULE).options
  const fields = links.find(({ events }) => events.includes(event.name))?.fields ?? []
  if (fields.includes(OUR_SUPPLIER) || (vendor && fields.includes(vendor.entity))) {
    await noteCatalogueChangeWorkflow(container).run()
    lookSoon(container)
  }
}

export const config: SubscriberConfig = {
  event: links.flatMap(({ events }) => events),
  context: { subscriberId: "mipos-supplier-linked" },
}
