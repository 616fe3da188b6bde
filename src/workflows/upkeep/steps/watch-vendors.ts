import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { fieldOf, textOf } from "../../utils/unknown-fields"
import { attempt } from "../attempt"

const INTERVAL_MS = 30_000

/** As many as one request to another module may well name. */
const PAGE = 500

/** A store whose query does not know the vendors by themselves does not fill its log with that. */
const INTERVAL_AFTER_FAULT_MS = 60 * 60_000

let nextLook = 0

/**
 * Renames suppliers whose vendors have other names by now, which has their items sent anew. A vendor
 * module need not tell anybody of a change, so its names are asked for, twice a minute in each process.
 *
 * Does nothing in a store without the `vendor` option. @returns how many were renamed
 */
export const watchVendorsStep = createStep(
  "mipos-watch-vendors",
  async (_: unknown, { container }) => {
    const { vendor } = container.resolve<MiposModuleService>(MIPOS_MODULE).options
    if (!vendor || Date.now() < nextLook) {
      return new StepResponse(0)
    }
    nextLook = Date.now() + INTERVAL_MS
    const renamed = await attempt(
      container,
      "the names of vendors could not be read; the next sync reads them",
      () => renameSuppliers(container, vendor)
    )
    if (renamed === null) {
      nextLook = Date.now() + INTERVAL_AFTER_FAULT_MS
    }
    return new StepResponse(renamed ?? 0)
  }
)

const renameSuppliers = async (
  container: MedusaContainer,
  vendor: NonNullable<MiposModuleService["options"]["vendor"]>
): Promise<number> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  let renamed = 0
  let after = ""
  for (;;) {
    const ids = await mipos.readVendorIds(after, PAGE)
    const last = ids.at(-1)
    if (last === undefined) {
      return renamed
    }
    after = last
    const { data } = await query.graph({
      entity: vendor.entity,
      fields: [vendor.id, vendor.name],
      filters: { [vendor.id]: ids },
    })
    const found: unknown[] = data
    const vendors = found.flatMap((entity) => {
      const vendorId = textOf(fieldOf(entity, vendor.id))
      const name = textOf(fieldOf(entity, vendor.name))
      return vendorId && name ? [{ vendorId, name }] : []
    })
    renamed += await mipos.renameVendorSuppliers(vendors)
  }
}
