import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createCollectionsWorkflow,
  createInventoryItemsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Catalogue, CatalogueItem, CatalogueProduct } from "./catalogue"
import type { Shop } from "./seed-shop"

/** What the demo asks of the store's own vendor module (demo/store/src/modules/vendor). */
interface VendorModule {
  createVendors(
    vendors: { name: string; handle: string }[]
  ): Promise<{ id: string; handle: string }[]>
}

interface Place extends Shop {
  salesChannelId: string
}

/** Ids by handle, or by the item's key. */
interface Ids {
  categories: Map<string, string>
  collections: Map<string, string>
  items: Map<string, string>
}

/** Creates the stock first and the products on top of it, so that kits can share their parts. */
export async function createProducts(
  container: MedusaContainer,
  catalogue: Catalogue,
  place: Place
): Promise<void> {
  const ids: Ids = {
    categories: await createCategories(container, catalogue),
    collections: await createCollections(container, catalogue),
    items: await createItems(container, catalogue.items, place),
  }
  const { result: products } = await createProductsWorkflow(container).run({
    input: { products: catalogue.products.map((product) => productInput(product, ids, place)) },
  })
  await linkVendors(container, catalogue, products)
}

async function createCategories(container: MedusaContainer, { categories }: Catalogue) {
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: Object.entries(categories).map(([handle, name]) => ({
        handle,
        name,
        is_active: true,
      })),
    },
  })
  return idsByHandle(result)
}

async function createCollections(container: MedusaContainer, { collections }: Catalogue) {
  const { result } = await createCollectionsWorkflow(container).run({
    input: {
      collections: Object.entries(collections).map(([handle, title]) => ({ handle, title })),
    },
  })
  return idsByHandle(result)
}

async function createItems(container: MedusaContainer, items: CatalogueItem[], place: Place) {
  const { result } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: items.map((item) => ({
        sku: item.sku,
        title: item.title,
        unit_of_measure: item.unit,
        requires_shipping: true,
        metadata: item.cost === null ? null : { cost: item.cost },
        location_levels: Object.entries(item.stock).map(([name, quantity]) => ({
          location_id: required(place.locationIds, name),
          // At most three decimals: the number and the text are the same value.
          stocked_quantity: Number(quantity),
        })),
      })),
    },
  })
  return new Map(items.map((item, index) => [item.key, result[index]?.id ?? ""]))
}

function productInput(
  product: CatalogueProduct,
  ids: Ids,
  place: Place
): CreateProductWorkflowInputDTO {
  return {
    title: product.title,
    handle: product.handle,
    status: ProductStatus.PUBLISHED,
    category_ids: [required(ids.categories, product.category)],
    collection_id: product.collection ? required(ids.collections, product.collection) : undefined,
    shipping_profile_id: place.shippingProfileId,
    sales_channels: [{ id: place.salesChannelId }],
    options: product.options,
    variants: product.variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku ?? undefined,
      barcode: variant.barcode ?? undefined,
      options: variant.options,
      manage_inventory: variant.managed,
      inventory_items: variant.items.map(({ key, quantity }) => ({
        inventory_item_id: required(ids.items, key),
        required_quantity: quantity,
      })),
      prices: [{ currency_code: "mxn", amount: variant.price }],
    })),
  }
}

async function linkVendors(
  container: MedusaContainer,
  catalogue: Catalogue,
  products: { id: string; handle: string }[]
): Promise<void> {
  const vendors = await container
    .resolve<VendorModule>("vendor")
    .createVendors(Object.entries(catalogue.vendors).map(([handle, name]) => ({ handle, name })))
  const vendorIds = idsByHandle(vendors)
  const productIds = idsByHandle(products)
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    catalogue.products.map((product) => ({
      [Modules.PRODUCT]: { product_id: required(productIds, product.handle) },
      vendor: { vendor_id: required(vendorIds, product.vendor) },
    }))
  )
}

function idsByHandle(rows: { id: string; handle: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, handle }) => [handle, id]))
}

function required(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) {
    throw new Error(`The demo's catalogue refers to "${key}", which was not created.`)
  }
  return id
}
