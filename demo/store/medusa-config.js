const path = require("node:path")
const { defineConfig } = require("@medusajs/framework/utils")
const { eventBusModule, lockingModule, redisModules } = require("./infrastructure")

const pluginFolder = path.resolve(__dirname, "../..")
const pluginName = "medusa-plugin-mipos"
const environment = process.env
const port = environment.PORT ?? "9000"
const origins = `http://localhost:${port},http://127.0.0.1:${port}`

/**
 * The store reads everything from the environment, so that the demo and the integration tests can run the
 * same folder (see demo/README.md for the variables).
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: environment.DATABASE_URL,
    databaseDriverOptions: databaseDriverOptions(),
    redisUrl: environment.REDIS_URL,
    workerMode: environment.MEDUSA_WORKER_MODE ?? "shared",
    http: {
      storeCors: environment.STORE_CORS ?? origins,
      adminCors: environment.ADMIN_CORS ?? origins,
      authCors: environment.AUTH_CORS ?? origins,
      // Values for a demo on one's own machine. They are public: never use them elsewhere.
      jwtSecret: environment.JWT_SECRET ?? "demo-jwt-secret",
      cookieSecret: environment.COOKIE_SECRET ?? "demo-cookie-secret",
    },
    // A production start marks cookies as secure, and the browser would drop them over plain http.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  admin: {
    disable: environment.DEMO_DISABLE_ADMIN === "1",
    vite: () => ({
      // The plugin is the folder around this one, not a package in node_modules.
      resolve: {
        alias: {
          [`${pluginName}/admin`]: path.join(pluginFolder, ".medusa/server/src/admin/index.mjs"),
        },
      },
    }),
  },
  plugins: environment.DEMO_WITHOUT_PLUGIN === "1" ? [] : [miposPlugin()],
  modules: [
    { resolve: path.join(__dirname, "src/modules/vendor") },
    ...eventBusModule(environment),
    ...lockingModule(environment),
    ...redisModules(environment),
  ],
})

/** Loads what `medusa plugin:build` wrote, as a store that installed the package would. */
function miposPlugin() {
  return {
    resolve: pluginFolder,
    options: {
      baseUrl: environment.MIPOS_BASE_URL ?? "http://localhost:4010",
      encryptionKey: environment.MIPOS_ENCRYPTION_KEY,
      backendUrl: environment.MIPOS_BACKEND_URL ?? `http://localhost:${port}`,
      // The vendor of a product is the supplier of its items (src/links/product-vendor.js).
      ...(environment.MIPOS_WITHOUT_VENDORS ? {} : { vendor: { entity: "vendor" } }),
      ...JSON.parse(environment.MIPOS_PLUGIN_OPTIONS ?? "{}"),
    },
  }
}

function databaseDriverOptions() {
  const max = Number(environment.DATABASE_POOL_MAX ?? 0)
  return max > 0 ? { pool: { min: 0, max } } : undefined
}
