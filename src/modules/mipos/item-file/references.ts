/** A unit or a supplier, as items refer to it. */
export interface Reference {
  id: string
  external_id: string
}

export interface References<Found extends Reference> {
  /** Null when there is none by that id. */
  byId(id: string | null): Found | null
  /** By the external id as it is, else by any of its texts, case aside. */
  byText(text: string): Found | "unknown" | "ambiguous"
}

/** @param textsOf what else it may be called; for instance its name. */
export const createReferences = <Found extends Reference>(
  records: readonly Found[],
  textsOf: (record: Found) => readonly string[]
): References<Found> => {
  const byId = new Map(records.map((record) => [record.id, record]))
  const byExternalId = new Map(records.map((record) => [record.external_id, record]))
  const byFoldedText = new Map<string, Found | "ambiguous">()
  for (const record of records) {
    for (const text of new Set([record.external_id, ...textsOf(record)].map(fold))) {
      byFoldedText.set(text, byFoldedText.has(text) ? "ambiguous" : record)
    }
  }
  return {
    byId: (id) => (id === null ? null : (byId.get(id) ?? null)),
    byText: (text) => byExternalId.get(text) ?? byFoldedText.get(fold(text)) ?? "unknown",
  }
}

const fold = (text: string): string => text.trim().toLocaleLowerCase("en")
