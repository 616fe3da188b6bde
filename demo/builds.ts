import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { buildIfChanged } from "./fingerprint"
import { PATHS } from "./paths"
import type { Programs } from "./programs"
import { step } from "./progress"
import { runMedusa } from "./store"

/** Builds the plugin into `.medusa/server`, as it is published; nothing to do while its sources stay. */
export async function buildPlugin(
  programs: Programs,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const sources = ["src", "simulator", "package.json", "tsconfig.json"]
  await buildIfChanged(
    PATHS.pluginFingerprint,
    sources.map((name) => join(PATHS.root, name)),
    PATHS.simulatorProgram,
    () =>
      step("Building the plugin", () =>
        runMedusa(programs, "plugin-build", ["plugin:build"], environment, PATHS.root)
      )
  )
}

/** Builds Medusa's admin with the plugin's extensions; the slowest step, so it is kept over a reset. */
export async function buildAdmin(
  programs: Programs,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const versionFiles = ["dashboard", "admin-bundler", "ui", "draft-order"].map((name) =>
    join(PATHS.root, "node_modules", "@medusajs", name, "package.json")
  )
  const sources = [
    ...(environment["DEMO_WITHOUT_PLUGIN"] === "1" ? [] : [join(PATHS.plugin, "src", "admin")]),
    join(PATHS.store, "medusa-config.js"),
    join(PATHS.store, "build-admin.js"),
    ...versionFiles,
  ]
  const output = join(PATHS.admin, "admin")
  await buildIfChanged(PATHS.adminFingerprint, sources, join(output, "index.html"), () =>
    step("Building the admin (once)", async () => {
      // Into a folder of another name: a build that is cut off must not be served.
      const draft = join(PATHS.admin, "admin.new")
      mkdirSync(PATHS.admin, { recursive: true })
      await programs.run({
        name: "admin-build",
        args: [join(PATHS.store, "build-admin.js"), draft],
        folder: PATHS.storeRun,
        environment,
      })
      if (existsSync(output)) {
        rmSync(output, { recursive: true })
      }
      renameSync(draft, output)
    })
  )
}
