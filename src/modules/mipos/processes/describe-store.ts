import { container } from "@medusajs/framework"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** How this process was started. */
export interface StoreDescription {
  /** Medusa's worker mode. */
  mode: string
  /** The identifier of the default locking provider, such as `in-memory`; null when it cannot be told. */
  locking: string | null
}

/**
 * Looks at how the store is set up. Medusa gives a module none of this, and the locking module does
 * not say which provider is its default: this reads its private fields, and says null if they change.
 */
export const describeStore = (): StoreDescription => {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE, {
    allowUnregistered: true,
  })
  return { mode: config?.projectConfig?.workerMode ?? "shared", locking: readLocking() }
}

const readLocking = (): string | null => {
  try {
    const locking: unknown = container.resolve(Modules.LOCKING, { allowUnregistered: true })
    const id = read(locking, "defaultProviderId")
    const providers = read(locking, "providerService_")
    const retrieve = read(providers, "retrieveProviderRegistration")
    if (typeof id !== "string") {
      return null
    }
    const provider: unknown =
      typeof retrieve === "function" ? Reflect.apply(retrieve, providers, [id]) : undefined
    const identifier = read(read(provider, "constructor"), "identifier")
    // The id is whatever the store's config calls it; the identifier is what it is.
    return typeof identifier === "string" ? identifier : id
  } catch {
    return null
  }
}

const read = (object: unknown, key: string): unknown =>
  (typeof object === "object" && object !== null) || typeof object === "function"
    ? Reflect.get(object, key)
    : undefined
