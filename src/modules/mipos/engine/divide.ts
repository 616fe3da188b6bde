/**
 * Puts entries together as an earlier attempt had divided them; those that it did not know of come last,
 * together. No part is empty.
 *
 * @param parts ids; null or left out when nothing was divided.
 */
export const divide = <Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  parts: ReadonlyArray<readonly string[]> | null = null
): Entry[][] => {
  const places = new Map((parts ?? []).flatMap((ids, place) => ids.map((id) => [id, place])))
  const divided = new Map<number, Entry[]>()
  for (const entry of entries) {
    const place = places.get(idOf(entry)) ?? Infinity
    const part = divided.get(place) ?? []
    part.push(entry)
    divided.set(place, part)
  }
  return [...divided].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, part]) => part)
}
