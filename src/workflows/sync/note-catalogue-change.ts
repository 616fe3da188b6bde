import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { noteCatalogueChangeStep } from "./steps/note-catalogue-change"

/** Has the changed items found and sent with the next tick. */
export const noteCatalogueChangeWorkflow = createWorkflow(
  "mipos-note-catalogue-change",
  () => new WorkflowResponse(noteCatalogueChangeStep())
)
