import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { InclusionKind } from "../../modules/mipos/mapping/inclusion"

/** The names of what rules go by, by id, each kind asked for once; what Medusa has deleted is missing. */
export const readReferenceNames = async (
  container: MedusaContainer,
  references: ReadonlyArray<{ kind: InclusionKind; reference_id: string }>
): Promise<Map<string, string>> => {
  const idsOf = (kind: InclusionKind): string[] =>
    references.filter((each) => each.kind === kind).map((each) => each.reference_id)
  const products = container.resolve(Modules.PRODUCT)
  const all = { select: ["id", "name"], take: null }
  const [channels, categories, collections] = await Promise.all([
    container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ id: idsOf("sales_channel") }, all),
    products.listProductCategories({ id: idsOf("category") }, all),
    products.listProductCollections(
      { id: idsOf("collection") },
      { select: ["id", "title"], take: null }
    ),
  ])
  return new Map([
    ...[...channels, ...categories].map(({ id, name }): [string, string] => [id, name]),
    ...collections.map(({ id, title }): [string, string] => [id, title]),
  ])
}
