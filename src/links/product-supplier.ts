import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import MiposModule from "../modules/mipos"

/** The supplier that a person chose for a product: one for each product, where its vendor is none. */
export default defineLink(
  { linkable: ProductModule.linkable.product, isList: true },
  MiposModule.linkable.miposSupplier
)
