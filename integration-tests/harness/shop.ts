import type { AxiosInstance } from "axios"
import type { PositionResponse } from "../../src/types/admin-api"
import type { ConnectedStore } from "./connected-store"
import { adminOf } from "./outbound"

/**
 * What shoppers and shopkeepers do in Medusa itself, through its own HTTP API: a cart that becomes an
 * order, fulfilments, cancellations, returns. The plugin appears nowhere in here.
 */

interface OrderItem {
  id: string
  variant_sku: string
  quantity: number
}

export interface Order {
  id: string
  status: string
  items: OrderItem[]
}

export interface Line {
  sku: string
  quantity: number
}

export interface Shop {
  /** Buys these lines as a guest: cart, address, delivery, payment, order. */
  placeOrder(lines: Line[]): Promise<Order>
  /** Takes goods out of the shop for an order, all of it by default; returns the fulfilment's id. */
  fulfil(order: Order, lines?: Line[]): Promise<string>
  cancelFulfilment(order: Order, fulfilmentId: string): Promise<void>
  cancelOrder(order: Order): Promise<void>
  /** Ships and delivers a fulfilment, which a return asks for. */
  deliver(order: Order, fulfilmentId: string): Promise<void>
  /** The shopper asks to send goods back; returns the return's id. */
  requestReturn(order: Order, lines: Line[]): Promise<string>
  /** The goods of a return arrive and go back on the shelf. */
  receiveReturn(returnId: string, order: Order, lines: Line[]): Promise<void>
  /** What orders hold back of a position. */
  reserved(position: PositionResponse): Promise<number>
}

const ADDRESS = {
  first_name: "Ana",
  last_name: "López",
  address_1: "Calle Madero 18",
  city: "Ciudad de México",
  postal_code: "06000",
  country_code: "mx",
}

/** The shop sells from the first location only, so that it is known whose stock an order takes. */
export const openShop = async (connected: ConnectedStore): Promise<Shop> => {
  const admin = adminOf(connected)
  const { regions } = await admin.get<{ regions: Array<{ id: string }> }>("/admin/regions")
  const { api_keys: keys } = await admin.get<{ api_keys: Array<{ token: string }> }>(
    "/admin/api-keys?type=publishable"
  )
  const { sales_channels: channels } = await admin.get<{ sales_channels: Array<{ id: string }> }>(
    "/admin/sales-channels"
  )
  const location = only(connected.links.slice(0, 1)).stock_location_id
  for (const { stock_location_id: other } of connected.links.slice(1)) {
    await admin.post(`/admin/stock-locations/${other}/sales-channels`, {
      remove: [only(channels).id],
    })
  }
  const store = asShopper(connected.store.http, only(keys).token)

  const itemsOf = (order: Order, lines: Line[]): Array<{ id: string; quantity: number }> =>
    lines.map(({ sku, quantity }) => {
      const item = order.items.find((candidate) => candidate.variant_sku === sku)
      if (!item) {
        throw new Error(`The order has no ${sku}.`)
      }
      return { id: item.id, quantity }
    })
  const allOf = (order: Order): Line[] =>
    order.items.map(({ variant_sku: sku, quantity }) => ({ sku, quantity }))

  return {
    placeOrder: async (lines) => {
      const { cart } = await store.post<{ cart: { id: string } }>("/store/carts", {
        region_id: only(regions).id,
        email: "ana@example.com",
        shipping_address: ADDRESS,
      })
      for (const { sku, quantity } of lines) {
        await store.post(`/store/carts/${cart.id}/line-items`, {
          variant_id: await variantId(connected, sku),
          quantity,
        })
      }
      const { shipping_options: deliveries } = await store.get<{
        shipping_options: Array<{ id: string }>
      }>(`/store/shipping-options?cart_id=${cart.id}`)
      await store.post(`/store/carts/${cart.id}/shipping-methods`, {
        option_id: deliveries[0]?.id,
      })
      const { payment_collection: collection } = await store.post<{
        payment_collection: { id: string }
      }>("/store/payment-collections", { cart_id: cart.id })
      await store.post(`/store/payment-collections/${collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      })
      const completed = await store.post<{ type: string; order: Order }>(
        `/store/carts/${cart.id}/complete`
      )
      if (completed.type !== "order") {
        throw new Error(`The cart became no order: ${JSON.stringify(completed)}`)
      }
      return completed.order
    },
    fulfil: async (order, lines = allOf(order)) => {
      const { order: changed } = await admin.post<{
        order: { fulfillments: Array<{ id: string; created_at: string }> }
      }>(
        `/admin/orders/${order.id}/fulfillments?fields=+fulfillments.id,+fulfillments.created_at`,
        {
          items: itemsOf(order, lines),
          location_id: location,
        }
      )
      const newest = [...changed.fulfillments].sort((left, right) =>
        left.created_at.localeCompare(right.created_at)
      )
      return only(newest.slice(-1)).id
    },
    cancelFulfilment: async (order, fulfilmentId) => {
      await admin.post(`/admin/orders/${order.id}/fulfillments/${fulfilmentId}/cancel`)
    },
    cancelOrder: async (order) => {
      await admin.post(`/admin/orders/${order.id}/cancel`)
    },
    deliver: async (order, fulfilmentId) => {
      await admin.post(`/admin/orders/${order.id}/fulfillments/${fulfilmentId}/shipments`, {
        items: itemsOf(order, allOf(order)),
      })
      await admin.post(`/admin/orders/${order.id}/fulfillments/${fulfilmentId}/mark-as-delivered`)
    },
    requestReturn: async (order, lines) => {
      const begun = await admin.post<{ return: { id: string } }>("/admin/returns", {
        order_id: order.id,
        location_id: location,
      })
      const { id } = begun.return
      await admin.post(`/admin/returns/${id}/request-items`, { items: itemsOf(order, lines) })
      await admin.post(`/admin/returns/${id}/request`)
      return id
    },
    receiveReturn: async (returnId, order, lines) => {
      await admin.post(`/admin/returns/${returnId}/receive`)
      await admin.post(`/admin/returns/${returnId}/receive-items`, { items: itemsOf(order, lines) })
      await admin.post(`/admin/returns/${returnId}/receive/confirm`)
    },
    reserved: async (position) => {
      const { inventory_levels: levels } = await admin.get<{
        inventory_levels: Array<{ location_id: string; reserved_quantity: number }>
      }>(`/admin/inventory-items/${position.inventory_item_id}/location-levels`)
      const level = levels.find(({ location_id: id }) => id === position.stock_location_id)
      return level?.reserved_quantity ?? 0
    },
  }
}

const variantId = async (connected: ConnectedStore, sku: string): Promise<string> => {
  const { variants } = await adminOf(connected).get<{ variants: Array<{ id: string }> }>(
    `/admin/product-variants?sku=${encodeURIComponent(sku)}&fields=id`
  )
  return only(variants).id
}

/** Medusa's store API with a publishable key; anything but 200 throws, with what was answered. */
const asShopper = (http: AxiosInstance, publishableKey: string) => {
  const call = async <Answer>(
    method: "get" | "post",
    url: string,
    body?: object
  ): Promise<Answer> => {
    const { status, data } = await http.request<Answer>({
      method,
      url,
      data: body,
      headers: { "x-publishable-api-key": publishableKey },
    })
    if (status !== 200) {
      throw new Error(`${method} ${url} answered ${status}: ${JSON.stringify(data)}`)
    }
    return data
  }
  return {
    get: <Answer>(url: string) => call<Answer>("get", url),
    post: <Answer>(url: string, body: object = {}) => call<Answer>("post", url, body),
  }
}

const only = <Value>(values: Value[]): Value => {
  const [value] = values
  if (value === undefined || values.length > 1) {
    throw new Error(`Medusa has ${values.length} where there should be one.`)
  }
  return value
}
