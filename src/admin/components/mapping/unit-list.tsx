import { useState } from "react"
import { useAllUnits } from "../../hooks/use-choices"
import { ChoiceList, type ReferenceListProps } from "./choice-list"

/** The units of the store, to choose one. */
export const UnitList = ({ none, ...list }: ReferenceListProps) => {
  const [search, setSearch] = useState("")
  const { options, isPending, isError } = useAllUnits()
  const isFailed = isError && options.length === 0
  const words = search.trim().toLocaleLowerCase()
  const all = isFailed ? [] : [{ value: null, label: none }, ...options]
  const choices = all.filter(({ label }) => label.toLocaleLowerCase().includes(words))

  return (
    <ChoiceList
      {...list}
      choices={choices}
      search={search}
      onSearch={setSearch}
      isAwaited={isPending}
      isFailed={isFailed}
    />
  )
}
