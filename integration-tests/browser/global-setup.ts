import { mkdirSync } from "node:fs"
import { buildAdmin } from "../../demo/builds"
import { PATHS } from "../../demo/paths"
import { Programs } from "../../demo/programs"
import { prepareStoreFolder } from "../../demo/store"
import { storeEnvironment, TEMPLATE_DATABASE } from "../harness/environment"
import startDatabase from "../harness/global-setup"
import { ADMIN_ENVIRONMENT, ADMIN_STORE_FOLDER } from "./support/admin-store"
import { chromiumPath } from "./support/chromium"

/** As for the integration suites, and the admin: built once, and again only when it has changed. */
export default async function globalSetup(): Promise<void> {
  // Before anything slow: without a browser there is nothing to do.
  chromiumPath()
  await startDatabase()
  await prepareAdmin()
}

/** Needs the database that the suites copy. */
export const prepareAdmin = async (): Promise<void> => {
  mkdirSync(PATHS.runtime, { recursive: true })
  prepareStoreFolder()
  prepareStoreFolder(ADMIN_STORE_FOLDER)
  await buildAdmin(new Programs(), {
    ...storeEnvironment(TEMPLATE_DATABASE),
    ...ADMIN_ENVIRONMENT,
  })
}
