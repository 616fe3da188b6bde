import { DropdownMenu, StatusBadge, Text, usePrompt } from "@medusajs/ui"
import type { ItemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { CROSSINGS, crossingOf, crossingUpdate, type Crossing } from "../../lib/crossing"
import { CellButton } from "./cell-button"
import { CellError } from "./cell-error"
import { useCell } from "./use-cell"
import { useCrossingReason } from "./use-crossing-reason"

/** Whether an item crosses, who decided that, and a way to decide otherwise. */
export const CrossingCell = ({ item }: { item: ItemResponse }) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const crossing = crossingOf(item)
  const state = t(item.excluded ? "mapping.crossing.staysOut" : "mapping.crossing.crosses")
  const reason = useCrossingReason(item)
  const cell = useCell({
    item,
    field: t("mapping.items.columns.crosses"),
    value: reason === null ? state : `${state}, ${reason}`,
    isSet: crossing !== "rules",
  })

  const decide = async (next: Crossing) => {
    if (next === crossing) {
      return
    }
    const losesStock = next === "never" && !item.excluded && item.first_sent_at !== null
    const isMeant =
      !losesStock ||
      (await prompt({
        title: t("mapping.crossing.leave.title"),
        description: t("mapping.crossing.leave.one", { name: item.name }),
        confirmText: t("mapping.crossing.leave.confirm"),
        cancelText: t("actions.cancel"),
      }))
    if (isMeant) {
      void cell.save(crossingUpdate(next))
    }
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <CellButton aria-label={cell.label} aria-busy={cell.isSaving}>
            <span className="flex flex-col items-start gap-y-0.5 whitespace-normal">
              <StatusBadge color={item.excluded ? "grey" : "green"}>{state}</StatusBadge>
              {reason !== null && (
                <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                  {reason}
                </Text>
              )}
            </span>
          </CellButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="start">
          <DropdownMenu.RadioGroup
            value={crossing}
            onValueChange={(value) => {
              const next = CROSSINGS.find((each) => each === value)
              if (next) {
                void decide(next)
              }
            }}
          >
            {CROSSINGS.map((each) => (
              <DropdownMenu.RadioItem key={each} value={each}>
                {t(`mapping.crossing.choice.${each}`)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu>
      <CellError message={cell.error} />
    </>
  )
}
