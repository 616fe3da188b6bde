import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { setProductSupplierStep, type SetProductSupplierInput } from "./steps/set-product-supplier"

/** Links a product to the supplier that it is bought from, or to none, and has its items sent anew. */
export const setProductSupplierWorkflow = createWorkflow(
  "mipos-set-product-supplier",
  (input: SetProductSupplierInput) => new WorkflowResponse(setProductSupplierStep(input))
)
