import { LockClosedSolidMini } from "@medusajs/icons"
import { Tooltip } from "@medusajs/ui"
import type { ItemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { CellValue } from "./cell-value"
import { TextCell } from "./text-cell"

const MOST_CHARACTERS = 500

/** The id by which mipOS knows an item: free until it is first sent, and fixed from then on. */
export const ExternalIdCell = ({ item }: { item: ItemResponse }) => {
  const { t } = useMessages()
  const id = item.external_id

  if (item.known_to_mipos) {
    return (
      <Tooltip content={t("mapping.items.sentId")}>
        <div
          className="flex items-center gap-x-1"
          role="group"
          tabIndex={0}
          aria-label={`${id ?? ""}. ${t("mapping.items.sentId")}`}
        >
          <CellValue value={id} isSet={false} />
          <LockClosedSolidMini className="text-ui-fg-muted shrink-0" />
        </div>
      </Tooltip>
    )
  }
  return (
    <TextCell
      item={item}
      field={t("mapping.items.columns.externalId")}
      value={id}
      text={id ?? ""}
      isSet={item.external_id_overridden}
      check={(text) =>
        text.length > MOST_CHARACTERS
          ? t("mapping.import.codes.external_id_too_long", { most: MOST_CHARACTERS })
          : null
      }
      toUpdate={(text) => ({ external_id: text })}
    />
  )
}
