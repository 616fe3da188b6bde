import type { ItemImportErrorCode, SentenceParams } from "../../../types/admin-api"
import { shorten } from "./columns"

/** What is wrong with a line, and what to do: as a program tells it apart, and as a person reads it. */
export interface Finding {
  code: ItemImportErrorCode
  /** What the message names, for whoever says it in another language. */
  params: SentenceParams
  message: string
}

type ReferenceKind = "unit" | "supplier"

/** Every finding there is. What a cell says is repeated shortened: a cell may hold a novel. */
export const findings = {
  cellCount: (found: number, expected: number): Finding => ({
    code: "cell_count",
    params: { found, expected },
    message: `The line has ${found} cells, and the first line names ${expected} columns. Is a comma or a semicolon in a cell without quotation marks?`,
  }),
  noItem: (): Finding => ({
    code: "no_item",
    params: {},
    message: "The line names no item. Take the ids from an export.",
  }),
  unknownItem: (id: string): Finding => ({
    code: "unknown_item",
    params: { id: shorten(id) },
    message: `There is no inventory item ${shorten(id)}. Take the ids from an export, and remove the line if the item was deleted.`,
  }),
  itemNotCrossing: (id: string): Finding => ({
    code: "item_not_crossing",
    params: { id: shorten(id) },
    message: `The inventory item ${shorten(id)} is not sent to mipOS: it is stocked at no linked location, or its variants do not manage inventory. Remove the line.`,
  }),
  itemRepeated: (name: string, firstLine: number): Finding => ({
    code: "item_repeated",
    params: { name, first_line: firstLine },
    message: `"${name}" stands on line ${firstLine} already. Remove one of the two lines.`,
  }),
  externalIdTooLong: (most: number): Finding => ({
    code: "external_id_too_long",
    params: { most },
    message: `An external id has at most ${most} characters.`,
  }),
  externalIdUnfit: (): Finding => ({
    code: "external_id_unfit",
    params: {},
    message: "The external id holds a control character or a broken one. Type it again.",
  }),
  externalIdKnown: (name: string, externalId: string): Finding => ({
    code: "external_id_known",
    params: { name, external_id: externalId },
    message: `mipOS knows "${name}" as ${externalId} already; another id would make it a second item there. Leave it as it is.`,
  }),
  externalIdTaken: (name: string, otherName: string, externalId: string): Finding => ({
    code: "external_id_taken",
    params: { name, other_name: otherName, external_id: externalId },
    message: `"${otherName}" has the external id ${externalId} already. Give "${name}" another.`,
  }),
  externalIdRepeated: (
    name: string,
    otherName: string,
    otherLine: number,
    externalId: string
  ): Finding => ({
    code: "external_id_repeated",
    params: { name, other_name: otherName, other_line: otherLine, external_id: externalId },
    message: `"${name}" and "${otherName}" (line ${otherLine}) have the same external id ${externalId}. Give one of them another.`,
  }),
  unknownReference: (kind: ReferenceKind, cell: string): Finding => ({
    code: `unknown_${kind}`,
    params: { value: shorten(cell) },
    message: `There is no ${kind} "${shorten(cell)}". Write the external id or the name of one, or add it under Settings > mipOS first.`,
  }),
  ambiguousReference: (kind: ReferenceKind, cell: string): Finding => ({
    code: `ambiguous_${kind}`,
    params: { value: shorten(cell) },
    message: `More than one ${kind} is called "${shorten(cell)}". Write its external id instead.`,
  }),
  invalidCost: (cell: string): Finding => ({
    code: "invalid_cost",
    params: { value: shorten(cell) },
    message: `"${shorten(cell)}" is no cost. Write a decimal with a point and without a currency, such as 12.50.`,
  }),
  invalidExcluded: (cell: string): Finding => ({
    code: "invalid_excluded",
    params: { value: shorten(cell) },
    message: `"${shorten(cell)}" is neither true nor false. Write one of them.`,
  }),
}
