import { MedusaError } from "@medusajs/framework/utils"
import { noteCatalogueChange } from "../database/connection-table"
import { findLineThatLeft } from "../database/core-tables-mapping"
import { lockStagedItems, writeStagedItems } from "../database/item-import-changes"
import {
  findChangedSince,
  findGoneReferences,
  findTakenExternalIds,
} from "../database/item-import-checks"
import { deleteImport, lockImport } from "../database/item-import-table"
import { isUniqueViolation, type Database, type SqlExecutor } from "../database/sql"
import { refreshInclusion } from "../engine/inclusion"

/**
 * Applies a staged import: all of it in one transaction, or nothing. What it changes is sent by the next
 * incremental sync, as what a person saves for one item is.
 *
 * @returns how many items were changed.
 * @throws MedusaError NOT_FOUND without such an import (it was applied, or is older than a day),
 *   CONFLICT when its file has errors, or the store changed since in what the import is about.
 */
export const applyImport = async (database: Database, id: string): Promise<number> => {
  try {
    return await database.transaction((executor) => applyWithin(executor, id))
  } catch (error) {
    if (isUniqueViolation(error)) {
      // Somebody took one of the external ids between the check and the end.
      throw outdated("An external id of the file was given to another item")
    }
    throw error
  }
}

const applyWithin = async (executor: SqlExecutor, id: string): Promise<number> => {
  const staged = await lockImport(executor, id)
  if (!staged) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no import ${id}. It was applied already, or is older than a day; send the file again.`
    )
  }
  if (staged.errors > 0) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `The file has ${staged.errors === 1 ? "an error" : `${staged.errors} errors`}, so nothing of it is applied. Correct it and send it again.`
    )
  }
  if (staged.changes > 0) {
    await lockStagedItems(executor, id)
    await assertStillFits(executor, id)
    await writeStagedItems(executor, id)
    // An item that no person leaves out any more may be left out by a rule.
    await refreshInclusion(executor)
    await noteCatalogueChange(executor)
  }
  await deleteImport(executor, id)
  return staged.changes
}

/** What the preview showed has to be what happens. @throws MedusaError CONFLICT */
const assertStillFits = async (executor: SqlExecutor, id: string): Promise<void> => {
  const [changed] = (await findChangedSince(executor, id, 1)).rows
  if (changed) {
    throw outdated(`"${changed.name}" (line ${changed.line}) was changed`)
  }
  const [taken] = (await findTakenExternalIds(executor, id, 1)).rows
  if (taken) {
    throw outdated(
      `"${taken.other_name}" got the external id ${taken.external_id} that line ${taken.line} gives to "${taken.name}"`
    )
  }
  const [gone] = (await findGoneReferences(executor, id, 1)).rows
  if (gone) {
    throw outdated(`A unit or supplier that line ${gone.line} gives to "${gone.name}" was deleted`)
  }
  const left = await findLineThatLeft(executor, id)
  if (left) {
    throw outdated(`"${left.name}" (line ${left.line}) is no longer sent to mipOS`)
  }
}

const outdated = (what: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.CONFLICT,
    `${what} since the file was looked at, so nothing of it is applied. Send the file again and look at what it would change.`
  )
