import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { noteCatalogueChangeStep } from "../sync/steps/note-catalogue-change"
import { setProductSupplierStep, type SetProductSupplierInput } from "./steps/set-product-supplier"

/** Links a product to the supplier that it is bought from, or to none, and has its items sent anew. */
export const setProductSupplierWorkflow = createWorkflow(
  "mipos-set-product-supplier",
  (input: SetProductSupplierInput) => {
    const product = setProductSupplierStep(input)
    noteCatalogueChangeStep()
    return new WorkflowResponse(product)
  }
)
