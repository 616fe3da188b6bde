import { defineLink } from "@medusajs/framework/utils"
import InventoryModule from "@medusajs/medusa/inventory"
import MiposModule from "../modules/mipos"

/** Lets queries go from an item to its inventory item; the item's own column says which. */
export default defineLink(
  { linkable: MiposModule.linkable.miposItem, field: "inventory_item_id" },
  InventoryModule.linkable.inventoryItem,
  { readOnly: true }
)
