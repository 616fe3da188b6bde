import { Text } from "@medusajs/ui"

/** A value that may be missing, in the muted way that says so. */
export const OptionalText = ({ value, missing }: { value: string | null; missing: string }) => (
  <Text
    size="small"
    leading="compact"
    className={value === null ? "text-ui-fg-subtle" : "min-w-0 break-words"}
  >
    {value ?? missing}
  </Text>
)
