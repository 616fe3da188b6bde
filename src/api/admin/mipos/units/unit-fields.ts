/** What the API shows of a unit. */
export const UNIT_FIELDS = ["id", "external_id", "name", "short_name"]
