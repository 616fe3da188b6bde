import { Text } from "@medusajs/ui"

/** One number of a file. */
export const ImportTile = ({ label, value }: { label: string; value: string }) => (
  <div className="flex flex-col gap-y-1">
    <dt>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {label}
      </Text>
    </dt>
    <dd>
      <Text size="large" leading="compact" weight="plus">
        {value}
      </Text>
    </dd>
  </div>
)
