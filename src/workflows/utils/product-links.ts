import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { CommonEvents, composeTableName, Modules, toPascalCase } from "@medusajs/framework/utils"
import type { ModuleJoinerConfig } from "@medusajs/framework/types"

/** A link between products and something else, whoever defined it. */
export interface ProductLink {
  /** What Medusa says when products are linked by it, or are no longer. */
  events: string[]
  /** The fields that a product has by it, such as `vendor`. */
  fields: string[]
}

/** All links of products that this store has, once its modules are loaded. */
export const findProductLinks = (): ProductLink[] =>
  MedusaModule.getAllJoinerConfigs().flatMap((config) => {
    const fields = productFieldsOf(config)
    const name = config.isLink ? eventNameOf(config) : null
    return name === null || fields.length === 0
      ? []
      : [
          {
            events: [`${name}.${CommonEvents.ATTACHED}`, `${name}.${CommonEvents.DETACHED}`],
            fields,
          },
        ]
  })

const productFieldsOf = (config: ModuleJoinerConfig): string[] =>
  (config.extends ?? []).flatMap((extension) =>
    extension.serviceName === Modules.PRODUCT && (extension.entity ?? "Product") === "Product"
      ? Object.keys(extension.fieldAlias ?? {})
      : []
  )

/** As Medusa's link modules name their events (2.21.2): by the table that the link is kept in. */
const eventNameOf = ({ relationships, databaseConfig }: ModuleJoinerConfig): string | null => {
  const [first, second] = relationships ?? []
  if (!first || !second) {
    return null
  }
  const table =
    databaseConfig?.tableName ??
    composeTableName(first.serviceName, first.foreignKey, second.serviceName, second.foreignKey)
  return toPascalCase(`Link_${table}`)
}
