import { z } from "@medusajs/framework/zod"
import { createSecretBox } from "../secret-box"

/** The store's linked entity that is the vendor of a product. */
const vendorOption = z
  .object({
    /** Alias of the linked entity on a product, as `query.graph` knows it: `vendor`, `brand`. */
    entity: z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the alias that query.graph uses, such as vendor"),
    /** Field that holds its id. */
    id: z.string().min(1).default("id"),
    /** Field that holds its name. */
    name: z.string().min(1).default("name"),
  })
  .strict()

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"])

const baseUrl = z.url({ protocol: /^https?$/ }).refine(
  (value) => {
    const { protocol, hostname } = new URL(value)
    return protocol === "https:" || LOOPBACK_HOSTS.has(hostname)
  },
  { message: "must start with https:// (plain http only reaches a simulator on this machine)" }
)

const encryptionKey = z.string({
  error: "is required: 32 bytes as base64 or 64 hex digits; `openssl rand -base64 32` makes one",
})

const optionsSchema = z
  .object({
    baseUrl: baseUrl.default("https://integrations.mipos.shop"),
    encryptionKey,
    previousEncryptionKeys: z.array(z.string()).default([]),
    backendUrl: z.url({ protocol: /^https?$/ }).optional(),
    requestTimeoutMs: z.number().int().min(100).max(300_000).default(10_000),
    concurrency: z.number().int().min(1).max(100).default(10),
    vendor: vendorOption.optional(),
    costMetadataKey: z.string().min(1).default("cost"),
  })
  .strict()

/** What a store's `medusa-config` gives to the plugin. */
export type MiposPluginOptions = z.input<typeof optionsSchema>

/** The options with every default filled in. */
export type MiposOptions = z.output<typeof optionsSchema>

/**
 * Keys that Medusa itself puts among a module's options. They are no business of ours and must not
 * count as unknown.
 */
const FRAMEWORK_KEYS = new Set(["database"])

/**
 * Reads the plugin's options at boot.
 *
 * @throws Error that names every wrong or unknown option and says what it has to be. No value is
 * ever part of the text: one of them is the encryption key.
 */
export const parseOptions = (given: Record<string, unknown>): MiposOptions => {
  const own = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !FRAMEWORK_KEYS.has(key) && value !== undefined)
  )
  const parsed = optionsSchema.safeParse(own)
  if (!parsed.success) {
    throw new Error(describe(parsed.error))
  }
  // Fails here, at boot, and not when the first secret is saved.
  createSecretBox({
    key: parsed.data.encryptionKey,
    previousKeys: parsed.data.previousEncryptionKeys,
  })
  return parsed.data
}

const describe = (error: z.ZodError): string => {
  const lines = error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `- ${[...issue.path, issue.keys.join(", ")].join(".")}: unknown option; known are ${Object.keys(optionsSchema.shape).join(", ")}`
      : `- ${issue.path.join(".")}: ${issue.message}`
  )
  return `medusa-plugin-mipos: the plugin's options in medusa-config are not right.\n${lines.join("\n")}`
}
