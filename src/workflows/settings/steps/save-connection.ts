import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { SECRET_FIELDS } from "../../../modules/mipos/settings/connection-settings"
import { nextRun } from "../../../modules/mipos/settings/schedule"
import type { Connection } from "../../../modules/mipos/models"
import type { ConnectionRequest } from "../../../types/admin-api"
import { assertExternalIdSourceConfirmed } from "../external-id-source-checks"
import { assertSameInventorySystem } from "../store-link-checks"
import { assertSupplierExists } from "../supplier-checks"
import { assertUnitExists } from "../unit-checks"

interface Compensation {
  /** The row that was made, */
  created?: string
  /** or the row as it was. */
  before?: InferTypeOf<typeof Connection>
}

/** mipOS may refuse everything because of these; whoever enters them anew expects it to go on. */
const RESUMING_FIELDS = [
  "client_id",
  "client_secret",
  "email",
  "password",
  "access_token",
  "user_id_tps",
  "inventory_system_id",
] as const

/** Creates or updates the connection; secrets are sealed on the way in. Put back if a later step fails. */
export const saveConnectionStep = createStep(
  "mipos-save-connection",
  async (
    { confirm_external_id_source: isConfirmed, ...input }: ConnectionRequest,
    { container }
  ): Promise<StepResponse<{ id: string }, Compensation>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const [before] = await mipos.listMiposConnections({}, { take: 1 })
    const sealed = Object.fromEntries(
      SECRET_FIELDS.flatMap((field) => {
        const plain = input[field]
        return plain === undefined
          ? []
          : [[field, plain === null ? null : mipos.sealSecret(field, plain)]]
      })
    )
    await assertUnitExists(mipos, "default_unit_id", input.default_unit_id)
    await assertSupplierExists(mipos, "default_supplier_id", input.default_supplier_id)
    if (before && input.inventory_system_id !== undefined) {
      await assertSameInventorySystem(mipos, before.inventory_system_id, input.inventory_system_id)
    }
    const source = input.external_id_source
    const sourceChanged = before && source !== undefined && source !== before.external_id_source
    if (sourceChanged && !isConfirmed) {
      await assertExternalIdSourceConfirmed(mipos, source)
    }
    const schedule = input.sync_schedule === undefined ? before?.sync_schedule : input.sync_schedule
    const timeZone = input.time_zone ?? before?.time_zone ?? "UTC"
    const scheduleChanged = schedule !== before?.sync_schedule || timeZone !== before?.time_zone
    const data = {
      ...input,
      ...sealed,
      ...(scheduleChanged
        ? { next_sync_at: schedule ? nextRun(schedule, timeZone, new Date()) : null }
        : {}),
    }
    if (before) {
      await mipos.updateMiposConnections({ ...data, id: before.id })
      mipos.settingsChanged()
      if (sourceChanged) {
        await mipos.releaseExternalIds()
      }
      if (RESUMING_FIELDS.some((field) => input[field] !== undefined)) {
        await mipos.resumeSending()
      }
      return new StepResponse({ id: before.id }, { before })
    }
    try {
      const created = await mipos.createMiposConnections(data)
      mipos.settingsChanged()
      return new StepResponse({ id: created.id }, { created: created.id })
    } catch (error) {
      const [raced] = await mipos.listMiposConnections({}, { take: 1 })
      if (raced) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "The connection was set up by somebody else just now. Load the page again.",
          "connection_exists"
        )
      }
      throw error
    }
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    if (done.before) {
      await mipos.updateMiposConnections(done.before)
    } else if (done.created) {
      await mipos.deleteMiposConnections(done.created)
    }
    mipos.settingsChanged()
  }
)
