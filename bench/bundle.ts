import { build } from "esbuild"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { fixed, printTable } from "./table"

const ROOT = join(__dirname, "..")
const KILOBYTES = 1_024

/** What the admin has anyway: its own packages, and what those need. */
const sharedPackages = (): string[] => {
  const dashboard: unknown = JSON.parse(
    readFileSync(require.resolve("@medusajs/dashboard/package.json"), "utf8")
  )
  const dependencies: unknown =
    typeof dashboard === "object" && dashboard !== null && Reflect.get(dashboard, "dependencies")
  return [
    "@medusajs/admin-sdk",
    "@medusajs/dashboard",
    ...(typeof dependencies === "object" && dependencies !== null ? Object.keys(dependencies) : []),
  ]
}

/** The package that a file of the bundle belongs to. */
const packageOf = (path: string): string =>
  /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "the plugin's own pages"

/** How much the plugin adds to a store's admin: minified, and as it is sent. */
export const benchBundle = async (): Promise<void> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, ".medusa/server/src/admin/index.mjs")],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2020",
    define: {
      "process.env.NODE_ENV": '"production"',
      __BACKEND_URL__: "undefined",
      __AUTH_TYPE__: "undefined",
      __JWT_TOKEN_STORAGE_KEY__: "undefined",
    },
    external: sharedPackages().flatMap((name) => [name, `${name}/*`]),
  })
  const bytes = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = packageOf(path)
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput)
    }
  }
  const [output] = outputFiles
  if (!output) {
    throw new Error("The admin's pages were not bundled.")
  }
  printTable(
    "What the plugin adds to the admin",
    ["package", "KiB, minified"],
    [...bytes]
      .filter(([, size]) => size >= KILOBYTES)
      .sort(([, left], [, right]) => right - left)
      .map(([name, size]) => [name, fixed(size / KILOBYTES, 0)])
  )
  printTable(
    "All of it",
    ["KiB, minified", "KiB, gzip"],
    [
      [
        fixed(output.contents.length / KILOBYTES, 0),
        fixed(gzipSync(output.contents).length / KILOBYTES, 0),
      ],
    ]
  )
}
