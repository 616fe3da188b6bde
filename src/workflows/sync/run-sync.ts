import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { runSyncStep } from "./steps/run-sync"

/** Works on the active sync run, wherever it was left; does nothing when another process has it. */
export const runSyncWorkflow = createWorkflow(
  "mipos-run-sync",
  () => new WorkflowResponse(runSyncStep())
)
