import { DropdownMenu, StatusBadge, Text, usePrompt } from "@medusajs/ui"
import type { ItemResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import {
  CROSSINGS,
  crossingOf,
  crossingStateOf,
  crossingUpdate,
  leavingOf,
  type Crossing,
  type CrossingState,
} from "../../lib/crossing"
import type { BadgeColor } from "../../lib/status"
import { CellButton } from "./cell-button"
import { CellError } from "./cell-error"
import { useCell } from "./use-cell"
import { useCrossingReason } from "./use-crossing-reason"

const COLORS: Record<CrossingState, BadgeColor> = {
  crosses: "green",
  leftOut: "orange",
  staysOut: "grey",
}

/** Whether an item crosses, who decided that, and a way to decide otherwise. */
export const CrossingCell = ({ item }: { item: ItemResponse }) => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const crossing = crossingOf(item)
  const state = crossingStateOf(item)
  const reason = useCrossingReason(item)
  const cell = useCell({
    item,
    field: t("mapping.items.columns.crosses"),
    value: t(`mapping.crossing.state.${state}`),
    isSet: crossing !== "rules",
  })

  const decide = async (next: Crossing) => {
    if (next === crossing) {
      return
    }
    const leaving = leavingOf(item, next)
    const isMeant =
      leaving === null ||
      (await prompt({
        title: t(`mapping.crossing.${leaving}.title`),
        description: t(`mapping.crossing.${leaving}.one`, { name: item.name }),
        confirmText: t(`mapping.crossing.${leaving}.confirm`),
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
            <StatusBadge color={COLORS[state]}>{t(`mapping.crossing.state.${state}`)}</StatusBadge>
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
      {reason !== null && (
        <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal">
          {reason}
        </Text>
      )}
      <CellError message={cell.error} />
    </>
  )
}
