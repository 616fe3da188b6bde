import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Does a part of a tick, and logs a fault instead of throwing it: what cannot be settled must not keep
 * the scan from sending what else moved. The next tick tries again.
 */
export const attempt = async <Result>(
  container: MedusaContainer,
  what: string,
  work: () => Promise<Result>
): Promise<Result | null> => {
  try {
    return await work()
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`mipos: ${what}: ${error instanceof Error ? error.message : "unknown fault"}`)
    return null
  }
}
