import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteSupplierStep } from "./steps/delete-supplier"

/** Deletes a supplier. */
export const deleteSupplierWorkflow = createWorkflow(
  "mipos-delete-supplier",
  (input: { id: string }) => new WorkflowResponse(deleteSupplierStep(input))
)
