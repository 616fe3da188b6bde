import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import { findHint } from "../../../../../modules/mipos/hints"
import type MiposModuleService from "../../../../../modules/mipos/service"
import { pathParameter } from "../../path-parameter"
import { readProblems } from "../read-problems"
import { readSync } from "../read-sync"

/** How many of the items that were left out come with the run. */
const FIRST_PROBLEMS = 100

/** A run, and the first of the items that it left out; `problems_count` says of how many. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  const sync = await readSync(request.scope, id)
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const [{ problems, count }, hasItems] = await Promise.all([
    readProblems(request.scope, id, undefined, { limit: FIRST_PROBLEMS, offset: 0 }),
    lists.hasPreview(id),
  ])
  response.json({
    sync: {
      ...sync,
      hint: findHint(sync.message === null ? [] : [sync.message]),
      has_items: hasItems,
      problems,
      problems_count: count,
    },
  })
}
