import { clx, Text } from "@medusajs/ui"

const NOTHING = "–"

interface CellValueProps {
  /** Null when there is none. */
  value: string | null
  /** Set for this item by a person; else it is derived. */
  isSet: boolean
}

/** A value as the table shows it: bold when a person set it, quiet when it is derived. */
export const CellValue = ({ value, isSet }: CellValueProps) => (
  <Text
    as="span"
    size="small"
    leading="compact"
    title={value ?? undefined}
    weight={isSet ? "plus" : "regular"}
    className={clx("min-w-0 truncate", isSet && "text-ui-fg-base")}
  >
    {value ?? NOTHING}
  </Text>
)
