import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createSyncStep, type StartSyncInput } from "./steps/create-sync"

/** Emitted when a run was written down, so that a worker takes it up at once. Only a hint. */
export const SYNC_REQUESTED_EVENT = "mipos.sync.requested"

/** Starts a sync by hand; a worker does the sending. */
export const startSyncWorkflow = createWorkflow("mipos-start-sync", (input: StartSyncInput) => {
  const sync = createSyncStep(input)
  emitEventStep({ eventName: SYNC_REQUESTED_EVENT, data: sync })
  return new WorkflowResponse(sync)
})
