import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { testConnectionStep } from "./steps/test-connection"

/** Tries the connection's credentials. */
export const testConnectionWorkflow = createWorkflow(
  "mipos-test-connection",
  () => new WorkflowResponse(testConnectionStep())
)
