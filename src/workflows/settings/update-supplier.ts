import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateSupplierStep, type UpdateSupplierInput } from "./steps/update-supplier"

/** Changes a supplier. */
export const updateSupplierWorkflow = createWorkflow(
  "mipos-update-supplier",
  (input: UpdateSupplierInput) => new WorkflowResponse(updateSupplierStep(input))
)
