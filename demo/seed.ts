import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { buildCatalogue } from "./catalogue"
import { createProducts } from "./seed-products"
import { createAdminUser, createLocations, createRegion } from "./seed-shop"
import { ADMIN_EMAIL, ADMIN_PASSWORD } from "./settings"

/**
 * Fills an empty, migrated store with the demo's shop; does nothing to a store that has it.
 *
 * Run by `medusa exec`; it goes through Medusa's own workflows, so that the shop is as one made by hand.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  if (!store) {
    throw new Error("The database has no store: run the migrations first.")
  }
  if (store.metadata?.["demo_seeded"] === true) {
    return
  }
  const catalogue = buildCatalogue()
  const salesChannelId = store.default_sales_channel_id
  if (!salesChannelId) {
    throw new Error("The store has no default sales channel.")
  }

  await createAdminUser(container, ADMIN_EMAIL, ADMIN_PASSWORD)
  const region = await createRegion(container)
  const shop = await createLocations(container, catalogue.locations, salesChannelId)
  await createProducts(container, catalogue, { ...shop, salesChannelId })

  // Last: a store that has this has everything.
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Abarrotes y Cocina La Demo",
        supported_currencies: [
          { currency_code: "mxn", is_default: true },
          { currency_code: "usd", is_default: false },
        ],
        default_region_id: region.id,
        default_location_id: shop.locationIds.values().next().value ?? null,
        metadata: { demo_seeded: true },
      },
    },
  })
}
