import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { SyncResponse } from "../../../../types/admin-api"
import { readSync } from "./read-sync"

/**
 * The dry run whose findings are asked for.
 *
 * @throws MedusaError NOT_FOUND when there is no such run, or a newer one took its place; NOT_ALLOWED when
 *   it is a sync that sent what it found.
 */
export const findPreview = async (
  container: MedusaContainer,
  id: string
): Promise<SyncResponse> => {
  const sync = await readSync(container, id)
  if (!sync.dry_run) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Only a dry run keeps a list of its items. What this sync left out is among its problems."
    )
  }
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  if (sync.state !== "pending" && !(await mipos.lists.hasPreview(id))) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "Only the items of the latest dry run are kept. Start another one to see them again."
    )
  }
  return sync
}
