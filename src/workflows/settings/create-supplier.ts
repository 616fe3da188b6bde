import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createSupplierStep, type CreateSupplierInput } from "./steps/create-supplier"

/** Creates a supplier that items may refer to. */
export const createSupplierWorkflow = createWorkflow(
  "mipos-create-supplier",
  (input: CreateSupplierInput) => new WorkflowResponse(createSupplierStep(input))
)
