import { join } from "node:path"
import { ROOT } from "../../harness/environment"
import type { StoreOptions } from "../../harness/store"

/** Medusa serves the admin from the folder it runs in, and demo/store is source: nothing is built there. */
export const ADMIN_STORE_FOLDER = join(ROOT, ".medusa/browser-store")

export const ADMIN_ENVIRONMENT: NodeJS.ProcessEnv = { DEMO_DISABLE_ADMIN: "0" }

/** What `startStore` needs to serve the built admin as well. */
export const WITH_ADMIN: Pick<StoreOptions, "folder" | "environment"> = {
  folder: ADMIN_STORE_FOLDER,
  environment: ADMIN_ENVIRONMENT,
}
