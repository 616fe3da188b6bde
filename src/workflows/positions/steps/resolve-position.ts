import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolvePosition } from "../resolve-position-stock"

export interface ResolvePositionInput {
  id: string
  use: "medusa" | "mipos"
}

/** Resolves a drift as a person decided; a decision is not taken back by what fails after it. */
export const resolvePositionStep = createStep(
  "mipos-resolve-position",
  async (input: ResolvePositionInput, { container }) => {
    await resolvePosition(container, input.id, input.use, "person")
    return new StepResponse({ id: input.id })
  }
)
