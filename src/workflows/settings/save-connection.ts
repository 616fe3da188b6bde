import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ConnectionRequest } from "../../types/admin-api"
import { noteChangedDefaultsStep } from "./steps/note-changed-defaults"
import { saveConnectionStep } from "./steps/save-connection"

/** Creates or updates the one connection of this store. */
export const saveConnectionWorkflow = createWorkflow(
  "mipos-save-connection",
  (input: ConnectionRequest) => {
    const saved = saveConnectionStep(input)
    noteChangedDefaultsStep(input)
    return new WorkflowResponse(saved)
  }
)
