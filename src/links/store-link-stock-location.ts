import { defineLink } from "@medusajs/framework/utils"
import StockLocationModule from "@medusajs/medusa/stock-location"
import MiposModule from "../modules/mipos"

/** Lets queries go from a store link to its stock location; the link's own column says which. */
export default defineLink(
  { linkable: MiposModule.linkable.miposStoreLink, field: "stock_location_id" },
  StockLocationModule.linkable.stockLocation,
  { readOnly: true }
)
