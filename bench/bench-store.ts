import { join } from "node:path"
import { prepareStoreFolder } from "../integration-tests/harness/store-folder"

/** The folder of a store that is the demo's, with the routes that a measurement needs beside it. */
export const prepareBenchStore = (): string =>
  prepareStoreFolder(
    "bench-store",
    join(__dirname, "store/api"),
    join(__dirname, "store/subscribers")
  )
