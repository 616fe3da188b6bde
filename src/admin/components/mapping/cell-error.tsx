import { Text } from "@medusajs/ui"

/** Why what stands in a cell could not be saved. */
export const CellError = ({ id, message }: { id?: string; message: string | null }) =>
  message && (
    <Text
      id={id}
      role="alert"
      size="xsmall"
      className="text-ui-tag-red-text text-pretty whitespace-normal break-words py-1"
    >
      {message}
    </Text>
  )
