import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ConnectionRequest } from "../../types/admin-api"
import { saveConnectionStep } from "./steps/save-connection"

/** Creates or updates the one connection of this store. */
export const saveConnectionWorkflow = createWorkflow(
  "mipos-save-connection",
  (input: ConnectionRequest) => new WorkflowResponse(saveConnectionStep(input))
)
