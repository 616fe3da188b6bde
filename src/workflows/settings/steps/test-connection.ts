import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import type { ConnectionTestResponse } from "../../../types/admin-api"

/** Asks mipOS for a token, and says in words how that went. Changes nothing. */
export const testConnectionStep = createStep(
  "mipos-test-connection",
  async (_: unknown, { container }): Promise<StepResponse<ConnectionTestResponse>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    return new StepResponse(await mipos.testConnection())
  }
)
