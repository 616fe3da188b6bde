/** What the API shows of a supplier. */
export const SUPPLIER_FIELDS = ["id", "external_id", "name", "vendor_id"]
