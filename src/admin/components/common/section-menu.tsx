import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useMessages } from "../../hooks/use-messages"

/** Core's action menu with a name for screen readers, which core's own button lacks. */
export const SectionMenu = ({ groups }: Pick<ComponentProps<typeof ActionMenu>, "groups">) => {
  const { t } = useMessages()

  return (
    <ActionMenu groups={groups}>
      <IconButton size="small" variant="transparent" aria-label={t("actions.menu")}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
