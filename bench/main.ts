import { benchBundle } from "./bundle"
import { benchLists } from "./lists"
import { benchMappingCsv } from "./mapping-csv"
import { benchPages } from "./pages"
import { benchPush } from "./push"
import { withStack } from "./stack"
import { benchSync } from "./sync"
import { benchWebhook } from "./webhook"

const BENCHES: Record<string, () => Promise<void>> = {
  bundle: benchBundle,
  csv: benchMappingCsv,
  lists: benchLists,
  pages: benchPages,
  push: benchPush,
  sync: benchSync,
  webhook: benchWebhook,
}

/** `npm run bench -- <name>`: prints tables; figures that count are ratios measured in one run. */
const main = async (): Promise<void> => {
  const name = process.argv[2] ?? ""
  const bench = BENCHES[name]
  if (!bench) {
    console.error(`Say which: ${Object.keys(BENCHES).join(", ")}`)
    process.exitCode = 1
    return
  }
  // Only this one needs no store.
  await (bench === benchBundle ? bench() : withStack(bench))
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  }
)
