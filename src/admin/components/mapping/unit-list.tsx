import { useState } from "react"
import { useAllUnits } from "../../hooks/use-choices"
import { ChoiceList } from "./choice-list"

interface ReferenceListProps {
  label: string
  /** What stands first and chooses none of them. */
  none: string
  value: string | null
  onChoose: (value: string | null) => void
}

/** The units of the store, to choose one. */
export const UnitList = ({ none, ...list }: ReferenceListProps) => {
  const [search, setSearch] = useState("")
  const { options } = useAllUnits()
  const words = search.trim().toLocaleLowerCase()
  const choices = [{ value: null, label: none }, ...options].filter(({ label }) =>
    label.toLocaleLowerCase().includes(words)
  )

  return <ChoiceList {...list} choices={choices} search={search} onSearch={setSearch} />
}
