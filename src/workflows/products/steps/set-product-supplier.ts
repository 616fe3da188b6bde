import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertSupplierExists } from "../../settings/supplier-checks"
import { readLinkedSuppliers } from "../../utils/linked-suppliers"

export interface SetProductSupplierInput {
  product_id: string
  /** Null takes the link away: then the default is the product's supplier. */
  supplier_id: string | null
}

/**
 * Links a product to one supplier at most.
 *
 * @throws MedusaError NOT_FOUND for an unknown product, INVALID_DATA for an unknown supplier.
 */
export const setProductSupplierStep = createStep(
  "mipos-set-product-supplier",
  async (
    input: SetProductSupplierInput,
    { container }
  ): Promise<StepResponse<{ product_id: string }, SetProductSupplierInput>> => {
    const { product_id: productId, supplier_id: supplierId } = input
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const [product] = await container
      .resolve(Modules.PRODUCT)
      .listProducts({ id: productId }, { take: 1, select: ["id"] })
    if (!product) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product ${productId}.`)
    }
    await assertSupplierExists(mipos, "supplier_id", supplierId)
    const before = await setSupplier(container, productId, supplierId)
    return new StepResponse(
      { product_id: productId },
      { product_id: productId, supplier_id: before }
    )
  },
  async (before, { container }) => {
    if (before) {
      await setSupplier(container, before.product_id, before.supplier_id)
    }
  }
)

/** @returns the supplier that was linked before. */
const setSupplier = async (
  container: MedusaContainer,
  productId: string,
  supplierId: string | null
): Promise<string | null> => {
  const linked = await readLinkedSuppliers(container, { product_id: [productId] })
  const before = linked.get(productId) ?? null
  if (before === supplierId) {
    return before
  }
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const between = (id: string) => ({
    [Modules.PRODUCT]: { product_id: productId },
    [MIPOS_MODULE]: { mipos_supplier_id: id },
  })
  if (before !== null) {
    await link.dismiss(between(before))
  }
  if (supplierId !== null) {
    try {
      await link.create(between(supplierId))
    } catch (error) {
      // A step that throws is not compensated, and the product had one before.
      if (before !== null) {
        await link.create(between(before))
      }
      throw error
    }
  }
  return before
}
