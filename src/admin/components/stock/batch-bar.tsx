import { ChevronDownMini } from "@medusajs/icons"
import { Button, CommandBar, DropdownMenu } from "@medusajs/ui"
import { Fragment } from "react"
import { useIsNarrow } from "../../hooks/use-is-narrow"
import { useMessages } from "../../hooks/use-messages"
import { BarCommand } from "../common/bar-command"
import { useBatch, type BatchChoice } from "./use-batch"

/** Each with the key that calls it. */
const CHOICES = [
  ["push", "p"],
  ["useMedusa", "m"],
  ["useMipos", "o"],
  ["exclude", "e"],
  ["include", "i"],
] as const satisfies ReadonlyArray<readonly [BatchChoice, string]>

interface BatchBarProps {
  ids: string[]
  /** @param failedIds what stays selected. */
  onDone: (failedIds: string[]) => void
  onClear: () => void
}

/** What can be done with the rows that are selected, while any are. */
export const BatchBar = ({ ids, onDone, onClear }: BatchBarProps) => {
  const { t } = useMessages()
  const isNarrow = useIsNarrow()
  const { run, isBusy } = useBatch()
  const start = async (choice: BatchChoice) => {
    const failedIds = await run(choice, ids)
    if (failedIds !== null) {
      onDone(failedIds)
    }
  }

  if (ids.length === 0) {
    return null
  }
  // Where core's own bar would be. That one is a dialog without a name, far from the table for the keys.
  return (
    <div className="fixed bottom-8 left-1/2 z-50 -translate-x-1/2">
      <CommandBar.Bar role="group" aria-label={t("stock.batch.label")}>
        <CommandBar.Value role="status" className="whitespace-nowrap">
          {t("table.selected", { count: ids.length })}
        </CommandBar.Value>
        <CommandBar.Seperator />
        {isNarrow ? (
          <DropdownMenu>
            <DropdownMenu.Trigger asChild>
              <Button
                size="small"
                type="button"
                variant="transparent"
                className="text-ui-contrast-fg-primary"
                isLoading={isBusy}
              >
                {t("stock.batch.label")}
                <ChevronDownMini />
              </Button>
            </DropdownMenu.Trigger>
            <DropdownMenu.Content>
              {CHOICES.map(([choice]) => (
                <DropdownMenu.Item key={choice} onSelect={() => void start(choice)}>
                  {t(`stock.batch.${choice}.label`)}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu>
        ) : (
          CHOICES.map(([choice, key], index) => (
            <Fragment key={choice}>
              {index > 0 && <CommandBar.Seperator />}
              <BarCommand
                action={() => void start(choice)}
                label={t(`stock.batch.${choice}.label`)}
                shortcut={key}
                isDisabled={isBusy}
              />
            </Fragment>
          ))
        )}
        <CommandBar.Seperator />
        <BarCommand
          action={onClear}
          label={t("table.clearSelection")}
          shortcut="d"
          isDisabled={isBusy}
        />
      </CommandBar.Bar>
    </div>
  )
}
