import { parseOptions } from ".."

const KEY = Buffer.alloc(32, 1).toString("base64")

describe("plugin options", () => {
  it("fills in every default, and lets pass what Medusa puts among them", () => {
    expect(parseOptions({ encryptionKey: KEY, database: { clientUrl: "x" } })).toEqual({
      baseUrl: "https://integrations.mipos.shop",
      encryptionKey: KEY,
      previousEncryptionKeys: [],
      requestTimeoutMs: 10_000,
      concurrency: 10,
      costMetadataKey: "cost",
    })
  })

  it("reads a vendor with its default fields", () => {
    expect(parseOptions({ encryptionKey: KEY, vendor: { entity: "brand" } }).vendor).toEqual({
      entity: "brand",
      id: "id",
      name: "name",
    })
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    ["a key is missing", {}, /encryptionKey.*openssl rand -base64 32/s],
    ["a key is short", { encryptionKey: "c2hvcnQ=" }, /openssl rand -base64 32/],
    [
      "an option is unknown",
      { encryptionKey: KEY, baseURL: "x" },
      /baseURL: unknown option.*baseUrl/s,
    ],
    [
      "mipOS would be called in the clear",
      { encryptionKey: KEY, baseUrl: "http://mipos.example" },
      /baseUrl: must start with https/,
    ],
    ["a timeout is no number", { encryptionKey: KEY, requestTimeoutMs: "1s" }, /requestTimeoutMs/],
    ["concurrency is zero", { encryptionKey: KEY, concurrency: 0 }, /concurrency/],
    [
      "a vendor is a path",
      { encryptionKey: KEY, vendor: { entity: "a.b" } },
      /vendor\.entity: must be the alias/,
    ],
  ])("says what to do when %s", (_case, options, message) => {
    expect(() => parseOptions(options)).toThrow(message)
  })

  it("never repeats a key in an error", () => {
    const secret = "this-is-a-secret-that-is-no-key"
    expect(() => parseOptions({ encryptionKey: secret, concurrency: "many" })).toThrow()
    try {
      parseOptions({ encryptionKey: secret })
    } catch (error) {
      expect(String(error)).not.toContain(secret)
    }
  })

  it("lets a simulator on this machine be reached without TLS", () => {
    expect(parseOptions({ encryptionKey: KEY, baseUrl: "http://localhost:4010" }).baseUrl).toBe(
      "http://localhost:4010"
    )
  })
})
