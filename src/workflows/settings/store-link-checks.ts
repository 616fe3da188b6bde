import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { StoreLink } from "../../modules/mipos/models"
import type MiposModuleService from "../../modules/mipos/service"

type StoreLinkRecord = InferTypeOf<typeof StoreLink>
type Place = Pick<StoreLinkRecord, "stock_location_id" | "store_id" | "pos_store_id"> & {
  inventory_system_id?: string | null
}

/** The store link that a path or a request names. @throws MedusaError NOT_FOUND */
export const findStoreLink = async (
  mipos: MiposModuleService,
  id: string
): Promise<StoreLinkRecord> => {
  const [link] = await mipos.listMiposStoreLinks({ id }, { take: 1 })
  if (!link) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no store link ${id}.`)
  }
  return link
}

/**
 * Checks that a new link, or one as it would be, ties a location that exists to a store of its own.
 * The database refuses most of it too, in words that help nobody.
 *
 * @throws MedusaError INVALID_DATA, NOT_ALLOWED
 */
export const assertStoreLinkFits = async (
  container: MedusaContainer,
  mipos: MiposModuleService,
  place: Place,
  ownId?: string
): Promise<void> => {
  const location = await nameOfLocation(container, place.stock_location_id)
  // A link whose location was deleted since may still be switched off.
  if (location === null && ownId === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `'stock_location_id' must be the id of a stock location. There is no ${place.stock_location_id}.`,
      "stock_location_unknown"
    )
  }
  const system = await effectiveSystem(mipos)
  const others = (await mipos.listMiposStoreLinks({}, { take: null })).filter(
    ({ id }) => id !== ownId
  )
  for (const other of others) {
    if (other.stock_location_id === place.stock_location_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${location ?? place.stock_location_id}" is linked to the mipOS store ${other.store_id} already. Change that link, or delete it first.`,
        "store_link_location_taken"
      )
    }
    if (system(other) !== system(place)) {
      continue
    }
    const otherLocation = await nameOfLocation(container, other.stock_location_id)
    if (other.store_id === place.store_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The mipOS store ${place.store_id} is linked to "${otherLocation ?? other.stock_location_id}" already. Choose another 'store_id'.`,
        "store_link_store_taken"
      )
    }
    if (other.pos_store_id === place.pos_store_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The link of "${otherLocation ?? other.stock_location_id}" has the 'pos_store_id' ${place.pos_store_id} already. Webhooks name the store by it, so each link needs its own.`,
        "store_link_pos_store_taken"
      )
    }
  }
}

/**
 * Checks that a link whose stock both sides agreed on goes on to mean the same store: what is agreed
 * with one store says nothing of another. @throws MedusaError NOT_ALLOWED
 */
export const assertSameStore = async (
  mipos: MiposModuleService,
  before: StoreLinkRecord,
  after: Place
): Promise<void> => {
  const system = await effectiveSystem(mipos)
  if (before.store_id === after.store_id && system(before) === system(after)) {
    return
  }
  const agreed = await mipos.listMiposPositions(
    { store_link_id: before.id, agreed_stock: { $ne: null } },
    { take: 1 }
  )
  if (agreed.length > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The stock of this link was sent to the mipOS store ${before.store_id} already. To use another store or inventory system, delete the link and make a new one.`,
      "store_link_store_fixed"
    )
  }
}

/**
 * Checks the same for the connection's inventory system, which is that of every link without its own.
 *
 * @throws MedusaError NOT_ALLOWED
 */
export const assertSameInventorySystem = async (
  mipos: MiposModuleService,
  before: string | null,
  after: string | null
): Promise<void> => {
  if (before === null || before === after) {
    return
  }
  const links = await mipos.listMiposStoreLinks({ inventory_system_id: null }, { take: null })
  const agreed = await mipos.listMiposPositions(
    { store_link_id: links.map(({ id }) => id), agreed_stock: { $ne: null } },
    { take: 1 }
  )
  const link = links.find(({ id }) => id === agreed[0]?.store_link_id)
  if (link) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The stock of the mipOS store ${link.store_id} was sent to the 'inventory_system_id' ${before} already. To use another inventory system, delete the store links without one of their own first.`,
      "inventory_system_fixed"
    )
  }
}

/** Which inventory system a link means: its own, else the connection's. */
const effectiveSystem = async (
  mipos: MiposModuleService
): Promise<(place: { inventory_system_id?: string | null }) => string | null> => {
  const [connection] = await mipos.listMiposConnections({}, { take: 1 })
  return (place) => place.inventory_system_id ?? connection?.inventory_system_id ?? null
}

const nameOfLocation = async (container: MedusaContainer, id: string): Promise<string | null> => {
  const [location] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id }, { take: 1 })
  return location?.name ?? null
}
