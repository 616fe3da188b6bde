import { execFile, spawn, type ChildProcess } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import packageJson from "../../package.json"
import { ENCRYPTION_KEY, ROOT } from "../harness/environment"

const run = promisify(execFile)

/** Long enough for an installation on a slow network. */
const LONGEST_COMMAND_MS = 10 * 60_000

export interface PackedFile {
  path: string
  size: number
}

/** Packs the built plugin as `npm publish` would, into `folder`. */
export const pack = async (folder: string): Promise<{ tarball: string; files: PackedFile[] }> => {
  // The build has run, and its output would stand before the JSON.
  const { stdout } = await run(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--pack-destination", folder],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 }
  )
  const answer: unknown = JSON.parse(stdout)
  // npm 10 answers with a list, later versions with an object by package name.
  const [packed]: unknown[] =
    typeof answer === "object" && answer !== null ? Object.values(answer) : []
  const name: unknown = fieldOf(packed, "filename")
  const files: unknown = fieldOf(packed, "files")
  if (typeof name !== "string" || !Array.isArray(files)) {
    throw new Error(`npm pack answered something else: ${stdout.slice(0, 500)}`)
  }
  return {
    tarball: join(folder, name),
    files: files.map((file) => ({
      path: String(fieldOf(file, "path")),
      size: Number(fieldOf(file, "size")),
    })),
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

const version = (name: keyof typeof packageJson.devDependencies): string =>
  packageJson.devDependencies[name]

/** What a developer writes, and no more: the files of a fresh store, with the plugin's two lines. */
const storeFiles = (tarball: string): Record<string, string> => ({
  "package.json": JSON.stringify({
    name: "packed-store",
    private: true,
    dependencies: {
      "@medusajs/admin-sdk": version("@medusajs/admin-sdk"),
      "@medusajs/cli": version("@medusajs/cli"),
      "@medusajs/framework": version("@medusajs/framework"),
      "@medusajs/medusa": version("@medusajs/medusa"),
      "medusa-plugin-mipos": `file:${tarball}`,
    },
    devDependencies: {
      "@swc/core": version("@swc/core"),
      "@types/node": version("@types/node"),
      react: version("react"),
      "react-dom": version("react-dom"),
      "ts-node": version("ts-node"),
      typescript: version("typescript"),
    },
  }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2021",
      module: "Node16",
      moduleResolution: "Node16",
      strict: true,
      esModuleInterop: true,
      skipLibCheck: true,
      rootDir: ".",
      outDir: ".medusa/server",
    },
    "ts-node": { swc: true },
    include: ["*.ts"],
  }),
  "medusa-config.ts": `
import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "for a test",
      cookieSecret: "for a test",
    },
  },
  plugins: [
    { resolve: "medusa-plugin-mipos", options: { encryptionKey: process.env.MIPOS_ENCRYPTION_KEY } },
  ],
})
`,
  "uses-the-types.ts": `
import { startSimulator } from "medusa-plugin-mipos/simulator"
import { startSyncWorkflow } from "medusa-plugin-mipos/workflows"
import { MIPOS_MODULE, type MiposPluginOptions } from "medusa-plugin-mipos/modules/mipos"

export const options: MiposPluginOptions = { encryptionKey: "key", vendor: { entity: "brand" } }
// @ts-expect-error -- an unknown option is refused by the types, too
export const wrong: MiposPluginOptions = { encryptionKey: "key", unknown: 1 }
export const used = [startSimulator, startSyncWorkflow, MIPOS_MODULE]
`,
})

/** A store in a folder of its own that has the plugin from its tarball, as from the registry. */
export interface PackedStore {
  /** Runs a program of the store's `node_modules/.bin` to its end. @throws with what it printed. */
  run(program: string, args: string[]): Promise<string>
  /** Starts one and leaves it running. */
  start(program: string, args: string[], folder?: string): ChildProcess
}

/** Writes the store and installs what it names. */
export const createPackedStore = async (
  folder: string,
  tarball: string,
  databaseUrl: string
): Promise<PackedStore> => {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(storeFiles(tarball))) {
    writeFileSync(join(folder, name), text)
  }
  const environment = {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "1",
    DATABASE_URL: databaseUrl,
    MIPOS_ENCRYPTION_KEY: ENCRYPTION_KEY,
  }
  const runIn = async (file: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> => {
    try {
      const { stdout } = await run(file, args, {
        cwd: folder,
        env,
        timeout: LONGEST_COMMAND_MS,
        maxBuffer: 64 * 1024 * 1024,
      })
      return stdout
    } catch (error) {
      const printed = `${String(fieldOf(error, "stdout"))}${String(fieldOf(error, "stderr"))}`
      throw new Error(`${file} ${args.join(" ")} failed:\n${printed.slice(-4_000)}`)
    }
  }
  await runIn("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], {
    ...process.env,
    // Under NODE_ENV=production npm leaves out what a store is built with.
    NODE_ENV: "development",
  })
  const binary = (program: string): string => join(folder, "node_modules/.bin", program)
  return {
    run: (program, args) => runIn(binary(program), args, environment),
    start: (program, args, subfolder = ".") =>
      spawn(binary(program), args, {
        cwd: join(folder, subfolder),
        env: environment,
        stdio: "ignore",
      }),
  }
}
