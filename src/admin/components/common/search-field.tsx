import { MagnifyingGlassMini } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import { MOST_SEARCHED } from "../../lib/search-words"

interface SearchFieldProps {
  label: string
  value: string
  onChange: (words: string) => void
}

/** Core's field to search. Its own draws the glass as a picture that has no name. */
export const SearchField = ({ label, value, onChange }: SearchFieldProps) => (
  <div className="relative">
    <Input
      size="small"
      role="searchbox"
      inputMode="search"
      autoComplete="off"
      maxLength={MOST_SEARCHED}
      className="pl-7"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
    <span
      aria-hidden
      className="text-ui-fg-muted pointer-events-none absolute bottom-0 left-0 flex h-7 w-7 items-center justify-center"
    >
      <MagnifyingGlassMini />
    </span>
  </div>
)
