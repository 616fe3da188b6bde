import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type { STOCK_LOCATIONS } from "./catalogue-data"

const COUNTRY = "mx"
const CURRENCY = "mxn"

export interface Shop {
  /** Name to id. */
  locationIds: Map<string, string>
  shippingProfileId: string
}

export async function createAdminUser(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<void> {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success || !authIdentity) {
    throw new Error(`The admin user could not be registered: ${error ?? "no reason given"}`)
  }
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email, first_name: "Demo", last_name: "Admin" },
    },
  })
}

/** Mexico, in pesos, paid by hand. */
export async function createRegion(container: MedusaContainer): Promise<{ id: string }> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "México",
          currency_code: CURRENCY,
          countries: [COUNTRY],
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: COUNTRY, provider_id: "tp_system" }],
  })
  return first(result)
}

/** The two shops; each sells through the store's channel and delivers by hand. */
export async function createLocations(
  container: MedusaContainer,
  locations: typeof STOCK_LOCATIONS,
  salesChannelId: string
): Promise<Shop> {
  const { result: created } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: locations.map(({ name, address, city, postalCode }) => ({
        name,
        address: { address_1: address, city, postal_code: postalCode, country_code: COUNTRY },
      })),
    },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Productos", type: "products" }] },
  })
  const shippingProfileId = first(profiles).id
  for (const location of created) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: location.id, add: [salesChannelId] },
    })
    await createDelivery(container, location, shippingProfileId)
  }
  return { locationIds: new Map(created.map(({ name, id }) => [name, id])), shippingProfileId }
}

async function createDelivery(
  container: MedusaContainer,
  location: { id: string; name: string },
  shippingProfileId: string
): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: `Entregas de ${location.name}`,
    type: "shipping",
    service_zones: [
      {
        name: `México desde ${location.name}`,
        geo_zones: [{ country_code: COUNTRY, type: "country" }],
      },
    ],
  })
  const locationKey = { stock_location_id: location.id }
  await link.create([
    {
      [Modules.STOCK_LOCATION]: locationKey,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    {
      [Modules.STOCK_LOCATION]: locationKey,
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: `Envío a domicilio (${location.name})`,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: first(set.service_zones).id,
        shipping_profile_id: shippingProfileId,
        type: { label: "Estándar", description: "De dos a tres días.", code: "standard" },
        prices: [{ currency_code: CURRENCY, amount: 79 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
}

function first<Value>(values: Value[]): Value {
  const [value] = values
  if (value === undefined) {
    throw new Error("Medusa created nothing.")
  }
  return value
}
