/**
 * Builds the admin, with the extensions of every plugin of this store, into the folder given.
 *
 * `medusa build` does the same and compiles the store as well; here nothing needs compiling, and the
 * result must not land among the sources.
 */
const { build } = require("@medusajs/admin-bundler")
const { getResolvedPlugins } = require("@medusajs/framework/utils")
const config = require("./medusa-config")

async function main(outDir) {
  const plugins = await getResolvedPlugins(__dirname, config)
  const ofType = (type) =>
    plugins.filter(({ admin }) => admin?.type === type).map(({ admin }) => admin.resolve)
  await build({ ...config.admin, sources: ofType("local"), plugins: ofType("package"), outDir })
}

main(process.argv[2]).catch((error) => {
  console.error(error)
  process.exit(1)
})
