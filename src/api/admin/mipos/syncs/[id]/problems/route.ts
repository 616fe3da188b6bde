import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SyncProblemsResponse } from "../../../../../../types/admin-api"
import { pathParameter } from "../../../path-parameter"
import { readProblems } from "../../read-problems"
import { readSync } from "../../read-sync"
import type { ListSyncProblemsType } from "../../validators"

/** The items that a run left out, and why. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ListSyncProblemsType>,
  response: MedusaResponse<SyncProblemsResponse>
): Promise<void> => {
  const { id } = await readSync(request.scope, pathParameter(request, "id"))
  const { limit, offset, q } = request.validatedQuery
  const { problems, count } = await readProblems(request.scope, id, q, { limit, offset })
  response.json({ problems, count, offset, limit })
}
