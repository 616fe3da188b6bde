import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { noteCatalogueChangeStep } from "../sync/steps/note-catalogue-change"
import { setProductSupplierStep, type SetProductSupplierInput } from "./steps/set-product-supplier"
import { LOOK_REQUESTED_EVENT } from "../upkeep/look-soon"

/** Links a product to the supplier that it is bought from, or to none, and has its items sent anew. */
export const setProductSupplierWorkflow = createWorkflow(
  "mipos-set-product-supplier",
  (input: SetProductSupplierInput) => {
    const product = setProductSupplierStep(input)
    noteCatalogueChangeStep()
    emitEventStep({ eventName: LOOK_REQUESTED_EVENT, data: {} })
    return new WorkflowResponse(product)
  }
)
