import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"

interface ChoiceFilterProps {
  label: string
  /** What stands first and means that nothing is left out; without it one of the options is always chosen. */
  all?: string
  options: Array<{ value: string; label: string }>
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/**
 * A filter of a list that says what it is and what is chosen, to eyes, ears and keys alike. Core's own
 * filters have buttons without a name, and words in English only.
 */
export const ChoiceFilter = ({ label, all, options, value, onChange }: ChoiceFilterProps) => {
  const chosen = options.find((option) => option.value === value)

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" type="button">
          {chosen ? `${label}: ${chosen.label}` : label}
          <ChevronDownMini />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start" className="overflow-y-auto">
        <DropdownMenu.RadioGroup
          value={chosen?.value ?? ""}
          onValueChange={(next) => onChange(next === "" ? undefined : next)}
        >
          {all !== undefined && <DropdownMenu.RadioItem value="">{all}</DropdownMenu.RadioItem>}
          {options.map((option) => (
            <DropdownMenu.RadioItem key={option.value} value={option.value}>
              {option.label}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
