import { hash } from "node:crypto"
import type { SupplierRecord, UnitRecord } from "./catalogue"

/** Everything of an item that mipOS is told besides its stock. */
export interface FingerprintInput {
  externalId: string
  name: string
  sku: string | null
  cost: string
  purchaseUnit: UnitRecord
  consumptionUnit: UnitRecord
  supplier: SupplierRecord
}

/**
 * A short text that changes when, and only when, something that mipOS is told of an item changes:
 * that is how an incremental sync knows what to send. Names of units and suppliers count as well,
 * because they travel with the item.
 */
export const itemFingerprint = (input: FingerprintInput): string =>
  hash(
    "sha256",
    JSON.stringify([
      input.externalId,
      input.name,
      input.sku,
      input.cost,
      input.purchaseUnit.external_id,
      input.purchaseUnit.name,
      input.purchaseUnit.short_name,
      input.consumptionUnit.external_id,
      input.consumptionUnit.name,
      input.consumptionUnit.short_name,
      input.supplier.external_id,
      input.supplier.name,
    ]),
    "base64url"
  ).slice(0, 22)
